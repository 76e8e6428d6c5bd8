import { byPlace } from '../caller/line.js';
import type { Centre } from '../centre.js';
import type { Agent, Leg } from '../people.js';
import { ageOf, mayTake } from './whoMay.js';

/** Of the callers (and questions, and tickets) whom this agent may take, the one whom his group's call selection prefers: each queue offers its oldest. */
export function whichCall(centre: Centre, agent: Agent): Leg | undefined {
  const { group } = agent;
  const { queues, callSelection } = centre.model.groups[group]!;
  const offered = queues.flatMap((queue) => oldestInReach(centre, queue, agent) ?? []);
  return offered.toSorted((a, b) => {
    for (const measure of measuresOf(centre, group, callSelection)) {
      if (measure(a) < measure(b)) return -1;
      if (measure(a) > measure(b)) return 1;
    }
    return a.joiningNumber - b.joiningNumber;
  })[0];
}

const oldestInReach = (centre: Centre, queue: number, agent: Agent): Leg | undefined =>
  [...centre.lines[queue]!, ...centre.beside[queue]!]
    .toSorted(byPlace)
    .find((leg) => leg.state === 'waiting' && mayTake(centre, agent, leg));

const since = (leg: Leg): number => leg.since;

/** What is compared, the weightiest first; the smaller goes first. */
function measuresOf(centre: Centre, group: number, callSelection: string): ((leg: Leg) => number)[] {
  const queueOf = (leg: Leg) => centre.model.queues[leg.queue]!;
  const priority = (leg: Leg) => queueOf(leg).priority - ageOf(centre, leg) / queueOf(leg).ageing;
  const rank = (leg: Leg) => centre.model.groups[group]!.abilities[queueOf(leg).skill]?.rank ?? Infinity;
  switch (callSelection) {
    case 'priority':
      return [priority, since];
    case 'fifo':
      return [since];
    case 'longest_relative_wait':
      return [(leg) => -(ageOf(centre, leg) / queueOf(leg).within), since];
    case 'skill_rank':
      return [rank, priority, since];
    default:
      throw new Error(`no call selection ${callSelection}`);
  }
}
