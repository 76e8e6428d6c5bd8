import type { Scope } from '../measure.js';
import type { Difference } from './difference.js';
import type { Judged } from './verdict.js';

/** Metric name -> difference, in the catalogue's order. */
export type Differences = ReadonlyMap<string, Difference>;

/** Every difference of one alternative from the reference, by the scopes of the results contract. */
export interface ScopedDifferences {
  readonly total: Differences;
  readonly calls: ReadonlyMap<string, Differences>;
  readonly queues: ReadonlyMap<string, Differences>;
  readonly agents: ReadonlyMap<string, Differences>;
  readonly ivr: ReadonlyMap<string, Differences>;
  readonly surges: ReadonlyMap<string, Differences>;
}

/** One of the differences that are judged, and what is said of it. */
export interface Judgement extends Judged {
  /** `total.asa`, `calls.cards.asa`. */
  readonly path: string;
  readonly scope: Scope;
  /** Empty for the total. */
  readonly name: string;
  readonly metric: string;
  readonly unit: string;
  readonly difference: Difference;
  /** Smaller differences do not matter; in the metric's unit. */
  readonly margin: number;
  /** How many standard errors the mean difference is from 0; null: it has none, or they are 0. */
  readonly errors: number | null;
  /** Compared replication by replication, on the same callers; else as independent samples. */
  readonly isPaired: boolean;
  /** Variance of the mean difference with independent callers / with common ones; null where it says nothing. */
  readonly saved: number | null;
}

/** One alternative beside the reference. */
export interface Comparison {
  readonly differences: ScopedDifferences;
  /** What changed most comes first. */
  readonly judgements: readonly Judgement[];
  /** Paths of figures that only the alternative has, and that only the reference has. */
  readonly onlyHere: readonly string[];
  readonly onlyThere: readonly string[];
  /** Whether both run at the same time; call types whose callers are not the same. */
  readonly isTimeSame: boolean;
  readonly unpaired: readonly string[];
}

/**
 * What changed most comes first: of what differs, that which differs by most margins (so many times what would still not
 * matter); then what is open, the nearest to a verdict first; then what is the same.
 */
export function byChange(a: Judgement, b: Judgement): number {
  return rank(a) - rank(b) || strength(b) - strength(a) || size(b.errors) - size(a.errors);
}

function rank({ verdict }: Judgement): number {
  if (verdict === 'open') return 1;
  if (verdict === 'same') return 2;
  return verdict === 'undefined' ? 3 : 0;
}

function strength({ verdict, difference, margin }: Judgement): number {
  if (verdict === 'open' || verdict === 'same' || verdict === 'undefined' || margin === 0) return 0;
  return size(difference.mean) / margin;
}

const size = (value: number | null): number => Math.abs(value ?? 0);
