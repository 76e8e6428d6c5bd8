import { describe, expect, it } from 'vitest';
import { standardExponential, standardNormal } from '../../src/distributions/continuous/ziggurat.js';
import { normalCdf } from '../support/cdf.js';
import { GivenDraws, TestDraws } from '../support/draws.js';

const exponentialCdf = (x: number) => -Math.expm1(-x);
const average = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the ziggurats', () => {
  const million = (variate: (draws: TestDraws) => number, seed: number) => {
    const draws = new TestDraws(seed);
    return new Float64Array(1_000_000).map(() => variate(draws));
  };

  /** Chi-square of a million values in 1,000 cells of equal probability: mean 999, standard deviation 44.7. */
  function chiSquare(values: Float64Array, cdf: (x: number) => number): number {
    const counts = new Float64Array(1000);
    for (const value of values) counts[Math.min(999, Math.floor(cdf(value) * 1000))]++;
    return counts.reduce((sum, count) => sum + ((count - 1000) * (count - 1000)) / 1000, 0);
  }

  it('make exponentials, also beyond the last layer (7.697: 1 in 2,202)', () => {
    const values = million(standardExponential, 5);
    expect(Math.abs(chiSquare(values, exponentialCdf) - 999)).toBeLessThan(4.5 * 44.7);
    const beyond = values.filter((value) => value > 7.69711747013105);
    expect(Math.abs(beyond.length - 1_000_000 * Math.exp(-7.69711747013105))).toBeLessThan(100);
    expect(Math.abs(average(beyond) - 8.69711747013105)).toBeLessThan(4.5 / Math.sqrt(beyond.length));
  });

  it('make normals, also beyond the last layer (3.654: 1 in 3,876)', () => {
    const values = million(standardNormal, 6);
    expect(Math.abs(chiSquare(values, normalCdf) - 999)).toBeLessThan(4.5 * 44.7);
    const beyond = values.filter((value) => Math.abs(value) > 3.6541528853610088);
    expect(Math.abs(beyond.length - 2e6 * normalCdf(-3.6541528853610088))).toBeLessThan(75);
    expect(Math.abs(beyond.filter((value) => value < 0).length - beyond.length / 2)).toBeLessThan(38);
  });

  it('take layer and place from different bits: within a layer every place is as likely', () => {
    // Layer 100 of 256, its fraction running evenly: the values are evenly spread from 0 to the layer's edge.
    const values = [0, 0.25, 0.5, 0.75].map((place) => standardExponential(new GivenDraws([(100 + place) / 256])));
    expect(values[0]).toBe(0);
    expect(values[2]).toBeCloseTo(2 * values[1], 12);
    expect(values[3]).toBeCloseTo(3 * values[1], 12);
  });

  it('nearly always need one uniform number', () => {
    let taken = 0;
    const counted = new TestDraws(7);
    const draws = {
      next: () => {
        taken++;
        return counted.next();
      },
    };
    for (let i = 0; i < 100_000; i++) standardExponential(draws);
    expect(taken).toBeLessThan(104_000);
  });
});
