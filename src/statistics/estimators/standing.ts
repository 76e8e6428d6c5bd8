import type { Seconds } from '../../kernel/units.js';
import type { Clock } from '../clock.js';
import type { Peaks } from './peaks.js';

/**
 * How many stand at the edges of time: at the warm-up's end, at the beginning of each interval of each day. Whoever joined
 * before and leaves after an edge is seen by no arrival in what follows it, and yet belongs to that interval's peak.
 */
export class Standing {
  private readonly clock: Clock;
  private readonly rows: number;
  private counts: Uint32Array;

  constructor(clock: Clock, rows: number) {
    this.clock = clock;
    this.rows = rows;
    this.counts = new Uint32Array(rows * clock.slots);
  }

  /** Counts a stay at every edge it spans; `period` is the one it began in (-1: before the warm-up's end). */
  add(row: number, period: number, to: Seconds): void {
    const { clock, rows } = this;
    if (clock.isStudy) {
      if (period < 0 && to > clock.start) this.counts[row]++;
      return;
    }
    for (let edge = period; clock.periodEnd(edge) < to; ) {
      edge++;
      while (edge * rows + row >= this.counts.length) this.grow();
      this.counts[edge * rows + row]++;
    }
  }

  /** Raises the peaks of each row to what stood at the edges; the total is a row of its own. */
  raise(peaks: Peaks): void {
    const { counts, rows, clock } = this;
    for (let k = 0; k < counts.length; k++) {
      if (counts[k] > 0) peaks.raise(k % rows, Math.floor(k / rows) % clock.slots, counts[k]);
    }
  }

  clear(): void {
    this.counts.fill(0);
  }

  private grow(): void {
    const wider = new Uint32Array(2 * this.counts.length + this.rows);
    wider.set(this.counts);
    this.counts = wider;
  }
}
