import type { Model } from '../../model/model.js';
import type { Clock } from '../clock.js';
import type { Book, Cell } from '../measure.js';
import {
  ANSWERED_LEGS,
  CUT,
  DELAYED,
  HANDED_OFF_LEGS,
  LEGS,
  LegTally,
  LOST_AFTER_HANDOFF,
  REDIALS,
  TALK,
  WAIT,
  WRAP_UP,
} from './legTally.js';
import type { LegSheet } from './sheet.js';
import { SurgeWindows } from './surgeWindows.js';

/** What legs were made of: by type and by surge (as their contact arrived), by queue (as they joined), by group (as it answered). */
export class LegBook implements Book {
  private readonly types: LegTally;
  private readonly queues: LegTally;
  private readonly groups: LegTally;
  private readonly surges: readonly LegTally[];
  private readonly windows: SurgeWindows;
  private readonly view: Legs;

  constructor(model: Model, clock: Clock) {
    this.types = new LegTally(model.calls.length, clock.slots);
    this.queues = new LegTally(model.queues.length, clock.slots);
    this.groups = new LegTally(model.groups.length, clock.slots);
    this.surges = model.surges.map(() => new LegTally(model.calls.length, 1));
    this.windows = new SurgeWindows(model, clock);
    this.view = new Legs();
  }

  readLegs(sheet: LegSheet): void {
    const { page } = sheet;
    this.types.read(sheet, page.type, sheet.contactSlot);
    this.queues.read(sheet, page.queue, sheet.queuedSlot);
    this.groups.read(sheet, page.group, sheet.answeredSlot);
    for (let surge = 0; surge < this.surges.length; surge++) {
      this.surges[surge].read(sheet, page.type, this.windows.slots(surge, sheet));
    }
  }

  rollUp(): void {
    for (const tally of this.tallies()) tally.sums.rollUp();
  }

  clear(): void {
    for (const tally of this.tallies()) tally.sums.clear();
  }

  /** The legs of a type, queue, group or surge; the total is that of all types. The view holds until the next asking. */
  at(cell: Cell): Legs {
    switch (cell.scope) {
      case 'queues':
        return this.view.show(this.queues, cell.row, cell.slot);
      case 'agents':
        return this.view.show(this.groups, cell.row, cell.slot);
      case 'calls':
        return this.view.show(this.types, cell.row, cell.slot);
      case 'surges':
        return this.view.show(this.surges[cell.row], this.types.sums.rows, 1);
      default:
        return this.view.show(this.types, this.types.sums.rows, cell.slot);
    }
  }

  /** The legs of a type or queue; the total is that of all queues. */
  queuedAt(cell: Cell): Legs {
    return cell.scope === 'total' ? this.view.show(this.queues, this.queues.sums.rows, cell.slot) : this.at(cell);
  }

  private tallies(): LegTally[] {
    return [this.types, this.queues, this.groups, ...this.surges];
  }
}

/** One cell of a LegTally in words. */
export class Legs {
  declare private cells: Float64Array;
  private offset = 0;

  /** Turns to a cell. */
  show(tally: LegTally, row: number, slot: number): this {
    this.cells = tally.sums.cells;
    this.offset = tally.sums.offset(row, slot);
    return this;
  }

  /** Legs that were offered to a queue. */
  get offered() {
    return this.cells[this.offset + LEGS];
  }
  get delayed() {
    return this.cells[this.offset + DELAYED];
  }
  get wait() {
    return this.cells[this.offset + WAIT];
  }
  get answered() {
    return this.cells[this.offset + ANSWERED_LEGS];
  }
  get handedOff() {
    return this.cells[this.offset + HANDED_OFF_LEGS];
  }
  get talk() {
    return this.cells[this.offset + TALK];
  }
  get wrapUp() {
    return this.cells[this.offset + WRAP_UP];
  }
  get aht() {
    return (this.talk + this.wrapUp) / this.answered;
  }
  get lostAfterHandoff() {
    return this.cells[this.offset + LOST_AFTER_HANDOFF];
  }
  get cut() {
    return this.cells[this.offset + CUT];
  }
  get redials() {
    return this.cells[this.offset + REDIALS];
  }
}
