import { type Agent, NOBODY, type Queue } from '../../kernel/units.js';
import type { AgentSelection, AgentView } from '../view.js';
import { idleLonger } from './ties.js';

/** The agent who has been idle longest ("most idle agent"). */
export const longestIdle: AgentSelection = {
  name: 'longest_idle',
  meaning: 'the agent idle longest',
  choose(view: AgentView, _queue: Queue, groups: Int32Array): Agent {
    let best = NOBODY;
    for (let i = 0; i < groups.length; i++) {
      const agent = view.longestIdle(groups[i]);
      if (agent !== NOBODY && (best === NOBODY || idleLonger(view, agent, best))) best = agent;
    }
    return best;
  },
};
