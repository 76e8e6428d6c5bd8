import type { CasePage } from '../../ledger/cases.js';
import type { ContactPage } from '../../ledger/contacts.js';
import type { DrainPage } from '../../ledger/drains.js';
import type { LedgerReader } from '../../ledger/ledger.js';
import type { LegPage } from '../../ledger/legs.js';
import type { PromisePage } from '../../ledger/promises.js';
import type { SpellPage } from '../../ledger/spells.js';
import type { VisitPage } from '../../ledger/visits.js';

/** Who wants the legs themselves, and is told when a replication begins and has ended. */
export interface RowReader {
  begins(replication: number): void;
  readLegs(page: LegPage): void;
  ends(): void;
}

/** The book read by two: one reads it all, the other the legs. */
export class BothRead implements LedgerReader {
  private readonly all: LedgerReader;
  private readonly rows: RowReader;

  constructor(all: LedgerReader, rows: RowReader) {
    this.all = all;
    this.rows = rows;
  }

  readLegs(page: LegPage): void {
    this.rows.readLegs(page);
    this.all.readLegs(page);
  }

  readCases(page: CasePage): void {
    this.all.readCases(page);
  }

  readSpells(page: SpellPage): void {
    this.all.readSpells(page);
  }

  readDrains(page: DrainPage): void {
    this.all.readDrains(page);
  }

  readContacts(page: ContactPage): void {
    this.all.readContacts?.(page);
  }

  readVisits(page: VisitPage): void {
    this.all.readVisits?.(page);
  }

  readPromises(page: PromisePage): void {
    this.all.readPromises?.(page);
  }
}
