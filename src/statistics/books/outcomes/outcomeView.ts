import {
  ABANDONED_LATE,
  ABANDONED_SHORT,
  ABANDONED_SHORT_WITHIN,
  ABANDONED_WITHIN,
  ANSWERED_LATE,
  ANSWERED_WITHIN,
  ENDED_BLOCKED,
  ENDED_CLOSED_OUT,
  ENDED_CONTAINED,
  ENDED_IN_SYSTEM,
  ENDED_OVERFLOWED,
  ENDS,
} from './levels.js';
import { OUTCOME_FIELDS } from './outcomeFields.js';
import type { OutcomeTally } from './outcomeTally.js';

/** One cell of an OutcomeTally in words. */
export class Outcomes {
  declare private tally: OutcomeTally;
  declare private cells: Float64Array;
  private offset = 0;
  private row = 0;
  private slot = 0;

  /** Turns to a cell. */
  show(tally: OutcomeTally, row: number, slot: number): this {
    this.tally = tally;
    this.cells = tally.sums.cells;
    this.offset = tally.sums.offset(row, slot);
    this.row = row;
    this.slot = slot;
    return this;
  }

  get offered() {
    return this.field(OUTCOME_FIELDS.OFFERED);
  }
  get answered() {
    return this.field(ANSWERED_LATE) + this.field(ANSWERED_WITHIN);
  }
  get answeredWithin() {
    return this.field(ANSWERED_WITHIN);
  }
  get abandonedWithin() {
    return this.field(ABANDONED_WITHIN) + this.field(ABANDONED_SHORT_WITHIN);
  }
  get abandoned() {
    return this.field(ABANDONED_LATE) + this.field(ABANDONED_SHORT) + this.abandonedWithin;
  }
  get blocked() {
    return this.field(ENDED_BLOCKED);
  }
  get contained() {
    return this.field(ENDED_CONTAINED);
  }
  get closedOut() {
    return this.field(ENDED_CLOSED_OUT);
  }
  get overflowed() {
    return this.field(ENDED_OVERFLOWED);
  }
  get inSystem() {
    return this.field(ENDED_IN_SYSTEM);
  }
  get waitAnswered() {
    return this.field(OUTCOME_FIELDS.WAIT_ANSWERED);
  }
  get waitAbandoned() {
    return this.field(OUTCOME_FIELDS.WAIT_ABANDONED);
  }
  get waitAll() {
    return this.waitAnswered + this.waitAbandoned + this.field(OUTCOME_FIELDS.WAIT_OTHER);
  }
  get long() {
    return this.field(OUTCOME_FIELDS.LONG);
  }
  get longestWait() {
    return this.tally.longest.cells[this.tally.longest.offset(this.row, this.slot)];
  }

  /** By the scenario's formula. */
  get serviceLevel() {
    const { met, base } = this.tally.level;
    let above = 0;
    let below = 0;
    for (let end = 0; end < ENDS; end++) {
      above += met[end] * this.field(end);
      below += base[end] * this.field(end);
    }
    return above / below;
  }

  /** The share of days whose service level reached the target. */
  targetMet(target: number): number {
    return this.tally.daily.shareReaching(target, this.row, this.slot);
  }

  /** Of the answered: the percentile numbered `which` of WAIT_PERCENTILES. */
  waitPercentile(which: number): number {
    return this.tally.answeredWaits.quantile(this.row, this.slot, which);
  }

  private field(field: number): number {
    return this.cells[this.offset + field];
  }
}
