import { describe, expect, it } from 'vitest';
import { Histogram } from '../../src/statistics/estimators/histogram.js';
import { withTotal } from '../../src/statistics/estimators/layout.js';

const bits = new Uint32Array(2);
const number = new Float64Array(bits.buffer);
const count = (histogram: Histogram, row: number, slot: number, value: number) => {
  number[0] = value;
  histogram.count(histogram.cell(row, slot), value, bits[1]);
};

describe('the histogram', () => {
  it('tells quantiles within 0.4 % from a microsecond to centuries', () => {
    for (let exponent = -20; exponent <= 30; exponent++) {
      for (const fraction of [1, 1.003, 1.2345, 1.9999]) {
        const value = fraction * 2 ** exponent;
        const histogram = new Histogram(withTotal(1), 1, [0.5], 'middle');
        count(histogram, 0, 0, value);
        expect(Math.abs(histogram.quantile(0, 1, 0) / value - 1)).toBeLessThan(0.004);
      }
    }
  });

  it('takes what lies beyond its octaves into the outermost', () => {
    const histogram = new Histogram(withTotal(1), 1, [0.5, 1], 'middle');
    count(histogram, 0, 0, 1e-30);
    count(histogram, 0, 0, 1e30);
    expect(histogram.quantile(0, 1, 0)).toBeLessThan(1e-9);
    expect(histogram.quantile(0, 1, 1)).toBeGreaterThan(4e9);
  });

  it('puts together exactly: rows in their total, slots in the whole', () => {
    const apart = new Histogram(withTotal(3), 2, [0.1, 0.5, 0.9], 'middle');
    const together = new Histogram(withTotal(1), 1, [0.1, 0.5, 0.9], 'middle');
    for (let k = 0; k < 500; k++) {
      const value = k % 7 === 0 ? 0 : 1.07 * k * k;
      count(apart, k % 3, k % 2, value);
      count(together, 0, 0, value);
    }
    for (const which of [0, 1, 2]) expect(apart.quantile(3, 2, which)).toBe(together.quantile(0, 0, which));
  });

  it('is exact for small whole numbers', () => {
    const histogram = new Histogram(withTotal(1), 1, [0.5, 0.95], 'whole numbers');
    for (let value = 0; value <= 200; value++) histogram.addTimes(histogram.cell(0, 0), value, 1);
    expect([histogram.quantile(0, 0, 0), histogram.quantile(0, 0, 1)]).toEqual([100, 190]);
  });

  it('begins anew when cleared, and has no quantile of nothing', () => {
    const histogram = new Histogram(withTotal(1), 1, [0.5], 'middle');
    count(histogram, 0, 0, 77);
    histogram.clear();
    histogram.rollUp();
    expect(histogram.quantile(0, 1, 0)).toBeNaN();
    count(histogram, 0, 0, 8);
    histogram.rollUp();
    expect(Math.abs(histogram.quantile(0, 1, 0) / 8 - 1)).toBeLessThan(0.004);
  });
});
