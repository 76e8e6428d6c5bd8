import type { Draws } from '../../kernel/draws.js';
import { Constant } from '../discrete/constant.js';
import type { Law } from '../distribution.js';
import type { Family } from '../family.js';
import { standardExponential } from './ziggurat.js';

/** min exp(E / shape) with E exponential: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 1, ch. 20. */
class Pareto implements Law {
  declare readonly mean: number;
  declare readonly variance: number;
  declare private readonly min: number;
  declare private readonly inverseShape: number;

  constructor(min: number, shape: number) {
    this.min = min;
    this.inverseShape = 1 / shape;
    const a = shape - 1;
    this.mean = shape > 1 ? (min * shape) / a : Number.POSITIVE_INFINITY;
    this.variance = shape > 2 ? (min * min * shape) / (a * a * (shape - 2)) : Number.POSITIVE_INFINITY;
  }

  sample(draws: Draws): number {
    return this.min * Math.exp(this.inverseShape * standardExponential(draws));
  }
}

/** A tail so heavy that the mean (shape <= 1) or the variance (shape <= 2) is infinite. */
export const pareto: Family<'pareto'> = {
  label: 'Pareto',
  meaning: 'a heavy tail: the smaller the shape, the heavier',
  parameters: [
    { name: 'min', kind: 'duration', meaning: 'the shortest' },
    { name: 'shape', kind: 'number', meaning: 'the smaller, the heavier the tail' },
  ],
  source: 'inversion; Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 1, ch. 20',
  build: (spec) => (spec.min === 0 ? new Constant(0) : new Pareto(spec.min, spec.shape)),
};
