import type { Arrivals } from '../../../model/model.js';
import { refuse } from '../parts/tell.js';
import { factor } from '../parts/values.js';
import type { Scope } from '../scope.js';
import { KINDS, NEEDED } from './surges.js';

/** CV of the day factor of a call type, which needs Poisson arrivals. */
export function typeBusyness(scope: Scope, name: string, arrivals: Arrivals): number {
  const path = ['calls', name, 'busyness'];
  const cv = factor(scope.context, [...path, 'cv'], scope.file.calls.get(name)?.busyness?.cv, 0);
  if (cv > 0 && arrivals.kind !== 'poisson' && arrivals.kind !== 'none') {
    const message = `busyness needs Poisson arrivals; those of "${name}" are ${KINDS[arrivals.kind]}`;
    refuse(scope.context, path, 'not_poisson', message, { at: 'key', expected: NEEDED });
  }
  return cv;
}

/** CV of the day factor that all Poisson types share; some type must be of them. */
export function sharedBusyness(scope: Scope, arrivals: readonly Arrivals[]): number {
  const cv = factor(scope.context, ['busyness', 'cv'], scope.file.busyness?.cv, 0);
  if (cv > 0 && noneIsPoisson(arrivals)) {
    const message = 'busyness needs Poisson arrivals, and no call type has them';
    refuse(scope.context, ['busyness'], 'not_poisson', message, { at: 'key', expected: NEEDED });
  }
  return cv;
}

/** Whether callers come, and none of them by Poisson arrivals. */
export function noneIsPoisson(arrivals: readonly Arrivals[]): boolean {
  const coming = arrivals.filter(({ kind }) => kind !== 'none');
  return coming.length > 0 && coming.every(({ kind }) => kind !== 'poisson');
}
