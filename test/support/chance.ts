/** Plain tests of randomness; all answer a z: how many standard deviations from what chance alone would give. */

/** Correlation of two equally long rows of uniform numbers, times sqrt(n). */
export function correlationZ(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - 0.5) * (b[i] - 0.5);
  return (sum / a.length) * 12 * Math.sqrt(a.length);
}

/** Correlation of a row with itself, `lag` places on. */
export function serialZ(row: Float64Array, lag: number): number {
  return correlationZ(row.subarray(0, row.length - lag), row.subarray(lag));
}

/** Chi-square over `cells` cells of equal probability; `cellOf` puts the i-th of n things into one. */
export function chiSquareZ(n: number, cells: number, cellOf: (i: number) => number): number {
  const counts = new Float64Array(cells);
  for (let i = 0; i < n; i++) counts[cellOf(i)]++;
  const expected = n / cells;
  const chiSquare = counts.reduce((sum, count) => sum + ((count - expected) * (count - expected)) / expected, 0);
  return (chiSquare - (cells - 1)) / Math.sqrt(2 * (cells - 1));
}

/** Mean of a row of uniform numbers. */
export function meanZ(row: Float64Array): number {
  return (row.reduce((sum, u) => sum + u - 0.5, 0) * Math.sqrt(12)) / Math.sqrt(row.length);
}
