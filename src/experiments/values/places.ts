import type { Model } from '../../model/model.js';
import { didYouMean } from '../../scenario/nearest.js';
import { catalogueOf, METRICS } from '../../statistics/catalogue.js';
import type { Metric, Scope } from '../../statistics/measure.js';

/** A figure of everything, by its path: `total.asa`, `calls.cards.asa`, `ivr.2.1.entered`. */
export interface Place {
  readonly path: string;
  readonly scope: Scope;
  /** Empty for the total. */
  readonly name: string;
  readonly metric: Metric;
  /** Where it stands in the values of a replication. */
  readonly at: number;
}

export type Places = ReadonlyMap<string, Place>;

/** Every figure that a model has, in the order of reports: of everything, or of its intervals (`intervals.08:30.total.asa`). */
export function placesOf(model: Model, of: 'everything' | 'intervals' = 'everything'): Places {
  const { sections, clock } = catalogueOf(model);
  const wanted = sections.filter(({ cell }) => (cell.slot === clock.slots) === (of === 'everything'));
  const places = wanted.flatMap(({ cell: { scope, slot }, name, metrics, first }) =>
    metrics.map((metric, k): Place => {
      const within = slot === clock.slots ? [] : ['intervals', clock.label(slot)];
      const path = [...within, scope, ...(scope === 'total' ? [] : [name]), metric.name].join('.');
      return { path, scope, name, metric, at: first + k };
    }),
  );
  return new Map(places.map((place) => [place.path, place]));
}

/** Whoever asks for a figure that there is not: what is wrong, and what to write instead. */
export class PathFault extends Error {
  readonly remedy: string | undefined;

  constructor(message: string, remedy?: string) {
    super(message);
    this.name = 'PathFault';
    this.remedy = remedy;
  }
}

const SCOPES: readonly Scope[] = ['total', 'calls', 'queues', 'agents', 'ivr', 'surges'];

/**
 * The figures that a path asks for, `*` standing for every name. A metric's name alone asks for the total's, and where
 * the total has none, for that of every place that has one. Throws a PathFault if there is none.
 */
export function asked(path: string, places: Places): Place[] {
  const steps = path.split('.');
  const metric = steps.at(-1)!;
  if (metric === '') throw new PathFault('an empty name is no metric', 'ccsim list metrics has them all');
  const scope = steps.length === 1 ? undefined : scopeOf(path, steps[0]!);
  if (!METRICS.some(({ name }) => name === metric)) throw noMetric(path, metric);
  const all = [...places.values()].filter((place) => place.metric.name === metric);
  if (all.length === 0)
    throw new PathFault(`${path}: this scenario has no ${metric}`, 'ccsim explain tells what it is');
  if (scope === undefined) {
    const total = all.filter((place) => place.scope === 'total');
    return total.length > 0 ? total : all;
  }
  const inScope = all.filter((place) => place.scope === scope);
  if (inScope.length === 0) throw standsElsewhere(path, metric, scope, all);
  const name = steps.slice(1, -1).join('.');
  const found = scope === 'total' || name === '*' ? inScope : inScope.filter((place) => place.name === name);
  if (found.length === 0 || (scope === 'total' && name !== '')) throw noName(path, scope, name, inScope);
  return found;
}

function scopeOf(path: string, step: string): Scope {
  const scope = SCOPES.find((each) => each === step);
  if (scope !== undefined) return scope;
  if (step === 'intervals') {
    throw new PathFault(`${path}: intervals are not compared`, `say ${path.split('.').slice(2).join('.')}`);
  }
  throw new PathFault(`${path}: no path begins with "${step}"`, didYouMean(step, SCOPES));
}

function noMetric(path: string, metric: string): PathFault {
  const names = METRICS.map(({ name }) => name);
  const message = path === metric ? `there is no metric "${metric}"` : `${path}: there is no metric "${metric}"`;
  const near = didYouMean(metric, names);
  return new PathFault(message, near?.startsWith('did') ? near : 'ccsim list metrics has them all');
}

function standsElsewhere(path: string, metric: string, scope: Scope, all: readonly Place[]): PathFault {
  const elsewhere = [...new Set(all.map((place) => place.scope))].join(', ');
  return new PathFault(`${path}: ${metric} does not stand in ${scope}`, `it stands in ${elsewhere}`);
}

function noName(path: string, scope: Scope, name: string, inScope: readonly Place[]): PathFault {
  if (scope === 'total') return new PathFault(`${path}: the total has no names`, `total.${inScope[0]!.metric.name}`);
  const names = [...new Set(inScope.map((place) => place.name))];
  const wanted = name === '' ? `which of ${scope}?` : `${scope} has no "${name}"`;
  const remedy = name === '' ? `${scope}.*.${inScope[0]!.metric.name} takes all` : didYouMean(name, names);
  return new PathFault(`${path}: ${wanted}`, remedy);
}
