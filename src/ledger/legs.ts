/** Rows in a page; whoever reads the ledger is called when a page is full. */
export const PAGE = 4096;

/**
 * The first chapter of the book: one row a leg, a call's stay in one queue and the talk that followed. Written when the
 * leg is over; a leg still open when the clock stops is written then. A contact that never reached a queue (no line free)
 * has a row too, with queue NOBODY. Times are seconds from midnight of the first day; -1 = it did not happen.
 */
export class LegPage {
  declare count: number;
  /** The case's number in the replication (from 0), the contact in the case (from 0), the leg in the contact (from 0). */
  declare case_: Float64Array;
  declare contact: Int32Array;
  declare leg: Int32Array;
  /** The type under which contact and case count. */
  declare type: Int32Array;
  /** The type that is served on this leg (differs after `also_needs`). */
  declare servedAs: Int32Array;
  declare queue: Int32Array;
  declare group: Int32Array;
  declare agent: Int32Array;
  declare outcome: Int32Array;
  /** How the contact is counted, if this leg decides it; else NONE. Each contact is settled by exactly one row. */
  declare settles: Int32Array;
  /** 1 when this contact is a redial. */
  declare redial: Int32Array;
  /** 1 when the leg found no agent free who might take it. */
  declare delayed: Int32Array;
  /** 1 when a due handoff was not made because of `max`: the contact ends unresolved. */
  declare cut: Int32Array;
  /** Callers on the line in this queue, and in all queues, just after this one joined; 0 if it never waited. */
  declare length: Int32Array;
  declare lengthTotal: Int32Array;
  /** Trunks in use just after this contact took one; 0 on a contact's later legs and when blocked. */
  declare lines: Int32Array;
  declare contactAt: Float64Array;
  /** Joined the queue. For a contact blocked at the door: the time of its arrival. */
  declare queuedAt: Float64Array;
  /** Age brought along into the queue, in seconds (see `place`). */
  declare ageBrought: Float64Array;
  /** An agent's telephone began to ring; the wait goes on. -1 if none did. If the caller hung up while ringing: set, answeredAt -1. */
  declare pickedAt: Float64Array;
  declare answeredAt: Float64Array;
  /** The leg was over: the end of the talk, or when the caller left the queue. A talk that the end of the clock cuts has its planned end here. */
  declare endedAt: Float64Array;
  /** The agent's wrap-up was over (planned, likewise); -1 without an agent. */
  declare readyAt: Float64Array;
  /** If `settles` is not NONE: the contact's wait, over all queues, up to its first answer or its end. */
  declare contactWait: Float64Array;

  constructor() {
    this.count = 0;
    this.case_ = new Float64Array(PAGE);
    this.contact = new Int32Array(PAGE);
    this.leg = new Int32Array(PAGE);
    this.type = new Int32Array(PAGE);
    this.servedAs = new Int32Array(PAGE);
    this.queue = new Int32Array(PAGE);
    this.group = new Int32Array(PAGE);
    this.agent = new Int32Array(PAGE);
    this.outcome = new Int32Array(PAGE);
    this.settles = new Int32Array(PAGE);
    this.redial = new Int32Array(PAGE);
    this.delayed = new Int32Array(PAGE);
    this.cut = new Int32Array(PAGE);
    this.length = new Int32Array(PAGE);
    this.lengthTotal = new Int32Array(PAGE);
    this.lines = new Int32Array(PAGE);
    this.contactAt = new Float64Array(PAGE);
    this.queuedAt = new Float64Array(PAGE);
    this.ageBrought = new Float64Array(PAGE);
    this.pickedAt = new Float64Array(PAGE);
    this.answeredAt = new Float64Array(PAGE);
    this.endedAt = new Float64Array(PAGE);
    this.readyAt = new Float64Array(PAGE);
    this.contactWait = new Float64Array(PAGE);
  }
}
