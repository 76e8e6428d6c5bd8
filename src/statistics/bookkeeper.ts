import type { Seconds } from '../kernel/units.js';
import type { CasePage } from '../ledger/cases.js';
import type { ContactPage } from '../ledger/contacts.js';
import type { DrainPage } from '../ledger/drains.js';
import type { LedgerReader } from '../ledger/ledger.js';
import type { LegPage } from '../ledger/legs.js';
import type { PromisePage } from '../ledger/promises.js';
import type { SpellPage } from '../ledger/spells.js';
import type { VisitPage } from '../ledger/visits.js';
import type { Model } from '../model/model.js';
import { LegSheet } from './books/sheet/sheet.js';
import { type Catalogue, catalogueOf } from './catalogue.js';
import { Books, type Reading } from './measure.js';
import { MEASURES } from './measures/index.js';

/** Seconds by which two sums of the same times may differ. */
const TOLERANCE = 1e-6;

/** Reads the book of one replication and answers its figures. Reused from replication to replication. */
export class Bookkeeper implements LedgerReader {
  private readonly catalogue: Catalogue;
  private readonly books: Books;
  private readonly sheet: LegSheet;
  /** For each section of the catalogue, a reading for each of its metrics. */
  private readonly readings: readonly (readonly Reading[])[];

  constructor(model: Model) {
    this.catalogue = catalogueOf(model);
    this.books = new Books(model);
    this.sheet = new LegSheet(model, this.books.clock);
    const byName = new Map(MEASURES.flatMap((measure) => Object.entries(measure.open(this.books))));
    this.readings = this.catalogue.sections.map(({ metrics }) => metrics.map(({ name }) => byName.get(name)!));
  }

  readLegs(page: LegPage): void {
    this.sheet.lay(page);
    for (const book of this.books.all) book.readLegs?.(this.sheet);
  }

  readCases(page: CasePage): void {
    for (const book of this.books.all) book.readCases?.(page);
  }

  readSpells(page: SpellPage): void {
    for (const book of this.books.all) book.readSpells?.(page);
  }

  readDrains(page: DrainPage): void {
    for (const book of this.books.all) book.readDrains?.(page);
  }

  readContacts(page: ContactPage): void {
    for (const book of this.books.all) book.readContacts?.(page);
  }

  readVisits(page: VisitPage): void {
    for (const book of this.books.all) book.readVisits?.(page);
  }

  readPromises(page: PromisePage): void {
    for (const book of this.books.all) book.readPromises?.(page);
  }

  /** After the ledger is closed: every figure in the catalogue's fixed order; NaN = undefined. Resets for the next replication. */
  finish(stoppedAt: Seconds): Float64Array {
    const { stop } = this.books.clock;
    // Times were cut at the model's stop while they were read; had the clock run on, they would be wrong without a word.
    if (Number.isFinite(stop) && Math.abs(stoppedAt - stop) > TOLERANCE) {
      throw new Error(`the clock stopped at ${stoppedAt} s, but the model stops at ${stop} s`);
    }
    for (const book of this.books.all) book.rollUp(stoppedAt);
    const values = new Float64Array(this.catalogue.size);
    this.catalogue.sections.forEach(({ cell, first }, section) => {
      const readings = this.readings[section];
      for (let k = 0; k < readings.length; k++) values[first + k] = readings[k](cell);
    });
    for (const book of this.books.all) book.clear();
    return values;
  }
}
