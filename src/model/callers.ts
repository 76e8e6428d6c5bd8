import type { LawSpec } from '../kernel/lawSpec.js';
import type { CallTypeRow, Queue, Seconds } from '../kernel/units.js';
import type { Place } from './handoff.js';

/** What callers of a type bring with them, and what they do when things go wrong. */

export interface TypeShare {
  readonly type: CallTypeRow;
  readonly probability: number;
}

export interface AlsoNeeds {
  /** Sum of probabilities at most 1; one draw decides among them and "none". */
  readonly types: readonly TypeShare[];
  /** At most so many further needs in a contact. */
  readonly max: number;
  readonly place: Place;
}

export interface Redial {
  /** Probability of trying again after abandoning, by try: [first, second, ...]; the last holds on. Never empty. */
  readonly afterAbandon: readonly number[];
  readonly afterBlock: readonly number[];
  readonly delay: LawSpec;
  /** At most so many redials in a case. */
  readonly max: number;
  /** One patience for all tries; else drawn anew. */
  readonly keepsPatience: boolean;
  /** Another type takes the case on, at a redial. Sum of probabilities at most 1. */
  readonly becomes: readonly TypeShare[];
}

/** Another contact after one that spoke to an agent and ended unresolved. */
export interface CallsAgain {
  readonly ifUnresolved: number;
  readonly delay: LawSpec;
  /** At most so many in a case. */
  readonly max: number;
  readonly becomes: readonly TypeShare[];
}

/** No customer code at hand: the first agent who identifies him searches for `adds` more, in vain for a share of them. */
export interface Unprepared {
  readonly share: number;
  readonly adds: LawSpec;
  readonly fails: number;
}

/** An offer after a talk that resolved. */
export interface Upsell {
  readonly offered: number;
  readonly adds: LawSpec;
  /** Not offered when so many or more wait in the queues of the agent's group; Infinity = always. */
  readonly whenWaitingBelow: number;
  readonly accepted: number;
  readonly value: number;
}

/** Talk takes `talkTimes` as long, for a share of the cases. */
export interface Upset {
  readonly share: number;
  readonly talkTimes: number;
}

/** Hangs up at once on hearing a longer wait. */
export interface Balks {
  readonly whenWaitOver: Seconds;
  readonly probability: number;
}

/** `then` of a block list: a queue, or this. */
export const SENT_AWAY = -1;

/** A share of the cases that have had `after` contacts: what becomes of their further ones. */
export interface Blocklist {
  readonly after: number;
  readonly share: number;
  readonly then: Queue | typeof SENT_AWAY;
}

/** Weights of the effort of a case; `wait` per second. */
export interface Effort {
  readonly contact: number;
  readonly handoff: number;
  readonly restated: number;
  readonly wait: number;
}
