import type { LedgerReader } from '../ledger/ledger.js';
import type { Model } from '../model/model.js';
import type { Answer, MetricInfo } from './answer.js';

/** Every metric that is built, in the order of reports. */
export declare const METRICS: readonly MetricInfo[];

/** Reads the book of one replication and answers its figures. Reused from replication to replication. */
export declare class Bookkeeper implements LedgerReader {
  constructor(model: Model);
  readLegs(page: import('../ledger/legs.js').LegPage): void;
  readCases(page: import('../ledger/cases.js').CasePage): void;
  readSpells(page: import('../ledger/spells.js').SpellPage): void;
  readDrains(page: import('../ledger/drains.js').DrainPage): void;
  /** After the ledger is closed: every figure in the catalogue's fixed order; NaN = undefined. Resets for the next replication. */
  finish(stoppedAt: number): Float64Array;
}

/** Running sums over replications (memory does not grow with their number). Values must be added in the order of replications. */
export declare class Averages {
  constructor(model: Model);
  add(values: Float64Array): void;
  readonly count: number;
  answer(confidence?: number): Answer;
}
