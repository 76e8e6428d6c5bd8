import type { Draws } from '../../kernel/draws.js';
import type { Law } from '../distribution.js';
import type { Family } from '../family.js';
import { standardExponential } from './ziggurat.js';

class Exponential implements Law {
  declare readonly mean: number;
  declare readonly variance: number;

  constructor(mean: number) {
    this.mean = mean;
    this.variance = mean * mean;
  }

  sample(draws: Draws): number {
    return this.mean * standardExponential(draws);
  }
}

/** Memoryless: the law of Erlang's formulae. */
export const exponential: Family<'exponential'> = {
  label: 'Exponential',
  meaning: 'memoryless: how long it lasted so far says nothing about how long it still will',
  parameters: [{ name: 'mean', kind: 'duration', meaning: 'the mean' }],
  source: 'Marsaglia & Tsang, The Ziggurat Method for Generating Random Variables, J. Stat. Software 5(8), 2000',
  build: (spec) => new Exponential(spec.mean),
};
