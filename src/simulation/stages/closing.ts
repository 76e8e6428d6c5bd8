import type { Queue } from '../../kernel/units.js';
import { CALL } from '../../ledger/details.js';
import type { Surge } from '../../model/model.js';
import { closesAt, daysOf, opensAt, startOf } from '../arrivals/days.js';
import { writeDrain } from '../book.js';
import type { Centre } from '../centre.js';
import { findsWhoStays } from '../conversation/evening.js';
import { DAY_CLOSES, DAY_OPENS, QUEUE_CLOSES, SURGE_ENDS } from '../events.js';
import { everEnds } from '../layout/hours.js';
import { OFF } from '../tables/agents.js';
import { type Call, FREE, RINGING } from '../tables/call.js';
import { noticesEmptyQueues } from '../waiting.js';
import { dayEnds, isKept, lateGoHome, restingGoHome } from './duty.js';
import { areSentAway } from './leaving.js';
import { waitsInVain } from './queueing.js';
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
  if (centre.openings.own) schedulesQueueClosings(centre);
  centre.model.surges.forEach((surge, row) => {
    if (surge.day === 0 || surge.day === day) calendar.schedule(endOf(centre, surge, day), SURGE_ENDS, row);
  });
}

/** Whoever is still there from the evening before goes when ready; today's staff comes anew. */
function sendsYesterdayHome(centre: Centre): void {
  const { pools, roster } = centre;
  restingGoHome(centre);
  for (const agent of centre.agents.all) {
    if (agent.state !== OFF && !roster.isPool(agent.group)) agent.leaves = 1;
  }
  pools.forEach((pool, group) => {
    pool.target = 0;
    const busy = centre.agents.of(group).filter((agent) => agent.state !== OFF).length;
    while (roster.isPool(group) && pool.dues.length < busy) pool.dues.push(centre.closedAt);
  });
}

/** The ends of queues' own hours that fall into the day. */
function schedulesQueueClosings({ openings, time, day, calendar }: Centre): void {
  openings.hours.forEach((hours, queue) => {
    if (hours === null || !everEnds(hours)) return;
    for (const begun of [day - 1, day, day + 1]) {
      const at = startOf(begun) + hours.to;
      const isToday = at >= startOf(day) + opensAt(time) && at < startOf(day) + closesAt(time);
      if (isToday) calendar.schedule(at, QUEUE_CLOSES, queue);
    }
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
  const waiting = waitingCallers(centre);
  if (centre.openings.allHangUp) {
    centre.dayOver = true;
    areSentAway(centre, waiting);
    dayEnds(centre);
    return;
  }
  findsWhoStays(centre);
  areSentAway(
    centre,
    waiting.filter((call) => isSentAway(centre, call)),
  );
  if (!centre.dayOver && centre.linesInUse + centre.called === 0) dayEnds(centre);
}

/** Who waits in a queue that hangs up at its end, or in vain; not if a telephone rings for him in another. */
function isSentAway(centre: Centre, call: Call): boolean {
  return centre.openings.hangsUp[call.queue] === 1 || (call.state < RINGING && waitsInVain(centre, call));
}

/** A queue's own hours are over: its callers are sent away, or served to the end as far as anybody is there for them. */
export function queueCloses(centre: Centre, queue: Queue): void {
  const { openings } = centre;
  if (centre.closed) return;
  if (openings.hangsUp[queue] === 0) openings.startsLingering(queue);
  const waiting = waitingCallers(centre).filter((call) => call.queue === queue);
  areSentAway(
    centre,
    waiting.filter((call) => isSentAway(centre, call)),
  );
}

/** After each step while queues are served out: if anybody has gone their callers are looked after; with the last of them go those whom they kept. */
export function looksAfterClosedQueues(centre: Centre): void {
  const { openings, model, waiting, calendar } = centre;
  if (openings.missed === 1) {
    openings.missed = 0;
    const left = waitingCallers(centre).filter((call) => openings.isServedOut(call.queue, calendar.now));
    areSentAway(
      centre,
      left.filter((call) => isSentAway(centre, call)),
    );
  }
  const before = openings.lingering;
  model.queues.forEach((_, queue) => {
    const isDone = waiting[queue] === 0 || openings.isOpen(queue, calendar.now);
    if (openings.lingers[queue] === 1 && isDone) openings.stopsLingering(queue);
  });
  if (openings.lingering === before) return;
  model.groups.forEach((_, group) => {
    if (!isKept(centre, group)) lateGoHome(centre, group);
  });
}

/** All who wait, ringing and greeted ones included: by queue, then by place in the line. */
function waitingCallers(centre: Centre): Call[] {
  const waits = (call: Call) => call.state !== FREE && call.state <= RINGING && call.journey.kind === CALL;
  const waiting = centre.calls.all.filter(waits);
  return waiting.sort((a, b) => a.queue - b.queue || (a.isBefore(b) ? -1 : 1));
}

/** Surges whose queues were not yet empty when the clock stopped. */
export function closesDrains(centre: Centre): void {
  for (const { surge, endedAt } of centre.draining) writeDrain(centre, surge, endedAt, -1);
}
