import { occasion, PURPOSE } from '../../kernel/callerDraws.js';
import { NOBODY } from '../../kernel/units.js';
import { CALLED_AGAIN, REDIALLED } from '../../ledger/details.js';
import { ABANDONED, BLOCKED, CLOSED_OUT, CONTAINED, NONE } from '../../ledger/outcomes.js';
import type { Redial } from '../../model/callers.js';
import { writeContact, writeEnd, writeLeg } from '../book.js';
import type { Centre } from '../centre.js';
import { REDIAL } from '../events.js';
import type { Agent } from '../tables/agents.js';
import { AT_HOME, type Call, MOVING, RINGING } from '../tables/call.js';
import { NO_TRUNK, ON_TRUNK } from '../tables/journey.js';
import { stopsPatience, stopsWaiting } from '../waiting.js';
import { agentIsDone, dayEnds } from './duty.js';
import { holderStops, letsGo } from './handing/holding.js';

/** How callers leave: the queue, the contact, the case. */

/** He leaves a queue without an answer, and the line with it: abandoned, blocked, closed out. If a telephone rang for him, that agent is free. */
export function leavesUnanswered(centre: Centre, call: Call, outcome: number): void {
  const agent = agentOf(centre, call);
  hangsUp(centre, call, outcome);
  if (agent !== null) agentIsDone(centre, agent);
}

/** The same of many at once: none of them can be taken any more, and the agents are free when all have gone. */
export function areSentAway(centre: Centre, calls: readonly Call[]): void {
  const agents = calls.map((call) => agentOf(centre, call));
  for (const call of calls) {
    stopsWaiting(centre, call);
    call.state = MOVING;
  }
  for (const call of calls) hangsUp(centre, call, CLOSED_OUT);
  for (const agent of agents) if (agent !== null) agentIsDone(centre, agent);
}

function hangsUp(centre: Centre, call: Call, outcome: number): void {
  const { calendar } = centre;
  const agent = agentOf(centre, call);
  const holder = centre.detailed ? holderStops(centre, call) : null;
  if (call.state <= RINGING) stopsWaiting(centre, call);
  stopsPatience(centre, call);
  countsWait(centre, call);
  call.endedAt = calendar.now;
  call.readyAt = agent === null ? -1 : calendar.now;
  if (agent !== null) {
    calendar.cancel(agent.event);
    agent.event = NOBODY;
    call.agentTime += calendar.now - call.pickedAt;
  }
  writeLeg(centre, call, outcome, call.spoke === 1 ? NONE : outcome);
  if (centre.hasIvr) writeContact(centre, call);
  leavesLine(centre, call);
  if (!triesAgain(centre, call, outcome)) caseEnds(centre, call, false);
  noticesDayEnd(centre);
  if (holder !== null) letsGo(centre, holder);
}

/** Who spoke to nobody may redial; who spoke to an agent may call again. */
function triesAgain(centre: Centre, call: Call, outcome: number): boolean {
  return call.spoke === 1 ? callsAgain(centre, call) : redials(centre, call, outcome);
}

/** The agent whose telephone rings for him, if any. */
function agentOf(centre: Centre, call: Call): Agent | null {
  return call.agentNumber === NOBODY ? null : centre.agents.all[call.agentNumber];
}

/** The wait in this queue, and the time on the line, are added up. */
export function countsWait(centre: Centre, call: Call): void {
  const wait = centre.calendar.now - call.queuedAt;
  call.waited += wait;
  call.journeyWait += wait;
  countsTimeOnLine(centre, call);
}

/** Since he joined the queue: the whole leg. */
export function countsTimeOnLine(centre: Centre, call: Call): void {
  call.customerTime += centre.calendar.now - call.queuedAt;
}

/** He spoke to an agent, and there is nothing more in this contact. */
export function leavesAfterTalk(centre: Centre, call: Call, resolved: boolean): void {
  if (centre.hasIvr) writeContact(centre, call);
  leavesLine(centre, call);
  if (resolved || !callsAgain(centre, call)) caseEnds(centre, call, resolved);
  noticesDayEnd(centre);
}

