import { occasion, PURPOSE } from '../../kernel/callerDraws.js';
import { type CallTypeRow, NOBODY } from '../../kernel/units.js';
import { CALLED_AGAIN } from '../../ledger/details.js';
import { BLOCKED, CLOSED_OUT } from '../../ledger/outcomes.js';
import { SENT_AWAY } from '../../model/callers.js';
import { openingAfter } from '../arrivals/days.js';
import type { Centre } from '../centre.js';
import { REDIAL } from '../events.js';
import { entersIvr } from '../ivr/tours.js';
import { shareAt } from '../shares.js';
import type { Call } from '../tables/call.js';
import { caseEnds, leavesWithoutQueue, redials, writesDoor } from './leaving.js';
import { joinsQueue } from './queueing.js';

/** A customer's try to get through: the first of a case, or one more. */

export function schedulesNextArrival(centre: Centre, type: CallTypeRow): void {
  centre.calendar.upcoming.expect(type, centre.arrivals[type].next());
}

export function callArrives(centre: Centre, type: CallTypeRow): void {
  schedulesNextArrival(centre, type);
  const call = centre.calls.take();
  call.beginCase(type, centre.arrived[type]++, centre.cases++);
  if (centre.detailed) call.journey.beginCase();
  call.caseAt = centre.calendar.now;
  contactBegins(centre, call);
}

/** He tries again; while it is closed, at the next opening; never, if there is none. */
export function callerRedials(centre: Centre, call: Call): void {
  const { calendar } = centre;
  if (centre.closed) {
    const opening = openingAfter(centre.time, centre.day);
    if (opening < Infinity) calendar.schedule(opening, REDIAL, call.row);
    return;
  }
  const type = becomes(centre, call);
  if (type !== NOBODY) call.type = type;
  if (call.journey.comesAs === CALLED_AGAIN) call.journey.repeats++;
  else call.redials++;
  call.contact++;
  contactBegins(centre, call);
}

/** The type that takes the case on, or NOBODY: as it is. */
function becomes(centre: Centre, call: Call): CallTypeRow {
  const { redial, callsAgain } = centre.model.calls[call.type];
  const again = call.journey.comesAs === CALLED_AGAIN;
  const shares = (again ? callsAgain : redial)?.becomes ?? [];
  const purpose = again ? PURPOSE.callsAgainBecomes : PURPOSE.becomes;
  return shareAt(shares, centre.begins(call, purpose, occasion(0, again ? call.journey.repeats : call.redials)).next());
}

/** Takes a trunk, or is blocked; then, if nothing else is told, to his type's own queue. */
function contactBegins(centre: Centre, call: Call): void {
  const { model } = centre;
  centre.contacts++;
  if (centre.detailed) call.journey.beginContact();
  call.contactAt = centre.calendar.now;
  call.brought = 0;
  if (centre.linesInUse >= model.lines) {
    isBlockedAtTheDoor(centre, call);
    return;
  }
  call.beginContact(++centre.linesInUse);
  if (centre.detailed) isReceived(centre, call);
  else joinsQueue(centre, call, centre.routes.ownQueue[call.type]);
}

/** The block list, then the IVR, then his queue. */
function isReceived(centre: Centre, call: Call): void {
  if (centre.hasIvr) call.tour.beginContact();
  const { blocklist } = centre.model.calls[call.type];
  if (blocklist !== null && call.contact >= blocklist.after && isListed(centre, call, blocklist.share)) {
    if (blocklist.then === SENT_AWAY) {
      call.journey.facts.policed = 1;
      leavesWithoutQueue(centre, call, CLOSED_OUT);
    } else {
      joinsQueue(centre, call, blocklist.then);
    }
  } else if (centre.hasIvr) {
    entersIvr(centre, call);
  } else {
    joinsQueue(centre, call, centre.routes.ownQueue[call.type]);
  }
}

/** By one number for the whole case. */
function isListed(centre: Centre, call: Call, share: number): boolean {
  return centre.begins(call, PURPOSE.blocklist, 0).next() < share;
}

function isBlockedAtTheDoor(centre: Centre, call: Call): void {
  call.beginContact(0);
  writesDoor(centre, call, BLOCKED);
  if (!redials(centre, call, BLOCKED)) caseEnds(centre, call, false);
}
