import type { Draws } from '../kernel/draws.js';
import type { Seconds } from '../kernel/units.js';

/**
 * A law of chance for a duration: what every family of this room gives.
 * `sample` draws one duration in seconds, never negative, from uniform numbers; `clock` is the time of day
 * (seconds after midnight, 0 to 86400) of the contact's arrival, which only `by_time` looks at.
 * Mean and variance are exact, of the distribution itself; they may be Infinity (pareto, never).
 */
export interface Law {
  readonly mean: number;
  readonly variance: number;
  sample(draws: Draws, clock: Seconds): Seconds;
}
