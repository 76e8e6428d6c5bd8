import type { DrainPage } from '../../ledger/drains.js';
import type { Model } from '../../model/model.js';
import type { Clock } from '../clock.js';
import type { Book } from '../measure.js';

/** How long after a surge its queues were first all empty. */
export class DrainBook implements Book {
  private readonly start: number;
  private readonly sums: Float64Array;
  private readonly counts: Float64Array;

  constructor(model: Model, clock: Clock) {
    this.start = clock.start;
    this.sums = new Float64Array(model.surges.length);
    this.counts = new Float64Array(model.surges.length);
  }

  readDrains(page: DrainPage): void {
    for (let i = 0; i < page.count; i++) {
      if (page.emptyAt[i] < 0 || page.endedAt[i] < this.start) continue;
      this.sums[page.surge[i]] += page.emptyAt[i] - page.endedAt[i];
      this.counts[page.surge[i]]++;
    }
  }

  rollUp(): void {}

  clear(): void {
    this.sums.fill(0);
    this.counts.fill(0);
  }

  mean(surge: number): number {
    return this.sums[surge] / this.counts[surge];
  }
}
