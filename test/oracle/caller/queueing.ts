import { ABANDONED, BLOCKED, CLOSED_OUT, OVERFLOWED } from '../../../src/ledger/outcomes.js';
import { BUSY, HANG_UP } from '../../../src/model/model.js';
import { RANK } from '../calendar/agenda.js';
import type { Centre } from '../centre.js';
import type { Contact, Leg } from '../people.js';
import { agentComesFree } from '../staff/duty.js';
import { whichAgent } from '../staff/whichAgent.js';
import { nextStepAt, nobodyWillTake } from '../staff/whoMay.js';
import { telephoneRings } from '../talk/talking.js';
import { writeLeg } from '../writing.js';
import { contactEnds } from './afterwards.js';

/** How a caller comes to a queue. */
export interface Coming {
  readonly brought: number;
  readonly toTheFront: boolean;
}

export const AS_NEW: Coming = { brought: 0, toTheFront: false };

/** "Joining a queue", in the order of the page. */
export function joinsQueue(centre: Centre, contact: Contact, queue: number, coming: Coming): void {
  if (contact.tried.length === 0) patienceBegins(centre, contact);
  contact.tried.push(queue);
  const leg = newLeg(centre, contact, queue, coming);
  contact.leg = leg;
  if (centre.closed && (centre.model.time.atClose === 'hang_up' || nobodyWillTake(centre, leg))) {
    closeOut(centre, leg);
  } else if (centre.chance.greeting(leg) > 0) {
    if (isFull(centre, leg) && whichAgent(centre, leg) === undefined) findsItFull(centre, leg);
    else hearsGreeting(centre, leg);
  } else if (!seeksAgent(centre, leg)) {
    if (isFull(centre, leg)) findsItFull(centre, leg);
    else waits(centre, leg);
  }
}

function patienceBegins(centre: Centre, contact: Contact): void {
  const overContact = centre.model.calls[contact.servedAs]!.patienceOver === 'contact';
  const patience = centre.chance.patience(contact);
  contact.patienceEnds = centre.now + (overContact ? patience - contact.waited : patience);
}

function newLeg(centre: Centre, contact: Contact, queue: number, { brought, toTheFront }: Coming): Leg {
  const oldest = centre.lines[queue]!.find((leg) => leg.state === 'waiting');
  const since = toTheFront ? (oldest?.since ?? centre.now) : centre.now - brought;
  return {
    contact,
    number: contact.legs++,
    queue,
    joinedAt: centre.now,
    brought: toTheFront ? centre.now - since : brought,
    since,
    joiningNumber: toTheFront ? -++centre.joinedInFront : ++centre.joined,
    servedAs: contact.servedAs,
    state: 'arriving',
    delayed: false,
    length: 0,
    lengthTotal: 0,
    agent: null,
    pickedAt: -1,
    answeredAt: -1,
    talkEndsAt: -1,
    resolves: false,
    maxWait: null,
    greeting: null,
    widening: null,
    ringing: null,
  };
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

/** Moves on unanswered, with his age and his patience. */
function overflows(centre: Centre, leg: Leg, queue: number): void {
  const brought = leg.brought + (centre.now - leg.joinedAt);
  endsUnanswered(centre, leg, OVERFLOWED);
  joinsQueue(centre, leg.contact, queue, { ...AS_NEW, brought });
}

/** Whether an agent was free for him. */
function seeksAgent(centre: Centre, leg: Leg): boolean {
  const agent = whichAgent(centre, leg);
  if (agent === undefined) {
    leg.delayed = true;
    return false;
  }
  centre.lastChosen[leg.queue] = agent.number;
  telephoneRings(centre, leg, agent);
  return true;
}

function waits(centre: Centre, leg: Leg): void {
  standsInLine(centre, leg);
  isInReach(centre, leg);
}

function hearsGreeting(centre: Centre, leg: Leg): void {
  standsInLine(centre, leg);
  leg.state = 'greeted';
  leg.greeting = centre.agenda.at(centre.now + centre.chance.greeting(leg), RANK.greetingEnds, () => {
    leg.greeting = null;
    if (!seeksAgent(centre, leg)) isInReach(centre, leg);
  });
}

/** Takes his place by age, of those of the same age behind whoever joined before. The clocks of waiting begin. */
export function standsInLine(centre: Centre, leg: Leg): void {
  const line = centre.lines[leg.queue]!;
  line.push(leg);
  line.sort((a, b) => a.since - b.since || a.joiningNumber - b.joiningNumber);
  leg.length = line.length;
  leg.lengthTotal = centre.waiting;
  const { now, agenda } = centre;
  expectGivingUp(centre, leg.contact);
  leg.maxWait = agenda.at(now + centre.chance.maxWait(leg), RANK.maxWaitIsOver, () => waitedTooLong(centre, leg));
}

/** Patience that is used up already runs out at once, but only now that he has to wait. */
function expectGivingUp(centre: Centre, contact: Contact): void {
  const at = Math.max(centre.now, contact.patienceEnds);
  contact.givesUp ??= centre.agenda.at(at, RANK.patienceRunsOut, () => goes(centre, contact.leg!, ABANDONED));
}

/** Agents who come free may choose him from now on; others will be able to as he grows older. */
function isInReach(centre: Centre, leg: Leg): void {
  leg.state = 'waiting';
  if (centre.closed && nobodyWillTake(centre, leg)) {
    closeOut(centre, leg);
    return;
  }
  leg.widening = centre.agenda.at(nextStepAt(centre, leg), RANK.eligibilityWidens, () => {
    if (!seeksAgent(centre, leg)) isInReach(centre, leg);
  });
}

function waitedTooLong(centre: Centre, leg: Leg): void {
  const { afterMaxWait } = centre.model.queues[leg.queue]!;
  if (afterMaxWait === HANG_UP) closeOut(centre, leg);
  else if (leg.contact.tried.includes(afterMaxWait)) goes(centre, leg, BLOCKED);
  else overflows(centre, leg, afterMaxWait);
}

export const closeOut = (centre: Centre, leg: Leg): void => goes(centre, leg, CLOSED_OUT);

/** Leaves without an answer, and the line is free again; an agent whose telephone rang is free too. */
function goes(centre: Centre, leg: Leg, outcome: number): void {
  hasPatienceNoMore(centre, leg.contact);
  endsUnanswered(centre, leg, outcome);
  contactEnds(centre, leg.contact, outcome);
  if (leg.agent !== null) agentComesFree(centre, leg.agent, leg.pickedAt);
}

function endsUnanswered(centre: Centre, leg: Leg, outcome: number): void {
  leavesLine(centre, leg);
  leg.contact.waited += centre.now - leg.joinedAt;
  leg.state = 'over';
  writeLeg(centre, leg, outcome, { endedAt: centre.now, readyAt: leg.agent === null ? -1 : centre.now, cut: false });
}

/** He is answered, or gives up, or is sent away. */
export function hasPatienceNoMore(centre: Centre, contact: Contact): void {
  centre.agenda.strike(contact.givesUp);
  contact.givesUp = null;
}

/** Out of the line, and everything that was to happen there is struck. */
export function leavesLine(centre: Centre, leg: Leg): void {
  const line = centre.lines[leg.queue]!;
  if (line.includes(leg)) line.splice(line.indexOf(leg), 1);
  for (const what of [leg.maxWait, leg.greeting, leg.widening, leg.ringing]) centre.agenda.strike(what);
}
