import type { LegPage } from '../../ledger/legs.js';
import { PAGE } from '../../ledger/page.js';
import type { Model } from '../../model/model.js';
import type { Clock } from '../clock.js';
import { withTotal } from '../estimators/layout.js';
import type { Book, Cell } from '../measure.js';
import { type Keys, keysOf } from './keys.js';
import { type OutcomeColumns, OutcomeTally } from './outcomes/outcomeTally.js';
import { Outcomes } from './outcomes/outcomeView.js';
import type { LegSheet } from './sheet/sheet.js';
import { SurgeWindows } from './surgeWindows.js';

/** How contacts and legs ended and how long they waited: contacts by type and by surge, legs (tickets among them) by queue. */
export class OutcomeBook implements Book {
  private readonly keys: Keys;
  private readonly tally: OutcomeTally;
  private readonly surges: readonly OutcomeTally[];
  private readonly windows: SurgeWindows;
  private readonly view: Outcomes;
  private readonly contacts: OutcomeColumns;
  private readonly legs: OutcomeColumns;

  constructor(model: Model, clock: Clock) {
    const types = model.calls.map((type) => type.within);
    const queues = model.queues.map((queue) => queue.within);
    const surge = withTotal(types.length);
    this.keys = keysOf(model);
    this.tally = new OutcomeTally(
      clock,
      this.keys.layout,
      clock.slots,
      [...types, ...types, ...queues],
      model.serviceLevel,
    );
    this.surges = model.surges.map(() => new OutcomeTally(clock, surge, 1, types, model.serviceLevel));
    this.windows = new SurgeWindows(model, clock);
    this.view = new Outcomes();
    this.contacts = noColumns();
    this.legs = noColumns();
  }

  readLegs(sheet: LegSheet): void {
    const { page, keys, highestPeriod } = sheet;
    const { contacts, legs } = this;
    this.turnTo(sheet, page);
    this.tally.readPlain(sheet.plain, contacts, highestPeriod);
    this.tally.read(sheet.alike, 0, contacts, highestPeriod);
    this.tally.read(sheet.contacts, keys.contacts, contacts, highestPeriod);
    this.tally.read(sheet.legs, keys.legs, legs, highestPeriod);
    this.tally.read(sheet.tickets, keys.legs, legs, highestPeriod);
    for (let surge = 0; surge < this.surges.length; surge++) {
      contacts.slot = this.windows.slots(surge, sheet);
      for (const list of [sheet.plain, sheet.alike, sheet.contacts]) {
        this.surges[surge].read(list, 0, contacts, highestPeriod);
      }
    }
  }

  rollUp(): void {
    this.tally.rollUp();
    for (const tally of this.surges) tally.rollUp();
  }

  clear(): void {
    this.tally.clear();
    for (const tally of this.surges) tally.clear();
  }

  /** A queue's legs; elsewhere contacts. The view holds until the next asking. */
  at(cell: Cell): Outcomes {
    const { keys, view, tally } = this;
    switch (cell.scope) {
      case 'queues':
        return view.show(tally, keys.queues + cell.row, cell.slot);
      case 'calls':
        return view.show(tally, keys.types + cell.row, cell.slot);
      case 'surges':
        return view.show(this.surges[cell.row], keys.contacts, 1);
      default:
        return view.show(tally, keys.allContacts, cell.slot);
    }
  }

  /** A queue's legs, or those of all queues. */
  legsAt(cell: Cell): Outcomes {
    return cell.scope === 'queues' ? this.at(cell) : this.view.show(this.tally, this.keys.allLegs, cell.slot);
  }

  /** Points the columns at a page. */
  private turnTo(sheet: LegSheet, page: LegPage): void {
    const { contacts, legs } = this;
    contacts.row = page.type;
    contacts.slot = sheet.contactSlot;
    contacts.period = sheet.contactPeriod;
    contacts.outcome = page.settles;
    legs.row = page.queue;
    legs.slot = sheet.queuedSlot;
    legs.period = sheet.queuedPeriod;
    legs.outcome = page.outcome;
    setWait(contacts, page.contactWait);
    setWait(legs, sheet.wait);
  }
}

function noColumns(): OutcomeColumns {
  const none = new Int32Array(PAGE);
  const wait = new Float64Array(PAGE);
  return { row: none, slot: none, period: none, outcome: none, wait, waitBits: new Uint32Array(wait.buffer) };
}

/** The ledger hands over the same page again and again: its words need be found once. */
function setWait(columns: OutcomeColumns, wait: Float64Array): void {
  if (columns.wait === wait) return;
  columns.wait = wait;
  columns.waitBits = new Uint32Array(wait.buffer, wait.byteOffset, 2 * wait.length);
}
