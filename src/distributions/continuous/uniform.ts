import type { Draws } from '../../kernel/draws.js';
import type { Law } from '../distribution.js';
import type { Family } from '../family.js';

class Uniform implements Law {
  declare readonly mean: number;
  declare readonly variance: number;
  declare private readonly min: number;
  declare private readonly width: number;

  constructor(min: number, max: number) {
    this.min = min;
    this.width = max - min;
    this.mean = min + this.width / 2;
    this.variance = (this.width * this.width) / 12;
  }

  sample(draws: Draws): number {
    return this.min + this.width * draws.next();
  }
}

export const uniform: Family<'uniform'> = {
  label: 'Uniform',
  meaning: 'anything between two values, each as likely',
  parameters: [
    { name: 'min', kind: 'duration', meaning: 'the shortest' },
    { name: 'max', kind: 'duration', meaning: 'the longest' },
  ],
  source: 'by definition',
  build: (spec) => new Uniform(spec.min, spec.max),
};
