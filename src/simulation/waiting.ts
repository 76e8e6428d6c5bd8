import { occasion, PURPOSE } from '../kernel/callerDraws.js';
import { NOBODY } from '../kernel/units.js';
import { writeDrain } from './book.js';
import type { Centre } from './centre.js';
import { ELIGIBILITY_WIDENS, MAX_WAIT_ENDS, PATIENCE_ENDS } from './events.js';
import { type Call, IN_LINE } from './tables/call.js';

/** What it means to wait: the count of who is on the line, the clocks that run, the place in the line. */

/** From now on the caller is on the line in his queue, in a state (greeted, in line, ringing), and his patience runs. */
export function startsWaiting(centre: Centre, call: Call, state: number): void {
  call.state = state;
  call.lengthThen = ++centre.waiting[call.queue];
  call.lengthTotalThen = ++centre.waitingTotal;
  if (call.patience === NOBODY) startsPatience(centre, call);
}

/** He is on the line in this queue no more, and none of its clocks runs for him. His patience does: he may only be moved on. */
export function stopsWaiting(centre: Centre, call: Call): void {
  const { queue } = call;
  if (call.state === IN_LINE) centre.lines.leave(queue, call);
  centre.waiting[queue]--;
  centre.waitingTotal--;
  stopsWaitClocks(centre, call);
}

/** He waits no more, in any queue. */
export function stopsPatience(centre: Centre, call: Call): void {
  if (call.patience !== NOBODY) {
    centre.calendar.cancel(call.patience);
    call.patience = NOBODY;
  }
  if (centre.draining.length > 0) noticesEmptyQueues(centre);
}

/** Takes his place in the line, within agents' reach; his wider eligibility is looked at when his age reaches it. */
export function standsInLine(centre: Centre, call: Call): void {
  call.state = IN_LINE;
  centre.lines.join(call.queue, call);
  schedulesNextStep(centre, call);
}

export function schedulesNextStep(centre: Centre, call: Call): void {
  const { routes, calendar } = centre;
  const { after } = routes.steps[call.queue];
  const next = routes.stepOf(call, calendar.now) + 1;
  if (next < after.length) call.step = calendar.schedule(call.virtualAt + after[next], ELIGIBILITY_WIDENS, call.row);
}

/** The limit of the wait in this queue, by real time. */
export function startsLimit(centre: Centre, call: Call): void {
  const law = centre.laws.maxWait[call.queue];
  if (law === null) return;
  const draws = centre.begins(call, PURPOSE.maxWait, occasion(call.contact, call.leg));
  const limit = law.sample(draws, centre.clock(call));
  if (limit < Infinity) call.limit = centre.calendar.schedule(centre.calendar.now + limit, MAX_WAIT_ENDS, call.row);
}

/** The clocks of the queue itself: the limit of the wait, the greeting, the next eligibility step. */
export function stopsWaitClocks(centre: Centre, call: Call): void {
  if (call.limit !== NOBODY) {
    centre.calendar.cancel(call.limit);
    call.limit = NOBODY;
  }
  if (call.step !== NOBODY) {
    centre.calendar.cancel(call.step);
    call.step = NOBODY;
  }
}

/** His patience runs, by the numbers of a leg after `hop` agents. */
export function startsPatience(centre: Centre, call: Call, hop = call.hop): void {
  const { calendar, model, laws } = centre;
  const law = laws.patience[call.servedAs];
  if (law === null) return;
  const contact = model.calls[call.type].redial?.keepsPatience ? 0 : call.contact;
  const overContact = model.calls[call.servedAs].patienceOver === 'contact';
  const draws = centre.begins(call, PURPOSE.patience, occasion(contact, overContact ? 0 : hop));
  const drawn = law.sample(draws, centre.clock(call));
  const patience = overContact ? Math.max(0, drawn - call.waited) : drawn;
  if (patience < Infinity) call.patience = calendar.schedule(calendar.now + patience, PATIENCE_ENDS, call.row);
}

/** After a surge: writes when the queues of its types are first all empty. */
export function noticesEmptyQueues(centre: Centre): void {
  const { model, waiting, draining } = centre;
  const left = draining.filter(({ surge, endedAt }) => {
    const busy = model.surges[surge].types.some((type) => waiting[model.calls[type].queue] > 0);
    if (!busy) writeDrain(centre, surge, endedAt, centre.calendar.now);
    return busy;
  });
  draining.splice(0, draining.length, ...left);
}
