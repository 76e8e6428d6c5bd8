import type { Arrivals } from '../../../model/model.js';
import { refuse, warn } from '../parts/tell.js';
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
  const { context, types, file } = scope;
  const cv = factor(context, ['busyness', 'cv'], file.busyness?.cv, 0);
  const others = types.list.filter((_, row) => !['poisson', 'none'].includes(arrivals[row].kind));
  if (cv === 0 || others.length === 0) return cv;
  if (arrivals.some(({ kind }) => kind === 'poisson')) {
    const message = `busyness touches Poisson arrivals only, not those of ${others.join(', ')}`;
    warn(context, ['busyness'], 'not_poisson', message, { at: 'key', expected: NEEDED });
  } else {
    const message = 'busyness needs Poisson arrivals, and no call type has them';
    refuse(context, ['busyness'], 'not_poisson', message, { at: 'key', expected: NEEDED });
  }
  return cv;
}
