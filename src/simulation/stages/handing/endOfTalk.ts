import { occasion, PURPOSE } from '../../../kernel/callerDraws.js';
import type { Seconds } from '../../../kernel/units.js';
import { LACKED_SKILL } from '../../../ledger/details.js';
import { ANSWERED, HANDED_OFF, NONE } from '../../../ledger/outcomes.js';
import { markCut, writeLeg } from '../../book.js';
import type { Centre } from '../../centre.js';
import type { Agent } from '../../tables/agents.js';
import type { Call } from '../../tables/call.js';
import { OFF_LINE } from '../../tables/journey.js';
import { wrapsUp } from '../duty.js';
import { countsTimeOnLine, leavesAfterTalk } from '../leaving.js';

/** What every talk ends with: the times are added up, the leg is written, the agent wraps up. */

/** The caller's part of the leg is over now, the agent's after the wrap-up, which it answers. */
export function countsTalk(centre: Centre, call: Call, agent: Agent): Seconds {
  const { now } = centre.calendar;
  const wrapUp = wrapUpTime(centre, call, agent);
  call.endedAt = now;
  call.readyAt = now + wrapUp;
  call.agentTime += call.readyAt - call.pickedAt;
  if (!centre.offline || call.journey.line !== OFF_LINE) countsTimeOnLine(centre, call);
  return wrapUp;
}

/** Written; the first answered leg settles the contact. */
export function closesLeg(centre: Centre, call: Call, outcome: number): void {
  writeLeg(centre, call, outcome, settledBy(call));
  speaks(call);
}

/** How the contact is counted by an answered leg: by its first. */
export function settledBy(call: Call): number {
  return call.spoke === 0 ? ANSWERED : NONE;
}

/** He has spoken to an agent in this contact. */
export function speaks(call: Call): void {
  if (call.spoke === 1) return;
  call.spoke = 1;
  call.spokenContacts++;
}

export function wrapUpTime(centre: Centre, call: Call, agent: Agent): Seconds {
  const law = centre.laws.wrapUp[agent.group * centre.types + call.servedAs];
  if (law === null) return 0;
  return law.sample(centre.begins(call, PURPOSE.wrapUp, occasion(call.contact, call.hop)), centre.clock(call));
}

/** The agent cannot help, and there is nobody to whom he may hand off: the contact ends unresolved. */
export function endsUnresolved(centre: Centre, call: Call, agent: Agent, cut: boolean): void {
  const wrapUp = countsTalk(centre, call, agent);
  closesLeg(centre, call, ANSWERED);
  if (cut) markCut(centre);
  leavesAfterTalk(centre, call, false);
  wrapsUp(centre, agent, wrapUp);
}

/** Handed off, and hangs up at that. */
export function givesUp(centre: Centre, call: Call, agent: Agent): void {
  const { facts } = call.journey;
  facts.gaveUp = 1;
  const wrapUp = countsTalk(centre, call, agent);
  countsWaste(call);
  call.handoffs++;
  closesLeg(centre, call, HANDED_OFF);
  leavesAfterTalk(centre, call, false);
  wrapsUp(centre, agent, wrapUp);
}

/** Agents' time on a leg that ends in a handoff for lack of skill. */
export function countsWaste(call: Call): void {
  const { journey } = call;
  if (journey.facts.why === LACKED_SKILL) journey.wastedTime += call.readyAt - call.pickedAt;
}
