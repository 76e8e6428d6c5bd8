import { occasion, PURPOSE } from '../../kernel/callerDraws.js';
import { type Call, type CallTypeRow, NOBODY } from '../../kernel/units.js';
import { BLOCKED } from '../../ledger/outcomes.js';
import { openingAfter } from '../arrivals/days.js';
import { writeLeg } from '../book.js';
import type { Centre } from '../centre.js';
import { ARRIVAL, REDIAL } from '../events.js';
import { shareAt } from '../shares.js';
import { MOVING } from '../tables/calls.js';
import { caseEnds, redials } from './leaving.js';
import { joinsQueue } from './queueing.js';

/** A customer's try to get through: the first of a case, or one more. */

export function schedulesNextArrival(centre: Centre, type: CallTypeRow): void {
  const at = centre.arrivals[type].next();
  if (at < Infinity) centre.calendar.schedule(at, ARRIVAL, type);
}

export function callArrives(centre: Centre, type: CallTypeRow): void {
  schedulesNextArrival(centre, type);
  const call = centre.calls.take(type, centre.arrived[type]++, centre.cases++, centre.calendar.now);
  contactBegins(centre, call);
}

/** He tries again; while it is closed, at the next opening; never, if there is none. */
export function callerRedials(centre: Centre, call: Call): void {
  const { calls, calendar } = centre;
  if (centre.closed) {
    const opening = openingAfter(centre.time, centre.day);
    if (opening < Infinity) calendar.schedule(opening, REDIAL, call);
    return;
  }
  const becomes = centre.model.calls[calls.type[call]].redial?.becomes ?? [];
  const draw = centre.begins(call, PURPOSE.becomes, occasion(0, calls.redials[call])).next();
  const type = shareAt(becomes, draw);
  if (type !== NOBODY) calls.type[call] = type;
  calls.redials[call]++;
  calls.contact[call]++;
  contactBegins(centre, call);
}

/** Takes a trunk, or is blocked; then to his type's own queue. */
function contactBegins(centre: Centre, call: Call): void {
  const { calls, model } = centre;
  centre.contacts++;
  if (centre.linesInUse >= model.lines) {
    isBlockedAtTheDoor(centre, call);
    return;
  }
  centre.linesInUse++;
  calls.beginContact(call, centre.calendar.now, centre.linesInUse);
  joinsQueue(centre, call, model.calls[calls.type[call]].queue, 0);
}

function isBlockedAtTheDoor(centre: Centre, call: Call): void {
  const { calls } = centre;
  const { now } = centre.calendar;
  calls.beginContact(call, now, 0);
  calls.state[call] = MOVING;
  calls.queue[call] = NOBODY;
  calls.queuedAt[call] = now;
  calls.brought[call] = 0;
  calls.delayed[call] = 0;
  calls.lengthThen[call] = 0;
  calls.lengthTotalThen[call] = 0;
  calls.agent[call] = NOBODY;
  calls.pickedAt[call] = -1;
  calls.answeredAt[call] = -1;
  writeLeg(centre, call, BLOCKED, BLOCKED, now, -1);
  if (!redials(centre, call, BLOCKED)) caseEnds(centre, call, false);
}
