import { PURPOSE } from '../../../src/kernel/callerDraws.js';
import type { LawSpec } from '../../../src/kernel/lawSpec.js';
import type { CallType, Model } from '../../../src/model/model.js';
import type { Contact, Leg } from '../people.js';
import { type Numbers, sample } from './numbers.js';

/** What chance decides from the answer to the wrap-up, and when a caller is handed off. */
export class TalkChance {
  constructor(
    private readonly model: Model,
    private readonly numbers: Numbers,
  ) {}

  identify(leg: Leg): number {
    return this.numbers.timeOfContact(this.typeOf(leg).identify, leg.contact, PURPOSE.identify);
  }

  /** How long his code is looked for, and whether in vain. */
  searching(contact: Contact, adds: LawSpec): number {
    return this.numbers.timeOfContact(adds, contact, PURPOSE.unpreparedAdds);
  }

  searchesInVain({ case: who, number }: Contact, fails: number): boolean {
    return this.numbers.of(who, PURPOSE.unpreparedFails, number).next() < fails;
  }

  explain(leg: Leg): number {
    return this.numbers.timeOfHop(this.typeOf(leg).explain, leg, PURPOSE.explain);
  }

  /** Once for the case, by the clock of its first contact (of other laws the clock is the contact's). Longer, if he is upset. */
  work(leg: Leg, group: number): number {
    const { upset } = this.typeOf(leg);
    const talk = this.workWithoutHim(leg, group);
    const isUpset = upset !== null && this.numbers.of(leg.contact.case, PURPOSE.upset).next() < upset.share;
    return isUpset ? talk * upset.talkTimes : talk;
  }

  /** The same on a ticket: nobody is upset. An agent who lacks the skill, and was told, is neither fast nor slow. */
  workWithoutHim({ contact, servedAs }: Leg, group: number): number {
    const { skill, talk } = this.model.calls[servedAs]!;
    const ability = this.model.groups[group]!.abilities[skill];
    const draws = this.numbers.servedAs(servedAs, contact.case, PURPOSE.talk);
    return sample(ability?.talk ?? talk, draws, contact.case.startedAt) / (ability?.speed ?? 1);
  }

  resolves(leg: Leg): number {
    return this.numbers.ofHop(leg, PURPOSE.resolves).next();
  }

  /** One more such number, for who works alone what he would have asked. */
  resolvesAlone({ contact, hop }: Leg): number {
    return this.numbers.of(contact.case, PURPOSE.resolves, contact.number, hop + 128).next();
  }

  isOffered(leg: Leg, offered: number): boolean {
    return this.numbers.ofHop(leg, PURPOSE.upsellOffered).next() < offered;
  }

  offering(leg: Leg, adds: LawSpec): number {
    return this.numbers.timeOfHop(adds, leg, PURPOSE.upsellAdds);
  }

  accepts(leg: Leg, accepted: number): boolean {
    return this.numbers.ofHop(leg, PURPOSE.upsellAccepted).next() < accepted;
  }

  /** The further need the caller has after this talk, as a number in [0, 1). */
  furtherNeed({ contact }: Leg): number {
    return this.numbers.of(contact.case, PURPOSE.alsoNeeds, contact.number, contact.furtherNeeds).next();
  }

  wrapUp(leg: Leg, group: number): number {
    const type = this.typeOf(leg);
    const law = this.model.groups[group]!.abilities[type.skill]?.wrapUp ?? type.wrapUp;
    return this.numbers.timeOfHop(law, leg, PURPOSE.wrapUp);
  }

  /** To which queue, as a number in [0, 1). */
  whereTo(leg: Leg): number {
    return this.numbers.ofHop(leg, PURPOSE.accuracy).next();
  }

  givesUp(leg: Leg): boolean {
    return this.numbers.ofHop(leg, PURPOSE.givesUp).next() < this.typeOf(leg).givesUpOnHandoff;
  }

  notesTravel(leg: Leg, carries: number): boolean {
    return this.numbers.ofHop(leg, PURPOSE.carries).next() < carries;
  }

  connecting(leg: Leg, connect: LawSpec): number {
    return this.numbers.timeOfHop(connect, leg, PURPOSE.connect);
  }

  holdAtMost(leg: Leg, holdAtMost: LawSpec): number {
    return this.numbers.timeOfHop(holdAtMost, leg, PURPOSE.holdAtMost);
  }

  brief(leg: Leg, brief: LawSpec): number {
    return this.numbers.timeOfHop(brief, leg, PURPOSE.brief);
  }

  staysOnTheLine(leg: Leg, stays: number): boolean {
    return this.numbers.ofHop(leg, PURPOSE.stays).next() < stays;
  }

  promise(leg: Leg, promise: LawSpec): number {
    return this.numbers.timeOfHop(promise, leg, PURPOSE.promise);
  }

  private typeOf({ servedAs }: Leg): CallType {
    return this.model.calls[servedAs]!;
  }
}
