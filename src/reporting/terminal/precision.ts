import { share } from './quantities.js';

/** What became of a precision that was asked for. */
export interface PrecisionTold {
  readonly metric: string;
  readonly within: number;
  /** The half-width as a share of the mean; null: there is none. */
  readonly reached: number | null;
  readonly isReached: boolean;
  readonly most: number;
}

/** In words: what was asked for, what was reached, after how many. */
export function precisionNote(
  { metric, within, reached, isReached, most }: PrecisionTold,
  replications: number,
): string {
  const half = reached === null ? 'no half-width' : `a half-width of ${share(reached)} of the mean`;
  const end = isReached ? 'reached' : `NOT reached (--max-replications ${most})`;
  return `Precision of ${metric}: ${share(within)} asked for, ${half} after ${replications} replications: ${end}.`;
}
