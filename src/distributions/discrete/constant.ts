import type { Law } from '../distribution.js';
import type { Family } from '../family.js';

/** Always the same duration; draws nothing. */
export class Constant implements Law {
  declare readonly mean: number;
  declare readonly variance: number;

  constructor(value: number) {
    this.mean = value;
    this.variance = 0;
  }

  sample(): number {
    return this.mean;
  }
}

export const constant: Family<'constant'> = {
  label: 'Constant',
  meaning: 'always the same',
  parameters: [{ name: 'value', kind: 'duration', meaning: 'the duration' }],
  source: 'by definition',
  build: (spec) => new Constant(spec.value),
};
