import type { Clock } from '../clock.js';

/** The service level of each day apart: what was met and what was its base, by period and row. Grows with the days of a run only. */
export class DailyLevels {
  private readonly clock: Clock;
  private readonly rows: number;
  private met: Uint32Array;
  private base: Uint32Array;

  constructor(clock: Clock, rows: number) {
    this.clock = clock;
    this.rows = rows;
    this.met = new Uint32Array(rows * clock.slots);
    this.base = new Uint32Array(rows * clock.slots);
  }

  /** Makes room for a period, before its page is read. */
  reserve(period: number): void {
    const needed = (period + 1) * this.rows;
    if (needed <= this.met.length) return;
    this.met = grown(this.met, needed);
    this.base = grown(this.base, needed);
  }

  add(period: number, row: number, met: number, base: number): void {
    const at = period * this.rows + row;
    this.met[at] += met;
    this.base[at] += base;
  }

  /**
   * The share of days that reached `target`, of those in which the base was not empty. Row `rows` is all rows together;
   * `slot`: only that interval of each day; `slots`: the day.
   */
  shareReaching(target: number, row: number, slot: number): number {
    const { clock } = this;
    let reached = 0;
    let days = 0;
    for (let day = 0; day < clock.wholeDays; day++) {
      const first = day * clock.slots;
      const [from, to] = slot < clock.slots ? [first + slot, first + slot + 1] : [first, first + clock.slots];
      const base = this.sum(this.base, row, from, to);
      if (base === 0) continue;
      days++;
      if (this.sum(this.met, row, from, to) / base >= target) reached++;
    }
    return reached / days;
  }

  clear(): void {
    this.met.fill(0);
    this.base.fill(0);
  }

  private sum(counts: Uint32Array, row: number, from: number, to: number): number {
    const { rows } = this;
    const [first, last] = row < rows ? [row, row + 1] : [0, rows];
    let sum = 0;
    for (let period = from; period < to && (period + 1) * rows <= counts.length; period++) {
      for (let r = first; r < last; r++) sum += counts[period * rows + r];
    }
    return sum;
  }
}

function grown(counts: Uint32Array, needed: number): Uint32Array {
  const wider = new Uint32Array(Math.max(needed, 2 * counts.length));
  wider.set(counts);
  return wider;
}
