import { describe, expect, it } from 'vitest';
import { halfWidth } from '../../src/statistics/confidence.js';
import { TestDraws } from '../support/draws.js';

/** How often a 95 % interval over `n` independent values holds the true mean, over 1,000 seeds. */
function coverage(n: number, truth: number, draw: (uniform: () => number) => number): number {
  let held = 0;
  for (let seed = 1; seed <= 1000; seed++) {
    const draws = new TestDraws(seed);
    const uniform = () => 1 - draws.next();
    let mean = 0;
    let squares = 0;
    for (let k = 1; k <= n; k++) {
      const value = draw(uniform);
      const off = value - mean;
      mean += off / k;
      squares += off * (value - mean);
    }
    if (Math.abs(mean - truth) <= halfWidth(n, squares, 0.95)) held++;
  }
  return held / 1000;
}

const normal = (uniform: () => number) => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
const exponential = (uniform: () => number) => -Math.log(uniform());

describe('a 95 % interval holds the truth 93 to 97 % of the time', () => {
  it.each([2, 5, 20, 100])('of %i normal values', (n) => {
    const held = coverage(n, 10, (uniform) => 10 + 3 * normal(uniform));
    expect(held).toBeGreaterThan(0.93);
    expect(held).toBeLessThan(0.97);
  });

  it.each([100, 300])('of %i exponential values, each skewed', (n) => {
    const held = coverage(n, 1, exponential);
    expect(held).toBeGreaterThan(0.93);
    expect(held).toBeLessThan(0.97);
  });

  it('of 20 replications, each a mean over 200 exponential values', () => {
    const held = coverage(20, 1, (uniform) => {
      let sum = 0;
      for (let k = 0; k < 200; k++) sum += exponential(uniform);
      return sum / 200;
    });
    expect(held).toBeGreaterThan(0.93);
    expect(held).toBeLessThan(0.97);
  });
});
