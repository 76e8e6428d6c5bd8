import type { Call, Group } from '../../kernel/units.js';
import type { CallSelection, CallView } from '../view.js';
import { score } from './priority.js';

/** The call for whose queue's skill the agent's rank is best (lacking it: last), then priority, then the longest wait. */
export const skillRank: CallSelection = {
  name: 'skill_rank',
  meaning: "the agent's best rank for the queue's skill, then priority, then the longest wait",
  compare(view: CallView, group: Group, a: Call, b: Call): number {
    const rankA = view.rank(group, view.queueOf(a));
    const rankB = view.rank(group, view.queueOf(b));
    if (rankA !== rankB) return rankA < rankB ? -1 : 1;
    return score(view, a) - score(view, b);
  },
};
