import type { Seconds } from './units.js';

/**
 * A law of chance by name and numbers: plain data that stands in a model, can be sent to a worker and hashed.
 * All times in seconds. The room `distributions` makes it a thing that draws.
 */
export type LawSpec =
  | { readonly family: 'constant'; readonly value: Seconds }
  | { readonly family: 'exponential'; readonly mean: Seconds }
  | { readonly family: 'lognormal'; readonly mean: Seconds; readonly cv: number }
  | { readonly family: 'gamma'; readonly mean: Seconds; readonly cv: number }
  | { readonly family: 'erlang'; readonly mean: Seconds; readonly k: number }
  | { readonly family: 'weibull'; readonly mean: Seconds; readonly shape: number }
  | { readonly family: 'uniform'; readonly min: Seconds; readonly max: Seconds }
  | { readonly family: 'triangular'; readonly min: Seconds; readonly mode: Seconds; readonly max: Seconds }
  | { readonly family: 'pareto'; readonly min: Seconds; readonly shape: number }
  | { readonly family: 'empirical'; readonly values: readonly Seconds[] }
  | { readonly family: 'mixture'; readonly parts: readonly { readonly weight: number; readonly of: LawSpec }[] }
  | { readonly family: 'shifted'; readonly by: Seconds; readonly of: LawSpec }
  /** Entries sorted by `from` (seconds after midnight); before the first entry the last one holds. */
  | { readonly family: 'by_time'; readonly entries: readonly { readonly from: Seconds; readonly is: LawSpec }[] }
  | { readonly family: 'never' };

/** No time at all: the default of every duration that is not written. */
export const ZERO: LawSpec = { family: 'constant', value: 0 };
/** Patience without end. */
export const NEVER: LawSpec = { family: 'never' };
