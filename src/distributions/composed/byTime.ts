import type { Draws } from '../../kernel/draws.js';
import { DAY } from '../../kernel/units.js';
import type { Law } from '../distribution.js';
import type { Family } from '../family.js';
import { momentsOf } from './moments.js';

class ByTime implements Law {
  /** Over the whole day, each second of the clock as likely. */
  declare readonly mean: number;
  declare readonly variance: number;
  declare private readonly from: Float64Array;
  declare private readonly laws: readonly Law[];

  constructor(from: readonly number[], laws: readonly Law[]) {
    this.from = Float64Array.from(from);
    this.laws = laws;
    const until = [...from.slice(1), from[0] + DAY];
    const parts = laws.map((law, i) => ({ weight: until[i] - from[i], law }));
    const moments = momentsOf(parts.filter((part) => part.weight > 0));
    this.mean = moments.mean;
    this.variance = moments.variance;
  }

  sample(draws: Draws, clock: number): number {
    let i = this.from.length - 1;
    while (i >= 0 && this.from[i] > clock) i--;
    return this.laws[i >= 0 ? i : this.laws.length - 1].sample(draws, clock);
  }
}

/** Another law by the clock; before the first entry the last one holds. */
export const byTime: Family<'by_time'> = {
  label: 'By time',
  meaning: "by the clock at the contact's arrival; before the first entry the last one holds",
  parameters: [{ name: 'entries', kind: 'laws', meaning: 'from when which law holds, by the clock at the arrival' }],
  source: 'by definition',
  build: (spec, lawOf) =>
    new ByTime(
      spec.entries.map((entry) => entry.from),
      spec.entries.map((entry) => lawOf(entry.is)),
    ),
};
