import { CONSULT, TICKET } from '../../../src/ledger/details.js';
import type { Centre } from '../centre.js';
import type { Agent, Leg } from '../people.js';
import { isOver } from './keeping.js';

export const ageOf = (centre: Centre, leg: Leg): number => centre.now - leg.since;

const stepsOf = (centre: Centre, leg: Leg) => centre.model.queues[leg.queue]!.steps;

const hasCome = (centre: Centre, leg: Leg, after: number): boolean => centre.now >= leg.since + after;

/** The number of the step that decides at his age now; -1 before the first. */
const stepNow = (centre: Centre, leg: Leg): number =>
  stepsOf(centre, leg).findLastIndex((step) => hasCome(centre, leg, step.after));

/** The groups that may take him now, in the order in which the step names them. */
export const groupsFor = (centre: Centre, leg: Leg): readonly number[] =>
  stepsOf(centre, leg)[stepNow(centre, leg)]?.groups ?? [];

/** Whoever spoke to him is passed over where they must not meet again. */
const areStrangers = (agent: Agent, { contact }: Leg): boolean => contact.meetsAgain || !contact.met.includes(agent);

/** Whether the agent has the skill of the type served. */
export const knows = (centre: Centre, agent: Agent, leg: Leg): boolean =>
  centre.model.groups[agent.group]!.abilities[centre.model.calls[leg.servedAs]!.skill] !== null;

/** A question is for those who know the answer, whomever the caller has met; a ticket is for all. */
function suits(centre: Centre, agent: Agent, leg: Leg): boolean {
  if (leg.kind === CONSULT) return knows(centre, agent, leg);
  return leg.kind === TICKET || areStrangers(agent, leg);
}

export const mayTake = (centre: Centre, agent: Agent, leg: Leg): boolean =>
  groupsFor(centre, leg).includes(agent.group) && suits(centre, agent, leg);

/** When the next step decides over him; Infinity if there is none. */
export function nextStepAt(centre: Centre, leg: Leg): number {
  const next = stepsOf(centre, leg).find((step) => !hasCome(centre, leg, step.after));
  return next === undefined ? Infinity : leg.since + next.after;
}

export const agentsOf = (centre: Centre, group: number): Agent[] =>
  centre.agents.filter((agent) => agent.group === group);

export const idleFor = (centre: Centre, leg: Leg): Agent[] =>
  centre.agents.filter((agent) => agent.state === 'idle' && mayTake(centre, agent, leg));

const areIn = (groups: readonly number[], agents: Agent[]): Agent[] =>
  agents.filter((agent) => groups.includes(agent.group));

/** All who may ever take him here, at whatever age, on duty or not. */
export function whoMayEver(centre: Centre, leg: Leg): Agent[] {
  const groups = stepsOf(centre, leg).flatMap((step) => step.groups);
  return areIn(groups, centre.agents).filter((agent) => suits(centre, agent, leg));
}

/** They must not meet again, and he has met them all. */
export const hasMetAll = (centre: Centre, leg: Leg): boolean =>
  !leg.contact.meetsAgain && whoMayEver(centre, leg).length === 0;

/**
 * Nobody of those who may take him, now or at a later age, will be there: all are away, or leave when they come free. A queue that has come to the
 * end of its own hours keeps who is due to leave.
 */
export function nobodyWillTake(centre: Centre, leg: Leg): boolean {
  const kept = isOver(centre, leg.queue);
  const stepsToCome = stepsOf(centre, leg).slice(Math.max(0, stepNow(centre, leg)));
  const groups = stepsToCome.flatMap((step) => step.groups);
  const there = areIn(groups, centre.agents).filter((agent) => agent.state !== 'away' && areStrangers(agent, leg));
  return !there.some((agent) => kept || stays(centre, agent));
}

function stays(centre: Centre, agent: Agent): boolean {
  const onDuty = agentsOf(centre, agent.group).filter((other) => other.state !== 'away' && !other.isDue);
  return !agent.isDue && onDuty.length > centre.owedDepartures[agent.group]!.length;
}
