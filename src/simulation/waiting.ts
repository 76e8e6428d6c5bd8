import { occasion, PURPOSE } from '../kernel/callerDraws.js';
import { type Call, NOBODY, type Queue } from '../kernel/units.js';
import { writeDrain } from './book.js';
import type { Centre } from './centre.js';
import { ELIGIBILITY_WIDENS, MAX_WAIT_ENDS, PATIENCE_ENDS } from './events.js';
import { IN_LINE } from './tables/calls.js';

/** What it means to wait: the count of who is on the line, the clocks that run, the place in the line. */

/** From now on the caller is on the line in his queue, in a state (greeted, in line, ringing), and his patience runs. */
export function startsWaiting(centre: Centre, call: Call, state: number): void {
  const { calls } = centre;
  const queue = calls.queue[call];
  calls.state[call] = state;
  calls.lengthThen[call] = ++centre.waiting[queue];
  calls.lengthTotalThen[call] = ++centre.waitingTotal;
  if (calls.patience[call] === NOBODY) startsPatience(centre, call);
}

/** He is on the line no more, and no clock runs for him; but patience goes on when he only changes the queue. */
export function stopsWaiting(centre: Centre, call: Call, keepsPatience: boolean): void {
  const { calls } = centre;
  const queue = calls.queue[call];
  if (calls.state[call] === IN_LINE) centre.lines.leave(queue, call);
  centre.waiting[queue]--;
  centre.waitingTotal--;
  stopsWaitClocks(centre, call);
  // Who is moved on stands in the next queue at once: whether all are empty is seen then.
  if (keepsPatience) return;
  stopsPatience(centre, call);
  if (centre.draining.length > 0) noticesEmptyQueues(centre);
}

/** Takes his place in the line, within agents' reach; his wider eligibility is looked at when his age reaches it. */
export function standsInLine(centre: Centre, call: Call): void {
  const { calls } = centre;
  calls.state[call] = IN_LINE;
  centre.lines.join(calls.queue[call], call);
  schedulesNextStep(centre, call);
}

export function schedulesNextStep(centre: Centre, call: Call): void {
  const { calls, routes, calendar } = centre;
  const queue = calls.queue[call];
  const { after } = routes.steps[queue];
  const next = routes.stepAt(queue, calls.virtualAt[call], calendar.now) + 1;
  if (next < after.length)
    calls.step[call] = calendar.schedule(calls.virtualAt[call] + after[next], ELIGIBILITY_WIDENS, call);
}

/** The limit of the wait in this queue, by real time. */
export function startsLimit(centre: Centre, call: Call): void {
  const { calls, calendar } = centre;
  const law = centre.laws.maxWait[calls.queue[call]];
  if (law === null) return;
  const draws = centre.begins(call, PURPOSE.maxWait, occasion(calls.contact[call], calls.leg[call]));
  const limit = law.sample(draws, centre.clock(calls.contactAt[call]));
  if (limit < Infinity) calls.limit[call] = calendar.schedule(calendar.now + limit, MAX_WAIT_ENDS, call);
}

/** The clocks of the queue itself: the limit of the wait, the greeting, the next eligibility step. */
export function stopsWaitClocks(centre: Centre, call: Call): void {
  const { calls, calendar } = centre;
  if (calls.limit[call] !== NOBODY) {
    calendar.cancel(calls.limit[call]);
    calls.limit[call] = NOBODY;
  }
  if (calls.step[call] !== NOBODY) {
    calendar.cancel(calls.step[call]);
    calls.step[call] = NOBODY;
  }
}

function startsPatience(centre: Centre, call: Call): void {
  const { calls, calendar, model } = centre;
  const type = calls.servedAs[call];
  const law = centre.laws.patience[type];
  if (law === null) return;
  const contact = model.calls[calls.type[call]].redial?.keepsPatience ? 0 : calls.contact[call];
  const overContact = model.calls[type].patienceOver === 'contact';
  const draws = centre.begins(call, PURPOSE.patience, occasion(contact, overContact ? 0 : calls.hop[call]));
  const drawn = law.sample(draws, centre.clock(calls.contactAt[call]));
  const patience = overContact ? Math.max(0, drawn - calls.waited[call]) : drawn;
  if (patience < Infinity) calls.patience[call] = calendar.schedule(calendar.now + patience, PATIENCE_ENDS, call);
}

export function stopsPatience(centre: Centre, call: Call): void {
  const { calls } = centre;
  if (calls.patience[call] === NOBODY) return;
  centre.calendar.cancel(calls.patience[call]);
  calls.patience[call] = NOBODY;
}

/** After a surge: writes when the queues of its types are first all empty. */
export function noticesEmptyQueues(centre: Centre): void {
  const { model, waiting } = centre;
  centre.draining = centre.draining.filter(({ surge, endedAt }) => {
    const busy = model.surges[surge].types.some((type) => waiting[model.calls[type].queue] > 0);
    if (!busy) writeDrain(centre, surge, endedAt, centre.calendar.now);
    return busy;
  });
}

/** Callers on the line in a queue, for `capacity`. */
export function isFull(centre: Centre, queue: Queue): boolean {
  return centre.waiting[queue] >= centre.model.queues[queue].capacity;
}
