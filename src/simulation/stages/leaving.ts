import { occasion, PURPOSE } from '../../kernel/callerDraws.js';
import { type Call, NOBODY, type Seconds } from '../../kernel/units.js';
import { ABANDONED, BLOCKED, NONE } from '../../ledger/outcomes.js';
import type { Redial } from '../../model/model.js';
import { writeCase, writeLeg } from '../book.js';
import type { Centre } from '../centre.js';
import { REDIAL } from '../events.js';
import { AT_HOME, RINGING } from '../tables/calls.js';
import { stopsPatience, stopsWaiting } from '../waiting.js';
import { agentIsDone, dayEnds } from './duty.js';

/** How callers leave: the queue, the contact, the case. */

/** He leaves a queue without an answer, and the line with it: abandoned, blocked, closed out. If a telephone rang for him, that agent is free. */
export function leavesUnanswered(centre: Centre, call: Call, outcome: number): void {
  const { calls, agents, calendar } = centre;
  const { now } = calendar;
  const agent = calls.agent[call];
  if (calls.state[call] <= RINGING) stopsWaiting(centre, call, false);
  else stopsPatience(centre, call);
  if (agent !== NOBODY) {
    calendar.cancel(agents.event[agent]);
    agents.event[agent] = NOBODY;
    calls.agentTime[call] += now - calls.pickedAt[call];
  }
  countsWait(centre, call);
  writeLeg(centre, call, outcome, calls.spoke[call] === 1 ? NONE : outcome, now, agent === NOBODY ? -1 : now);
  hangsUp(centre, call);
  if (calls.spoke[call] === 1 || !redials(centre, call, outcome)) caseEnds(centre, call, false);
  noticesDayEnd(centre);
  if (agent !== NOBODY) agentIsDone(centre, agent);
}

/** The wait in this queue, and the time on the line, are added up. */
export function countsWait(centre: Centre, call: Call): void {
  const { calls } = centre;
  const wait = centre.calendar.now - calls.queuedAt[call];
  calls.waited[call] += wait;
  calls.journeyWait[call] += wait;
  countsTimeOnLine(centre, call);
}

/** Since he joined the queue: the whole leg. */
export function countsTimeOnLine(centre: Centre, call: Call): void {
  const { calls } = centre;
  calls.customerTime[call] += centre.calendar.now - calls.queuedAt[call];
}

/** He spoke to an agent, and there is nothing more in this contact. */
export function leavesAfterTalk(centre: Centre, call: Call, resolved: boolean): void {
  hangsUp(centre, call);
  caseEnds(centre, call, resolved);
  noticesDayEnd(centre);
}

/** The trunk is free. */
function hangsUp(centre: Centre, _call: Call): void {
  centre.linesInUse--;
}

export function caseEnds(centre: Centre, call: Call, resolved: boolean): void {
  const { calls } = centre;
  writeCase(centre, call, resolved, resolved && calls.spokenContacts[call] === 1, centre.calendar.now);
  calls.giveBack(call);
}

/** After closing, the day is over when nobody is left on the line. */
function noticesDayEnd(centre: Centre): void {
  if (centre.closed && !centre.dayOver && centre.linesInUse === 0) dayEnds(centre);
}

/** Does he try again? Decided at once, by his own numbers; true: he is at home till then. */
export function redials(centre: Centre, call: Call, outcome: number): boolean {
  const { calls, calendar } = centre;
  const type = calls.type[call];
  const { redial } = centre.model.calls[type];
  if (redial === null) return false;
  const before = calls.redials[call];
  const probability = before < redial.max ? chanceOf(redial, outcome, before) : 0;
  if (centre.begins(call, PURPOSE.redial, occasion(0, before)).next() >= probability) return false;
  const draws = centre.begins(call, PURPOSE.redialDelay, occasion(0, before));
  const delay = (centre.laws.redialDelay[type] as { sample(d: typeof draws, clock: Seconds): Seconds }).sample(
    draws,
    centre.clock(calls.contactAt[call]),
  );
  calls.state[call] = AT_HOME;
  if (delay < Infinity) calendar.schedule(calendar.now + delay, REDIAL, call);
  return true;
}

/** The probability of one more try after `before` redials; the list's last value holds on. */
function chanceOf(redial: Redial, outcome: number, before: number): number {
  const list = outcome === ABANDONED ? redial.afterAbandon : outcome === BLOCKED ? redial.afterBlock : null;
  return list === null ? 0 : list[Math.min(before, list.length - 1)];
}
