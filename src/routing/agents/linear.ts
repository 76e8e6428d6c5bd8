import { type Agent, NOBODY, type Queue } from '../../kernel/units.js';
import type { AgentSelection, AgentView } from '../view.js';

/** Groups in the order in which the queue's eligibility step (else the file) names them, then agents by number. */
export const linear: AgentSelection = {
  name: 'linear',
  meaning: 'groups in the order named, then agents by number',
  choose(view: AgentView, _queue: Queue, groups: Int32Array): Agent {
    for (let i = 0; i < groups.length; i++) {
      const agent = view.idleFrom(groups[i], 0);
      if (agent !== NOBODY) return agent;
    }
    return NOBODY;
  },
};
