import { NOBODY } from '../../../src/kernel/units.js';
import { ABANDONED, BLOCKED, OVERFLOWED } from '../../../src/ledger/outcomes.js';
import { BUSY, HANG_UP } from '../../../src/model/model.js';
import { RANK } from '../calendar/agenda.js';
import { isWithin } from '../calendar/hours.js';
import type { Centre } from '../centre.js';
import type { Contact, Leg } from '../people.js';
import { isOver } from '../staff/keeping.js';
import { whichAgent } from '../staff/whichAgent.js';
import { hasMetAll, nextStepAt, nobodyWillTake } from '../staff/whoMay.js';
import { takes } from '../talk/taking.js';
import { closeOut, endsUnanswered, goes, standsInLine } from './line.js';
import { AS_NEW, type Coming, newLeg } from './newLeg.js';

export function joinsQueue(centre: Centre, contact: Contact, queue: number, coming: Coming): void {
  joins(centre, comesTo(centre, contact, queue, coming));
}

/** A caller at a queue, before anything has been decided there. */
export function comesTo(centre: Centre, contact: Contact, queue: number, coming: Coming): Leg {
  if (contact.tried.length === 0) patienceBegins(centre, contact);
  contact.tried.push(queue);
  if (contact.entered === NOBODY) contact.entered = queue;
  contact.leg = newLeg(centre, contact, queue, coming);
  return contact.leg;
}

/** "Joining a queue", in the order of the page. */
export function joins(centre: Centre, leg: Leg): void {
  if (hasMetAll(centre, leg) || isClosedTo(centre, leg)) closeOut(centre, leg);
  else if (centre.chance.greeting(leg) > 0) {
    const nobodyIsFree = whichAgent(centre, leg) === undefined;
    if (nobodyIsFree && isFull(centre, leg)) findsItFull(centre, leg);
    else if (nobodyIsFree && balks(centre, leg)) hangsUpAtOnce(centre, leg);
    else hearsGreeting(centre, leg);
  } else if (!seeksAgent(centre, leg)) {
    if (isFull(centre, leg)) findsItFull(centre, leg);
    else if (balks(centre, leg)) hangsUpAtOnce(centre, leg);
    else waits(centre, leg);
  }
}

function patienceBegins(centre: Centre, contact: Contact): void {
  const overContact = centre.model.calls[contact.servedAs]!.patienceOver === 'contact';
  const patience = centre.chance.patience(contact);
  contact.patienceEnds = centre.now + (overContact ? patience - contact.waited : patience);
}

/** Outside its own hours nobody comes in. When the day is over: nobody either, or only whom somebody will take. */
function isClosedTo(centre: Centre, leg: Leg): boolean {
  const { hours, atClose } = centre.model.queues[leg.queue]!;
  if (hours !== null && !isWithin(hours, centre.now)) return true;
  return centre.closed && (atClose === 'hang_up' || nobodyWillTake(centre, leg));
}

/** Who was handed off is let in all the same. */
const isFull = (centre: Centre, { contact, queue }: Leg): boolean =>
  contact.hops === 0 && centre.lines[queue]!.length >= centre.model.queues[queue]!.capacity;

function findsItFull(centre: Centre, leg: Leg): void {
  leg.delayed = true;
  const { whenFull } = centre.model.queues[leg.queue]!;
  if (whenFull === BUSY || leg.contact.tried.includes(whenFull)) goes(centre, leg, BLOCKED);
  else overflows(centre, leg, whenFull);
}

/** He hears how long the one waited who was answered last, if the queue tells; that may be too long for him. */
function balks(centre: Centre, leg: Leg): boolean {
  if (!centre.model.queues[leg.queue]!.announcesWait) return false;
  leg.told = centre.lastWait[leg.queue]!;
  const rule = centre.model.calls[leg.servedAs]!.balks;
  return rule !== null && leg.told > rule.whenWaitOver && centre.chance.balks(leg) < rule.probability;
}

function hangsUpAtOnce(centre: Centre, leg: Leg): void {
  leg.delayed = true;
  goes(centre, leg, ABANDONED);
}

/** Moves on unanswered, with his age and his patience. */
function overflows(centre: Centre, leg: Leg, queue: number): void {
  const brought = leg.brought + (centre.now - leg.joinedAt);
  endsUnanswered(centre, leg, OVERFLOWED);
  joinsQueue(centre, leg.contact, queue, { ...AS_NEW, brought });
}

/** Whether an agent was free for him. */
export function seeksAgent(centre: Centre, leg: Leg): boolean {
  const agent = whichAgent(centre, leg);
  if (agent === undefined) {
    leg.delayed = true;
    return false;
  }
  centre.lastChosen[leg.queue] = agent.number;
  takes(centre, leg, agent);
  return true;
}

function waits(centre: Centre, leg: Leg): void {
  standsInLine(centre, leg);
  expectMaxWait(centre, leg);
  isInReach(centre, leg);
}

function hearsGreeting(centre: Centre, leg: Leg): void {
  standsInLine(centre, leg);
  expectMaxWait(centre, leg);
  leg.state = 'greeted';
  leg.greeting = centre.agenda.at(centre.now + centre.chance.greeting(leg), RANK.greetingEnds, () => {
    leg.greeting = null;
    if (!seeksAgent(centre, leg)) isInReach(centre, leg);
  });
}

/** Agents who come free may choose him from now on; others will be able to as he grows older. */
function isInReach(centre: Centre, leg: Leg): void {
  leg.state = 'waiting';
  if ((centre.closed || isOver(centre, leg.queue)) && nobodyWillTake(centre, leg)) {
    closeOut(centre, leg);
    return;
  }
  leg.widening = centre.agenda.at(nextStepAt(centre, leg), RANK.eligibilityWidens, () => {
    if (!seeksAgent(centre, leg)) isInReach(centre, leg);
  });
}

function expectMaxWait(centre: Centre, leg: Leg): void {
  const at = centre.now + centre.chance.maxWait(leg);
  leg.maxWait = centre.agenda.at(at, RANK.maxWaitIsOver, () => waitedTooLong(centre, leg));
}

function waitedTooLong(centre: Centre, leg: Leg): void {
  const { afterMaxWait } = centre.model.queues[leg.queue]!;
  if (afterMaxWait === HANG_UP) closeOut(centre, leg);
  else if (leg.contact.tried.includes(afterMaxWait)) goes(centre, leg, BLOCKED);
  else overflows(centre, leg, afterMaxWait);
}
