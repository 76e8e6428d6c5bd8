import type { Draws } from '../../kernel/draws.js';
import type { Law } from '../distribution.js';
import type { Family } from '../family.js';
import { momentsOf, type Part } from './moments.js';

class Mixture implements Law {
  declare readonly mean: number;
  declare readonly variance: number;
  declare private readonly laws: readonly Law[];
  /** Share of all parts up to and including this one, the last left out. */
  declare private readonly upTo: Float64Array;

  constructor(parts: readonly Part[]) {
    const moments = momentsOf(parts);
    this.mean = moments.mean;
    this.variance = moments.variance;
    this.laws = parts.map((part) => part.law);
    const total = parts.reduce((sum, part) => sum + part.weight, 0);
    this.upTo = new Float64Array(parts.length - 1);
    let sum = 0;
    for (let i = 0; i < this.upTo.length; i++) {
      sum += parts[i].weight;
      this.upTo[i] = sum / total;
    }
  }

  sample(draws: Draws, clock: number): number {
    const u = draws.next();
    let i = 0;
    while (i < this.upTo.length && u >= this.upTo[i]) i++;
    return this.laws[i].sample(draws, clock);
  }
}

/** First which, then how long. Weights need not add up to 1. */
export const mixture: Family<'mixture'> = {
  label: 'Mixture',
  meaning: 'first which of several laws, then how long',
  parameters: [{ name: 'parts', kind: 'laws', meaning: 'laws, each with its weight' }],
  source: 'composition; Law, Simulation Modeling and Analysis (5th ed.), 8.2.2',
  // A part of no weight is left out: it is never drawn, and an infinite mean times nothing would be no number.
  build: (spec, lawOf) =>
    new Mixture(spec.parts.filter((part) => part.weight > 0).map(({ weight, of }) => ({ weight, law: lawOf(of) }))),
};
