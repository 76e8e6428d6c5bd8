import type { Draws } from '../../kernel/draws.js';
import type { Law } from '../distribution.js';
import type { Family } from '../family.js';

class Empirical implements Law {
  declare readonly mean: number;
  declare readonly variance: number;
  declare private readonly values: Float64Array;

  constructor(values: readonly number[]) {
    this.values = Float64Array.from(values);
    const count = values.length;
    const mean = this.values.reduce((sum, value) => sum + value, 0) / count;
    this.mean = mean;
    this.variance = this.values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / count;
  }

  sample(draws: Draws): number {
    return this.values[Math.floor(draws.next() * this.values.length)];
  }
}

/** One of the values at random, each as likely, none in between. */
export const empirical: Family<'empirical'> = {
  label: 'Empirical',
  meaning: 'one of the values, each as likely, none in between',
  parameters: [{ name: 'values', kind: 'durations', meaning: 'what was measured; each is as likely' }],
  source: 'by definition',
  build: (spec) => new Empirical(spec.values),
};
