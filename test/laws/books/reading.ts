import { type CasePage, caseOf } from '../../../src/ledger/cases.js';
import type { ContactPage } from '../../../src/ledger/contacts.js';
import type { DrainPage } from '../../../src/ledger/drains.js';
import { Ledger, type LedgerReader } from '../../../src/ledger/ledger.js';
import type { LegPage } from '../../../src/ledger/legs.js';
import type { PromisePage } from '../../../src/ledger/promises.js';
import type { SpellPage } from '../../../src/ledger/spells.js';
import type { VisitPage } from '../../../src/ledger/visits.js';
import type { Model } from '../../../src/model/model.js';
import { isDetailed } from '../../../src/model/plain.js';
import { Simulation } from '../../../src/simulation/simulate.js';
import { type Book, type CaseRow, emptyBook, NO_CASE_DETAILS, NO_LEG_DETAILS } from '../../oracle/book.js';

/** Keeps every row of the ledger. Where no details are told, rows say that there was nothing. */
class Reader implements LedgerReader {
  readonly book = emptyBook();

  constructor(private readonly detailed: boolean) {}

  readLegs(page: LegPage): void {
    const details = rowsOf(page.details, page.count);
    for (const [row, { whole, ...leg }] of rowsOf(page, page.count).entries()) {
      this.book.legs.push({ ...leg, ...(this.detailed ? details[row]! : NO_LEG_DETAILS) });
      if (whole === 1) this.book.cases.push({ ...caseOf(page, row), ...NO_CASE_DETAILS });
    }
  }
  readCases(page: CasePage): void {
    const told = (row: CaseRow) => (this.detailed ? row : { ...row, ...NO_CASE_DETAILS });
    this.book.cases.push(...rowsOf(page, page.count).map(told));
  }
  readSpells(page: SpellPage): void {
    this.book.spells.push(...rowsOf(page, page.count));
  }
  readDrains(page: DrainPage): void {
    this.book.drains.push(...rowsOf(page, page.count));
  }
  readContacts(page: ContactPage): void {
    this.book.contacts.push(...rowsOf(page, page.count));
  }
  readVisits(page: VisitPage): void {
    this.book.visits.push(...rowsOf(page, page.count));
  }
  readPromises(page: PromisePage): void {
    this.book.promises.push(...rowsOf(page, page.count));
  }
}

type Columns<Page> = { [Column in Exclude<keyof Page, 'count' | 'write' | 'writeDetails' | 'details'>]: number };

function rowsOf<Page extends object>(page: Page, count: number): Columns<Page>[] {
  const columns = Object.entries(page).filter(([, column]) => ArrayBuffer.isView(column)) as [string, Float64Array][];
  return Array.from(
    { length: count },
    (_, row) => Object.fromEntries(columns.map(([name, column]) => [name, column[row]])) as Columns<Page>,
  );
}

/** What the engine writes of one replication; `simulation` may have run others before. */
export function engineBook(model: Model, seed: string, replication: number, simulation = new Simulation(model)): Book {
  const reader = new Reader(isDetailed(model));
  const end = simulation.run(seed, replication, new Ledger(reader));
  reader.book.stoppedAt = end.stoppedAt;
  return reader.book;
}
