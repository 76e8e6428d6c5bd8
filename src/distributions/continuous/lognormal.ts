import type { Draws } from '../../kernel/draws.js';
import { Constant } from '../discrete/constant.js';
import type { Law } from '../distribution.js';
import type { Family } from '../family.js';
import { standardNormal } from './ziggurat.js';

/** exp(mu + sigma Z) has mean exp(mu + sigma^2 / 2) and cv^2 = exp(sigma^2) - 1. Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 1, ch. 14. */
class Lognormal implements Law {
  declare readonly mean: number;
  declare readonly variance: number;
  declare private readonly mu: number;
  declare private readonly sigma: number;

  constructor(mean: number, cv: number) {
    const sigmaSquared = Math.log(1 + cv * cv);
    this.mean = mean;
    this.variance = mean * mean * cv * cv;
    this.mu = Math.log(mean) - sigmaSquared / 2;
    this.sigma = Math.sqrt(sigmaSquared);
  }

  sample(draws: Draws): number {
    return Math.exp(this.mu + this.sigma * standardNormal(draws));
  }
}

/** What talk times are like in practice: Brown et al., Statistical Analysis of a Telephone Call Center, JASA 100, 2005. */
export const lognormal: Family<'lognormal'> = {
  label: 'Lognormal',
  meaning: 'what talk times are like in practice',
  parameters: [
    { name: 'mean', kind: 'duration', meaning: 'the mean of the duration itself, not of its logarithm' },
    { name: 'cv', kind: 'number', meaning: 'standard deviation / mean' },
  ],
  source: 'the exponential of a normal; the normal by the ziggurat of Marsaglia & Tsang, 2000',
  build: (spec) => (spec.cv === 0 || spec.mean === 0 ? new Constant(spec.mean) : new Lognormal(spec.mean, spec.cv)),
};
