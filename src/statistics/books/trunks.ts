import type { Model } from '../../model/model.js';
import type { Clock } from '../clock.js';
import { Peaks } from '../estimators/peaks.js';
import { Standing } from '../estimators/standing.js';
import { Timeline } from '../estimators/timeline.js';
import type { Book } from '../measure.js';
import type { LegSheet } from './sheet.js';

/** Trunks in use, by the clock: a contact holds one from its arrival until the caller hangs up. */
export class TrunkBook implements Book {
  private readonly clock: Clock;
  private readonly time: Timeline;
  private readonly peaks: Peaks;
  private readonly standing: Standing;

  constructor(_model: Model, clock: Clock) {
    this.clock = clock;
    this.time = new Timeline(clock, 1);
    this.peaks = new Peaks({ rows: 1, folds: [] }, clock.slots);
    this.standing = new Standing(clock, 1);
  }

  readLegs(sheet: LegSheet): void {
    const { count, contactSlot, contactPeriod, queuedPeriod } = sheet;
    const { leg, contactAt, queuedAt, endedAt, lines } = sheet.page;
    const { time, peaks, standing } = this;
    for (let i = 0; i < count; i++) {
      const first = leg[i] === 0;
      const from = first ? contactAt[i] : queuedAt[i];
      if (contactSlot[i] >= 0) peaks.raise(0, contactSlot[i], lines[i]);
      if (time.addWithin(0, from, endedAt[i])) continue;
      time.spread(0, from, endedAt[i]);
      standing.add(0, first ? contactPeriod[i] : queuedPeriod[i], endedAt[i]);
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

  /** Average number in use over the opening time of a slot. */
  average(slot: number): number {
    const { clock, time } = this;
    const [from, to] = slot < clock.slots ? [slot, slot + 1] : [0, Math.max(clock.intervals, 1)];
    let sum = 0;
    for (let s = from; s < to; s++) sum += time.cells[s];
    return sum / clock.seconds(slot);
  }

  most(slot: number): number {
    return this.peaks.cells[this.peaks.offset(0, slot)];
  }
}
