import type { Group } from '../../kernel/units.js';
import type { Centre } from '../centre.js';
import { type Agent, OFF } from '../tables/agents.js';
import type { Call } from '../tables/call.js';

/** A caller who gets no agent twice: who is left for him, at his age now or later in this queue. */

/** Has he met everybody who may ever take him here, on duty or not? */
export function hasMetAll(centre: Centre, call: Call): boolean {
  return (
    call.journey.shuns === 1 && centre.routes.takers[call.queue].every((group) => unmet(centre, call, group) === 0)
  );
}

/**
 * After closing: is there anybody who may take him, at his age now or later, whom he has not met and who stays? Where some
 * of a group are about to leave, it may be he: so there must be more. For a queue that has closed by its own hours all stay
 * who are there.
 */
export function anUnmetStays(centre: Centre, call: Call): boolean {
  const { openings, routes, calendar } = centre;
  const { groups } = routes.steps[call.queue];
  const servedOut = openings.isServedOut(call.queue, calendar.now);
  const stays = (group: Group) =>
    servedOut
      ? unmet(centre, call, group, (agent) => agent.state !== OFF) > 0
      : unmet(centre, call, group, isStaying) > centre.pools[group].dues.length;
  for (let step = Math.max(0, routes.stepOf(call, calendar.now)); step < groups.length; step++) {
    if (groups[step].some(stays)) return true;
  }
  return false;
}

function isStaying(agent: Agent): boolean {
  return agent.state !== OFF && agent.leaves === 0;
}

/** How many of a group he has not met, of those who count. */
function unmet(centre: Centre, call: Call, group: Group, counts?: (agent: Agent) => boolean): number {
  const { journey } = call;
  return centre.agents.of(group).filter((agent) => (counts?.(agent) ?? true) && !journey.hasMet(agent.number)).length;
}
