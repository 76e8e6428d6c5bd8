import type { CaseDetail, CasePage } from '../../src/ledger/cases.js';
import type { DrainPage } from '../../src/ledger/drains.js';
import type { LegPage } from '../../src/ledger/legs.js';
import type { SpellPage } from '../../src/ledger/spells.js';

/** A row of the ledger as a thing: one field a column. */
type Row<Page> = {
  -readonly [Column in Exclude<
    keyof Page,
    'count' | 'write' | 'writeDetails' | 'whole' | 'details' | CaseDetail
  >]: number;
};
export type LegRow = Row<LegPage>;
export type CaseRow = Row<CasePage>;
export type SpellRow = Row<SpellPage>;
export type DrainRow = Row<DrainPage>;

/** The book of one replication, whoever wrote it: the same four chapters as the ledger, as lists. */
export interface Book {
  readonly legs: LegRow[];
  readonly cases: CaseRow[];
  readonly spells: SpellRow[];
  readonly drains: DrainRow[];
  stoppedAt: number;
}

/** An empty book. */
export const emptyBook = (): Book => ({ legs: [], cases: [], spells: [], drains: [], stoppedAt: 0 });
