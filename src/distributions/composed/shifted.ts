import type { Draws } from '../../kernel/draws.js';
import type { Law } from '../distribution.js';
import type { Family } from '../family.js';

class Shifted implements Law {
  declare readonly mean: number;
  declare readonly variance: number;
  declare private readonly by: number;
  declare private readonly law: Law;

  constructor(by: number, law: Law) {
    this.by = by;
    this.law = law;
    this.mean = by + law.mean;
    this.variance = law.variance;
  }

  sample(draws: Draws, clock: number): number {
    return this.by + this.law.sample(draws, clock);
  }
}

/** A fixed time, and another law after it. */
export const shifted: Family<'shifted'> = {
  label: 'Shifted',
  meaning: 'a fixed time, and another law after it',
  parameters: [
    { name: 'by', kind: 'duration', meaning: 'the fixed part' },
    { name: 'of', kind: 'law', meaning: 'the law of the rest' },
  ],
  source: 'by definition',
  build: (spec, lawOf) => new Shifted(spec.by, lawOf(spec.of)),
};
