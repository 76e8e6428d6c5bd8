import { describe, expect, it } from 'vitest';
import { independent, paired, upperTail, varianceOf } from '../../src/statistics/comparisons/difference.js';
import { holm } from '../../src/statistics/comparisons/holm.js';
import { marginFrom, usualMargin } from '../../src/statistics/comparisons/margin.js';
import { studentBeyond, studentWithin } from '../../src/statistics/confidence.js';

// Hours of sleep that ten patients gained by two drugs (A. R. Cushny & A. R. Peebles 1905): Student's own example of 1908.
const DRUG_1 = Float64Array.of(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
const DRUG_2 = Float64Array.of(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

describe('paired differences', () => {
  it('Student’s sleep data: 1.58 hours more, t = 4.0621 with 9 degrees of freedom, p = 0.002833', () => {
    const found = paired(DRUG_1, DRUG_2, 0.95);
    expect(found).toMatchObject({ n: 10, freedom: 9, isIdentical: false });
    expect(found.mean).toBeCloseTo(1.58, 12);
    expect(found.mean! / found.standardError).toBeCloseTo(4.062128, 6);
    expect(found.p).toBeCloseTo(0.00283289, 8);
    expect(found.low).toBeCloseTo(0.7001142, 6);
    expect(found.high).toBeCloseTo(2.4598858, 6);
  });

  it('by hand: 1, 2, 3 more is 2 more, plus or minus t(2) / sqrt(3)', () => {
    const found = paired(Float64Array.of(10, 10, 10), Float64Array.of(11, 12, 13), 0.95);
    expect(found.mean).toBe(2);
    expect(found.halfWidth).toBeCloseTo(4.30265272974946 / Math.sqrt(3), 12);
    // P(|T| > t) with 2 degrees of freedom is 1 - t / sqrt(2 + t t); here t = 2 sqrt(3).
    expect(found.p).toBeCloseTo(1 - Math.sqrt(12 / 14), 12);
  });

  it('leave out replications in which one of the two is undefined', () => {
    const found = paired(Float64Array.of(1, NaN, 3, 4), Float64Array.of(2, 2, NaN, 6), 0.95);
    expect(found).toMatchObject({ mean: 1.5, n: 2 });
  });

  it('with one pair have no interval, with none nothing', () => {
    const nothing = { halfWidth: null, low: null, high: null, p: null };
    expect(paired(Float64Array.of(1), Float64Array.of(3), 0.95)).toMatchObject({ mean: 2, n: 1, ...nothing });
    expect(paired(Float64Array.of(NaN), Float64Array.of(3), 0.95)).toMatchObject({ mean: null, n: 0, ...nothing });
  });

  it('all the same: no difference, surely; and never NaN', () => {
    expect(paired(Float64Array.of(1, 2, 3), Float64Array.of(1, 2, 3), 0.95)).toMatchObject({
      ...{ mean: 0, halfWidth: 0, low: 0, high: 0, p: 1, isIdentical: true },
    });
  });

  it('the same difference every time: a difference, surely; and never NaN', () => {
    expect(paired(Float64Array.of(1, 2, 3), Float64Array.of(3, 4, 5), 0.95)).toMatchObject({
      ...{ mean: 2, halfWidth: 0, low: 2, high: 2, p: 0, isIdentical: false },
    });
  });
});

describe('differences of independent samples', () => {
  it('the sleep data as if of twenty patients: a standard error of 0.849, Welch’s 17.776 degrees of freedom taken as 17', () => {
    const found = independent(DRUG_1, DRUG_2, 0.95);
    expect(found.mean).toBeCloseTo(1.58, 12);
    expect(found.standardError).toBeCloseTo(0.8490910172, 9);
    expect(found.freedom).toBe(17);
    // With 17.776 it is 0.07939.
    expect(found.p).toBeGreaterThan(0.07939);
    expect(found.p).toBeLessThan(0.081);
  });

  it('leave out what is undefined in either', () => {
    const found = independent(Float64Array.of(1, NaN, 3), Float64Array.of(5, 7, 9), 0.95);
    expect(found).toMatchObject({ mean: 5, n: 2 });
    expect(found.standardError).toBeCloseTo(Math.sqrt(2 / 2 + 4 / 3), 12);
  });

  it('constants differ surely or not at all', () => {
    const three = Float64Array.of(3, 3, 3);
    expect(independent(three, Float64Array.of(4, 4, 4), 0.95)).toMatchObject({ mean: 1, halfWidth: 0, p: 0 });
    expect(independent(three, three, 0.95)).toMatchObject({ mean: 0, halfWidth: 0, p: 1, isIdentical: true });
  });

  it('one constant, one not: the degrees of freedom are those of the other', () => {
    const found = independent(Float64Array.of(3, 3, 3), Float64Array.of(4, 5, 6), 0.95);
    expect(found.freedom).toBe(2);
    expect(found.standardError).toBeCloseTo(Math.sqrt(1 / 3), 12);
  });

  it('the variance of what is defined', () => {
    expect(varianceOf(Float64Array.of(1, NaN, 3))).toBe(2);
    expect(varianceOf(Float64Array.of(1))).toBeNaN();
  });
});

describe('the tails of Student’s t', () => {
  it.each([
    [1, (t: number) => (2 / Math.PI) * Math.atan(1 / t)],
    [2, (t: number) => 2 / (2 + t * t) / (1 + t / Math.sqrt(2 + t * t))],
  ])('with %i degrees of freedom, to twelve digits however small', (freedom, exact) => {
    for (const t of [0.5, 3, 40, 1e3, 1e6]) {
      expect(Math.abs(studentBeyond(t, freedom) / exact(t) - 1)).toBeLessThan(1e-11);
    }
  });

  it('are the same by both series where both can be told', () => {
    for (const [t, freedom] of [
      [7, 5],
      [5, 19],
      [4.2, 300],
    ] as const) {
      const beyond = studentBeyond(t, freedom);
      expect(beyond).toBeLessThan(1e-2);
      expect(Math.abs(beyond / (1 - studentWithin(t, freedom)) - 1)).toBeLessThan(1e-9);
    }
  });

  it('on one side', () => {
    expect(upperTail(0, 7)).toBeCloseTo(0.5, 15);
    expect(upperTail(2.22813885198628, 10)).toBeCloseTo(0.025, 12);
    expect(upperTail(-2.22813885198628, 10)).toBeCloseTo(0.975, 12);
    expect([upperTail(Infinity, 3), upperTail(-Infinity, 3)]).toEqual([0, 1]);
  });
});

describe('Holm’s adjustment', () => {
  it('0.01, 0.04, 0.03, 0.005 become 0.03, 0.06, 0.06, 0.02', () => {
    const found = holm([0.01, 0.04, 0.03, 0.005]);
    expect(found.map((value) => Number(value.toFixed(12)))).toEqual([0.03, 0.06, 0.06, 0.02]);
  });

  it('one alone stays as it is; none is over 1', () => {
    expect(holm([0.03])).toEqual([0.03]);
    expect(holm([0.7, 0.9])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });
});

describe('what is too little to matter', () => {
  it.each([
    ['ratio', 0.8, 0.005],
    ['seconds', 30, 1],
    ['seconds', 300, 3],
    ['seconds', null, 1],
    ['count', 4000, 40],
    ['currency', -50, 0.5],
    ['erlangs', 0, 0],
  ])('of %s around %s: %s', (unit, mean, margin) => {
    expect(marginFrom(usualMargin(unit), mean)).toBeCloseTo(margin, 12);
  });
});
