import type { Centre } from '../centre.js';
import type { Agent, Leg } from '../people.js';
import { groupsFor, idleFor } from './whoMay.js';

type Order = (a: Agent, b: Agent) => number;

const by =
  (measure: (agent: Agent) => number): Order =>
  (a, b) =>
    measure(a) < measure(b) ? -1 : measure(a) > measure(b) ? 1 : 0;

/** The first of them by these orders, the earlier ones first. */
const firstBy = <Thing>(things: Thing[], ...orders: ((a: Thing, b: Thing) => number)[]): Thing | undefined =>
  things.toSorted((a, b) => orders.map((order) => order(a, b)).find((verdict) => verdict !== 0) ?? 0)[0];

const longestIdle = by((agent) => agent.idleSince);
const lowerNumber = by((agent) => agent.number);

/** Share of his time on duty in which he was busy; he who has just come has been busy for none of it. */
function occupancy(centre: Centre, agent: Agent): number {
  const time = agent.workedBefore + (centre.now - agent.onAt);
  return time > 0 ? agent.busy / time : 0;
}

/** Of the idle agents who may take him, the one whom the queue's agent selection prefers. */
export function whichAgent(centre: Centre, leg: Leg): Agent | undefined {
  const idle = idleFor(centre, leg);
  const queue = centre.model.queues[leg.queue]!;
  const rank = (agent: Agent) => centre.model.groups[agent.group]!.abilities[queue.skill]?.rank;
  switch (queue.agentSelection) {
    case 'longest_idle':
      return firstBy(idle, longestIdle, lowerNumber);
    case 'least_occupied':
      return firstBy(
        idle,
        by((agent) => occupancy(centre, agent)),
        longestIdle,
        lowerNumber,
      );
    case 'fewest_calls':
      return firstBy(
        idle,
        by((agent) => agent.calls),
        longestIdle,
        lowerNumber,
      );
    case 'round_robin': {
      const last = centre.lastChosen[leg.queue]!;
      return firstBy(
        idle,
        by((agent) => (agent.number > last ? 0 : 1)),
        lowerNumber,
      );
    }
    case 'random': {
      const inOrder = idle.toSorted((a, b) => a.group - b.group || longestIdle(a, b) || lowerNumber(a, b));
      return inOrder[Math.floor(centre.chance.whichAgent(leg) * inOrder.length)];
    }
    case 'linear':
      return firstBy(
        idle,
        by((agent) => groupsFor(centre, leg).indexOf(agent.group)),
        lowerNumber,
      );
    case 'most_skilled':
      return firstBy(
        idle,
        by((agent) => rank(agent) ?? Infinity),
        longestIdle,
        lowerNumber,
      );
    case 'least_skilled':
      return firstBy(
        idle,
        by((agent) => -(rank(agent) ?? -Infinity)),
        longestIdle,
        lowerNumber,
      );
    default:
      throw new Error(`no agent selection ${queue.agentSelection}`);
  }
}
