/** Weights below exp(-NEGLIGIBLE) of the largest are left out. */
const NEGLIGIBLE = 60;

/**
 * Stationary probabilities of a birth-death chain on 0, 1, ..., `last`: `birth(k)` leads from k to k + 1, `death(k)` from k to
 * k - 1. Weights are kept as logarithms, so that thousands of agents do no harm; the tail is cut where it is negligible.
 * W. Feller, An Introduction to Probability Theory I (1968), section XVII.7.
 */
export function birthDeath(
  birth: (k: number) => number,
  death: (k: number) => number,
  last = Number.POSITIVE_INFINITY,
): Float64Array {
  const logs = [0];
  let highest = 0;
  for (let k = 0; k < last; k++) {
    const up = birth(k);
    if (up <= 0) break;
    const next = logs[k] + Math.log(up / death(k + 1));
    if (next < logs[k] && next < highest - NEGLIGIBLE) break;
    if (next > highest) highest = next;
    logs.push(next);
  }
  const weights = Float64Array.from(logs, (x) => Math.exp(x - highest));
  const sum = total(weights);
  return weights.map((w) => w / sum);
}

/** Sum, smallest parts first from either end, so that no small probability is lost. */
export function total(values: Float64Array): number {
  let sum = 0;
  for (const value of [...values].sort((a, b) => a - b)) sum += value;
  return sum;
}

/** The smallest t >= 0 with `share(t)` >= p, for a growing function: by doubling, then halving. */
export function smallestAbove(share: (t: number) => number, p: number, scale: number): number {
  if (share(0) >= p) return 0;
  let high = scale;
  while (share(high) < p) high *= 2;
  let low = 0;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (share(middle) < p) low = middle;
    else high = middle;
  }
  return high;
}
