import type { Seconds } from '../../../kernel/units.js';
import { PAGE } from '../../../ledger/page.js';
import type { PromisePage } from '../../../ledger/promises.js';
import type { Model } from '../../../model/model.js';
import type { Clock } from '../../clock.js';
import { Histogram } from '../../estimators/histogram.js';
import { withTotal } from '../../estimators/layout.js';
import { Tally } from '../../estimators/tally.js';
import { Timeline } from '../../estimators/timeline.js';
import { promisesToCall } from '../../exists.js';
import type { Book, Cell } from '../../measure.js';

const DUE = 0;
const KEPT = 1;
const DIALLED = 2;
const DELAY = 3;
const WIDTH = 4;

/** A promise of which it is not known yet whether it falls due before the clock stops. */
interface Pending {
  readonly at: number;
  readonly dueAt: Seconds;
  readonly kept: boolean;
}

/** A promise that nobody has kept when the clock stops. */
interface Open {
  readonly type: number;
  readonly promisedAt: Seconds;
}

/** What became of promises to call back: by type, by the arrival of the contact; open ones by the clock. */
export class PromiseBook implements Book {
  private readonly isKept: boolean;
  private readonly types: number;
  private readonly clock: Clock;
  private readonly sums: Tally;
  private readonly delays: Histogram;
  private readonly time: Timeline;
  private readonly slot: Int32Array;
  private pending: Pending[];
  private open: Open[];
  /** No clock stopped before this instant. */
  private latest: Seconds;

  constructor(model: Model, clock: Clock) {
    this.isKept = promisesToCall(model);
    this.types = this.isKept ? model.calls.length : 0;
    this.clock = clock;
    const slots = this.isKept ? clock.slots : 0;
    this.sums = new Tally(withTotal(this.types), slots, WIDTH);
    this.delays = new Histogram(withTotal(this.types), slots, [0.9], 'middle');
    this.time = new Timeline(clock, this.types);
    this.slot = new Int32Array(PAGE);
    this.pending = [];
    this.open = [];
    this.latest = -Infinity;
  }

  readPromises(page: PromisePage): void {
    if (!this.isKept) return;
    this.clock.placeInSlots(page.contactAt, page.count, this.slot);
    for (let i = 0; i < page.count; i++) this.add(page, i);
    // Where the centre never closes it is known when the clock stops; else only when it has, or is past the due date.
    this.settle(Number.isFinite(this.clock.stop) ? this.clock.stop : this.latest);
  }

  rollUp(stoppedAt: Seconds): void {
    this.settle(stoppedAt);
    for (const { type, promisedAt } of this.open) this.time.add(type, promisedAt, stoppedAt);
    this.sums.rollUp();
    this.delays.rollUp();
  }

  clear(): void {
    for (const part of [this.sums, this.delays, this.time]) part.clear();
    this.pending = [];
    this.open = [];
    this.latest = -Infinity;
  }

  /** Promises that fell due before the clock stopped, and those of them kept in time. */
  due(cell: Cell): number {
    return this.read(cell, DUE);
  }

  kept(cell: Cell): number {
    return this.read(cell, KEPT);
  }

  /** From the promise to the dialling, of those dialled. */
  meanDelay(cell: Cell): Seconds {
    return this.read(cell, DELAY) / this.read(cell, DIALLED);
  }

  delayP90(cell: Cell): Seconds {
    return this.delays.quantile(this.row(cell), cell.slot, 0);
  }

  /** Open promises: average over the opening time of a slot. */
  waiting(cell: Cell): number {
    return cell.scope === 'calls'
      ? this.time.average(cell.row, cell.row + 1, cell.slot)
      : this.time.average(0, this.types, cell.slot);
  }

  private add({ type, promisedAt, dueAt, dialledAt }: PromisePage, i: number): void {
    const isDialled = dialledAt[i] >= 0;
    if (isDialled) this.time.add(type[i], promisedAt[i], dialledAt[i]);
    else this.open.push({ type: type[i], promisedAt: promisedAt[i] });
    if (dialledAt[i] > this.latest) this.latest = dialledAt[i];
    const slot = this.slot[i];
    if (slot < 0) return;
    const at = this.sums.offset(type[i], slot);
    this.pending.push({ at, dueAt: dueAt[i], kept: isDialled && dialledAt[i] <= dueAt[i] });
    if (!isDialled) return;
    this.sums.cells[at + DIALLED]++;
    this.sums.cells[at + DELAY] += dialledAt[i] - promisedAt[i];
    this.delays.addTimes(this.delays.cell(type[i], slot), dialledAt[i] - promisedAt[i], 1);
  }

  /** Counts the promises that fell due before an instant; the others are kept for later. */
  private settle(before: Seconds): void {
    const { cells } = this.sums;
    this.pending = this.pending.filter(({ at, dueAt, kept }) => {
      if (dueAt >= before) return true;
      cells[at + DUE]++;
      if (kept) cells[at + KEPT]++;
      return false;
    });
  }

  private read(cell: Cell, field: number): number {
    return this.sums.cells[this.sums.offset(this.row(cell), cell.slot) + field];
  }

  private row(cell: Cell): number {
    return cell.scope === 'calls' ? cell.row : this.types;
  }
}
