import {
  type Comparison,
  type Difference,
  type Estimate,
  independent,
  paired,
  type ScopedDifferences,
  varianceOf,
} from '../../statistics/index.js';
import type { Kept } from '../values/kept.js';
import type { Place } from '../values/places.js';
import { isPairedIn, type Pairing, pairingOf } from './pairing.js';
import type { Contestant, Plan } from './plan.js';

/** One alternative beside the reference, with what each replication of both had. */
export class Pair {
  readonly other: Contestant;
  readonly pairing: Pairing;
  private readonly plan: Plan;
  private readonly kept: readonly Kept[];

  constructor(plan: Plan, other: Contestant, kept: readonly Kept[]) {
    this.plan = plan;
    this.other = other;
    this.kept = kept;
    this.pairing = pairingOf(plan.reference.scenario.model, other.scenario.model);
  }

  /** Whether a figure is compared replication by replication. */
  isPaired({ scope, name }: Place): boolean {
    return this.plan.commonCallers && isPairedIn(this.pairing, scope, name);
  }

  estimate(place: Place): Estimate {
    const reference = this.referenceValues(place);
    const { confidence } = this.plan;
    if (this.isPaired(place)) return paired(reference, this.valuesOf(this.other.job, place), confidence);
    return independent(reference, this.valuesOf(this.other.ownJob ?? this.other.job, place), confidence);
  }

  /** What common callers save: the variance of the mean difference without them over that with them. */
  saved(place: Place, estimate: Estimate): number | null {
    if (!isPairedIn(this.pairing, place.scope, place.name)) return null;
    const reference = this.referenceValues(place);
    const common = this.valuesOf(this.other.job, place);
    const without = this.isPaired(place)
      ? (varianceOf(reference) + varianceOf(common)) / estimate.n
      : estimate.standardError * estimate.standardError;
    const { standardError } = paired(reference, common, this.plan.confidence);
    const ratio = without / (standardError * standardError);
    return Number.isFinite(ratio) ? ratio : null;
  }

  /** The mean of the reference, for a margin that is a share of it. */
  referenceMean(place: Place): number {
    const values = this.referenceValues(place).filter((value) => !Number.isNaN(value));
    return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  }

  private differences(): ScopedDifferences {
    const both = [...this.other.places.values()].filter(({ path }) => this.plan.reference.places.has(path));
    const found = both.map((place) => [place, this.estimate(place)] as const);
    const named = (scope: string) => {
      const names = new Map<string, Map<string, Difference>>();
      for (const [place, estimate] of found.filter(([each]) => each.scope === scope)) {
        const metrics = names.get(place.name) ?? new Map<string, Difference>();
        names.set(place.name, metrics.set(place.metric.name, estimate));
      }
      return names;
    };
    return {
      total: named('total').get('') ?? new Map(),
      calls: named('calls'),
      queues: named('queues'),
      agents: named('agents'),
      ivr: named('ivr'),
      surges: named('surges'),
    };
  }

  /** Everything but the verdicts. */
  apart(): Omit<Comparison, 'judgements'> {
    const { reference } = this.plan;
    return {
      differences: this.differences(),
      onlyHere: missing(this.other, reference),
      onlyThere: missing(reference, this.other),
      ...this.pairing,
    };
  }

  private referenceValues({ path }: Place): Float64Array {
    const { reference } = this.plan;
    return this.valuesOf(reference.job, reference.places.get(path)!);
  }

  private valuesOf(job: number, { at }: Place): Float64Array {
    return this.kept[job]!.values(at);
  }
}

function missing(from: Contestant, there: Contestant): string[] {
  return [...from.places.keys()].filter((path) => !there.places.has(path));
}
