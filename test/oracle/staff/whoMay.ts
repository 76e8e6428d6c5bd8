import type { Centre } from '../centre.js';
import type { Agent, Leg } from '../people.js';

export const ageOf = (centre: Centre, leg: Leg): number => centre.now - leg.since;

const stepsOf = (centre: Centre, leg: Leg) => centre.model.queues[leg.queue]!.steps;

const hasCome = (centre: Centre, leg: Leg, after: number): boolean => centre.now >= leg.since + after;

/** The number of the step that decides at his age now; -1 before the first. */
const stepNow = (centre: Centre, leg: Leg): number =>
  stepsOf(centre, leg).findLastIndex((step) => hasCome(centre, leg, step.after));

/** The groups that may take him now, in the order in which the step names them. */
export const groupsFor = (centre: Centre, leg: Leg): readonly number[] =>
  stepsOf(centre, leg)[stepNow(centre, leg)]?.groups ?? [];

export const mayTake = (centre: Centre, group: number, leg: Leg): boolean => groupsFor(centre, leg).includes(group);

/** When the next step decides over him; Infinity if there is none. */
export function nextStepAt(centre: Centre, leg: Leg): number {
  const next = stepsOf(centre, leg).find((step) => !hasCome(centre, leg, step.after));
  return next === undefined ? Infinity : leg.since + next.after;
}

export const agentsOf = (centre: Centre, group: number): Agent[] =>
  centre.agents.filter((agent) => agent.group === group);

export const idleFor = (centre: Centre, leg: Leg): Agent[] =>
  centre.agents.filter((agent) => agent.state === 'idle' && mayTake(centre, agent.group, leg));

/** Nobody of the groups that may take him, now or at a later age, will be there: all are away, or leave when they come free. */
export function nobodyWillTake(centre: Centre, leg: Leg): boolean {
  const steps = stepsOf(centre, leg).slice(Math.max(0, stepNow(centre, leg)));
  return !steps.some((step) => step.groups.some((group) => somebodyStays(centre, group)));
}

function somebodyStays(centre: Centre, group: number): boolean {
  const staying = agentsOf(centre, group).filter((agent) => agent.state !== 'away' && !agent.isDue);
  return staying.length > centre.owedDepartures[group]!.length;
}
