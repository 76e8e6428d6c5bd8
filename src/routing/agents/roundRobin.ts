import { type Agent, NOBODY, type Queue } from '../../kernel/units.js';
import type { AgentSelection, AgentView } from '../view.js';

/** The next agent by number after the one chosen last in this queue, going round. */
export const roundRobin: AgentSelection = {
  name: 'round_robin',
  meaning: 'the next number after the agent chosen last in this queue',
  choose(view: AgentView, queue: Queue, groups: Int32Array): Agent {
    const after = lowestFrom(view, groups, view.lastChosen(queue) + 1);
    return after === NOBODY ? lowestFrom(view, groups, 0) : after;
  },
};

function lowestFrom(view: AgentView, groups: Int32Array, from: Agent): Agent {
  let best = NOBODY;
  for (let i = 0; i < groups.length; i++) {
    const agent = view.idleFrom(groups[i], from);
    if (agent !== NOBODY && (best === NOBODY || agent < best)) best = agent;
  }
  return best;
}
