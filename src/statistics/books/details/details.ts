import type { Model } from '../../../model/model.js';
import { isDetailed } from '../../../model/plain.js';
import type { Clock } from '../../clock.js';
import { withTotal } from '../../estimators/layout.js';
import type { Book, Cell } from '../../measure.js';
import type { LegSheet } from '../sheet/sheet.js';
import { SurgeWindows } from '../surgeWindows.js';
import { DetailTally } from './detailTally.js';
import { Details } from './detailView.js';

/**
 * What the details of legs add up to: by type and by surge (as their contact arrived), by queue (as they joined), by group
 * (as it answered). In a model without details there is nothing to read, and all of it is 0.
 */
export class DetailBook implements Book {
  private readonly isDetailed: boolean;
  private readonly types: DetailTally;
  private readonly queues: DetailTally;
  private readonly groups: DetailTally;
  private readonly surges: readonly DetailTally[];
  private readonly windows: SurgeWindows;
  private readonly total: number;
  private readonly view: Details;

  constructor(model: Model, clock: Clock) {
    const kept = isDetailed(model);
    const slots = kept ? clock.slots : 0;
    const ownQueue = Int32Array.from(model.calls, ({ queue }) => queue);
    const tally = (rows: number, cut: number) => new DetailTally(withTotal(kept ? rows : 0), cut, ownQueue);
    this.isDetailed = kept;
    this.types = tally(model.calls.length, slots);
    this.queues = tally(model.queues.length, slots);
    this.groups = tally(model.groups.length, slots);
    this.surges = kept ? model.surges.map(() => tally(model.calls.length, 1)) : [];
    this.windows = new SurgeWindows(model, clock);
    this.total = model.calls.length;
    this.view = new Details();
  }

  readLegs(sheet: LegSheet): void {
    if (!this.isDetailed) return;
    const { page, contacts, legs, answers, tickets, callbacks, others } = sheet;
    this.types.read([contacts, tickets, callbacks], page.type, sheet.contactSlot, sheet);
    this.queues.read([legs, tickets, callbacks], page.queue, sheet.queuedSlot, sheet);
    this.groups.read([answers, others], page.group, sheet.answeredSlot, sheet);
    for (let surge = 0; surge < this.surges.length; surge++) {
      this.surges[surge].read([contacts, tickets, callbacks], page.type, this.windows.slots(surge, sheet), sheet);
    }
  }

  rollUp(): void {
    for (const { sums } of this.tallies()) sums.rollUp();
  }

  clear(): void {
    for (const { sums } of this.tallies()) sums.clear();
  }

  /** The legs of a type, queue, group or surge; the total is that of all types. The view holds until the next asking. */
  at({ scope, row, slot }: Cell): Details {
    const { view, types, total } = this;
    if (!this.isDetailed) return view.show(types, 0, 0);
    switch (scope) {
      case 'queues':
        return view.show(this.queues, row, slot);
      case 'agents':
        return view.show(this.groups, row, slot);
      case 'calls':
        return view.show(types, row, slot);
      case 'surges':
        return view.show(this.surges[row], total, 1);
      default:
        return view.show(types, total, slot);
    }
  }

  private tallies(): DetailTally[] {
    return [this.types, this.queues, this.groups, ...this.surges];
  }
}
