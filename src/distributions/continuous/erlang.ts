import type { Family } from '../family.js';
import { gammaOfShape } from './gamma.js';

/** The sum of k exponentials of the same mean: a gamma law of shape k. */
export const erlang: Family<'erlang'> = {
  label: 'Erlang',
  meaning: 'the sum of k exponentials',
  parameters: [
    { name: 'mean', kind: 'duration', meaning: 'the mean of the whole' },
    { name: 'k', kind: 'number', meaning: 'number of phases; 1 is exponential' },
  ],
  source: 'as gamma: Marsaglia & Tsang, ACM TOMS 26(3), 2000',
  build: (spec) => gammaOfShape(spec.mean, spec.k),
};
