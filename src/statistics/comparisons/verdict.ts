import type { MetricInfo } from '../answer.js';
import { studentQuantile } from '../confidence.js';
import { type Estimate, upperTail } from './difference.js';
import { holm } from './holm.js';

/**
 * What may be said of a difference. `higher` and `lower`: it differs, and neither direction is good. `open`: not
 * distinguishable yet. `undefined`: in no replication both have the figure.
 */
export type Verdict = 'better' | 'worse' | 'higher' | 'lower' | 'same' | 'open' | 'undefined';

/** A difference that is to be judged. */
export interface Case {
  readonly estimate: Estimate;
  /** Smaller differences do not matter. */
  readonly margin: number;
  readonly better: MetricInfo['better'];
}

/** What is said of it. */
export interface Judged {
  readonly verdict: Verdict;
  /** Of no difference, adjusted for the number of comparisons; null: there is no p. */
  readonly pAdjusted: number | null;
  /** About so many more replications would tell; null where the verdict is not open, or no number would do. */
  readonly more: number | null;
}

/**
 * Judges all differences of a study together. Each is tested for being none, and for being as large as its margin: the
 * latter by two one-sided tests (D. J. Schuirmann, A comparison of the two one-sided tests procedure and the power
 * approach for assessing the equivalence of average bioavailability, Journal of Pharmacokinetics and Biopharmaceutics 15,
 * 1987). Each kind of test is adjusted by Holm over all differences judged: at confidence 95 %, in at most 5 % of studies
 * any difference is called real that is none, and in at most 5 % any is called the same that is as large as its margin.
 * What is identical in every replication is no test: given that all its differences are 0 it can never be called real, and
 * so need not be counted (R. E. Tarone, A modified Bonferroni method for discrete data, Biometrics 46, 1990).
 */
export function judge(cases: readonly Case[], confidence: number): Judged[] {
  const level = 1 - confidence;
  const tested = cases.filter(isTested);
  const different = adjusted(tested, ({ estimate }) => estimate.p!);
  const equivalent = adjusted(tested, notEquivalent);
  return cases.map((each) => {
    const { estimate } = each;
    const pAdjusted = different.get(each) ?? null;
    const isSame = estimate.isIdentical || (equivalent.get(each) ?? 1) <= level;
    if (estimate.mean === null) return { verdict: 'undefined', pAdjusted, more: null };
    if (isSame) return { verdict: 'same', pAdjusted, more: null };
    if (pAdjusted !== null && pAdjusted <= level) return { verdict: direction(each), pAdjusted, more: null };
    return { verdict: 'open', pAdjusted, more: moreReplications(each, level / Math.max(1, tested.length)) };
  });
}

/** Whether a difference is one of those for whose number p is adjusted. */
export function isTested({ estimate }: Case): boolean {
  return estimate.p !== null && !estimate.isIdentical;
}

function adjusted(cases: readonly Case[], p: (of: Case) => number): ReadonlyMap<Case, number> {
  const values = holm(cases.map(p));
  return new Map(cases.map((each, i) => [each, values[i]!]));
}

/** The p of "it is as large as the margin": the larger of the two one-sided ones. */
function notEquivalent({ estimate, margin }: Case): number {
  const { mean, standardError, freedom } = estimate;
  const room = margin - Math.abs(mean!);
  if (standardError === 0) return room > 0 ? 0 : 1;
  return upperTail(room / standardError, freedom);
}

function direction({ estimate, better }: Case): Verdict {
  const isHigher = estimate.mean! > 0;
  if (better === 'neither') return isHigher ? 'higher' : 'lower';
  return isHigher === (better === 'higher') ? 'better' : 'worse';
}

/** How likely it should be that the replications asked for decide. */
const POWER = 0.8;
/** Beyond so many nobody will go. */
const MOST = 1_000_000;
/** Student's t changes no more that matters here. */
const MANY = 1000;
const ROUNDS = 20;

/**
 * About how many replications more would decide, with a probability of 80 %, whether it differs or is the same, if its
 * mean and variance are what they look like now: n = ((t + t') s / d)^2, where d is the distance of the mean from 0, or
 * from the margin. Source: S.-C. Chow, J. Shao, H. Wang, Sample Size Calculations in Clinical Research, 2nd ed. (2008), 3.1.
 */
function moreReplications({ estimate, margin }: Case, level: number): number | null {
  const { n, mean, standardError } = estimate;
  if (n < 2) return null;
  const spread = standardError * Math.sqrt(n);
  const toDiffer = needed(spread / Math.abs(mean!), n, 1 - level, 2 * POWER - 1);
  // With the mean at 0 both one-sided tests must succeed.
  const toBeSame = needed(spread / (margin - Math.abs(mean!)), n, 1 - 2 * level, mean === 0 ? POWER : 2 * POWER - 1);
  const total = Math.min(toDiffer, toBeSame);
  return total <= MOST ? Math.max(1, total - n) : null;
}

/** Replications for a spread of so many distances; `within` and `power` are two-sided probabilities. */
function needed(ratio: number, n: number, within: number, power: number): number {
  if (!(ratio >= 0)) return Number.POSITIVE_INFINITY;
  let total = n;
  for (let round = 0; round < ROUNDS; round++) {
    const freedom = Math.min(MANY, Math.max(1, total - 1));
    const distances = studentQuantile(within, freedom) + studentQuantile(power, freedom);
    const next = Math.ceil(distances * distances * ratio * ratio);
    if (next === total || !(next <= MOST)) return next;
    total = Math.max(2, next);
  }
  return total;
}
