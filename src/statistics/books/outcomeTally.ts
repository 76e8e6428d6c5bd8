import type { Seconds } from '../../kernel/units.js';
import { BLOCKED } from '../../ledger/outcomes.js';
import type { ServiceLevel } from '../../model/model.js';
import type { Clock } from '../clock.js';
import { Histogram } from '../estimators/histogram.js';
import { Peaks } from '../estimators/peaks.js';
import { Tally } from '../estimators/tally.js';
import { DailyLevels } from './dailyLevels.js';
import { ABANDONED_LATE, ANSWERED_LATE, ENDS, FIRST_END, type Level, levelOf } from './levels.js';

export const OFFERED = ENDS;
export const WAIT_ANSWERED = ENDS + 1;
export const WAIT_ABANDONED = ENDS + 2;
export const WAIT_OTHER = ENDS + 3;
export const LONG = ENDS + 4;
const WIDTH = ENDS + 5;

export const WAIT_PERCENTILES = [0.5, 0.8, 0.9, 0.95, 0.99];

/** The columns of a page by which things are counted: contacts by how they were settled, legs by how they ended. */
export interface OutcomeColumns {
  readonly count: number;
  /** The row they count under, -1: not at all. */
  readonly row: Int32Array;
  readonly slot: Int32Array;
  readonly period: Int32Array;
  readonly highestPeriod: number;
  readonly outcome: Int32Array;
  readonly wait: Float64Array;
  readonly waitBits: Uint32Array;
}

/** What becomes of contacts (by type) or legs (by queue): how they ended and how long they waited. */
export class OutcomeTally {
  readonly level: Level;
  readonly sums: Tally;
  readonly longest: Peaks;
  readonly answeredWaits: Histogram;
  readonly daily: DailyLevels;
  private readonly within: Float64Array;
  private readonly short: Seconds;
  private readonly long: Seconds;

  /** `within`: the threshold of each row. */
  constructor(clock: Clock, within: readonly Seconds[], slots: number, serviceLevel: ServiceLevel) {
    const rows = within.length;
    this.level = levelOf(serviceLevel.formula);
    this.sums = new Tally(rows, slots, WIDTH);
    this.longest = new Peaks(rows, slots);
    this.answeredWaits = new Histogram(rows, slots, WAIT_PERCENTILES, 'middle');
    this.daily = new DailyLevels(clock, rows);
    this.within = Float64Array.from(within);
    this.short = serviceLevel.short;
    this.long = serviceLevel.long;
  }

  read(columns: OutcomeColumns): void {
    const { count, row, slot, period, outcome, wait, waitBits } = columns;
    const { within, short, long, answeredWaits, daily } = this;
    const { cells } = this.sums;
    const longest = this.longest.cells;
    const stride = this.sums.slots + 1;
    const { met, base } = this.level;
    daily.reserve(columns.highestPeriod);
    for (let i = 0; i < count; i++) {
      const r = row[i];
      const s = slot[i];
      const how = outcome[i];
      if ((r | s | how) < 0) continue;
      const w = wait[i];
      const cell = r * stride + s;
      const at = cell * WIDTH;
      let end = FIRST_END[how];
      if (end === ANSWERED_LATE) {
        if (w <= within[r]) end++;
        cells[at + WAIT_ANSWERED] += w;
        answeredWaits.count(cell, w, waitBits[2 * i + 1]);
      } else if (end === ABANDONED_LATE) {
        if (w <= within[r]) end++;
        if (w <= short) end += 2;
        cells[at + WAIT_ABANDONED] += w;
      } else cells[at + WAIT_OTHER] += w;
      cells[at + end]++;
      cells[at + OFFERED]++;
      if (w > longest[cell]) longest[cell] = w;
      if (w > long && how !== BLOCKED) cells[at + LONG]++;
      daily.add(period[i], r, met[end], base[end]);
    }
  }

  rollUp(): void {
    this.sums.rollUp();
    this.longest.rollUp();
    this.answeredWaits.rollUp();
  }

  clear(): void {
    this.sums.clear();
    this.longest.clear();
    this.answeredWaits.clear();
    this.daily.clear();
  }
}
