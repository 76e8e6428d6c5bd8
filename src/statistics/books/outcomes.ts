import { type LegPage, PAGE } from '../../ledger/legs.js';
import type { Model } from '../../model/model.js';
import type { Clock } from '../clock.js';
import type { Book, Cell } from '../measure.js';
import { OutcomeTally } from './outcomeTally.js';
import { Outcomes } from './outcomeView.js';
import type { LegSheet } from './sheet.js';
import { SurgeWindows } from './surgeWindows.js';

/** How contacts and legs ended and how long they waited: contacts by type and by surge, legs by queue. */
export class OutcomeBook implements Book {
  private readonly contacts: OutcomeTally;
  private readonly legs: OutcomeTally;
  private readonly surges: readonly OutcomeTally[];
  private readonly windows: SurgeWindows;
  private readonly view: Outcomes;
  private readonly legWaitBits: { of: Float64Array; bits: Uint32Array };
  private readonly contactWaitBits: { of: Float64Array; bits: Uint32Array };

  constructor(model: Model, clock: Clock) {
    const types = model.calls.map((type) => type.within);
    const queues = model.queues.map((queue) => queue.within);
    this.contacts = new OutcomeTally(clock, types, clock.slots, model.serviceLevel);
    this.legs = new OutcomeTally(clock, queues, clock.slots, model.serviceLevel);
    this.surges = model.surges.map(() => new OutcomeTally(clock, types, 1, model.serviceLevel));
    this.windows = new SurgeWindows(model, clock);
    this.view = new Outcomes();
    const none = new Float64Array(PAGE);
    this.legWaitBits = { of: none, bits: words(none) };
    this.contactWaitBits = { of: none, bits: words(none) };
  }

  readLegs(sheet: LegSheet): void {
    const { page } = sheet;
    const contacts = this.contactColumns(sheet, page);
    this.contacts.read(contacts);
    this.legs.read({
      count: sheet.count,
      row: page.queue,
      slot: sheet.queuedSlot,
      period: sheet.queuedPeriod,
      highestPeriod: sheet.highestPeriod,
      outcome: page.outcome,
      wait: sheet.wait,
      waitBits: bitsOf(this.legWaitBits, sheet.wait),
    });
    for (let surge = 0; surge < this.surges.length; surge++) {
      this.surges[surge].read({ ...contacts, slot: this.windows.slots(surge, sheet) });
    }
  }

  rollUp(): void {
    for (const tally of this.tallies()) tally.rollUp();
  }

  clear(): void {
    for (const tally of this.tallies()) tally.clear();
  }

  /** A queue's legs; elsewhere contacts. The view holds until the next asking. */
  at(cell: Cell): Outcomes {
    if (cell.scope === 'queues') return this.view.show(this.legs, cell.row, cell.slot);
    if (cell.scope === 'calls') return this.view.show(this.contacts, cell.row, cell.slot);
    if (cell.scope === 'surges') {
      const tally = this.surges[cell.row];
      return this.view.show(tally, tally.sums.rows, tally.sums.slots);
    }
    return this.view.show(this.contacts, this.contacts.sums.rows, cell.slot);
  }

  /** A queue's legs, or those of all queues. */
  legsAt(cell: Cell): Outcomes {
    return this.view.show(this.legs, cell.scope === 'queues' ? cell.row : this.legs.sums.rows, cell.slot);
  }

  private contactColumns(sheet: LegSheet, page: LegPage) {
    return {
      count: sheet.count,
      row: page.type,
      slot: sheet.contactSlot,
      period: sheet.contactPeriod,
      highestPeriod: sheet.highestPeriod,
      outcome: page.settles,
      wait: page.contactWait,
      waitBits: bitsOf(this.contactWaitBits, page.contactWait),
    };
  }

  private tallies(): OutcomeTally[] {
    return [this.contacts, this.legs, ...this.surges];
  }
}

function words(values: Float64Array): Uint32Array {
  return new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
}

/** A column seen as 32-bit words; the ledger hands over the same pages again and again. */
function bitsOf(kept: { of: Float64Array; bits: Uint32Array }, values: Float64Array): Uint32Array {
  if (kept.of !== values) {
    kept.of = values;
    kept.bits = words(values);
  }
  return kept.bits;
}
