import { occasion, PURPOSE } from '../../kernel/callerDraws.js';
import { type Group, NOBODY, type Queue, type Seconds } from '../../kernel/units.js';
import { ABANDONED, BLOCKED, CLOSED_OUT, NONE, OVERFLOWED } from '../../ledger/outcomes.js';
import { writeLeg } from '../book.js';
import type { Centre } from '../centre.js';
import { anUnmetStays, hasMetAll } from '../conversation/shunning.js';
import { callSeeksAgent, freeAgentFor } from '../desk.js';
import { GREETING_ENDS } from '../events.js';
import { OFF } from '../tables/agents.js';
import { type Call, GREETED, IN_LINE, RINGING } from '../tables/call.js';
import { noticesEmptyQueues, standsInLine, startsLimit, startsWaiting, stopsWaiting } from '../waiting.js';
import { countsWait, leavesUnanswered } from './leaving.js';

/** Joining a queue, and moving on from it unanswered. */

/** Joins a queue, bringing along the age that `call.brought` says. */
export function joinsQueue(centre: Centre, call: Call, queue: Queue): void {
  call.queuedAt = centre.calendar.now;
  call.virtualAt = call.queuedAt - call.brought;
  call.joinNumber = ++centre.joined;
  entersQueue(centre, call, queue);
}

/** Joins a queue before the oldest who stands in it, as old as he. */
export function joinsInFront(centre: Centre, call: Call, queue: Queue): void {
  const oldest = centre.lines.head[queue];
  call.queuedAt = centre.calendar.now;
  call.virtualAt = oldest === null ? call.queuedAt : oldest.virtualAt;
  call.brought = call.queuedAt - call.virtualAt;
  call.joinNumber = -++centre.joinedInFront;
  entersQueue(centre, call, queue);
}

function entersQueue(centre: Centre, call: Call, queue: Queue): void {
  call.beginLeg(queue);
  if (centre.detailed) beginsDetails(call);
  call.tries(queue);
  if (centre.shunning && hasMetAll(centre, call)) {
    leavesUnanswered(centre, call, CLOSED_OUT);
    return;
  }
  if (isShutOut(centre, call)) {
    leavesUnanswered(centre, call, CLOSED_OUT);
    return;
  }
  const greeting = greetingTime(centre, call);
  if (greeting > 0) hearsGreeting(centre, call, greeting);
  else seeksOrWaits(centre, call);
}

/** A leg with details; the first of a contact tells which queue it entered. */
function beginsDetails(call: Call): void {
  const { facts } = call.journey;
  facts.beginLeg();
  if (facts.entered === NOBODY) facts.entered = call.queue;
}

/** Outside a queue's own hours nobody is let in; after closing only those whom somebody may take who stays. */
function isShutOut(centre: Centre, call: Call): boolean {
  const { openings } = centre;
  if (openings.own && !openings.isOpen(call.queue, centre.calendar.now)) return true;
  return centre.closed === true && !mayStillBeServed(centre, call);
}

/** The day is closed, or his queue, and nobody stays who may take him. */
export function waitsInVain(centre: Centre, call: Call): boolean {
  if (centre.closed !== true && !centre.openings.isServedOut(call.queue, centre.calendar.now)) return false;
  return !mayStillBeServed(centre, call);
}

/** Does anybody stay, till the last caller has gone, who may take him at his age now or later? */
export function mayStillBeServed(centre: Centre, call: Call): boolean {
  if (centre.closed && centre.openings.hangsUp[call.queue] === 1) return false;
  if (centre.shunning && call.journey.shuns === 1) return anUnmetStays(centre, call);
  const { groups } = centre.routes.steps[call.queue];
  for (let step = Math.max(0, centre.routes.stepOf(call, centre.calendar.now)); step < groups.length; step++) {
    if (groups[step].some((group) => someoneStays(centre, group, call.queue))) return true;
  }
  return false;
}

