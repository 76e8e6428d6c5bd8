import { CasePage } from './cases.js';
import { ContactPage } from './contacts.js';
import { DrainPage } from './drains.js';
import { LegPage } from './legs.js';
import { PAGE } from './page.js';
import { PromisePage } from './promises.js';
import { SpellPage } from './spells.js';
import { VisitPage } from './visits.js';

/** Whoever reads the book: called with a full page, and at the end of the run with what is left. Rows 0..count-1 are valid during the call only. */
export interface LedgerReader {
  readLegs(page: LegPage): void;
  readCases(page: CasePage): void;
  readSpells(page: SpellPage): void;
  readDrains(page: DrainPage): void;
  /** Written only where there is an IVR. */
  readContacts?(page: ContactPage): void;
  readVisits?(page: VisitPage): void;
  /** Written only where agents promise to call back. */
  readPromises?(page: PromisePage): void;
}

/** The book of one run: seven chapters in pages. Whoever writes takes a row, fills it, and the page turns itself. */
export class Ledger {
  declare readonly legs: LegPage;
  declare readonly cases: CasePage;
  declare readonly spells: SpellPage;
  declare readonly drains: DrainPage;
  declare readonly contacts: ContactPage;
  declare readonly visits: VisitPage;
  declare readonly promises: PromisePage;
  declare private readonly reader: LedgerReader;

  constructor(reader: LedgerReader) {
    this.legs = new LegPage();
    this.cases = new CasePage();
    this.spells = new SpellPage();
    this.drains = new DrainPage();
    this.contacts = new ContactPage();
    this.visits = new VisitPage();
    this.promises = new PromisePage();
    this.reader = reader;
  }

  /** The next free row of a chapter; the page before it is handed over when it is full. */
  legRow(): number {
    if (this.legs.count === PAGE) {
      this.reader.readLegs(this.legs);
      this.legs.count = 0;
    }
    return this.legs.count++;
  }

  caseRow(): number {
    if (this.cases.count === PAGE) {
      this.reader.readCases(this.cases);
      this.cases.count = 0;
    }
    return this.cases.count++;
  }

  spellRow(): number {
    if (this.spells.count === PAGE) {
      this.reader.readSpells(this.spells);
      this.spells.count = 0;
    }
    return this.spells.count++;
  }

  drainRow(): number {
    if (this.drains.count === PAGE) {
      this.reader.readDrains(this.drains);
      this.drains.count = 0;
    }
    return this.drains.count++;
  }

  contactRow(): number {
    if (this.contacts.count === PAGE) {
      this.reader.readContacts?.(this.contacts);
      this.contacts.count = 0;
    }
    return this.contacts.count++;
  }

  visitRow(): number {
    if (this.visits.count === PAGE) {
      this.reader.readVisits?.(this.visits);
      this.visits.count = 0;
    }
    return this.visits.count++;
  }

  promiseRow(): number {
    if (this.promises.count === PAGE) {
      this.reader.readPromises?.(this.promises);
      this.promises.count = 0;
    }
    return this.promises.count++;
  }

  /** Hands over what is left; the book is then empty and may be written again. */
  close(): void {
    this.reader.readLegs(this.legs);
    this.reader.readCases(this.cases);
    this.reader.readSpells(this.spells);
    this.reader.readDrains(this.drains);
    this.reader.readContacts?.(this.contacts);
    this.reader.readVisits?.(this.visits);
    this.reader.readPromises?.(this.promises);
    this.legs.count = 0;
    this.cases.count = 0;
    this.spells.count = 0;
    this.drains.count = 0;
    this.contacts.count = 0;
    this.visits.count = 0;
    this.promises.count = 0;
  }
}
