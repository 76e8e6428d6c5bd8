import { CONSULT, STATED_AGAIN } from '../../../ledger/details.js';
import type { LegPage } from '../../../ledger/legs.js';
import { HANDOFF_POLICIES } from '../../../model/handoff.js';
import type { Model } from '../../../model/model.js';
import { isDetailed } from '../../../model/plain.js';
import type { Clock } from '../../clock.js';
import { Timeline } from '../../estimators/timeline.js';
import type { Book, Cell } from '../../measure.js';
import type { LegSheet } from '../sheet/sheet.js';

/** What an agent does who is busy. */
export const RINGING = 0;
export const IDENTIFYING = 1;
export const EXPLAINING = 2;
export const HEARD_AGAIN = 3;
export const WORKING = 4;
export const UPSELLING = 5;
export const CONNECTING = 6;
export const HOLDING = 7;
export const BRIEFING = 8;
export const WRAPPING_UP = 9;
export const CONSULTING = 10;
const PARTS = 11;

const CONSULT_POLICY = HANDOFF_POLICIES.indexOf('consult');

/** Agents' busy time by what they did in it, by the clock, group by group. A part of a talk is a stretch of time: they come in the order of the ledger's details. */
export class PartBook implements Book {
  private readonly isDetailed: boolean;
  private readonly slots: number;
  private readonly groups: number;
  private readonly time: Timeline;
  private readonly model: Model;

  constructor(model: Model, clock: Clock) {
    this.model = model;
    this.isDetailed = isDetailed(model);
    this.slots = clock.slots;
    this.groups = model.groups.length;
    this.time = new Timeline(clock, this.isDetailed ? this.groups * PARTS : 0);
  }

  readLegs({ page, count }: LegSheet): void {
    if (!this.isDetailed) return;
    for (let i = 0; i < count; i++) {
      if (page.agent[i] < 0) continue;
      if (page.answeredAt[i] >= 0) this.addAnswered(page, i);
      else this.time.add(page.group[i] * PARTS + RINGING, page.pickedAt[i], page.endedAt[i]);
    }
  }

  rollUp(): void {}

  clear(): void {
    this.time.clear();
  }

  /** Time that a group, or all, spent on a part of the work. */
  spent({ scope, row, slot }: Cell, part: number): number {
    const { time, slots, groups } = this;
    const [first, last] = scope === 'agents' ? [row, row + 1] : [0, groups];
    const [from, to] = slot < slots ? [slot, slot + 1] : [0, slots];
    let sum = 0;
    for (let group = first; group < last; group++) {
      const at = (group * PARTS + part) * time.stride;
      for (let s = from; s < to; s++) sum += time.cells[at + s];
    }
    return sum;
  }

  private addAnswered(page: LegPage, i: number): void {
    const { time } = this;
    const row = page.group[i] * PARTS;
    time.add(row + RINGING, page.pickedAt[i], page.answeredAt[i]);
    if (page.details.kind[i] === CONSULT) time.add(row + CONSULTING, page.answeredAt[i], page.endedAt[i]);
    else this.addTalk(page, i, row);
    time.add(row + WRAPPING_UP, page.endedAt[i], page.readyAt[i]);
  }

  private addTalk(page: LegPage, i: number, row: number): void {
    const { stated, identify, explain, work, upsell, connect, holding, brief, briefed } = page.details;
    const asks = page.details.policy[i] === CONSULT_POLICY;
    const early = asks ? this.workBeforeAsking(page, i) : work[i];
    let at = this.add(row + BRIEFING, page.answeredAt[i], briefed[i]);
    at = this.add(row + IDENTIFYING, at, identify[i]);
    at = this.add(row + (stated[i] === STATED_AGAIN ? HEARD_AGAIN : EXPLAINING), at, explain[i]);
    at = this.add(row + WORKING, at, early);
    if (!asks) at = this.add(row + UPSELLING, at, upsell[i]);
    at = this.add(row + CONNECTING, at, connect[i]);
    at = this.add(row + HOLDING, at, holding[i]);
    at = this.add(row + BRIEFING, at, brief[i] - briefed[i]);
    if (!asks) return;
    at = this.add(row + WORKING, at, work[i] - early);
    this.add(row + UPSELLING, at, upsell[i]);
  }

  /** Who has the skill and fails works the issue twice, each time as long; who lacks it, only after he has asked. */
  private workBeforeAsking({ group, servedAs, details }: LegPage, i: number): number {
    const { calls, groups } = this.model;
    if (groups[group[i]].abilities[calls[servedAs[i]].skill] === null) return 0;
    return details.gaveUp[i] === 1 ? details.work[i] : details.work[i] / 2;
  }

  /** Adds a stretch and answers its end. */
  private add(row: number, from: number, length: number): number {
    if (length > 0) this.time.add(row, from, from + length);
    return from + length;
  }
}
