import { CLOSED_OUT } from '../../ledger/outcomes.js';
import type { Surge } from '../../model/model.js';
import { closesAt, daysOf, opensAt, startOf } from '../arrivals/days.js';
import { writeDrain } from '../book.js';
import type { Centre } from '../centre.js';
import { DAY_CLOSES, DAY_OPENS, SURGE_ENDS } from '../events.js';
import { IDLE, OFF, ON_BREAK } from '../tables/agents.js';
import { type Call, FREE, RINGING } from '../tables/call.js';
import { noticesEmptyQueues } from '../waiting.js';
import { breakIsCutOff, dayEnds, dueAtClosing, idleGoesHome } from './duty.js';
import { leavesUnanswered } from './leaving.js';
import { mayStillBeServed } from './queueing.js';
import { plansDuty } from './shift.js';

/** The day's frame: it opens, it closes, surges end. */

export function schedulesOpening(centre: Centre, day: number): void {
  if (day <= daysOf(centre.time)) centre.calendar.schedule(startOf(day) + opensAt(centre.time), DAY_OPENS, day);
}

export function dayOpens(centre: Centre, day: number): void {
  const { time, calendar } = centre;
  if (!time.continuous && day > 1) sendsYesterdayHome(centre);
  centre.day = day;
  centre.closed = false;
  centre.dayOver = false;
  if (!time.continuous) calendar.schedule(startOf(day) + closesAt(time), DAY_CLOSES, day);
  schedulesOpening(centre, day + 1);
  plansDuty(centre);
  centre.model.surges.forEach((surge, row) => {
    if (surge.day === 0 || surge.day === day) calendar.schedule(endOf(centre, surge, day), SURGE_ENDS, row);
  });
}

/** Whoever is still there from the evening before goes when ready; today's staff comes anew. */
function sendsYesterdayHome(centre: Centre): void {
  const { pools, roster } = centre;
  for (const agent of centre.agents.all) {
    const { state } = agent;
    if (state === OFF) continue;
    if (state === IDLE) idleGoesHome(centre, agent, dueAtClosing(centre, agent));
    else if (state === ON_BREAK) breakIsCutOff(centre, agent);
    else if (!roster.isPool(agent.group)) agent.leaves = 1;
  }
  pools.forEach((pool, group) => {
    pool.target = 0;
    const busy = centre.agents.of(group).filter((agent) => agent.state !== OFF).length;
    while (roster.isPool(group) && pool.dues.length < busy) pool.dues.push(centre.closedAt);
  });
}

/** A surge is over at the latest when the day closes. */
function endOf({ time }: Centre, surge: Surge, day: number): number {
  const end = surge.from + surge.length;
  return startOf(day) + (time.continuous ? end : Math.min(end, closesAt(time)));
}

export function surgeEnds(centre: Centre, surge: number): void {
  centre.draining.push({ surge, endedAt: centre.calendar.now });
  noticesEmptyQueues(centre);
}

export function dayCloses(centre: Centre): void {
  centre.closed = true;
  centre.closedAt = centre.calendar.now;
  centre.overAt = centre.closedAt;
  if (centre.time.atClose === 'hang_up') {
    centre.dayOver = true;
    for (const call of waitingCallers(centre)) leavesUnanswered(centre, call, CLOSED_OUT);
    dayEnds(centre);
    return;
  }
  findsWhoStays(centre);
  for (const call of waitingCallers(centre)) {
    if (!isTakenCareOf(centre, call)) leavesUnanswered(centre, call, CLOSED_OUT);
  }
  if (!centre.dayOver && centre.linesInUse === 0) dayEnds(centre);
}

/** An agent rings for him or has just answered, or somebody will. */
function isTakenCareOf(centre: Centre, call: Call): boolean {
  return call.state >= RINGING || mayStillBeServed(centre, call);
}

/** Groups that have anybody who is not about to leave: on duty, or on a break that will end. */
function findsWhoStays(centre: Centre): void {
  centre.pools.forEach((pool, group) => {
    const there = centre.agents.of(group).filter((agent) => agent.state !== OFF && agent.leaves === 0).length;
    centre.staying[group] = there > pool.dues.length ? 1 : 0;
  });
}

/** All who wait, ringing and greeted ones included: by queue, then by place in the line. */
function waitingCallers(centre: Centre): Call[] {
  const waiting = centre.calls.all.filter((call) => call.state !== FREE && call.state <= RINGING);
  return waiting.sort((a, b) => a.queue - b.queue || (a.isBefore(b) ? -1 : 1));
}

/** Surges whose queues were not yet empty when the clock stopped. */
export function closesDrains(centre: Centre): void {
  for (const { surge, endedAt } of centre.draining) writeDrain(centre, surge, endedAt, -1);
}
