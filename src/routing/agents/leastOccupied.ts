import { type Agent, NOBODY, type Queue } from '../../kernel/units.js';
import type { AgentSelection, AgentView } from '../view.js';
import { idleLonger } from './ties.js';

/** The agent with the smallest share of busy time since coming on duty, against hot seats ("least occupied agent"). */
export const leastOccupied: AgentSelection = {
  name: 'least_occupied',
  meaning: 'the agent with the smallest busy share since coming on duty',
  choose(view: AgentView, _queue: Queue, groups: Int32Array): Agent {
    let best = NOBODY;
    let least = 0;
    for (let i = 0; i < groups.length; i++) {
      for (let agent = view.longestIdle(groups[i]); agent !== NOBODY; agent = view.nextIdle(agent)) {
        const share = view.busyShare(agent);
        if (best === NOBODY || share < least || (share === least && idleLonger(view, agent, best))) {
          best = agent;
          least = share;
        }
      }
    }
    return best;
  },
};
