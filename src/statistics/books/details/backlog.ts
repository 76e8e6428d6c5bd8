import type { Model } from '../../../model/model.js';
import type { Clock } from '../../clock.js';
import { Timeline } from '../../estimators/timeline.js';
import { writesTickets } from '../../exists.js';
import type { Book } from '../../measure.js';
import type { LegSheet } from '../sheet/sheet.js';

/** Tickets that wait for somebody to take them, queue by queue, by the clock. The row behind the last is all queues. */
export class BacklogBook implements Book {
  readonly queues: number;
  private readonly isKept: boolean;
  private readonly time: Timeline;

  constructor(model: Model, clock: Clock) {
    this.queues = model.queues.length;
    this.isKept = writesTickets(model);
    this.time = new Timeline(clock, this.isKept ? this.queues : 0);
  }

  readLegs({ tickets, page }: LegSheet): void {
    if (!this.isKept) return;
    const { queue, queuedAt, answeredAt, endedAt } = page;
    for (let k = 0; k < tickets.count; k++) {
      const i = tickets.rows[k];
      this.time.add(queue[i], queuedAt[i], answeredAt[i] >= 0 ? answeredAt[i] : endedAt[i]);
    }
  }

  rollUp(): void {}

  clear(): void {
    this.time.clear();
  }

  /** Average number over the opening time of a slot. */
  average(row: number, slot: number): number {
    return row < this.queues ? this.time.average(row, row + 1, slot) : this.time.average(0, this.queues, slot);
  }
}
