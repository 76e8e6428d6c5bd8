import { type Agent, NOBODY, type Queue } from '../../kernel/units.js';
import type { AgentSelection, AgentView } from '../view.js';
import { idleLonger } from './ties.js';

/** The agent whose group ranks worst for the queue's skill, which keeps the best ones free; who lacks it comes last all the same. */
export const leastSkilled: AgentSelection = {
  name: 'least_skilled',
  meaning: "the worst rank for the queue's skill, which keeps the best agents free",
  choose(view: AgentView, queue: Queue, groups: Int32Array): Agent {
    let best = NOBODY;
    let bestRank = 0;
    for (let i = 0; i < groups.length; i++) {
      const agent = view.longestIdle(groups[i]);
      if (agent === NOBODY) continue;
      const known = view.rank(groups[i], queue);
      const rank = known === Infinity ? -1 : known;
      if (best === NOBODY || rank > bestRank || (rank === bestRank && idleLonger(view, agent, best))) {
        best = agent;
        bestRank = rank;
      }
    }
    return best;
  },
};
