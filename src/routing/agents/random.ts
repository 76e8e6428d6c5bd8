import { type Agent, NOBODY, type Queue } from '../../kernel/units.js';
import type { AgentSelection, AgentView } from '../view.js';

/**
 * Any free agent, each as likely. The number is the caller's own, so that it shifts nobody else's chance. Candidates
 * count group by group in the order of their numbers, in a group from the longest idle on.
 */
export const random: AgentSelection = {
  name: 'random',
  meaning: 'any free agent, each as likely',
  choose(view: AgentView, _queue: Queue, groups: Int32Array): Agent {
    let candidates = 0;
    for (let i = 0; i < groups.length; i++) candidates += view.idleCount(groups[i]);
    if (candidates === 0) return NOBODY;
    let k = Math.floor(view.draw() * candidates);
    let last = NOBODY;
    for (let n = 0; n < groups.length; n++) {
      const group = nextByNumber(groups, last);
      last = group;
      const idle = view.idleCount(group);
      if (k < idle) {
        let agent = view.longestIdle(group);
        while (k-- > 0) agent = view.nextIdle(agent);
        return agent;
      }
      k -= idle;
    }
    return NOBODY;
  },
};

/** The lowest group number above `last`. */
function nextByNumber(groups: Int32Array, last: number): number {
  let next = NOBODY;
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i];
    if (group > last && (next === NOBODY || group < next)) next = group;
  }
  return next;
}
