import { lawOf } from '../../../src/distributions/index.js';
import { CallerDraws, occasion, PURPOSE } from '../../../src/kernel/callerDraws.js';
import type { Draws } from '../../../src/kernel/draws.js';
import type { LawSpec } from '../../../src/kernel/lawSpec.js';
import { type Key, keyAsOther, keyOf, STREAM, Stream } from '../../../src/kernel/streams.js';
import { DAY } from '../../../src/kernel/units.js';
import type { Model } from '../../../src/model/model.js';
import type { Case, Contact, Leg } from '../people.js';

/** Every question that chance decides, in the words of docs/life-of-a-call.md. Nothing is kept: ask twice, hear the same. */
export class Chance {
  private readonly keys: Key[];

  constructor(
    private readonly model: Model,
    private readonly seed: string,
    private readonly replication: number,
  ) {
    this.keys = model.calls.map((type) => keyOf(seed, replication, STREAM.caller, type.name));
  }

  /** How long he would wait, from his first queue since he last left an agent. */
  patience(contact: Contact): number {
    const type = this.model.calls[contact.servedAs]!;
    const tries = this.model.calls[contact.case.type]!.redial?.keepsPatience ? 0 : contact.number;
    const hop = type.patienceOver === 'contact' ? 0 : contact.hops;
    return sample(type.patience, this.his(contact.case, PURPOSE.patience, tries, hop), contact.arrivedAt);
  }

  /** Once for the case, by the clock of its first contact; of other laws the clock is the contact's. */
  talk(leg: Leg, group: number): number {
    const { contact, servedAs } = leg;
    const type = this.model.calls[servedAs]!;
    const ability = this.model.groups[group]!.abilities[type.skill]!;
    const own = this.keys[contact.case.arrivedAs]!;
    const key = servedAs === contact.case.arrivedAs ? own : keyAsOther(own, this.keys[servedAs]!);
    const draws = drawsOf(key, contact.case.ordinal, PURPOSE.talk, occasion(0, 0));
    return sample(ability.talk ?? type.talk, draws, contact.case.startedAt) / ability.speed;
  }

  wrapUp(leg: Leg, group: number): number {
    const type = this.model.calls[leg.servedAs]!;
    const law = this.model.groups[group]!.abilities[type.skill]?.wrapUp ?? type.wrapUp;
    return this.ofHop(law, leg, PURPOSE.wrapUp);
  }

  pickUp(leg: Leg, group: number): number {
    return this.ofHop(this.model.groups[group]!.pickUp, leg, PURPOSE.pickUp);
  }

  greeting(leg: Leg): number {
    return this.ofLeg(this.model.queues[leg.queue]!.greeting, leg, PURPOSE.greeting);
  }

  maxWait(leg: Leg): number {
    return this.ofLeg(this.model.queues[leg.queue]!.maxWait, leg, PURPOSE.maxWait);
  }

  /** The further need the caller has after this talk, as a number in [0, 1). */
  furtherNeed({ contact }: Leg): number {
    return this.his(contact.case, PURPOSE.alsoNeeds, contact.number, contact.furtherNeeds).next();
  }

  whichAgent({ contact, number }: Leg): number {
    return this.his(contact.case, PURPOSE.agentChoice, contact.number, number).next();
  }

  triesAgain(who: Case): number {
    return this.his(who, PURPOSE.redial, 0, who.redials).next();
  }

  becomes(who: Case): number {
    return this.his(who, PURPOSE.becomes, 0, who.redials).next();
  }

  redialDelay({ case: who, arrivedAt }: Contact, law: LawSpec): number {
    return sample(law, this.his(who, PURPOSE.redialDelay, 0, who.redials), arrivedAt);
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

  private ofHop(law: LawSpec, { contact }: Leg, purpose: number): number {
    return sample(law, this.his(contact.case, purpose, contact.number, contact.hops), contact.arrivedAt);
  }

  private ofLeg(law: LawSpec, { contact, number }: Leg, purpose: number): number {
    return sample(law, this.his(contact.case, purpose, contact.number, number), contact.arrivedAt);
  }

  private his(who: Case, purpose: number, contact: number, k: number): Draws {
    return drawsOf(this.keys[who.arrivedAs]!, who.ordinal, purpose, occasion(contact, k));
  }
}

function drawsOf(key: Key, ordinal: number, purpose: number, on: number): Draws {
  const draws = new CallerDraws();
  draws.begin(key.key0, key.key1, ordinal, purpose, on);
  return draws;
}

const sample = (law: LawSpec, draws: Draws, at: number): number => lawOf(law).sample(draws, at % DAY);
