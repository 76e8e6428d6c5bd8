import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../src/statistics/catalogue.js';
import { halfWidth, studentQuantile, studentWithin } from '../../src/statistics/confidence.js';
import { Averages } from '../../src/statistics/index.js';
import { centre } from './handMade.js';

describe('Student’s t', () => {
  it.each([
    [1, 12.7062047361747],
    [2, 4.30265272974946],
    [3, 3.18244630527834],
    [4, 2.77644510519779],
    [5, 2.57058183563632],
    [10, 2.22813885198628],
    [19, 2.09302405440831],
    [30, 2.04227245630124],
    [100, 1.98397151852355],
    [1000, 1.96233908082642],
  ])('with %i degrees of freedom has its 97.5 % point at %f', (freedom, point) => {
    expect(Math.abs(studentQuantile(0.95, freedom) - point)).toBeLessThan(1e-10);
  });

  it.each([
    [0.9, 4, 2.13184678632665],
    [0.99, 1, 63.6567411628716],
    [0.99, 9, 3.249835541592126],
    [0.999, 2, 31.599054576445365],
  ])('at confidence %f with %i degrees of freedom: %f', (confidence, freedom, point) => {
    expect(Math.abs(studentQuantile(confidence, freedom) / point - 1)).toBeLessThan(1e-11);
  });

  it('comes near the normal distribution with many degrees of freedom', () => {
    expect(Math.abs(studentQuantile(0.95, 1_000_000) - 1.959966356814107)).toBeLessThan(1e-10);
  });

  it('is its own inverse', () => {
    for (const freedom of [1, 2, 3, 7, 8, 51, 200]) {
      for (const confidence of [0.5, 0.8, 0.95, 0.999]) {
        expect(studentWithin(studentQuantile(confidence, freedom), freedom)).toBeCloseTo(confidence, 12);
      }
    }
  });
});

describe('an interval', () => {
  it('of 1, 2, 3, 4, 5 is 3 plus or minus t(4) sqrt(2.5 / 5)', () => {
    expect(halfWidth(5, 10, 0.95)).toBeCloseTo(2.77644510519779 * Math.sqrt(0.5), 12);
  });

  it('does not exist for one value', () => {
    expect(halfWidth(1, 0, 0.95)).toBeNaN();
  });
});

describe('averages over replications', () => {
  const model = centre();
  const { size } = catalogueOf(model);
  const replication = (offered: number, answered = 0) => {
    const values = new Float64Array(size).fill(NaN);
    values[0] = offered;
    values[1] = answered;
    return values;
  };

  it('give mean, half-width, bounds and how many had the figure', () => {
    const averages = new Averages(model);
    for (const [offered, answered] of [
      [1, NaN],
      [2, 7],
      [3, NaN],
      [4, NaN],
      [5, NaN],
    ])
      averages.add(replication(offered, answered));
    const half = 2.77644510519779 * Math.sqrt(0.5);
    const { total } = averages.answer();
    expect(averages.count).toBe(5);
    expect(total.get('offered')).toMatchObject({ mean: 3, n: 5 });
    expect(total.get('offered')!.halfWidth).toBeCloseTo(half, 10);
    expect(total.get('offered')!.low).toBeCloseTo(3 - half, 10);
    expect(total.get('offered')!.high).toBeCloseTo(3 + half, 10);
    expect(total.get('answered')).toEqual({ mean: 7, halfWidth: null, low: null, high: null, n: 1 });
    expect(total.get('abandoned')).toEqual({ mean: null, halfWidth: null, low: null, high: null, n: 0 });
  });

  it('equal values have an interval of no width', () => {
    const averages = new Averages(model);
    for (let k = 0; k < 3; k++) averages.add(replication(0.1));
    expect(averages.answer().total.get('offered')).toEqual({ mean: 0.1, halfWidth: 0, low: 0.1, high: 0.1, n: 3 });
  });

  it('are wider with more confidence', () => {
    const averages = new Averages(model);
    for (const value of [1, 2, 4]) averages.add(replication(value));
    const half = (confidence?: number) => averages.answer(confidence).total.get('offered')!.halfWidth!;
    expect(half(0.99)).toBeGreaterThan(half());
  });
});
