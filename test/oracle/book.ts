import { NOBODY } from '../../src/kernel/units.js';
import type { CaseDetail, CasePage } from '../../src/ledger/cases.js';
import type { ContactPage } from '../../src/ledger/contacts.js';
import { CALL, FIRST_CONTACT, type LegDetails, NO_OFFER, NOT_PASSED_ON, NOT_STATED } from '../../src/ledger/details.js';
import type { DrainPage } from '../../src/ledger/drains.js';
import type { LegPage } from '../../src/ledger/legs.js';
import type { PromisePage } from '../../src/ledger/promises.js';
import type { SpellPage } from '../../src/ledger/spells.js';
import type { VisitPage } from '../../src/ledger/visits.js';

/** A row of the ledger as a thing: one field a column. */
type Row<Page> = {
  -readonly [Column in Exclude<keyof Page, 'count' | 'write' | 'writeDetails' | 'whole' | 'details'>]: number;
};
export type LegRow = Row<LegPage> & Row<LegDetails>;
export type CaseRow = Row<CasePage>;
export type SpellRow = Row<SpellPage>;
export type DrainRow = Row<DrainPage>;
export type ContactRow = Row<ContactPage>;
export type VisitRow = Row<VisitPage>;
export type PromiseRow = Row<PromisePage>;

/** The book of one replication, whoever wrote it: the same seven chapters as the ledger, as lists; details beside their legs. */
export interface Book {
  readonly legs: LegRow[];
  readonly cases: CaseRow[];
  readonly spells: SpellRow[];
  readonly drains: DrainRow[];
  readonly contacts: ContactRow[];
  readonly visits: VisitRow[];
  readonly promises: PromiseRow[];
  stoppedAt: number;
}

/** An empty book. */
export const emptyBook = (): Book => ({
  legs: [],
  cases: [],
  spells: [],
  drains: [],
  contacts: [],
  visits: [],
  promises: [],
  stoppedAt: 0,
});

/** The details of a leg of which there is nothing to tell. */
export const NO_LEG_DETAILS: Row<LegDetails> = {
  stated: NOT_STATED,
  why: NOT_PASSED_ON,
  policy: -1,
  entered: NOBODY,
  upsold: NO_OFFER,
  gaveUp: 0,
  policed: 0,
  again: FIRST_CONTACT,
  kind: CALL,
  identify: 0,
  explain: 0,
  work: 0,
  upsell: 0,
  connect: 0,
  holding: 0,
  brief: 0,
  briefed: 0,
  told: -1,
};

/** And those of a case. */
export const NO_CASE_DETAILS: Pick<CaseRow, CaseDetail> = {
  statements: 0,
  repeats: 0,
  upsells: 0,
  earned: 0,
  wastedTime: 0,
  heardAgainTime: 0,
  resolvedBy: NOBODY,
};
