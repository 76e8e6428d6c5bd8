import { PAGE } from './page.js';

/** Whether and how the caller stated his issue on a leg: not (known already, or no agent), for the first time in the case, again. */
export const NOT_STATED = 0;
export const STATED_FIRST = 1;
export const STATED_AGAIN = 2;

/** Why a leg's caller was passed on. */
export const NOT_PASSED_ON = 0;
export const FURTHER_NEED = 1;
export const LACKED_SKILL = 2;
export const FAILED = 3;

/** What became of an offer after the talk. */
export const NO_OFFER = 0;
export const OFFERED = 1;
export const ACCEPTED = 2;

/** What kind of contact it is. */
export const FIRST_CONTACT = 0;
export const REDIALLED = 1;
export const CALLED_AGAIN = 2;

/** What kind of leg it is: a call; an owner's call back; a ticket, worked without the caller; a question that a specialist answered. */
export const CALL = 0;
export const CALLBACK = 1;
export const TICKET = 2;
export const CONSULT = 3;
/** A question has the number of the leg for whose sake it was put, and this: more than any leg's. */
export const OF_A_QUESTION = 128;
/** Names as in `--records`, by code. */
export const KIND_NAMES = ['call', 'callback', 'ticket', 'consult'] as const;

/** The details of one leg, as the simulation keeps them. Meanings as in LegDetails. */
export interface DetailFacts {
  readonly stated: number;
  readonly why: number;
  readonly policy: number;
  readonly entered: number;
  readonly upsold: number;
  readonly gaveUp: number;
  readonly policed: number;
  readonly again: number;
  readonly kind: number;
  readonly identifyTime: number;
  readonly explainTime: number;
  readonly workTime: number;
  readonly upsellTime: number;
  readonly connectTime: number;
  readonly holdingTime: number;
  readonly briefTime: number;
  readonly briefedTime: number;
  readonly told: number;
}

/**
 * What a row of the legs has to tell besides, in the same row of these columns: written only where the model has more than
 * queues, talk and cold handoffs (`isDetailed`).
 * Between `answeredAt` and `endedAt`: brief (of the second agent), identify, explain, work, upsell, connect, holding, brief
 * (of the first; by `consult` the rest of the work, and the upsell, come after it); talk is identify + explain + work + upsell, hold is connect + holding + brief.
 */
export class LegDetails {
  /** NOT_STATED, STATED_FIRST, STATED_AGAIN. */
  readonly stated: Int32Array;
  /** Why the leg ended in a handoff; NOT_PASSED_ON if it did not. */
  readonly why: Int32Array;
  /** The policy by which (a place in HANDOFF_POLICIES); -1 if none: not handed off, or a further need. Of `consult` and `own`, which are no handoffs, too. */
  readonly policy: Int32Array;
  /** The queue that the contact joined first; NOBODY if none. */
  readonly entered: Int32Array;
  /** NO_OFFER, OFFERED, ACCEPTED. */
  readonly upsold: Int32Array;
  /** 1: handed off, and hung up at that; there is no further leg. Or held by `consult`, and hung up in it. */
  readonly gaveUp: Int32Array;
  /** 1: sent away because of the block list. */
  readonly policed: Int32Array;
  /** FIRST_CONTACT, REDIALLED, CALLED_AGAIN. */
  readonly again: Int32Array;
  /**
   * CALL, CALLBACK, TICKET, CONSULT. Only calls and tickets are legs that a queue counts; a call back begins as it is dialled,
   * and is handled like a call; of a question only the specialist's time counts: `brief`, from answered to ended.
   */
  readonly kind: Int32Array;
  /** Identification, a search for the missing code included. */
  readonly identify: Float64Array;
  readonly explain: Float64Array;
  readonly work: Float64Array;
  readonly upsell: Float64Array;
  readonly connect: Float64Array;
  readonly holding: Float64Array;
  readonly brief: Float64Array;
  /** Of `brief` the part at the beginning, in which this agent was told. */
  readonly briefed: Float64Array;
  /** The wait that the queue announced; -1: it told none. */
  readonly told: Float64Array;

  constructor() {
    const mark = () => new Int32Array(PAGE);
    const time = () => new Float64Array(PAGE);
    this.stated = mark();
    this.why = mark();
    this.policy = mark();
    this.entered = mark();
    this.upsold = mark();
    this.gaveUp = mark();
    this.policed = mark();
    this.again = mark();
    this.kind = mark();
    this.identify = time();
    this.explain = time();
    this.work = time();
    this.upsell = time();
    this.connect = time();
    this.holding = time();
    this.brief = time();
    this.briefed = time();
    this.told = time();
  }

  write(row: number, facts: DetailFacts): void {
    this.stated[row] = facts.stated;
    this.why[row] = facts.why;
    this.policy[row] = facts.policy;
    this.entered[row] = facts.entered;
    this.upsold[row] = facts.upsold;
    this.gaveUp[row] = facts.gaveUp;
    this.policed[row] = facts.policed;
    this.again[row] = facts.again;
    this.kind[row] = facts.kind;
    this.identify[row] = facts.identifyTime;
    this.explain[row] = facts.explainTime;
    this.work[row] = facts.workTime;
    this.upsell[row] = facts.upsellTime;
    this.connect[row] = facts.connectTime;
    this.holding[row] = facts.holdingTime;
    this.brief[row] = facts.briefTime;
    this.briefed[row] = facts.briefedTime;
    this.told[row] = facts.told;
  }
}
