import { lawOf } from '../../../src/distributions/index.js';
import { PURPOSE } from '../../../src/kernel/callerDraws.js';
import type { Draws } from '../../../src/kernel/draws.js';
import type { LawSpec } from '../../../src/kernel/lawSpec.js';
import { STREAM, Stream } from '../../../src/kernel/streams.js';
import type { Model } from '../../../src/model/model.js';
import type { Case, Contact, Leg } from '../people.js';
import { MenuChance } from './menuChance.js';
import { Numbers, sample } from './numbers.js';
import { TalkChance } from './talkChance.js';

/** Every question that chance decides, in the words of docs/life-of-a-call.md. */
export class Chance {
  /** In the IVR; from the answer to the wrap-up. */
  readonly inMenu: MenuChance;
  readonly inTalk: TalkChance;
  private readonly numbers: Numbers;

  constructor(
    private readonly model: Model,
    private readonly seed: string,
    private readonly replication: number,
  ) {
    this.numbers = new Numbers(model, seed, replication);
    this.inMenu = new MenuChance(this.numbers);
    this.inTalk = new TalkChance(model, this.numbers);
  }

  /** How long he would wait, from his first queue since he last left an agent; or holding for the answer to a question, whose hop is another. */
  patience(contact: Contact, hops = contact.hops): number {
    const type = this.model.calls[contact.servedAs]!;
    const tries = this.model.calls[contact.case.type]!.redial?.keepsPatience ? 0 : contact.number;
    const hop = type.patienceOver === 'contact' ? 0 : hops;
    return sample(type.patience, this.numbers.of(contact.case, PURPOSE.patience, tries, hop), contact.arrivedAt);
  }

  pickUp(leg: Leg, group: number): number {
    return this.numbers.timeOfHop(this.model.groups[group]!.pickUp, leg, PURPOSE.pickUp);
  }

  greeting(leg: Leg): number {
    return this.numbers.timeOfLeg(this.model.queues[leg.queue]!.greeting, leg, PURPOSE.greeting);
  }

  maxWait(leg: Leg): number {
    return this.numbers.timeOfLeg(this.model.queues[leg.queue]!.maxWait, leg, PURPOSE.maxWait);
  }

  whichAgent({ contact, number }: Leg): number {
    return this.numbers.of(contact.case, PURPOSE.agentChoice, contact.number, number).next();
  }

  balks({ contact, number }: Leg): number {
    return this.numbers.of(contact.case, PURPOSE.balks, contact.number, number).next();
  }

  isOnBlocklist(who: Case): number {
    return this.numbers.of(who, PURPOSE.blocklist).next();
  }

  /** Who is unprepared: the search for his code has been in no contact yet. One draw for the case, by the type served. */
  isUnprepared({ case: who, servedAs }: Contact): boolean {
    const { unprepared } = this.model.calls[servedAs]!;
    return unprepared !== null && !who.isPrepared && this.numbers.of(who, PURPOSE.unprepared).next() < unprepared.share;
  }

  triesAgain(who: Case): number {
    return this.numbers.of(who, PURPOSE.redial, 0, who.redials).next();
  }

  redialDelay({ case: who, arrivedAt }: Contact, law: LawSpec): number {
    return sample(law, this.numbers.of(who, PURPOSE.redialDelay, 0, who.redials), arrivedAt);
  }

  redialBecomes(who: Case): number {
    return this.numbers.of(who, PURPOSE.becomes, 0, who.redials).next();
  }

  callsAgain(who: Case): number {
    return this.numbers.of(who, PURPOSE.callsAgain, 0, who.furtherCalls).next();
  }

  callsAgainDelay({ case: who, arrivedAt }: Contact, law: LawSpec): number {
    return sample(law, this.numbers.of(who, PURPOSE.callsAgainDelay, 0, who.furtherCalls), arrivedAt);
  }

  callsAgainBecomes(who: Case): number {
    return this.numbers.of(who, PURPOSE.callsAgainBecomes, 0, who.furtherCalls).next();
  }

  /** The fraction of an agent of each day, from the eve of the first day on. */
  fractions(group: number, days: number): number[] {
    const stream = new Stream(this.seed, this.replication, STREAM.shrinkage, this.model.groups[group]!.name);
    return Array.from({ length: days + 1 }, () => stream.next());
  }

  /** How busy each day is, from the first on: the factor of a type (by name) or the one of all (''). */
  busyness(owner: string, cv: number, days: number): number[] {
    if (cv === 0) return Array.from({ length: days }, () => 1);
    const stream = new Stream(this.seed, this.replication, STREAM.busyness, owner);
    const law = lawOf({ family: 'gamma', mean: 1, cv });
    return Array.from({ length: days }, () => law.sample(stream, 0));
  }

  /** The stream from which a type's arrivals are made, number by number. */
  arrivals(type: number): Draws {
    return new Stream(this.seed, this.replication, STREAM.arrivals, this.model.calls[type]!.name);
  }
}
