import type { SpellPage } from '../../ledger/spells.js';
import type { Model } from '../../model/model.js';
import type { Clock } from '../clock.js';
import { withTotal } from '../estimators/layout.js';
import { Tally } from '../estimators/tally.js';
import { Timeline } from '../estimators/timeline.js';
import type { Book, Cell } from '../measure.js';
import type { LegSheet } from './sheet/sheet.js';

const BUSY = 0;
const ON_DUTY = 1;
const OVERTIME = 2;
const WIDTH = 3;

/** Agents' times by the clock: busy (ringing, talk, wrap-up), on duty, overtime; kept for each agent, told for each group. */
export class DutyBook implements Book {
  private readonly groups: number;
  private readonly busy: Timeline;
  private readonly onDuty: Timeline;
  private readonly overtime: Timeline;
  private readonly sums: Tally;
  /** The group of each agent who had a spell on duty, as every agent has who took a call; else -1. */
  private groupOf: Int32Array;

  constructor(model: Model, clock: Clock) {
    this.groups = model.groups.length;
    this.busy = new Timeline(clock, 1);
    this.onDuty = new Timeline(clock, 1);
    this.overtime = new Timeline(clock, this.groups);
    this.sums = new Tally(withTotal(this.groups), clock.slots, WIDTH);
    this.groupOf = new Int32Array(1).fill(-1);
  }

  readLegs(sheet: LegSheet): void {
    const { count } = sheet;
    const { agent, pickedAt, answeredAt, endedAt, readyAt } = sheet.page;
    this.reserve(agent, count);
    const { busy } = this;
    for (let i = 0; i < count; i++) {
      if (agent[i] >= 0) busy.add(agent[i], pickedAt[i], answeredAt[i] >= 0 ? readyAt[i] : endedAt[i]);
    }
  }

  readSpells(page: SpellPage): void {
    const { count, agent, group, onAt, offAt, dueAt } = page;
    this.reserve(agent, count);
    for (let i = 0; i < count; i++) {
      this.groupOf[agent[i]] = group[i];
      this.onDuty.add(agent[i], onAt[i], offAt[i]);
      if (offAt[i] > dueAt[i]) this.overtime.add(group[i], dueAt[i], offAt[i]);
    }
  }

  rollUp(): void {
    const { groupOf } = this;
    for (let agent = 0; agent < groupOf.length; agent++) {
      if (groupOf[agent] < 0) continue;
      this.gather(this.busy, agent, groupOf[agent], BUSY);
      this.gather(this.onDuty, agent, groupOf[agent], ON_DUTY);
    }
    for (let group = 0; group < this.groups; group++) this.gather(this.overtime, group, group, OVERTIME);
    this.sums.rollUp();
  }

  clear(): void {
    this.busy.clear();
    this.onDuty.clear();
    this.overtime.clear();
    this.sums.clear();
    this.groupOf.fill(-1);
  }

  busyTime(cell: Cell): number {
    return this.read(cell, BUSY);
  }

  onDutyTime(cell: Cell): number {
    return this.read(cell, ON_DUTY);
  }

  overtimeOf(cell: Cell): number {
    return this.read(cell, OVERTIME);
  }

  /** Busiest minus idlest agent, as busy time over time on duty; of a group, or of everyone. */
  spread(cell: Cell): number {
    const { groupOf, busy, onDuty } = this;
    let lowest = Infinity;
    let highest = -Infinity;
    for (let agent = 0; agent < groupOf.length; agent++) {
      if (groupOf[agent] < 0 || (cell.scope === 'agents' && groupOf[agent] !== cell.row)) continue;
      const at = agent * busy.stride + cell.slot;
      if (onDuty.cells[at] <= 0) continue;
      const occupancy = busy.cells[at] / onDuty.cells[at];
      if (occupancy < lowest) lowest = occupancy;
      if (occupancy > highest) highest = occupancy;
    }
    return highest < lowest ? NaN : highest - lowest;
  }

  private read(cell: Cell, field: number): number {
    const row = cell.scope === 'agents' ? cell.row : this.groups;
    return this.sums.cells[this.sums.offset(row, cell.slot) + field];
  }

  /** Adds a row of a timeline to a group's sums, and fills in the row's own whole. */
  private gather(timeline: Timeline, row: number, group: number, field: number): void {
    const { sums } = this;
    const first = row * timeline.stride;
    for (let slot = 0; slot < sums.slots; slot++) {
      sums.cells[sums.offset(group, slot) + field] += timeline.cells[first + slot];
      timeline.cells[first + sums.slots] += timeline.cells[first + slot];
    }
  }

  /** Makes room for the agents of a page. */
  private reserve(agent: Int32Array, count: number): void {
    let top = -1;
    for (let i = 0; i < count; i++) if (agent[i] > top) top = agent[i];
    if (top < this.groupOf.length) return;
    const wider = new Int32Array(2 * top + 1).fill(-1);
    wider.set(this.groupOf);
    this.groupOf = wider;
    this.busy.reserve(wider.length);
    this.onDuty.reserve(wider.length);
  }
}
