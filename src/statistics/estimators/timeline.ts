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
  /** The period that spans fell in last: most of the next ones lie in it too. */
  from: Seconds;
  to: Seconds;
  slot: number;

  constructor(clock: Clock, rows: number) {
    this.clock = clock;
    this.stride = clock.slots + 1;
    this.cells = new Float64Array(rows * this.stride);
    this.from = clock.isStudy ? clock.start : Infinity;
    this.to = clock.stop;
    this.slot = 0;
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
    if (!this.addWithin(row, from, to)) this.spread(row, from, to);
  }

  /** Adds a span that lies in the period that spans fell in last, in which case it crosses no edge; else does nothing. */
  addWithin(row: number, from: Seconds, to: Seconds): boolean {
    if (from < this.from || to > this.to) return false;
    this.cells[row * this.stride + this.slot] += to - from;
    return true;
  }

  /** Adds a span that may lie in several slots, or partly before the warm-up's end or after the stop. */
  spread(row: number, from: Seconds, to: Seconds): void {
    const { clock, cells } = this;
    const base = row * this.stride;
    const end = Math.min(to, clock.stop);
    let at = Math.max(from, clock.start);
    if (at >= end) return;
    if (clock.isStudy) {
      cells[base] += end - at;
      return;
    }
    for (let period = clock.period(at); ; period++) {
      this.from = clock.periodStart(period);
      this.to = Math.min(clock.periodEnd(period), clock.stop);
      this.slot = period % clock.slots;
      const until = Math.min(end, this.to);
      if (until > at) cells[base + this.slot] += until - at;
      if (until >= end) return;
      at = until;
    }
  }

  /** Average of rows, from the first to before the last, over the opening time of a slot (`slots`: over all of it). */
  average(first: number, last: number, slot: number): number {
    const { clock, cells, stride } = this;
    const [from, to] = slot < clock.slots ? [slot, slot + 1] : [0, Math.max(clock.intervals, 1)];
    let sum = 0;
    for (let row = first; row < last; row++) for (let s = from; s < to; s++) sum += cells[row * stride + s];
    return sum / clock.seconds(slot);
  }

  clear(): void {
    this.cells.fill(0);
  }
}
