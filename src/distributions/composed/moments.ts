import type { Law } from '../distribution.js';

/** A law and its share. */
export interface Part {
  readonly weight: number;
  readonly law: Law;
}

/** Mean and variance of a law made of others, by the laws of total expectation and variance; infinite if any part's are. Weights are positive. */
export function momentsOf(parts: readonly Part[]): { mean: number; variance: number } {
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  const mean = parts.reduce((sum, part) => sum + (part.weight / total) * part.law.mean, 0);
  if (mean === Number.POSITIVE_INFINITY) return { mean, variance: mean };
  const variance = parts.reduce((sum, { weight, law }) => {
    const apart = law.mean - mean;
    return sum + (weight / total) * (law.variance + apart * apart);
  }, 0);
  return { mean, variance };
}
