import type { Seconds } from '../../kernel/units.js';
import type { Clock } from '../clock.js';

/**
 * Time spent, by the clock: for each row (a queue, an agent) the sum of all spans in each slot, cut to the warm-up's end
 * and the stop. Rows are added as they come, between pages. Slot `slots` of a row stays free for the sum of the others.
 */
export class Timeline {
  readonly clock: Clock;
  readonly stride: number;
  cells: Float64Array;

  constructor(clock: Clock, rows: number) {
    this.clock = clock;
    this.stride = clock.slots + 1;
    this.cells = new Float64Array(rows * this.stride);
  }

  /** Makes room for so many rows. */
  reserve(rows: number): void {
    if (rows * this.stride <= this.cells.length) return;
    const wider = new Float64Array(Math.max(rows * this.stride, 2 * this.cells.length));
    wider.set(this.cells);
    this.cells = wider;
  }

  /** Adds the span from `from` to `to` to a row. */
  add(row: number, from: Seconds, to: Seconds): void {
    const { start, stop } = this.clock;
    const begin = from > start ? from : start;
    const end = to < stop ? to : stop;
    if (begin >= end) return;
    if (this.clock.slots === 1) this.cells[row * this.stride] += end - begin;
    else this.spread(row, begin, end);
  }

  clear(): void {
    this.cells.fill(0);
  }

  private spread(row: number, from: Seconds, end: Seconds): void {
    const { clock, cells } = this;
    const base = row * this.stride;
    let period = clock.period(from);
    let at = from;
    for (;;) {
      const until = Math.min(end, clock.periodEnd(period));
      if (until > at) cells[base + (period % clock.slots)] += until - at;
      if (until >= end) return;
      at = until;
      period++;
    }
  }
}
