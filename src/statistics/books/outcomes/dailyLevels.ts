import type { Clock } from '../../clock.js';
import type { Layout } from '../../estimators/layout.js';
import { ANSWERED_LATE, ANSWERED_WITHIN, type Level } from './levels.js';

/** What was met and what was its base share one number, of which met takes the upper half: base + MET x met. */
const MET = 67108864;

/** The service level of each day apart, by period and row. Grows with the days of a run only. */
export class DailyLevels {
  /** What each end adds; see `levels.ts`. */
  readonly weights: Float64Array;
  readonly layout: Layout;
  private readonly clock: Clock;
  private sums: Float64Array;

  constructor(clock: Clock, layout: Layout, level: Level) {
    this.clock = clock;
    this.layout = layout;
    this.weights = level.base.map((base, end) => base + MET * level.met[end]);
    this.sums = new Float64Array(layout.rows * clock.slots);
  }

  /** The sums, with room for a period: that of row r begins at `period * layout.rows + r`. */
  upTo(period: number): Float64Array {
    const needed = (period + 1) * this.layout.rows;
    if (needed > this.sums.length) {
      const wider = new Float64Array(Math.max(needed, 2 * this.sums.length));
      wider.set(this.sums);
      this.sums = wider;
    }
    return this.sums;
  }

  /** Adds answers within the threshold and later ones. */
  add(period: number, row: number, within: number, late: number): void {
    const { weights } = this;
    this.sums[period * this.layout.rows + row] += within * weights[ANSWERED_WITHIN] + late * weights[ANSWERED_LATE];
  }

  /** The share of days that reached `target`, of those with a base. `slot`: only that interval of each day; `slots`: the day. */
  shareReaching(target: number, row: number, slot: number): number {
    const { clock } = this;
    const sources = this.layout.sources[row];
    const from = slot < clock.slots ? slot : 0;
    const to = slot < clock.slots ? slot + 1 : clock.slots;
    let reached = 0;
    let days = 0;
    for (let day = 0; day < clock.wholeDays; day++) {
      const sum = this.sum(sources, day * clock.slots + from, day * clock.slots + to);
      const met = Math.floor(sum / MET);
      const base = sum - MET * met;
      if (base === 0) continue;
      days++;
      if (met / base >= target) reached++;
    }
    return reached / days;
  }

  clear(): void {
    this.sums.fill(0);
  }

  private sum(sources: readonly number[], from: number, to: number): number {
    const { rows } = this.layout;
    let sum = 0;
    for (let period = from; period < to && (period + 1) * rows <= this.sums.length; period++) {
      for (const row of sources) sum += this.sums[period * rows + row];
    }
    return sum;
  }
}
