import { describe, expect, it } from 'vitest';
import { logGamma } from '../../src/distributions/continuous/logGamma.js';
import { logGammaStirling } from '../support/cdf.js';

describe('the log-gamma function', () => {
  it('agrees with factorials and with Stirling', () => {
    expect(logGamma(1)).toBeCloseTo(0, 14);
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 14);
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 13);
    for (const x of [0.51, 1.3, 1.5, 2, 3.7, 12, 41.5, 401]) {
      expect(Math.abs(logGamma(x) - logGammaStirling(x))).toBeLessThan(1e-14 * Math.max(1, logGamma(x)));
    }
  });
});
