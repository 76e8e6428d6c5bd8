import type { Model } from '../model/model.js';
import type { Answer, Figure, Figures } from './answer.js';
import { type Catalogue, catalogueOf, type Section } from './catalogue.js';
import { halfWidth } from './confidence.js';
import type { Scope } from './measure.js';

/**
 * Running means and squared deviations over replications; memory does not grow with their number. Values must be added
 * in the order of replications, so that the same ones give the same bytes.
 * Source: B. P. Welford, Note on a method for calculating corrected sums of squares and products, Technometrics 4 (1962).
 */
export class Averages {
  count: number;
  private readonly catalogue: Catalogue;
  private readonly counts: Float64Array;
  private readonly means: Float64Array;
  private readonly squares: Float64Array;

  constructor(model: Model) {
    this.count = 0;
    this.catalogue = catalogueOf(model);
    this.counts = new Float64Array(this.catalogue.size);
    this.means = new Float64Array(this.catalogue.size);
    this.squares = new Float64Array(this.catalogue.size);
  }

  /** Adds the figures of one replication; the undefined ones (NaN) are left out. */
  add(values: Float64Array): void {
    const { counts, means, squares } = this;
    this.count++;
    for (let k = 0; k < values.length; k++) {
      const value = values[k];
      if (Number.isNaN(value)) continue;
      const off = value - means[k];
      means[k] += off / ++counts[k];
      squares[k] += off * (value - means[k]);
    }
  }

  /** What may be told so far, with Student-t intervals over independent replications. */
  answer(confidence = 0.95): Answer {
    const { sections, clock } = this.catalogue;
    const told = (scope: Scope, slot: number) =>
      sections
        .filter(({ cell }) => cell.scope === scope && cell.slot === slot)
        .map((section) => [section.name, this.figures(section, confidence)] as const);
    const scopes = (slot: number) => ({
      total: told('total', slot)[0][1],
      calls: new Map(told('calls', slot)),
      queues: new Map(told('queues', slot)),
      agents: new Map(told('agents', slot)),
    });
    return {
      ...scopes(clock.slots),
      ivr: new Map(told('ivr', clock.slots)),
      surges: new Map(told('surges', clock.slots)),
      intervals: Array.from({ length: clock.intervals }, (_, slot) => ({ from: clock.label(slot), ...scopes(slot) })),
    };
  }

  private figures(section: Section, confidence: number): Figures {
    return new Map(section.metrics.map((metric, k) => [metric.name, this.figure(section.first + k, confidence)]));
  }

  /** One figure, by where it stands in the values of a replication. */
  figure(at: number, confidence = 0.95): Figure {
    const n = this.counts[at];
    if (n === 0) return { mean: null, halfWidth: null, low: null, high: null, n };
    const mean = this.means[at];
    if (n === 1) return { mean, halfWidth: null, low: null, high: null, n };
    const half = halfWidth(n, this.squares[at], confidence);
    return { mean, halfWidth: half, low: mean - half, high: mean + half, n };
  }
}
