import { occasion, PURPOSE } from '../../kernel/callerDraws.js';
import { type Call, NOBODY, type Queue, type Seconds } from '../../kernel/units.js';
import { BLOCKED, CLOSED_OUT, NONE, OVERFLOWED } from '../../ledger/outcomes.js';
import { writeLeg } from '../book.js';
import type { Centre } from '../centre.js';
import { callSeeksAgent, freeAgentFor } from '../desk.js';
import { GREETING_ENDS } from '../events.js';
import { GREETED, IN_LINE, MOVING, RINGING } from '../tables/calls.js';
import { isFull, noticesEmptyQueues, standsInLine, startsLimit, startsWaiting, stopsWaiting } from '../waiting.js';
import { countsWait, leavesUnanswered } from './leaving.js';

/** Joining a queue, and moving on from it unanswered. */

/** Joins a queue, bringing age along. */
export function joinsQueue(centre: Centre, call: Call, queue: Queue, brought: Seconds): void {
  const now = centre.calendar.now;
  takesPlace(centre, call, queue, brought, now - brought, ++centre.joined);
  entersQueue(centre, call);
}

/** Joins a queue before the oldest who stands in it, as old as he. */
export function joinsInFront(centre: Centre, call: Call, queue: Queue): void {
  const now = centre.calendar.now;
  const oldest = centre.lines.head[queue];
  const virtualAt = oldest === NOBODY ? now : centre.calls.virtualAt[oldest];
  takesPlace(centre, call, queue, now - virtualAt, virtualAt, -++centre.joinedInFront);
  entersQueue(centre, call);
}

function takesPlace(
  centre: Centre,
  call: Call,
  queue: Queue,
  brought: Seconds,
  virtualAt: Seconds,
  number: number,
): void {
  const { calls } = centre;
  calls.state[call] = MOVING;
  calls.queue[call] = queue;
  calls.queuedAt[call] = centre.calendar.now;
  calls.brought[call] = brought;
  calls.virtualAt[call] = virtualAt;
  calls.joinNumber[call] = number;
  calls.delayed[call] = 0;
  calls.lengthThen[call] = 0;
  calls.lengthTotalThen[call] = 0;
  calls.agent[call] = NOBODY;
  calls.pickedAt[call] = -1;
  calls.answeredAt[call] = -1;
  calls.tries(call, queue);
}

function entersQueue(centre: Centre, call: Call): void {
  if (centre.closed && !mayStillBeServed(centre, call)) {
    leavesUnanswered(centre, call, CLOSED_OUT);
    return;
  }
  const greeting = greetingTime(centre, call);
  if (greeting > 0) hearsGreeting(centre, call, greeting);
  else seeksOrWaits(centre, call);
}

/** After closing only those are let in whom somebody may take who stays till the last caller has gone, at their age now or later. */
export function mayStillBeServed(centre: Centre, call: Call): boolean {
  if (centre.time.atClose === 'hang_up') return false;
  const { calls, routes } = centre;
  const queue = calls.queue[call];
  const { groups } = routes.steps[queue];
  for (
    let step = Math.max(0, routes.stepAt(queue, calls.virtualAt[call], centre.calendar.now));
    step < groups.length;
    step++
  ) {
    if (groups[step].some((group) => centre.staying[group] === 1)) return true;
  }
  return false;
}

function greetingTime(centre: Centre, call: Call): Seconds {
  const { calls } = centre;
  const law = centre.laws.greeting[calls.queue[call]];
  if (law === null) return 0;
  const draws = centre.begins(call, PURPOSE.greeting, occasion(calls.contact[call], calls.leg[call]));
  return law.sample(draws, centre.clock(calls.contactAt[call]));
}

/** Waits out of agents' reach till the greeting ends. */
function hearsGreeting(centre: Centre, call: Call, greeting: Seconds): void {
  const { calls, calendar } = centre;
  if (isTurnedAway(centre, call) && freeAgentFor(centre, call) === NOBODY) {
    calls.delayed[call] = 1;
    isSentOn(centre, call, centre.model.queues[calls.queue[call]].whenFull, BLOCKED);
    return;
  }
  startsWaiting(centre, call, GREETED);
  startsLimit(centre, call);
  calls.step[call] = calendar.schedule(calendar.now + greeting, GREETING_ENDS, call);
}

export function greetingEnds(centre: Centre, call: Call): void {
  centre.calls.step[call] = NOBODY;
  if (callSeeksAgent(centre, call)) return;
  centre.calls.delayed[call] = 1;
  if (centre.closed && !mayStillBeServed(centre, call)) leavesUnanswered(centre, call, CLOSED_OUT);
  else standsInLine(centre, call);
}

function seeksOrWaits(centre: Centre, call: Call): void {
  const { calls } = centre;
  if (callSeeksAgent(centre, call)) return;
  calls.delayed[call] = 1;
  if (isTurnedAway(centre, call)) {
    isSentOn(centre, call, centre.model.queues[calls.queue[call]].whenFull, BLOCKED);
    return;
  }
  startsWaiting(centre, call, IN_LINE);
  startsLimit(centre, call);
  standsInLine(centre, call);
}

/** No room; but who is handed off is let in all the same. */
function isTurnedAway(centre: Centre, call: Call): boolean {
  return centre.calls.hop[call] === 0 && isFull(centre, centre.calls.queue[call]);
}

/**
 * Moved on unanswered: to another queue not tried yet, with the age and the patience that he has; to one tried already:
 * busy. Where no queue is named he leaves as `otherwise`.
 */
export function isSentOn(centre: Centre, call: Call, target: Queue, otherwise: number): void {
  const { calls } = centre;
  if (target < 0) {
    leavesUnanswered(centre, call, otherwise);
    return;
  }
  if (calls.hasTried(call, target)) {
    leavesUnanswered(centre, call, BLOCKED);
    return;
  }
  const wait = centre.calendar.now - calls.queuedAt[call];
  if (calls.state[call] <= RINGING) stopsWaiting(centre, call, true);
  countsWait(centre, call);
  writeLeg(centre, call, OVERFLOWED, NONE, centre.calendar.now, -1);
  calls.leg[call]++;
  joinsQueue(centre, call, target, calls.brought[call] + wait);
  if (centre.draining.length > 0) noticesEmptyQueues(centre);
}
