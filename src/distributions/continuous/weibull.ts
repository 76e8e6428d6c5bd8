import type { Draws } from '../../kernel/draws.js';
import { Constant } from '../discrete/constant.js';
import type { Law } from '../distribution.js';
import type { Family } from '../family.js';
import { logGamma } from './logGamma.js';
import { standardExponential } from './ziggurat.js';

/**
 * scale E^(1/shape) with E exponential. Mean scale G(1 + 1/shape), variance scale^2 (G(1 + 2/shape) - G(1 + 1/shape)^2).
 * Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 1, ch. 21.
 */
class Weibull implements Law {
  declare readonly mean: number;
  declare readonly variance: number;
  declare private readonly logScale: number;
  declare private readonly inverseShape: number;

  constructor(mean: number, shape: number) {
    const logFirst = logGamma(1 + 1 / shape);
    this.mean = mean;
    this.variance = mean * mean * Math.expm1(logGamma(1 + 2 / shape) - 2 * logFirst);
    // Kept as a logarithm: with a very small shape the scale itself would underflow.
    this.logScale = Math.log(mean) - logFirst;
    this.inverseShape = 1 / shape;
  }

  sample(draws: Draws): number {
    return Math.exp(this.logScale + this.inverseShape * Math.log(standardExponential(draws)));
  }
}

/** Patience whose hazard falls (shape < 1) or rises (shape > 1) with the wait. */
export const weibull: Family<'weibull'> = {
  label: 'Weibull',
  meaning: 'patience as it is measured: with a shape below 1 who has waited long is likelier to wait on',
  parameters: [
    { name: 'mean', kind: 'duration', meaning: 'the mean' },
    { name: 'shape', kind: 'number', meaning: '1 is exponential; below 1 the hazard falls, above it rises' },
  ],
  source: 'inversion; Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 1, ch. 21',
  build: (spec) => (spec.mean === 0 ? new Constant(0) : new Weibull(spec.mean, spec.shape)),
};
