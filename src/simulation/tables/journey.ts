import { NOBODY, type Queue, type Seconds } from '../../kernel/units.js';
import type { CaseDetailFacts } from '../../ledger/cases.js';
import { CALL, CONSULT, FIRST_CONTACT } from '../../ledger/details.js';
import { Facts } from './facts.js';

/** A number that is not whole, so that the field it first stands in is laid out for such numbers from the beginning. */
const FRACTION = 0.5;

/** A caller holds a trunk; is on the line without one, for he was called; is not on the line. */
export const ON_TRUNK = 0;
export const NO_TRUNK = 1;
export const OFF_LINE = 2;

/** A contact that never comes. */
const LATER = 1 << 30;

/** What else a caller carries through his contacts, in models that have more than queues, talk and cold handoffs. */
export class Journey implements CaseDetailFacts {
  // the leg
  facts: Facts;
  /** 1: the agent who answers next knows the issue. */
  known: number;
  /** How the talk will end (a constant of conversation.ts); the queue to which he is being connected; the number of the agent who holds for him there, or NOBODY. */
  ending: number;
  goesTo: Queue;
  holder: number;

  /** What stands in the queue: a call, a ticket, a question (kinds of the ledger's details). */
  kind: number;
  /** How he is on the line (a constant below). */
  line: number;
  /** The question that an agent has put for him, and for whom a question is put: rows of calls, or NOBODY. */
  question: number;
  asker: number;
  /** Since when he holds for an answer. */
  since: Seconds;
  /** Who promised to call him back, when, and when it is due. */
  owner: number;
  promisedAt: Seconds;
  dueAt: Seconds;

  // the contact
  /** 1: identified in this contact, by the IVR or an agent. */
  identified: number;
  /** 1: nobody whom he met in this contact may get him again. */
  shuns: number;
  readonly met: number[];

  // the case
  /** What kind of contact the next one will be (a constant of the ledger's details). */
  comesAs: number;
  /** The contact from which on he is prepared: the one after that in which an agent identified him. */
  preparedFrom: number;
  /** 1: an agent has heard the issue. */
  explained: number;
  statements: number;
  repeats: number;
  upsells: number;
  earned: number;
  wastedTime: Seconds;
  heardAgainTime: Seconds;
  /** The group whose work resolved the case. */
  resolvedBy: number;

  constructor() {
    this.facts = new Facts();
    this.known = 0;
    this.ending = 0;
    this.goesTo = NOBODY;
    this.holder = NOBODY;
    this.kind = CALL;
    this.line = ON_TRUNK;
    this.question = NOBODY;
    this.asker = NOBODY;
    this.since = FRACTION;
    this.owner = NOBODY;
    this.promisedAt = FRACTION;
    this.dueAt = FRACTION;
    this.identified = 0;
    this.shuns = 0;
    this.met = [];
    this.comesAs = FIRST_CONTACT;
    this.preparedFrom = LATER;
    this.explained = 0;
    this.statements = 0;
    this.repeats = 0;
    this.upsells = 0;
    this.earned = FRACTION;
    this.wastedTime = FRACTION;
    this.heardAgainTime = FRACTION;
    this.resolvedBy = NOBODY;
  }

  beginCase(): void {
    this.comesAs = FIRST_CONTACT;
    this.preparedFrom = LATER;
    this.explained = 0;
    this.statements = 0;
    this.repeats = 0;
    this.upsells = 0;
    this.earned = 0;
    this.wastedTime = 0;
    this.heardAgainTime = 0;
    this.resolvedBy = NOBODY;
  }

  beginContact(): void {
    this.known = 0;
    this.holder = NOBODY;
    this.kind = CALL;
    this.line = ON_TRUNK;
    this.question = NOBODY;
    this.identified = 0;
    this.shuns = 0;
    this.met.length = 0;
    this.facts.beginContact(this.comesAs);
  }

  /** A question for another caller's sake. */
  beginQuestion(asker: number): void {
    this.kind = CONSULT;
    this.asker = asker;
    this.shuns = 0;
    this.facts.beginContact(FIRST_CONTACT);
    this.facts.beginLeg(CONSULT);
  }

  hasMet(agent: number): boolean {
    return this.met.includes(agent);
  }
}
