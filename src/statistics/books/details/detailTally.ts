import { CALLED_AGAIN } from '../../../ledger/details.js';
import type { LegPage } from '../../../ledger/legs.js';
import { BLOCKED, NONE } from '../../../ledger/outcomes.js';
import type { Layout } from '../../estimators/layout.js';
import { Tally } from '../../estimators/tally.js';
import type { RowList } from '../sheet/rowList.js';
import type { LegSheet } from '../sheet/sheet.js';

const HOLD = 0;
const IDENTIFY = 1;
const EXPLAIN = 2;
const WORK = 3;
const UPSELL = 4;
const TOLD = 5;
const EWT_ERROR = 6;
const AGENT_TIME = 7;
const FOREIGN_TIME = 8;
const GAVE_UP = 9;
const POLICED = 10;
const FURTHER_CALLS = 11;
const NEVER_QUEUED = 12;
const WIDTH = 13;

/** What the details of legs add up to, by any row and slot. */
export class DetailTally {
  readonly sums: Tally;
  private readonly ownQueue: Int32Array;

  /** `ownQueue`: of each call type. */
  constructor(layout: Layout, slots: number, ownQueue: Int32Array) {
    this.sums = new Tally(layout, slots, WIDTH);
    this.ownQueue = ownQueue;
  }

  /** Counts the rows of a list; a slot below 0 is not counted. */
  read({ rows, count }: RowList, row: Int32Array, slot: Int32Array, sheet: LegSheet): void {
    const { page } = sheet;
    const { cells } = this.sums;
    for (let k = 0; k < count; k++) {
      const i = rows[k];
      if (slot[i] < 0) continue;
      const at = this.sums.offset(row[i], slot[i]);
      if (page.settles[i] !== NONE) addContact(cells, at, page, i);
      if (page.answeredAt[i] >= 0) addTalk(cells, at, sheet, i);
      if (page.pickedAt[i] >= 0) this.addAgentTime(at, page, i);
    }
  }

  private addAgentTime(at: number, page: LegPage, i: number): void {
    const { cells } = this.sums;
    const time = (page.answeredAt[i] >= 0 ? page.readyAt[i] : page.endedAt[i]) - page.pickedAt[i];
    cells[at + AGENT_TIME] += time;
    if (page.queue[i] !== this.ownQueue[page.type[i]]) cells[at + FOREIGN_TIME] += time;
  }
}

function addContact(cells: Float64Array, at: number, { settles, queue, details }: LegPage, i: number): void {
  cells[at + POLICED] += details.policed[i];
  if (details.again[i] === CALLED_AGAIN) cells[at + FURTHER_CALLS]++;
  if (queue[i] < 0 && settles[i] !== BLOCKED) cells[at + NEVER_QUEUED]++;
}

function addTalk(cells: Float64Array, at: number, { page, wait }: LegSheet, i: number): void {
  const { identify, explain, work, upsell, connect, holding, brief, told, gaveUp } = page.details;
  cells[at + HOLD] += connect[i] + holding[i] + brief[i];
  cells[at + IDENTIFY] += identify[i];
  cells[at + EXPLAIN] += explain[i];
  cells[at + WORK] += work[i];
  cells[at + UPSELL] += upsell[i];
  cells[at + GAVE_UP] += gaveUp[i];
  if (told[i] < 0) return;
  cells[at + TOLD]++;
  cells[at + EWT_ERROR] += Math.abs(told[i] - wait[i]);
}

/** One cell of a DetailTally in words. */
export class Details {
  declare private cells: Float64Array;
  private offset = 0;

  /** Turns to a cell. */
  show({ sums }: DetailTally, row: number, slot: number): this {
    this.cells = sums.cells;
    this.offset = sums.offset(row, slot);
    return this;
  }

  /** Between answer and hanging up: connect, holding, brief. */
  get hold() {
    return this.cells[this.offset + HOLD];
  }
  get identify() {
    return this.cells[this.offset + IDENTIFY];
  }
  get explain() {
    return this.cells[this.offset + EXPLAIN];
  }
  get work() {
    return this.cells[this.offset + WORK];
  }
  get upsell() {
    return this.cells[this.offset + UPSELL];
  }
  /** Answered legs that were told a wait, and by how much it was wrong. */
  get told() {
    return this.cells[this.offset + TOLD];
  }
  get ewtError() {
    return this.cells[this.offset + EWT_ERROR];
  }
  get agentTime() {
    return this.cells[this.offset + AGENT_TIME];
  }
  /** Agents' time on contacts whose own queue is another. */
  get foreignTime() {
    return this.cells[this.offset + FOREIGN_TIME];
  }
  /** Hung up when they were handed off. */
  get gaveUp() {
    return this.cells[this.offset + GAVE_UP];
  }
  /** Sent away because of the block list. */
  get policed() {
    return this.cells[this.offset + POLICED];
  }
  /** Contacts after one that had spoken to an agent. */
  get furtherCalls() {
    return this.cells[this.offset + FURTHER_CALLS];
  }
  /** Contacts that had a line and never came to a queue. */
  get neverQueued() {
    return this.cells[this.offset + NEVER_QUEUED];
  }
}
