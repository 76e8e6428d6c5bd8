import type { Law } from '../../distributions/distribution.js';
import { PURPOSE } from '../../kernel/callerDraws.js';
import { DAY, type Queue, type Seconds } from '../../kernel/units.js';
import { GAMED, LED_ELSEWHERE, MISTAKEN, PRESSED, TO_OWN } from '../../ledger/contacts.js';
import { CLOSED_OUT, CONTAINED } from '../../ledger/outcomes.js';
import { CONTAINED_HERE, DEFLECTED, SENT_AWAY_HERE, WENT_ON } from '../../ledger/visits.js';
import { writeVisit } from '../book.js';
import type { Centre } from '../centre.js';
import { isUnprepared } from '../conversation/temper.js';
import { IVR_STEP } from '../events.js';
import { isOpenAt } from '../layout/hours.js';
import { AWAY, type Keys, NODE, type Node, QUEUE, type Service, type Target } from '../layout/menu.js';
import { leavesWithoutQueue } from '../stages/leaving.js';
import { joinsQueue } from '../stages/queueing.js';
import { type Call, IN_IVR } from '../tables/call.js';
import { BY_MISTAKE, BY_PRESS } from '../tables/tour.js';
import { beginsStep, keyPressed } from './keys.js';

/**
 * A caller's way through the IVR. Each stay of more than no time is one event; what takes no time happens in the same step.
 * `due` says what comes when the stay that runs is over; each of the functions for it answers how long the next one lasts.
 */

/** He comes to a node; has heard that it is closed; what it says; has been identified, or not; is through with all that. */
const ENTER = 0;
const SENT_ON_CLOSED = 1;
const HAS_HEARD = 2;
const HAS_IDENTIFIED = 3;
const READY = 4;
/** No key was pressed in time; the self-service is over. */
const TIMED_OUT = 5;
const SERVED = 6;

/** He is in the IVR no more. */
const LEFT = -1;

export function entersIvr(centre: Centre, call: Call): void {
  call.state = IN_IVR;
  call.tour.ivrTime = 0;
  entersNode(centre, call, 0);
  goesOn(centre, call);
}

/** A stay is over: on to the next, and the next, until one takes time or he has left. */
export function goesOn(centre: Centre, call: Call): void {
  const { calendar } = centre;
  let stay = 0;
  while (stay === 0) stay = takesStep(centre, call);
  if (stay > 0 && stay < Infinity) calendar.schedule(calendar.now + stay, IVR_STEP, call.row);
}

function takesStep(centre: Centre, call: Call): Seconds {
  const { tour } = call;
  const node = centre.ivr[tour.node];
  switch (tour.due) {
    case ENTER:
      return comesIn(centre, call, node);
    case SENT_ON_CLOSED:
      return isLed(centre, call, node.closedThen);
    case HAS_HEARD:
      return hasHeard(centre, call, node);
    case HAS_IDENTIFIED:
      return isIdentified(centre, call, node);
    case TIMED_OUT:
      return triesAnotherWay(centre, call, node);
    case SERVED:
      return isServed(centre, call, node.service!);
    default:
      return isReady(centre, call, node);
  }
}

/** What is due next, after a stay by this law, drawn for this step. */
function stays(centre: Centre, call: Call, law: Law, purpose: number, due: number): Seconds {
  call.tour.due = due;
  return law.sample(beginsStep(centre, call, purpose), centre.clock(call));
}

function comesIn(centre: Centre, call: Call, node: Node): Seconds {
  const { hours, closedSay } = node;
  if (hours === null || isOpenAt(hours, centre.calendar.now % DAY))
    return stays(centre, call, node.say, PURPOSE.ivrSay, HAS_HEARD);
  if (closedSay === null) return isLed(centre, call, null);
  return stays(centre, call, closedSay, PURPOSE.ivrClosedSay, SENT_ON_CLOSED);
}

/** What he heard may be all he wanted; else he is asked who he is, unless that is known. */
function hasHeard(centre: Centre, call: Call, { deflects, identify }: Node): Seconds {
  const share = deflects === null ? 0 : deflects[call.type];
  if (share > 0 && beginsStep(centre, call, PURPOSE.ivrDeflects).next() < share) {
    return leaves(centre, call, DEFLECTED, CONTAINED);
  }
  if (identify !== null && call.journey.identified === 0) {
    return stays(centre, call, identify, PURPOSE.ivrIdentify, HAS_IDENTIFIED);
  }
  call.tour.due = READY;
  return 0;
}

