import type { Model } from '../../model/model.js';
import type { ConditionWritten, Expectation } from '../../scenario/index.js';
import { didYouMean } from '../../scenario/nearest.js';
import type { Problem, Place as WrittenAt } from '../../scenario/problem.js';
import { asked, PathFault, type Place, placesOf } from '../values/places.js';
import { type Limit, limitOf } from './limits.js';

/** A figure of which something is expected. */
export interface AskedFigure {
  /** In full, with the strategy's prefix where one was written and a name in place of each `*`. */
  readonly path: string;
  readonly strategy: string;
  readonly place: Place;
  readonly limits: readonly Limit[];
  /** Where the path is written. */
  readonly writtenAt: WrittenAt;
}

/** A path that asks a strategy. */
const OF_A_STRATEGY = /^strategies\.([^.]+)\.(.+)$/;

/** The strategy that a path asks; null: the one that is checked. */
export function strategyAsked(path: string): string | null {
  return OF_A_STRATEGY.exec(path)?.[1] ?? null;
}

/** The figures that an expectation asks about, in a model; what is wrong with it goes to `problems`. */
export function figuresAsked(
  expectation: Expectation,
  strategy: string,
  model: Model,
  problems: Problem[],
): AskedFigure[] {
  const { path, place: writtenAt, conditions } = expectation;
  const [, , within] = OF_A_STRATEGY.exec(path) ?? [];
  const prefix = within === undefined ? '' : path.slice(0, path.length - within.length);
  try {
    const places = placesAsked(within ?? path, model);
    // One path has one metric, and that one unit.
    const limits = conditions.flatMap((condition) => limitAsked(condition, path, places[0]!, problems));
    return places.map((place) => ({ path: prefix + place.path, strategy, place, limits, writtenAt }));
  } catch (error) {
    if (!(error instanceof PathFault)) throw error;
    problems.push(unknownPath(expectation, error));
    return [];
  }
}

function limitAsked(condition: ConditionWritten, path: string, { metric }: Place, problems: Problem[]): Limit[] {
  const read = limitOf(condition, metric.unit);
  if (read.ok) return [read.value];
  const { place } = condition;
  problems.push(
    ...read.faults.map((fault): Problem => ({ ...fault, severity: 'error', path: `expect.${path}`, place })),
  );
  return [];
}

function unknownPath({ path, place }: Expectation, { message, remedy }: PathFault): Problem {
  const more = remedy === undefined ? {} : { remedy };
  return { code: 'unknown_metric', severity: 'error', message, path: `expect.${path}`, place, ...more };
}

/** The figures that a path asks for: of everything, or of intervals, by clock time or number from 0. */
function placesAsked(path: string, model: Model): Place[] {
  const [scope, slot = '', ...rest] = path.split('.');
  if (scope !== 'intervals') return inScopes(path, placesOf(model));
  const intervals = placesOfIntervals(model);
  const labels = [...intervals.keys()];
  if (labels.length === 0) throw new PathFault(`${path}: a steady-state study has no intervals`);
  const wanted = slot === '*' ? labels : labels.filter((label, i) => label === slot || String(i) === slot);
  if (wanted.length === 0) throw new PathFault(`${path}: there is no interval "${slot}"`, didYouMean(slot, labels));
  return wanted.flatMap((label) =>
    inScopes(rest.join('.'), intervals.get(label)!).map((place) => ({
      ...place,
      path: `intervals.${label}.${place.path}`,
    })),
  );
}

function inScopes(path: string, places: ReadonlyMap<string, Place>): Place[] {
  const found = asked(path, places);
  // A metric's name alone is no path.
  if (!path.includes('.')) throw new PathFault(`${path}: this path has no scope`, `did you mean "${found[0]!.path}"?`);
  return found;
}

/** Interval by interval: label -> its figures by their path within it. */
function placesOfIntervals(model: Model): ReadonlyMap<string, ReadonlyMap<string, Place>> {
  const found = new Map<string, Map<string, Place>>();
  for (const place of placesOf(model, 'intervals').values()) {
    const [, label, ...rest] = place.path.split('.');
    const places = found.get(label!) ?? new Map<string, Place>();
    found.set(label!, places.set(rest.join('.'), { ...place, path: rest.join('.') }));
  }
  return found;
}
