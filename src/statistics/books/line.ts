import { CALL } from '../../ledger/details.js';
import type { Model } from '../../model/model.js';
import type { Clock } from '../clock.js';
import { layoutOf } from '../estimators/layout.js';
import { Peaks } from '../estimators/peaks.js';
import { Standing } from '../estimators/standing.js';
import { Timeline } from '../estimators/timeline.js';
import type { Book } from '../measure.js';
import type { LegSheet } from './sheet/sheet.js';

/** Who stands on the line, queue by queue, ringing included (no tickets, no questions): their time by the clock, and the longest line. The row behind the last is all queues. */
export class LineBook implements Book {
  readonly queues: number;
  private readonly time: Timeline;
  private readonly peaks: Peaks;
  private readonly standing: Standing;

  constructor(model: Model, clock: Clock) {
    this.queues = model.queues.length;
    this.time = new Timeline(clock, this.queues);
    this.peaks = new Peaks(layoutOf(this.queues + 1, []), clock.slots);
    this.standing = new Standing(clock, this.queues + 1);
  }

  readLegs(sheet: LegSheet): void {
    const { count, wait, queuedSlot, queuedPeriod } = sheet;
    const { queue, queuedAt, answeredAt, endedAt, length, lengthTotal } = sheet.page;
    const { kind } = sheet.page.details;
    const { time, peaks, standing, queues } = this;
    const { isDetailed } = sheet;
    for (let i = 0; i < count; i++) {
      if (wait[i] <= 0 || queue[i] < 0 || (isDetailed && kind[i] !== CALL)) continue;
      if (queuedSlot[i] >= 0) {
        peaks.raise(queue[i], queuedSlot[i], length[i]);
        peaks.raise(queues, queuedSlot[i], lengthTotal[i]);
      }
      const left = answeredAt[i] >= 0 ? answeredAt[i] : endedAt[i];
      if (time.addWithin(queue[i], queuedAt[i], left)) continue;
      time.spread(queue[i], queuedAt[i], left);
      standing.add(queue[i], queuedPeriod[i], left);
      standing.add(queues, queuedPeriod[i], left);
    }
  }

  rollUp(): void {
    this.standing.raise(this.peaks);
    this.peaks.rollUp();
  }

  clear(): void {
    this.time.clear();
    this.peaks.clear();
    this.standing.clear();
  }

  /** Average number on the line over the opening time of a slot; row `queues` is all of them. */
  average(row: number, slot: number): number {
    return row < this.queues ? this.time.average(row, row + 1, slot) : this.time.average(0, this.queues, slot);
  }

  longest(row: number, slot: number): number {
    return this.peaks.cells[this.peaks.offset(row, slot)];
  }
}
