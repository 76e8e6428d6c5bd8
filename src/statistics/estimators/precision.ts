import type { Figure } from '../answer.js';

/**
 * Whether the mean of a figure is known within a share of itself: the half-width is at most g / (1 + g) of the mean as
 * estimated, which makes it at most g of the true one.
 * Source: A. M. Law, Simulation Modeling and Analysis, 5th ed. (2015), 9.4.1 (relative error g / (1 + g), ten
 * replications at least); the sequential rule is Y. S. Chow and H. Robbins's, On the asymptotic theory of fixed-width
 * sequential confidence intervals for the mean, Annals of Mathematical Statistics 36 (1965): as g goes to 0, the interval
 * at the end covers the truth as often as its confidence says.
 */
export function isPrecise({ mean, halfWidth }: Figure, within: number): boolean {
  return mean !== null && halfWidth !== null && halfWidth <= (within / (1 + within)) * Math.abs(mean);
}

/** The half-width as a share of the mean; null where there is none. */
export function relativeHalfWidth({ mean, halfWidth }: Figure): number | null {
  if (mean === null || halfWidth === null) return null;
  if (halfWidth === 0) return 0;
  return mean === 0 ? null : halfWidth / Math.abs(mean);
}

/** Fewer replications say too little of their own spread. */
export const FEWEST_BEFORE_A_LOOK = 10;
const BATCH = 10;

/**
 * After how many replications it is looked next whether they are enough: ten more, or a tenth more. It does not depend
 * on who does the work; few looks keep down the chance that one of them is lucky.
 */
export function nextLook(replications: number): number {
  return replications + BATCH * Math.max(1, Math.ceil(replications / (10 * BATCH)));
}
