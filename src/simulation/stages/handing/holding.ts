import { NOBODY, type Seconds } from '../../../kernel/units.js';
import { LACKED_SKILL } from '../../../ledger/details.js';
import { writeHeldLeg } from '../../book.js';
import type { Centre } from '../../centre.js';
import type { Agent } from '../../tables/agents.js';
import type { Call } from '../../tables/call.js';
import { wrapsUp } from '../duty.js';

/** An agent stays on the line with the caller whom he hands off, until somebody answers, and lets go again. */

/** The agent who answered has been told. */
export function briefingEnds(centre: Centre, agent: Agent): void {
  writesHeld(centre, agent, centre.calendar.now);
  letsGo(centre, agent);
}

/** Held as long as may be: it goes on as cold. */
export function holdEnds(centre: Centre, agent: Agent): void {
  const { journey } = agent.call as Call;
  journey.holder = NOBODY;
  journey.known = agent.held!.carried;
  stopsHolding(centre, agent);
  letsGo(centre, agent);
}

/** The caller leaves the line: the leg of the agent who holds for him, if any does, is written; he goes on by `letsGo`. */
export function holderStops(centre: Centre, call: Call): Agent | null {
  const { journey } = call;
  if (journey.holder === NOBODY) return null;
  const agent = centre.agents.all[journey.holder];
  journey.holder = NOBODY;
  centre.calendar.cancel(agent.event);
  stopsHolding(centre, agent);
  return agent;
}

/** Free of the caller, he wraps up. */
export function letsGo(centre: Centre, agent: Agent): void {
  agent.event = NOBODY;
  wrapsUp(centre, agent, agent.held!.wrapUp);
}

function stopsHolding(centre: Centre, agent: Agent): void {
  const held = agent.held!;
  const { now } = centre.calendar;
  held.facts.holdingTime = now - held.since;
  writesHeld(centre, agent, now);
}

/** His leg ended, or will; what he spent on it up to the wrap-up's end is the case's. */
export function writesHeld(centre: Centre, agent: Agent, endedAt: Seconds, upTo = endedAt + agent.held!.wrapUp): void {
  const held = agent.held!;
  const { journey } = agent.call as Call;
  const spent = upTo - held.pickedAt;
  held.endedAt = endedAt;
  held.readyAt = endedAt + held.wrapUp;
  (agent.call as Call).agentTime += spent;
  if (held.facts.why === LACKED_SKILL) journey.wastedTime += spent;
  writeHeldLeg(centre, held);
}