function isIdentified(centre: Centre, call: Call, { identifies }: Node): Seconds {
  const draw = beginsStep(centre, call, PURPOSE.ivrIdentified).next();
  if (draw < identifies && !isUnprepared(centre, call)) {
    call.tour.identified = 1;
    call.journey.identified = 1;
  }
  call.tour.due = READY;
  return 0;
}

/** What the node leads to. */
function isReady(centre: Centre, call: Call, { keys, service, way }: Node): Seconds {
  if (keys !== null) return isAtKeys(centre, call, keys);
  if (service === null) return isLed(centre, call, way);
  call.journey.statements++;
  return stays(centre, call, service.time, PURPOSE.selfService, SERVED);
}

function isAtKeys(centre: Centre, call: Call, keys: Keys): Seconds {
  if (keys.noInput > 0 && beginsStep(centre, call, PURPOSE.ivrNoInput).next() < keys.noInput) {
    call.tour.noInput++;
    return stays(centre, call, keys.timeout, PURPOSE.ivrTimeout, TIMED_OUT);
  }
  return goesToNode(centre, call, keys.nodes[keyPressed(centre, call, keys)]);
}

/** Without a key: to where the menu says, or he hears it once more. */
function triesAnotherWay(centre: Centre, call: Call, { keys, say }: Node): Seconds {
  const after = keys!.after;
  if (after !== null) return isLed(centre, call, after);
  call.tour.step++;
  return stays(centre, call, say, PURPOSE.ivrSay, READY);
}

/** Whom a mistake led here is not helped. */
function isServed(centre: Centre, call: Call, { contains, after }: Service): Seconds {
  const draw = beginsStep(centre, call, PURPOSE.contains).next();
  if (call.tour.wrongKey !== BY_MISTAKE && draw < contains[call.type]) {
    return leaves(centre, call, CONTAINED_HERE, CONTAINED);
  }
  return isLed(centre, call, after);
}

/** The way leads on, and takes no time; no way: he is sent away. */
function isLed(centre: Centre, call: Call, target: Target | null): Seconds {
  if (target === null || target.kind === AWAY) return leaves(centre, call, SENT_AWAY_HERE, CLOSED_OUT);
  if (target.kind === NODE) return goesToNode(centre, call, target.row);
  const own = centre.routes.ownQueue[call.type];
  return goesToQueue(centre, call, target.kind === QUEUE ? target.row : own, own);
}

function goesToNode(centre: Centre, call: Call, node: number): Seconds {
  writeVisit(centre, call, WENT_ON);
  call.tour.step++;
  entersNode(centre, call, node);
  return 0;
}

function entersNode(centre: Centre, call: Call, node: number): void {
  call.tour.beginVisit(node, centre.calendar.now);
  call.tour.due = ENTER;
}

function goesToQueue(centre: Centre, call: Call, queue: Queue, own: Queue): Seconds {
  writeVisit(centre, call, WENT_ON);
  call.tour.route = routeTo(centre, call, queue, own);
  countsTour(centre, call);
  joinsQueue(centre, call, queue);
  return LEFT;
}

function routeTo(centre: Centre, { tour }: Call, queue: Queue, own: Queue): number {
  const { priority } = centre.routes;
  if (queue === own) return TO_OWN;
  if (tour.wrongKey === BY_PRESS) return priority[queue] < priority[own] ? GAMED : PRESSED;
  return tour.wrongKey === BY_MISTAKE ? MISTAKEN : LED_ELSEWHERE;
}

/** He hangs up, or is sent away. */
function leaves(centre: Centre, call: Call, end: number, outcome: number): Seconds {
  writeVisit(centre, call, end);
  countsTour(centre, call);
  leavesWithoutQueue(centre, call, outcome);
  return LEFT;
}

/** The time in the IVR is time on the line, but no wait. */
export function countsTour(centre: Centre, call: Call): void {
  const time = centre.calendar.now - call.contactAt;
  call.tour.ivrTime = time;
  call.customerTime += time;
}
