import type { Draws } from '../../kernel/draws.js';
import { Constant } from '../discrete/constant.js';
import type { Law } from '../distribution.js';
import type { Family } from '../family.js';
import { standardExponential, standardNormal } from './ziggurat.js';

/** Marsaglia & Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26(3), 2000. */
class Gamma implements Law {
  declare readonly mean: number;
  declare readonly variance: number;
  declare private readonly scale: number;
  declare private readonly d: number;
  declare private readonly c: number;
  /** 1 / shape when shape < 1 (drawn with shape + 1 and boosted by U^(1/shape), section 6 of the paper), else 0. */
  declare private readonly boost: number;

  constructor(mean: number, shape: number) {
    const drawn = shape < 1 ? shape + 1 : shape;
    this.mean = mean;
    this.scale = mean / shape;
    this.variance = mean * this.scale;
    this.d = drawn - 1 / 3;
    this.c = 1 / Math.sqrt(9 * this.d);
    this.boost = shape < 1 ? 1 / shape : 0;
  }

  sample(draws: Draws): number {
    const value = this.scale * this.atLeastOne(draws);
    // -log U is an exponential, so U^(1/shape) is exp(-E / shape).
    return this.boost === 0 ? value : value * Math.exp(-this.boost * standardExponential(draws));
  }

  /** A gamma variate of scale 1 whose shape is at least 1. */
  private atLeastOne(draws: Draws): number {
    for (;;) {
      const x = standardNormal(draws);
      const root = 1 + this.c * x;
      if (root <= 0) continue;
      const v = root * root * root;
      const u = draws.next();
      const square = x * x;
      if (u < 1 - 0.0331 * square * square) return this.d * v;
      if (Math.log(u) < 0.5 * square + this.d * (1 - v + Math.log(v))) return this.d * v;
    }
  }
}

/** A gamma law by its mean and shape; erlang is one of them. */
export function gammaOfShape(mean: number, shape: number): Law {
  return mean === 0 ? new Constant(0) : new Gamma(mean, shape);
}

/** cv^2 = 1 / shape. */
export const gamma: Family<'gamma'> = {
  label: 'Gamma',
  meaning: 'between exponential (cv 1) and constant (cv 0), or more variable than either',
  parameters: [
    { name: 'mean', kind: 'duration', meaning: 'the mean' },
    { name: 'cv', kind: 'number', meaning: 'standard deviation / mean' },
  ],
  source: 'Marsaglia & Tsang, A Simple Method for Generating Gamma Variables, ACM TOMS 26(3), 2000',
  build: (spec) => (spec.cv === 0 ? new Constant(spec.mean) : gammaOfShape(spec.mean, 1 / (spec.cv * spec.cv))),
};
