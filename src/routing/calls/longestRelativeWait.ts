import type { Call, Group } from '../../kernel/units.js';
import type { CallSelection, CallView } from '../view.js';

/** The largest age relative to its queue's service-level threshold. */
export const longestRelativeWait: CallSelection = {
  name: 'longest_relative_wait',
  meaning: "the largest age / the queue's service_level.within",
  compare(view: CallView, _group: Group, a: Call, b: Call): number {
    return view.age(b) / view.within(view.queueOf(b)) - view.age(a) / view.within(view.queueOf(a));
  },
};
