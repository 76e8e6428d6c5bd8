import type { Seconds } from '../../../kernel/units.js';
import { BLOCKED } from '../../../ledger/outcomes.js';
import type { ServiceLevel } from '../../../model/model.js';
import type { Clock } from '../../clock.js';
import { Histogram } from '../../estimators/histogram.js';
import type { Layout } from '../../estimators/layout.js';
import { Peaks } from '../../estimators/peaks.js';
import { Tally } from '../../estimators/tally.js';
import type { MarkedRows, RowList } from '../sheet/rowList.js';
import { DailyLevels } from './dailyLevels.js';
import { ABANDONED_LATE, ANSWERED_LATE, ANSWERED_WITHIN, FIRST_END, type Level, levelOf } from './levels.js';
import { OUTCOME_FIELDS } from './outcomeFields.js';

// Imported constants are loaded at every use; the module's own are folded by the compiler.
const { OFFERED, WAIT_ANSWERED, WAIT_ABANDONED, WAIT_OTHER, LONG, WIDTH } = OUTCOME_FIELDS;
const WITHIN = ANSWERED_WITHIN;
const LATE = ANSWERED_LATE;
const ABANDONED = ABANDONED_LATE;
const BUSY_SIGNAL = BLOCKED;

export const WAIT_PERCENTILES = [0.5, 0.8, 0.9, 0.95, 0.99];

/** The columns of a page by which things are counted: contacts by how they were settled, legs by how they ended. */
export interface OutcomeColumns {
  /** Under which row, counted from the first of its kind. */
  row: Int32Array;
  slot: Int32Array;
  period: Int32Array;
  /** Below 0: not counted. */
  outcome: Int32Array;
  wait: Float64Array;
  /** `wait` seen as 32-bit words, the low one first. */
  waitBits: Uint32Array;
}

/** What becomes of contacts or legs: how they ended and how long they waited. */
export class OutcomeTally {
  readonly level: Level;
  readonly sums: Tally;
  readonly longest: Peaks;
  readonly answeredWaits: Histogram;
  readonly daily: DailyLevels;
  private readonly within: Float64Array;
  private readonly short: Seconds;
  private readonly long: Seconds;

  /** `within`: the threshold of each row of the layout that is counted into. */
  constructor(clock: Clock, layout: Layout, slots: number, within: readonly Seconds[], serviceLevel: ServiceLevel) {
    this.level = levelOf(serviceLevel.formula);
    this.sums = new Tally(layout, slots, WIDTH);
    this.longest = new Peaks(layout, slots);
    this.answeredWaits = new Histogram(layout, slots, WAIT_PERCENTILES, 'middle');
    this.daily = new DailyLevels(clock, layout, this.level);
    this.within = Float64Array.from(within);
    this.short = serviceLevel.short;
    this.long = serviceLevel.long;
  }

  /** Counts plain calls by type; sums stay in locals while the mark stays the same. */
  readPlain({ rows, marks, count }: MarkedRows, columns: OutcomeColumns, highestPeriod: number): void {
    const { row, slot, wait, waitBits } = columns;
    const { within, long, answeredWaits } = this;
    const stride = this.sums.slots + 1;
    this.daily.upTo(highestPeriod);
    let mark = -1;
    let last = 0;
    let cell = 0;
    let soon = 0;
    let late = 0;
    let tooLong = 0;
    let waits = 0;
    let top = 0;
    let threshold = 0;
    for (let k = 0; k < count; k++) {
      const i = rows[k];
      if (marks[k] !== mark) {
        if (soon + late > 0) this.addPlain(columns, last, soon, late, tooLong, waits, top);
        soon = late = tooLong = 0;
        waits = top = 0;
        mark = marks[k];
        last = i;
        cell = row[i] * stride + slot[i];
        threshold = within[row[i]];
      }
      const w = wait[i];
      if (w <= threshold) soon++;
      else late++;
      waits += w;
      answeredWaits.count(cell, w, waitBits[2 * i + 1]);
      if (w > top) top = w;
      if (w > long) tooLong++;
    }
    if (soon + late > 0) this.addPlain(columns, last, soon, late, tooLong, waits, top);
  }

  /** Counts the rows of a list; `first` is the layout's first row of their kind. */
  read(list: RowList, first: number, columns: OutcomeColumns, highestPeriod: number): void {
    const { rows, count } = list;
    const { row, slot, period, outcome, wait, waitBits } = columns;
    const { within, short, long, answeredWaits } = this;
    const firstEnd = FIRST_END;
    const { cells } = this.sums;
    const longest = this.longest.cells;
    const stride = this.sums.slots + 1;
    const { weights, layout } = this.daily;
    const days = this.daily.upTo(highestPeriod);
    for (let k = 0; k < count; k++) {
      const i = rows[k];
      const how = outcome[i];
      if (how < 0 || slot[i] < 0) continue;
      const r = first + row[i];
      const w = wait[i];
      const cell = r * stride + slot[i];
      const at = cell * WIDTH;
      let end = firstEnd[how];
      if (end === LATE) {
        if (w <= within[r]) end++;
        cells[at + WAIT_ANSWERED] += w;
        answeredWaits.count(cell, w, waitBits[2 * i + 1]);
      } else if (end === ABANDONED) {
        if (w <= within[r]) end++;
        if (w <= short) end += 2;
        cells[at + WAIT_ABANDONED] += w;
      } else cells[at + WAIT_OTHER] += w;
      cells[at + end]++;
      cells[at + OFFERED]++;
      days[period[i] * layout.rows + r] += weights[end];
      if (w > longest[cell]) longest[cell] = w;
      if (w > long && how !== BUSY_SIGNAL) cells[at + LONG]++;
    }
  }

  /** Adds sums over plain calls that are alike in type and period; `i` is one of them. */
  private addPlain(
    { row, slot, period }: OutcomeColumns,
    i: number,
    soon: number,
    late: number,
    tooLong: number,
    waits: number,
    top: number,
  ): void {
    const { cells } = this.sums;
    const at = this.sums.offset(row[i], slot[i]);
    cells[at + WITHIN] += soon;
    cells[at + LATE] += late;
    cells[at + OFFERED] += soon + late;
    cells[at + WAIT_ANSWERED] += waits;
    cells[at + LONG] += tooLong;
    this.longest.raise(row[i], slot[i], top);
    this.daily.add(period[i], row[i], soon, late);
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
