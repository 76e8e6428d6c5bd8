import { LegDetails } from './details.js';
import { APART, PAGE } from './page.js';

/** What a leg has to tell: the facts of one row, as the simulation keeps them. Meanings as in LegPage. */
export interface LegFacts {
  readonly case_: number;
  readonly contact: number;
  readonly leg: number;
  readonly type: number;
  readonly servedAs: number;
  readonly queue: number;
  readonly agentGroup: number;
  readonly agentNumber: number;
  readonly delayed: number;
  readonly lengthThen: number;
  readonly lengthTotalThen: number;
  readonly linesThen: number;
  readonly contactAt: number;
  readonly queuedAt: number;
  readonly brought: number;
  readonly pickedAt: number;
  readonly answeredAt: number;
  readonly endedAt: number;
  readonly readyAt: number;
  readonly waited: number;
}

/**
 * The first chapter of the book: one row a leg, a call's stay in one queue and the talk that followed. Written when the
 * leg is over; a leg still open when the clock stops is written then. A contact that never reached a queue (no line free)
 * has a row too, with queue NOBODY. Times are seconds from midnight of the first day; -1 = it did not happen.
 *
 * The columns of a page are stretches of two arrays, so that whoever writes reaches all of them through two addresses
 * (each array more costs some eight instructions a row), and whoever reads sees columns.
 */
export class LegPage {
  count: number;
  /** The case's number in the replication (from 0), the contact in the case (from 0), the leg in the contact (from 0). */
  readonly case_: Int32Array;
  readonly contact: Int32Array;
  readonly leg: Int32Array;
  /** The type under which contact and case count. */
  readonly type: Int32Array;
  /** The type that is served on this leg (differs after `also_needs`). */
  readonly servedAs: Int32Array;
  readonly queue: Int32Array;
  readonly group: Int32Array;
  readonly agent: Int32Array;
  readonly outcome: Int32Array;
  /** How the contact is counted, if this leg decides it; else NONE. Each contact is settled by exactly one row. */
  readonly settles: Int32Array;
  /** 1 when this contact is not the first of its case: a redial, or where the details say so a further call. */
  readonly redial: Int32Array;
  /** 1 when the leg found no agent free who might take it. */
  readonly delayed: Int32Array;
  /** 1 when a due handoff was not made because of `max`: the contact ends unresolved. */
  readonly cut: Int32Array;
  /** 1 when this leg tells the whole case: it was resolved by it, or given up unanswered in it. Such a case has no row of its own. */
  readonly whole: Int32Array;
  /** Callers on the line in this queue, and in all queues, just after this one joined; 0 if it never waited. */
  readonly length: Int32Array;
  readonly lengthTotal: Int32Array;
  /** Trunks in use just after this contact took one; 0 on a contact's later legs and when blocked. */
  readonly lines: Int32Array;
  readonly contactAt: Float64Array;
  /** Joined the queue. For a contact blocked at the door: the time of its arrival. */
  readonly queuedAt: Float64Array;
  /** Age brought along into the queue, in seconds (see `place`). */
  readonly ageBrought: Float64Array;
  /** An agent's telephone began to ring; the wait goes on. -1 if none did. If the caller hung up while ringing: set, answeredAt -1. */
  readonly pickedAt: Float64Array;
  readonly answeredAt: Float64Array;
  /** The leg was over: the end of the talk, or when the caller left the queue. A talk that the end of the clock cuts has its planned end here. */
  readonly endedAt: Float64Array;
  /** The agent's wrap-up was over (planned, likewise); -1 without an agent. */
  readonly readyAt: Float64Array;
  /** If `settles` is not NONE: the contact's wait, over all queues, up to its first answer or its end. */
  readonly contactWait: Float64Array;
  /** More of the same rows, in models that have more to tell. */
  readonly details: LegDetails;
  readonly #marks: Int32Array;
  readonly #times: Float64Array;

  constructor() {
    this.count = 0;
    this.details = new LegDetails();
    const marks = new Int32Array(17 * APART);
    const times = new Float64Array(8 * APART);
    this.#marks = marks;
    this.#times = times;
    const mark = (column: number) => marks.subarray(column * APART, column * APART + PAGE);
    const time = (column: number) => times.subarray(column * APART, column * APART + PAGE);
    this.case_ = mark(0);
    this.contact = mark(1);
    this.leg = mark(2);
    this.type = mark(3);
    this.servedAs = mark(4);
    this.queue = mark(5);
    this.group = mark(6);
    this.agent = mark(7);
    this.outcome = mark(8);
    this.settles = mark(9);
    this.redial = mark(10);
    this.delayed = mark(11);
    this.cut = mark(12);
    this.length = mark(13);
    this.lengthTotal = mark(14);
    this.lines = mark(15);
    this.whole = mark(16);
    this.contactAt = time(0);
    this.queuedAt = time(1);
    this.ageBrought = time(2);
    this.pickedAt = time(3);
    this.answeredAt = time(4);
    this.endedAt = time(5);
    this.readyAt = time(6);
    this.contactWait = time(7);
  }

  /** Writes a row; the columns stand in the constructor's order, `APART`. (The `| 0` tells the compiler that no sum overflows.) */
  write(row: number, facts: LegFacts, outcome: number, settles: number): void {
    const marks = this.#marks;
    const times = this.#times;
    marks[row] = facts.case_;
    marks[(row + APART) | 0] = facts.contact;
    marks[(row + 2 * APART) | 0] = facts.leg;
    marks[(row + 3 * APART) | 0] = facts.type;
    marks[(row + 4 * APART) | 0] = facts.servedAs;
    marks[(row + 5 * APART) | 0] = facts.queue;
    marks[(row + 6 * APART) | 0] = facts.agentGroup;
    marks[(row + 7 * APART) | 0] = facts.agentNumber;
    marks[(row + 8 * APART) | 0] = outcome;
    marks[(row + 9 * APART) | 0] = settles;
    marks[(row + 10 * APART) | 0] = facts.contact > 0 ? 1 : 0;
    marks[(row + 11 * APART) | 0] = facts.delayed;
    marks[(row + 12 * APART) | 0] = 0;
    marks[(row + 13 * APART) | 0] = facts.lengthThen;
    marks[(row + 14 * APART) | 0] = facts.lengthTotalThen;
    marks[(row + 15 * APART) | 0] = facts.leg === 0 ? facts.linesThen : 0;
    marks[(row + 16 * APART) | 0] = 0;
    times[row] = facts.contactAt;
    times[(row + APART) | 0] = facts.queuedAt;
    times[(row + 2 * APART) | 0] = facts.brought;
    times[(row + 3 * APART) | 0] = facts.pickedAt;
    times[(row + 4 * APART) | 0] = facts.answeredAt;
    times[(row + 5 * APART) | 0] = facts.endedAt;
    times[(row + 6 * APART) | 0] = facts.readyAt;
    times[(row + 7 * APART) | 0] = facts.waited;
  }
}
