import { CALL, CALLBACK } from '../../ledger/details.js';
import type { LegPage } from '../../ledger/legs.js';
import { HANDED_OFF } from '../../ledger/outcomes.js';
import { HANDOFF_POLICIES } from '../../model/handoff.js';
import type { Model } from '../../model/model.js';
import { isDetailed } from '../../model/plain.js';
import type { Clock } from '../clock.js';
import { layoutOf } from '../estimators/layout.js';
import { Peaks } from '../estimators/peaks.js';
import { Standing } from '../estimators/standing.js';
import { Timeline } from '../estimators/timeline.js';
import type { Book } from '../measure.js';
import type { LegSheet } from './sheet/sheet.js';

const WARM = HANDOFF_POLICIES.indexOf('warm');

/** More than a case has contacts. */
const CONTACTS = 1 << 20;

/** Trunks in use, by the clock: a contact holds one from its arrival until the caller hangs up. */
export class TrunkBook implements Book {
  private readonly isDetailed: boolean;
  private readonly time: Timeline;
  private readonly peaks: Peaks;
  private readonly standing: Standing;
  /** Contacts that were called back and then passed on: they go on without a trunk. */
  private readonly called: Set<number>;

  constructor(model: Model, clock: Clock) {
    this.isDetailed = isDetailed(model);
    this.time = new Timeline(clock, 1);
    this.peaks = new Peaks(layoutOf(1, []), clock.slots);
    this.standing = new Standing(clock, 1);
    this.called = new Set();
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

  /**
   * An agent who stays on the line when he has passed the caller on, and tells the next, has none of his own; nor has a
   * ticket, a question, a customer who is called back. A contact's rows come in the order of its life.
   */
  private readDetailed(sheet: LegSheet): void {
    const { count, page } = sheet;
    const { kind, policy, holding, brief, briefed } = page.details;
    for (let i = 0; i < count; i++) {
      if (kind[i] !== CALL) {
        if (kind[i] === CALLBACK && page.outcome[i] === HANDED_OFF) this.called.add(contactOf(page, i));
        continue;
      }
      if (this.called.size > 0 && this.called.has(contactOf(page, i))) continue;
      const since = page.leg[i] === 0 ? page.contactAt[i] : page.queuedAt[i];
      const alone = policy[i] === WARM ? holding[i] + (brief[i] - briefed[i]) : 0;
      this.addSpan(sheet, i, since, page.endedAt[i] - alone);
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
    this.called.clear();
  }

  /** Average number in use over the opening time of a slot. */
  average(slot: number): number {
    return this.time.average(0, 1, slot);
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

/** A contact of the replication, as a number. */
function contactOf(page: LegPage, i: number): number {
  return page.case_[i] * CONTACTS + page.contact[i];
}
