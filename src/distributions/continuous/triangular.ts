import type { Draws } from '../../kernel/draws.js';
import { Constant } from '../discrete/constant.js';
import type { Law } from '../distribution.js';
import type { Family } from '../family.js';

/** By inversion: each flank of the density has a square root for its inverse. Law, Simulation Modeling and Analysis (5th ed.), 8.3.15. */
class Triangular implements Law {
  declare readonly mean: number;
  declare readonly variance: number;
  declare private readonly min: number;
  declare private readonly max: number;
  /** Probability of the rising flank. */
  declare private readonly rising: number;
  declare private readonly riseTimesWidth: number;
  declare private readonly fallTimesWidth: number;

  constructor(min: number, mode: number, max: number) {
    const width = max - min;
    const rise = mode - min;
    const fall = max - mode;
    this.min = min;
    this.max = max;
    this.rising = rise / width;
    this.riseTimesWidth = rise * width;
    this.fallTimesWidth = fall * width;
    this.mean = (min + mode + max) / 3;
    this.variance = (rise * rise + fall * fall + rise * fall) / 18;
  }

  sample(draws: Draws): number {
    const u = draws.next();
    if (u < this.rising) return this.min + Math.sqrt(u * this.riseTimesWidth);
    return this.max - Math.sqrt((1 - u) * this.fallTimesWidth);
  }
}

/** Shortest, likeliest, longest: an estimate by someone who knows the work. */
export const triangular: Family<'triangular'> = {
  label: 'Triangular',
  meaning: 'a guess: the shortest, the likeliest, the longest',
  parameters: [
    { name: 'min', kind: 'duration', meaning: 'the shortest' },
    { name: 'mode', kind: 'duration', meaning: 'the likeliest' },
    { name: 'max', kind: 'duration', meaning: 'the longest' },
  ],
  source: 'inversion; Law, Simulation Modeling and Analysis (5th ed.), 8.3.15',
  build: (spec) => (spec.min === spec.max ? new Constant(spec.min) : new Triangular(spec.min, spec.mode, spec.max)),
};
