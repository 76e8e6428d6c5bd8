import type { Law } from '../../distributions/distribution.js';
import { lawOf } from '../../distributions/index.js';
import type { Draws } from '../../kernel/draws.js';

/**
 * How busy each day is: a gamma factor of mean 1 a day, drawn in turn (doubly stochastic arrivals; Avramidis, Deslauriers,
 * L'Ecuyer 2004). One object may serve several types, so that a busy day is busy for everyone.
 */
export class DayFactors {
  private readonly law: Law | null;
  private readonly stream: Draws;
  private readonly drawn: number[];

  constructor(cv: number, stream: Draws) {
    this.law = cv > 0 ? lawOf({ family: 'gamma', mean: 1, cv }) : null;
    this.stream = stream;
    this.drawn = [];
  }

  /** The factor of day `day`, from 1. */
  of(day: number): number {
    if (this.law === null) return 1;
    while (this.drawn.length < day) this.drawn.push(this.law.sample(this.stream, 0));
    return this.drawn[day - 1];
  }
}