/** The contact is over before any queue: contained in the IVR, or sent away. */
export function leavesWithoutQueue(centre: Centre, call: Call, outcome: number): void {
  writesDoor(centre, call, outcome);
  if (centre.hasIvr) writeContact(centre, call);
  centre.linesInUse--;
  caseEnds(centre, call, outcome === CONTAINED);
  noticesDayEnd(centre);
}

/** A contact without a queue has a row all the same, after no wait. */
export function writesDoor(centre: Centre, call: Call, outcome: number): void {
  call.beginLeg(NOBODY);
  if (centre.detailed) call.journey.facts.beginLeg();
  call.queuedAt = centre.calendar.now;
  call.endedAt = call.queuedAt;
  call.readyAt = -1;
  writeLeg(centre, call, outcome, outcome);
}

export function caseEnds(centre: Centre, call: Call, resolved: boolean): void {
  call.endedAt = centre.calendar.now;
  if (centre.detailed && resolved) call.journey.resolvedBy = call.agentGroup;
  writeEnd(centre, call, resolved);
  centre.calls.giveBack(call);
}

/** On the line no more: his trunk is free, if he held one. */
export function leavesLine(centre: Centre, call: Call): void {
  if (!centre.offline || call.journey.line === ON_TRUNK) centre.linesInUse--;
  else if (call.journey.line === NO_TRUNK) centre.called--;
}

/** After closing, the day is over when nobody is left on the line; the clock does not stop before that. */
export function noticesDayEnd(centre: Centre): void {
  if (centre.closed !== true) return;
  centre.overAt = centre.calendar.now;
  if (!centre.dayOver && centre.linesInUse + centre.called === 0) dayEnds(centre);
}

/** Does he try again? Decided at once, by his own numbers; true: he is at home till then. */
export function redials(centre: Centre, call: Call, outcome: number): boolean {
  const { calendar } = centre;
  const { type } = call;
  const { redial } = centre.model.calls[type];
  if (redial === null) return false;
  const before = call.redials;
  const probability = before < redial.max ? chanceOf(redial, outcome, before) : 0;
  if (centre.begins(call, PURPOSE.redial, occasion(0, before)).next() >= probability) return false;
  const draws = centre.begins(call, PURPOSE.redialDelay, occasion(0, before));
  const delay = centre.laws.redialDelay[type]?.sample(draws, centre.clock(call)) ?? 0;
  call.journey.comesAs = REDIALLED;
  call.state = AT_HOME;
  if (delay < Infinity) calendar.schedule(calendar.now + delay, REDIAL, call.row);
  return true;
}

/** Does he call again, his issue unresolved? Decided at once, by his own numbers; true: he is at home till then. */
function callsAgain(centre: Centre, call: Call): boolean {
  const { journey, type } = call;
  const again = centre.model.calls[type].callsAgain;
  if (again === null || journey.repeats >= again.max) return false;
  const now = occasion(0, journey.repeats);
  if (centre.begins(call, PURPOSE.callsAgain, now).next() >= again.ifUnresolved) return false;
  const law = centre.talkLaws.callsAgain[type]!;
  const delay = law.sample(centre.begins(call, PURPOSE.callsAgainDelay, now), centre.clock(call));
  journey.comesAs = CALLED_AGAIN;
  call.state = AT_HOME;
  if (delay < Infinity) centre.calendar.schedule(centre.calendar.now + delay, REDIAL, call.row);
  return true;
}

/** The probability of one more try after `before` redials; the list's last value holds on. */
function chanceOf(redial: Redial, outcome: number, before: number): number {
  const list = outcome === ABANDONED ? redial.afterAbandon : outcome === BLOCKED ? redial.afterBlock : null;
  return list === null ? 0 : list[Math.min(before, list.length - 1)];
}