/** Of this group, to the end of the day; or to the end of a queue that has closed, for which all stay who are there. */
function someoneStays(centre: Centre, group: Group, queue: Queue): boolean {
  if (centre.closed && centre.staying[group] === 1) return true;
  if (!centre.openings.isServedOut(queue, centre.calendar.now)) return false;
  return centre.agents.of(group).some((agent) => agent.state !== OFF);
}

function greetingTime(centre: Centre, call: Call): Seconds {
  const law = centre.laws.greeting[call.queue];
  if (law === null) return 0;
  return law.sample(centre.begins(call, PURPOSE.greeting, occasion(call.contact, call.leg)), centre.clock(call));
}

/** Waits out of agents' reach till the greeting ends. */
function hearsGreeting(centre: Centre, call: Call, greeting: Seconds): void {
  const { calendar } = centre;
  if (isTurnedAway(centre, call) && freeAgentFor(centre, call) === NOBODY) {
    call.delayed = 1;
    isSentOn(centre, call, centre.model.queues[call.queue].whenFull, BLOCKED);
    return;
  }
  if (centre.announces && freeAgentFor(centre, call) === NOBODY && hangsUpAtWait(centre, call)) return;
  startsWaiting(centre, call, GREETED);
  startsLimit(centre, call);
  call.step = calendar.schedule(calendar.now + greeting, GREETING_ENDS, call.row);
}

export function greetingEnds(centre: Centre, call: Call): void {
  call.step = NOBODY;
  if (callSeeksAgent(centre, call)) return;
  call.delayed = 1;
  if (waitsInVain(centre, call)) leavesUnanswered(centre, call, CLOSED_OUT);
  else standsInLine(centre, call);
}

function seeksOrWaits(centre: Centre, call: Call): void {
  if (callSeeksAgent(centre, call)) return;
  call.delayed = 1;
  if (isTurnedAway(centre, call)) {
    isSentOn(centre, call, centre.model.queues[call.queue].whenFull, BLOCKED);
    return;
  }
  if (centre.announces && hangsUpAtWait(centre, call)) return;
  startsWaiting(centre, call, IN_LINE);
  startsLimit(centre, call);
  standsInLine(centre, call);
}

/** The wait to expect is told, if the queue tells any: that of its caller who was answered last. True: he hangs up at it. */
function hangsUpAtWait(centre: Centre, call: Call): boolean {
  const { model, lastWait } = centre;
  if (!model.queues[call.queue].announcesWait) return false;
  const told = lastWait[call.queue];
  call.journey.facts.told = told;
  const { balks } = model.calls[call.servedAs];
  if (balks === null || told <= balks.whenWaitOver) return false;
  const draws = centre.begins(call, PURPOSE.balks, occasion(call.contact, call.leg));
  if (draws.next() >= balks.probability) return false;
  call.delayed = 1;
  leavesUnanswered(centre, call, ABANDONED);
  return true;
}

/** No room on the line; but who is handed off is let in all the same. */
function isTurnedAway(centre: Centre, call: Call): boolean {
  return call.hop === 0 && centre.waiting[call.queue] >= centre.routes.capacity[call.queue];
}

/**
 * Moved on unanswered: to another queue not tried yet, with the age and the patience that he has; to one tried already:
 * busy. Where no queue is named he leaves as `otherwise`.
 */
export function isSentOn(centre: Centre, call: Call, target: Queue, otherwise: number): void {
  if (target < 0 || call.hasTried(target)) {
    leavesUnanswered(centre, call, target < 0 ? otherwise : BLOCKED);
    return;
  }
  const { now } = centre.calendar;
  if (call.state <= RINGING) stopsWaiting(centre, call);
  countsWait(centre, call);
  call.endedAt = now;
  call.readyAt = -1;
  writeLeg(centre, call, OVERFLOWED, NONE);
  call.leg++;
  call.brought += now - call.queuedAt;
  joinsQueue(centre, call, target);
  if (centre.draining.length > 0) noticesEmptyQueues(centre);
}
