import type { Effort } from '../../model/callers.js';
import { readRate } from '../quantities/index.js';
import type { Scope } from './scope.js';

/** The weights of a case's effort; null where none is above 0. */
export function compileEffort({ file, context }: Scope): Effort | null {
  if (!file.effort) return null;
  const { contact = 0, handoff = 0, restated = 0, wait } = file.effort;
  const perSecond = wait === undefined ? 0 : context.take(['effort', 'wait'], readRate(wait), 0);
  const effort: Effort = { contact, handoff, restated, wait: perSecond };
  return Object.values(effort).some((weight) => weight > 0) ? effort : null;
}
