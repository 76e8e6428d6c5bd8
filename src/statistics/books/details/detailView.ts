import { FIELDS } from './detailFields.js';
import type { DetailTally } from './detailTally.js';

/** One cell of a DetailTally in words. */
export class Details {
  declare private cells: Float64Array;
  private offset = 0;

  /** Turns to a cell. */
  show({ sums }: DetailTally, row: number, slot: number): this {
    this.cells = sums.cells;
    this.offset = sums.offset(row, slot);
    return this;
  }

  /** Between answer and hanging up: connect, holding, brief. */
  get hold() {
    return this.field(FIELDS.HOLD);
  }
  get identify() {
    return this.field(FIELDS.IDENTIFY);
  }
  get explain() {
    return this.field(FIELDS.EXPLAIN);
  }
  get work() {
    return this.field(FIELDS.WORK);
  }
  get upsell() {
    return this.field(FIELDS.UPSELL);
  }
  /** Answered legs that were told a wait, and by how much it was wrong. */
  get told() {
    return this.field(FIELDS.TOLD);
  }
  get ewtError() {
    return this.field(FIELDS.EWT_ERROR);
  }
  get agentTime() {
    return this.field(FIELDS.AGENT_TIME);
  }
  /** Agents' time on contacts whose own queue is another. */
  get foreignTime() {
    return this.field(FIELDS.FOREIGN_TIME);
  }
  /** Hung up when they were handed off, or while an agent asked for them. */
  get gaveUp() {
    return this.field(FIELDS.GAVE_UP);
  }
  /** Sent away because of the block list. */
  get policed() {
    return this.field(FIELDS.POLICED);
  }
  /** Contacts after one that had spoken to an agent. */
  get furtherCalls() {
    return this.field(FIELDS.FURTHER_CALLS);
  }
  /** Contacts that had a line and never came to a queue. */
  get neverQueued() {
    return this.field(FIELDS.NEVER_QUEUED);
  }
  /** Calls for which an agent asked: legs by `consult` and `own`. */
  get consults() {
    return this.field(FIELDS.CONSULTS);
  }
  /** Tickets that were written; those that found nobody free; their waits, also of those that still wait. */
  get tickets() {
    return this.field(FIELDS.TICKETS);
  }
  get ticketsDelayed() {
    return this.field(FIELDS.TICKETS_DELAYED);
  }
  get ticketWait() {
    return this.field(FIELDS.TICKET_WAIT);
  }
  /** Tickets that an agent took, their waits, and those that he handed on. */
  get ticketsTaken() {
    return this.field(FIELDS.TICKETS_TAKEN);
  }
  get takenWait() {
    return this.field(FIELDS.TAKEN_WAIT);
  }
  get ticketsHandedOn() {
    return this.field(FIELDS.TICKETS_HANDED_ON);
  }
  /** Customers who were called back, and those who then went on to somebody else. */
  get callbacks() {
    return this.field(FIELDS.CALLBACKS);
  }
  get callbacksHandedOn() {
    return this.field(FIELDS.CALLBACKS_HANDED_ON);
  }
  /** Of tickets taken and calls back: from the answer on, wrap-up, contacts that ended because of `max`. */
  get otherTalk() {
    return this.field(FIELDS.OTHER_TALK);
  }
  get otherWrapUp() {
    return this.field(FIELDS.OTHER_WRAP_UP);
  }
  get otherCut() {
    return this.field(FIELDS.OTHER_CUT);
  }

  private field(field: number): number {
    return this.cells[this.offset + field];
  }
}
