import { type Agent, NOBODY, type Queue } from '../../kernel/units.js';
import type { AgentSelection, AgentView } from '../view.js';
import { idleLonger } from './ties.js';

/** The agent who has answered fewest calls since coming on duty. */
export const fewestCalls: AgentSelection = {
  name: 'fewest_calls',
  meaning: 'the agent who answered fewest calls since coming on duty',
  choose(view: AgentView, _queue: Queue, groups: Int32Array): Agent {
    let best = NOBODY;
    let fewest = 0;
    for (let i = 0; i < groups.length; i++) {
      for (let agent = view.longestIdle(groups[i]); agent !== NOBODY; agent = view.nextIdle(agent)) {
        const calls = view.callsTaken(agent);
        if (best === NOBODY || calls < fewest || (calls === fewest && idleLonger(view, agent, best))) {
          best = agent;
          fewest = calls;
        }
      }
    }
    return best;
  },
};
