import type { Law } from '../distribution.js';
import type { Family } from '../family.js';

/** Patience without end; draws nothing. */
class Never implements Law {
  declare readonly mean: number;
  declare readonly variance: number;

  constructor() {
    this.mean = Number.POSITIVE_INFINITY;
    this.variance = Number.POSITIVE_INFINITY;
  }

  sample(): number {
    return Number.POSITIVE_INFINITY;
  }
}

export const never: Family<'never'> = {
  label: 'Never',
  meaning: 'patience without end',
  parameters: [],
  source: 'by definition',
  build: () => new Never(),
};
