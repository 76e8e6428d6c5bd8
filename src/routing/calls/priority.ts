import type { Call, Group } from '../../kernel/units.js';
import type { CallSelection, CallView } from '../view.js';

/**
 * A waiting call's score under priority with ageing, lowest first. Ageing gives a head start: time-dependent priorities
 * of equal slope (Kleinrock & Finkelstein 1967); without it priority is strict and non-preemptive.
 */
export function score(view: CallView, call: Call): number {
  const queue = view.queueOf(call);
  return view.priority(queue) - view.age(call) / view.ageing(queue);
}

/** Lowest `priority - age / ageing`, then the longest wait. */
export const priority: CallSelection = {
  name: 'priority',
  meaning: 'lowest priority number (less what ageing gained), then the longest wait',
  compare(view: CallView, _group: Group, a: Call, b: Call): number {
    return score(view, a) - score(view, b);
  },
};
