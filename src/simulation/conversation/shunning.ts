import type { Centre } from '../centre.js';
import { type Agent, OFF } from '../tables/agents.js';
import type { Call } from '../tables/call.js';

/** A caller who gets no agent twice: who is left for him. */

/** Has he met everybody who may ever take him here, on duty or not? */
export function hasMetAll(centre: Centre, call: Call): boolean {
  return call.journey.shuns === 1 && unmet(centre, call, () => true) === 0;
}

/**
 * After closing: is there anybody whom he has not met and who stays? Where some of a group are about to leave, it may be he:
 * so there must be more. For a queue that has closed by its own hours all stay who are there.
 */
export function anUnmetStays(centre: Centre, call: Call): boolean {
  const { takers } = centre.routes;
  if (centre.openings.isServedOut(call.queue, centre.calendar.now))
    return unmet(centre, call, (agent) => agent.state !== OFF) > 0;
  return takers[call.queue].some((group) => {
    const staying = (agent: Agent) => agent.group === group && agent.state !== OFF && agent.leaves === 0;
    return unmet(centre, call, staying) > centre.pools[group].dues.length;
  });
}

function unmet(centre: Centre, call: Call, counts: (agent: Agent) => boolean): number {
  const groups = centre.routes.takers[call.queue];
  const { journey } = call;
  return groups
    .flatMap((group) => centre.agents.of(group))
    .filter((agent) => counts(agent) && !journey.hasMet(agent.number)).length;
}
