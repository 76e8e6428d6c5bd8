import type { Model } from '../../model/model.js';
import type { Clock } from '../clock.js';
import { withTotal } from '../estimators/layout.js';
import type { Book, Cell } from '../measure.js';
import { type Keys, keysOf } from './keys.js';
import { Legs, LegTally } from './legTally.js';
import type { LegSheet } from './sheet/sheet.js';
import { SurgeWindows } from './surgeWindows.js';

/** What the legs of callers were made of: by type and by surge (as their contact arrived), by queue (as they joined), by group (as it answered). */
export class LegBook implements Book {
  private readonly clock: Clock;
  private readonly keys: Keys;
  private readonly tally: LegTally;
  private readonly groups: LegTally;
  private readonly surges: readonly LegTally[];
  private readonly windows: SurgeWindows;
  private readonly view: Legs;

  constructor(model: Model, clock: Clock) {
    this.clock = clock;
    this.keys = keysOf(model);
    this.tally = new LegTally(this.keys.layout, clock.slots);
    this.groups = new LegTally(withTotal(model.groups.length), clock.slots);
    this.surges = model.surges.map(() => new LegTally(withTotal(model.calls.length), 1));
    this.windows = new SurgeWindows(model, clock);
    this.view = new Legs();
  }

  readLegs(sheet: LegSheet): void {
    const { page, keys } = sheet;
    this.tally.readPlain(sheet);
    this.tally.read(sheet.alike, 0, page.type, sheet.contactSlot, sheet);
    this.tally.read(sheet.contacts, keys.contacts, page.type, sheet.contactSlot, sheet);
    this.tally.read(sheet.legs, keys.legs, page.queue, sheet.queuedSlot, sheet);
    if (sheet.isDetailed) this.groups.read(sheet.answers, 0, page.group, sheet.answeredSlot, sheet);
    else this.groups.readAnswers(sheet, this.clock);
    for (let surge = 0; surge < this.surges.length; surge++) {
      const slot = this.windows.slots(surge, sheet);
      for (const list of [sheet.plain, sheet.alike, sheet.contacts]) {
        this.surges[surge].read(list, 0, page.type, slot, sheet);
      }
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
    const { keys, view, tally } = this;
    switch (cell.scope) {
      case 'queues':
        return view.show(tally, keys.queues + cell.row, cell.slot);
      case 'agents':
        return view.show(this.groups, cell.row, cell.slot);
      case 'calls':
        return view.show(tally, keys.types + cell.row, cell.slot);
      case 'surges':
        return view.show(this.surges[cell.row], keys.contacts, 1);
      default:
        return view.show(tally, keys.allContacts, cell.slot);
    }
  }

  /** The legs of a type or queue; the total is that of all queues. */
  queuedAt(cell: Cell): Legs {
    return cell.scope === 'total' ? this.view.show(this.tally, this.keys.allLegs, cell.slot) : this.at(cell);
  }

  private tallies(): LegTally[] {
    return [this.tally, this.groups, ...this.surges];
  }
}
