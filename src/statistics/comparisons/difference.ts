import { studentBeyond, studentQuantile } from '../confidence.js';

/** How much more one alternative has of a figure than the one it is compared with, over replications. */
export interface Difference {
  /** null: in no replication both have it. */
  readonly mean: number | null;
  /** null with fewer than two values. */
  readonly halfWidth: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Replications in which both have it; of independent samples the smaller number. */
  readonly n: number;
  /** Two-sided, of no difference at all; not adjusted for the number of comparisons. */
  readonly p: number | null;
}

/** A difference, and what verdicts are made of. */
export interface Estimate extends Difference {
  /** Of the mean; NaN with fewer than two values. */
  readonly standardError: number;
  readonly freedom: number;
  /** Equal to the last bit in every replication, of which there are two at least. */
  readonly isIdentical: boolean;
}

interface Sample {
  readonly n: number;
  readonly mean: number;
  /** Of one value; NaN with fewer than two. */
  readonly variance: number;
}

/**
 * The paired difference: `other` minus `reference` replication by replication, where both are defined (NaN is not), and
 * Student's t on these differences.
 * Source: A. M. Law, Simulation Modeling and Analysis, 5th ed. (2015), 10.2.1; Student, Biometrika 6 (1908).
 */
export function paired(reference: Float64Array, other: Float64Array, confidence: number): Estimate {
  const differences: number[] = [];
  other.forEach((value, i) => {
    const difference = value - reference[i];
    if (!Number.isNaN(difference)) differences.push(difference);
  });
  const { n, mean, variance } = sampleOf(differences);
  const isIdentical = n > 1 && differences.every((difference) => difference === 0);
  return estimate({ n, mean, standardError: Math.sqrt(variance / n), freedom: n - 1, isIdentical }, confidence);
}

/**
 * The difference of two samples that are not paired, whose variances may differ. The degrees of freedom are rounded
 * down to a whole number, as for tables: the interval is a little wider for it, never narrower.
 * Source: B. L. Welch, The generalization of Student's problem when several different population variances are
 * involved, Biometrika 34 (1947); F. E. Satterthwaite, Biometrics Bulletin 2 (1946).
 */
export function independent(reference: Float64Array, other: Float64Array, confidence: number): Estimate {
  const a = sampleOf([...reference].filter((value) => !Number.isNaN(value)));
  const b = sampleOf([...other].filter((value) => !Number.isNaN(value)));
  const [ofA, ofB] = [a.variance / a.n, b.variance / b.n];
  const sum = ofA + ofB;
  const freedom = (sum * sum) / ((ofA * ofA) / (a.n - 1) + (ofB * ofB) / (b.n - 1));
  const n = Math.min(a.n, b.n);
  const mean = b.mean - a.mean;
  return estimate(
    {
      n,
      mean,
      standardError: Math.sqrt(sum),
      // Both without variance: any number will do.
      freedom: sum === 0 ? n - 1 : Math.max(1, Math.floor(freedom)),
      isIdentical: sum === 0 && mean === 0,
    },
    confidence,
  );
}

/** The variance of one value; NaN with fewer than two. NaN values are left out. */
export function varianceOf(values: Float64Array): number {
  return sampleOf([...values].filter((value) => !Number.isNaN(value))).variance;
}

function sampleOf(values: readonly number[]): Sample {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { n, mean, variance: n < 2 ? NaN : squares / (n - 1) };
}

function estimate(
  found: Pick<Estimate, 'n' | 'standardError' | 'freedom' | 'isIdentical'> & { readonly mean: number },
  confidence: number,
): Estimate {
  const { n, mean, standardError, freedom } = found;
  if (n === 0) return { ...found, mean: null, halfWidth: null, low: null, high: null, p: null };
  if (n === 1) return { ...found, halfWidth: null, low: null, high: null, p: null };
  const halfWidth = studentQuantile(confidence, freedom) * standardError;
  return {
    ...found,
    halfWidth,
    low: mean - halfWidth,
    high: mean + halfWidth,
    p: twoSided(mean, standardError, freedom),
  };
}

/** P of a difference as large as this or larger if there is none; without variance it is certain, one way or the other. */
function twoSided(mean: number, standardError: number, freedom: number): number {
  if (standardError === 0) return mean === 0 ? 1 : 0;
  return studentBeyond(Math.abs(mean) / standardError, freedom);
}

/** P(T > t). */
export function upperTail(t: number, freedom: number): number {
  if (!Number.isFinite(t)) return t > 0 ? 0 : 1;
  const half = studentBeyond(Math.abs(t), freedom) / 2;
  return t >= 0 ? half : 1 - half;
}
