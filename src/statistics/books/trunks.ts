import type { Model } from '../../model/model.js';
import { isDetailed } from '../../model/plain.js';
import type { Clock } from '../clock.js';
import { layoutOf } from '../estimators/layout.js';
import { Peaks } from '../estimators/peaks.js';
import { Standing } from '../estimators/standing.js';
import { Timeline } from '../estimators/timeline.js';
import type { Book } from '../measure.js';
import type { LegSheet } from './sheet/sheet.js';

/** Trunks in use, by the clock: a contact holds one from its arrival until the caller hangs up. */
export class TrunkBook implements Book {
  private readonly isDetailed: boolean;
  private readonly clock: Clock;
  private readonly time: Timeline;
  private readonly peaks: Peaks;
  private readonly standing: Standing;

  constructor(model: Model, clock: Clock) {
    this.isDetailed = isDetailed(model);
    this.clock = clock;
    this.time = new Timeline(clock, 1);
    this.peaks = new Peaks(layoutOf(1, []), clock.slots);
    this.standing = new Standing(clock, 1);
  }

  readLegs(sheet: LegSheet): void {
    if (this.isDetailed) this.readDetailed(sheet);
    else this.readPlain(sheet);
  }

  /** Sum and peak stay in locals while contacts lie in the period that the timeline looked at last. */
  private readPlain(sheet: LegSheet): void {
    const { count } = sheet;
    const { leg, contactAt, queuedAt, endedAt, lines } = sheet.page;
    const { time } = this;
    let { from, to } = time;
    let sum = 0;
    let most = 0;
    for (let i = 0; i < count; i++) {
      const since = leg[i] === 0 ? contactAt[i] : queuedAt[i];
      if (since >= from && endedAt[i] <= to) {
        sum += endedAt[i] - since;
        if (lines[i] > most) most = lines[i];
        continue;
      }
      this.add(sum, most);
      sum = most = 0;
      this.addSpan(sheet, i, since, endedAt[i]);
      from = time.from;
      to = time.to;
    }
    this.add(sum, most);
  }

  /** An agent who stays on the line when he has passed the caller on, and tells the next, has none of his own. */
  private readDetailed(sheet: LegSheet): void {
    const { count, page } = sheet;
    const { holding, brief, briefed } = page.details;
    for (let i = 0; i < count; i++) {
      const since = page.leg[i] === 0 ? page.contactAt[i] : page.queuedAt[i];
      this.addSpan(sheet, i, since, page.endedAt[i] - holding[i] - (brief[i] - briefed[i]));
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

  private add(sum: number, most: number): void {
    const { time } = this;
    time.cells[time.slot] += sum;
    this.peaks.raise(0, time.slot, most);
  }

  /** A contact that may lie in several periods. */
  private addSpan(
    { contactSlot, contactPeriod, queuedPeriod, page }: LegSheet,
    i: number,
    since: number,
    until: number,
  ): void {
    const isFirst = page.leg[i] === 0;
    if (isFirst && contactSlot[i] >= 0) this.peaks.raise(0, contactSlot[i], page.lines[i]);
    this.time.add(0, since, until);
    this.standing.add(0, isFirst ? contactPeriod[i] : queuedPeriod[i], until);
  }
}
