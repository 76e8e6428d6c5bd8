import { type Agent, NOBODY, type Queue } from '../../kernel/units.js';
import type { AgentSelection, AgentView } from '../view.js';
import { idleLonger } from './ties.js';

/** The agent whose group ranks best for the queue's skill; who lacks it comes last. */
export const mostSkilled: AgentSelection = {
  name: 'most_skilled',
  meaning: "the best rank for the queue's skill",
  choose(view: AgentView, queue: Queue, groups: Int32Array): Agent {
    let best = NOBODY;
    let bestRank = 0;
    for (let i = 0; i < groups.length; i++) {
      const agent = view.longestIdle(groups[i]);
      if (agent === NOBODY) continue;
      const rank = view.rank(groups[i], queue);
      if (best === NOBODY || rank < bestRank || (rank === bestRank && idleLonger(view, agent, best))) {
        best = agent;
        bestRank = rank;
      }
    }
    return best;
  },
};
