import { type CasePage, caseOf } from '../../src/ledger/cases.js';
import type { DrainPage } from '../../src/ledger/drains.js';
import { Ledger, type LedgerReader } from '../../src/ledger/ledger.js';
import type { LegPage } from '../../src/ledger/legs.js';
import type { SpellPage } from '../../src/ledger/spells.js';
import type { Model } from '../../src/model/model.js';
import { Simulation } from '../../src/simulation/simulate.js';
import type { Answer } from '../../src/statistics/index.js';
import { Averages, Bookkeeper } from '../../src/statistics/index.js';
import { type Book, emptyBook } from '../oracle/book.js';

/** Keeps every row of the ledger. */
class Reader implements LedgerReader {
  readonly book = emptyBook();

  readLegs(page: LegPage): void {
    for (const [row, { whole, ...leg }] of rowsOf(page).entries()) {
      this.book.legs.push(leg);
      if (whole === 1) this.book.cases.push(caseOf(page, row));
    }
  }
  readCases(page: CasePage): void {
    this.book.cases.push(...rowsOf(page));
  }
  readSpells(page: SpellPage): void {
    this.book.spells.push(...rowsOf(page));
  }
  readDrains(page: DrainPage): void {
    this.book.drains.push(...rowsOf(page));
  }
}

type Columns<Page> = { [Column in Exclude<keyof Page, 'count' | 'write' | 'writeDetails' | 'details'>]: number };

function rowsOf<Page extends { count: number }>(page: Page): Columns<Page>[] {
  const columns = Object.entries(page).filter(([name]) => name !== 'count' && name !== 'details') as unknown as [
    string,
    Float64Array,
  ][];
  return Array.from(
    { length: page.count },
    (_, row) => Object.fromEntries(columns.map(([name, column]) => [name, column[row]])) as Columns<Page>,
  );
}

/** What the engine writes of one replication; `simulation` may have run others before. */
export function engineBook(model: Model, seed: string, replication: number, simulation = new Simulation(model)): Book {
  const reader = new Reader();
  const end = simulation.run(seed, replication, new Ledger(reader));
  reader.book.stoppedAt = end.stoppedAt;
  return reader.book;
}

/** What the statistics make of that book. */
export function engineFigures(model: Model, seed: string, replication: number): Answer {
  const bookkeeper = new Bookkeeper(model);
  const end = new Simulation(model).run(seed, replication, new Ledger(bookkeeper));
  const averages = new Averages(model);
  averages.add(bookkeeper.finish(end.stoppedAt));
  return averages.answer();
}
