import type { Answer } from '../../statistics/answer.js';
import {
  byChange,
  type Case,
  type Comparison,
  type Estimate,
  isTested,
  type Judged,
  type Judgement,
  judge,
  marginFrom,
} from '../../statistics/index.js';
import type { Crew } from '../crew.js';
import { type Rounds, replicateAll } from '../replicate.js';
import { Kept } from '../values/kept.js';
import type { Place } from '../values/places.js';
import { type PrecisionReached, Watch } from '../values/watch.js';
import { Pair } from './pair.js';
import type { Contestant, Plan } from './plan.js';

/** What a comparison found. */
export interface Compared {
  /** Finished by every alternative. */
  readonly replications: number;
  readonly partial: boolean;
  /** Where it was asked for. */
  readonly precision?: PrecisionReached;
  /** By alternative, in the order given. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** By alternative, the reference left out. */
  readonly comparisons: ReadonlyMap<string, Comparison>;
  /** How many differences are judged together. */
  readonly judged: number;
}

/** Carries out a plan; null: not one replication was finished by all. */
export async function compare(plan: Plan, rounds: Rounds, crew: Crew): Promise<Compared | null> {
  const kept = plan.jobs.map(({ model }, job) => {
    const { places } = plan.contestants.find((each) => each.job === job || each.ownJob === job)!;
    return new Kept(
      model,
      [...places.values()].map(({ at }) => at),
    );
  });
  const all = kept.map(({ averages }) => averages);
  const watch = new Watch(rounds, plan.jobs, all, plan.confidence);
  const whole = await replicateAll(rounds, crew, kept, () => watch.isPrecise());
  const replications = kept[0]!.count;
  if (replications === 0) return null;
  const answerOf = ({ job, ownJob }: Contestant) => kept[ownJob ?? job]!.averages.answer(plan.confidence);
  const pairs = plan.others.map((other) => new Pair(plan, other, kept));
  return {
    replications,
    partial: !whole,
    ...watch.told(),
    answers: new Map(plan.contestants.map((each) => [each.name, answerOf(each)])),
    ...judged(pairs, plan),
  };
}

/** A difference that is to be judged, and where it stands. */
interface Standing extends Case {
  readonly pair: Pair;
  readonly place: Place;
  readonly estimate: Estimate;
}

/** All differences that are judged, of all alternatives together: their number decides how sure each must be. */
function judged(pairs: readonly Pair[], plan: Plan): Pick<Compared, 'comparisons' | 'judged'> {
  const cases = pairs.flatMap((pair) => casesOf(pair, plan));
  const verdicts = judge(cases, plan.confidence);
  const judgements = cases.map((each, i) => ({ pair: each.pair, said: judgementOf(each, verdicts[i]!) }));
  const comparisonOf = (pair: Pair): Comparison => {
    const own = judgements.filter((each) => each.pair === pair).map(({ said }) => said);
    return { ...pair.apart(), judgements: own.sort(byChange) };
  };
  return {
    comparisons: new Map(pairs.map((pair) => [pair.other.name, comparisonOf(pair)])),
    judged: cases.filter(isTested).length,
  };
}

/** What of an alternative is judged: the figures asked for that both have. */
function casesOf(pair: Pair, plan: Plan): Standing[] {
  return plan.judged.flatMap((path) => {
    const place = pair.other.places.get(path);
    if (place === undefined || !plan.reference.places.has(path)) return [];
    const margin = marginFrom(plan.marginOf(place), pair.referenceMean(place));
    return [{ pair, place, margin, estimate: pair.estimate(place), better: place.metric.better }];
  });
}

function judgementOf({ pair, place, margin, estimate }: Standing, said: Judged): Judgement {
  const { path, scope, name, metric } = place;
  const { mean, standardError, p } = estimate;
  return {
    ...said,
    path,
    scope,
    name,
    metric: metric.name,
    unit: metric.unit,
    difference: estimate,
    margin,
    errors: p === null || standardError === 0 ? null : mean! / standardError,
    isPaired: pair.isPaired(place),
    saved: pair.saved(place, estimate),
  };
}
