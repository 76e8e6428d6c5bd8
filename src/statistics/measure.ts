import type { Seconds } from '../kernel/units.js';
import type { CasePage } from '../ledger/cases.js';
import type { ContactPage } from '../ledger/contacts.js';
import type { DrainPage } from '../ledger/drains.js';
import type { PromisePage } from '../ledger/promises.js';
import type { SpellPage } from '../ledger/spells.js';
import type { VisitPage } from '../ledger/visits.js';
import type { Model } from '../model/model.js';
import type { MetricInfo } from './answer.js';
import type { LegSheet } from './books/sheet/sheet.js';
import { Clock } from './clock.js';

export type Scope = MetricInfo['scopes'][number];

/** Where a figure stands: its scope, the row in it (0 for the total), and the interval, or `clock.slots` for everything. */
export interface Cell {
  readonly scope: Scope;
  readonly row: number;
  readonly slot: number;
}

/** Reads one figure of the replication just ended; NaN: undefined. */
export type Reading = (at: Cell) => number;

/**
 * Whoever reads the ledger page by page and keeps sums. Reads in tight loops over typed arrays and allocates nothing per
 * row; `rollUp` is called once when the book is closed, `clear` before the next replication.
 */
export interface Book {
  readLegs?(sheet: LegSheet): void;
  readCases?(page: CasePage): void;
  readSpells?(page: SpellPage): void;
  readDrains?(page: DrainPage): void;
  readContacts?(page: ContactPage): void;
  readVisits?(page: VisitPage): void;
  readPromises?(page: PromisePage): void;
  /** With the instant at which the clock stopped. */
  rollUp(stoppedAt: Seconds): void;
  clear(): void;
}

export type BookOf<B extends Book> = new (model: Model, clock: Clock) => B;

/** The books of a run: one of each kind that some measure asks for. */
export class Books {
  readonly model: Model;
  readonly clock: Clock;
  readonly all: Book[];

  constructor(model: Model) {
    this.model = model;
    this.clock = new Clock(model);
    this.all = [];
  }

  /** The run's book of that kind, opened at the first asking. */
  of<B extends Book>(kind: BookOf<B>): B {
    const known = this.all.find((book) => book instanceof kind);
    if (known) return known as B;
    const book = new kind(this.model, this.clock);
    this.all.push(book);
    return book;
  }
}

export interface Metric extends MetricInfo {
  /** Whether this model has it at all; default: every model does. */
  readonly exists?: (model: Model) => boolean;
}

/** A family of metrics: what they mean, and how each is read from the books it asks for. */
export interface Measure {
  readonly metrics: readonly Metric[];
  /** One reading for each metric, by its name. */
  open(books: Books): Readonly<Record<string, Reading>>;
}
