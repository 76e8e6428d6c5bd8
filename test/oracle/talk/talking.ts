import { ANSWERED, HANDED_OFF } from '../../../src/ledger/outcomes.js';
import type { TypeShare } from '../../../src/model/callers.js';
import type { Place } from '../../../src/model/handoff.js';
import { RANK } from '../calendar/agenda.js';
import { contactEnds } from '../caller/afterwards.js';
import { AS_NEW, type Coming, hasPatienceNoMore, joinsQueue, leavesLine, standsInLine } from '../caller/queueing.js';
import type { Centre } from '../centre.js';
import type { Agent, Contact, Leg } from '../people.js';
import { agentComesFree } from '../staff/duty.js';
import { writeLeg } from '../writing.js';

/** Cold handoffs that a contact may see; the next is not made. */
const MOST_HANDOFFS = 6;

/** The agent is busy from now on; the caller still waits, and may still give up, until the telephone is answered. */
export function telephoneRings(centre: Centre, leg: Leg, agent: Agent): void {
  const pickUp = centre.chance.pickUp(leg, agent.group);
  if (pickUp > 0 && leg.state === 'arriving') standsInLine(centre, leg);
  leg.state = 'ringing';
  leg.agent = agent;
  leg.pickedAt = centre.now;
  agent.state = 'ringing';
  centre.agenda.strike(leg.maxWait);
  centre.agenda.strike(leg.widening);
  if (pickUp > 0) {
    leg.ringing = centre.agenda.at(centre.now + pickUp, RANK.telephoneIsAnswered, () => isAnswered(centre, leg, agent));
  } else isAnswered(centre, leg, agent);
}

function isAnswered(centre: Centre, leg: Leg, agent: Agent): void {
  const { contact } = leg;
  leavesLine(centre, leg);
  hasPatienceNoMore(centre, contact);
  leg.state = 'talking';
  leg.answeredAt = centre.now;
  contact.waited += centre.now - leg.joinedAt;
  contact.answered = true;
  contact.case.agentsMet += 1;
  contact.case.lastGroup = agent.group;
  agent.state = 'talking';
  agent.calls += 1;
  leg.resolves = knows(centre, agent, leg);
  leg.talkEndsAt = centre.now + (leg.resolves ? centre.chance.talk(leg, agent.group) : 0);
  centre.talking.add(leg);
  centre.agenda.at(leg.talkEndsAt, RANK.talkEnds, () => talkEnds(centre, leg, agent));
}

function knows(centre: Centre, agent: Agent, leg: Leg): boolean {
  return centre.model.groups[agent.group]!.abilities[centre.model.calls[leg.servedAs]!.skill] !== null;
}

/** The leg is closed, the caller leaves or goes on to another queue; then the agent wraps up. */
function talkEnds(centre: Centre, leg: Leg, agent: Agent): void {
  centre.talking.delete(leg);
  leg.state = 'over';
  const next = leg.resolves ? furtherNeed(centre, leg) : coldHandoff(centre, leg);
  const wrapUp = centre.chance.wrapUp(leg, agent.group);
  const cut = !leg.resolves && next === null;
  writeLeg(centre, leg, next === null ? ANSWERED : HANDED_OFF, {
    endedAt: centre.now,
    readyAt: centre.now + wrapUp,
    cut,
  });
  if (next !== null) isHandedOff(centre, leg.contact, next);
  else contactEnds(centre, leg.contact, ANSWERED, leg.resolves);
  agent.state = 'wrapping up';
  if (wrapUp > 0) {
    centre.agenda.at(centre.now + wrapUp, RANK.wrapUpEnds, () => agentComesFree(centre, agent, leg.pickedAt));
  } else agentComesFree(centre, agent, leg.pickedAt);
}

/** Where a caller goes on to, as what, and the place he has there. */
interface Onward {
  readonly queue: number;
  readonly servedAs: number;
  readonly place: Place;
  readonly isCold: boolean;
}

function furtherNeed(centre: Centre, leg: Leg): Onward | null {
  const { alsoNeeds } = centre.model.calls[leg.servedAs]!;
  if (alsoNeeds === null || leg.contact.furtherNeeds >= alsoNeeds.max) return null;
  const type = whichOf(alsoNeeds.types, centre.chance.furtherNeed(leg));
  if (type === null) return null;
  return { queue: centre.model.calls[type]!.queue, servedAs: type, place: alsoNeeds.place, isCold: false };
}

/** The type on which the number falls when the shares are laid end to end; null: on none. */
export function whichOf(shares: readonly TypeShare[], number: number): number | null {
  let upTo = 0;
  for (const share of shares) {
    upTo += share.probability;
    if (number < upTo) return share.type;
  }
  return null;
}

function coldHandoff(centre: Centre, leg: Leg): Onward | null {
  if (leg.contact.coldHandoffs >= MOST_HANDOFFS) return null;
  const { skill } = centre.model.calls[leg.servedAs]!;
  const queue = centre.model.queues.findIndex((candidate) => candidate.skill === skill);
  return { queue, servedAs: leg.servedAs, place: { kind: 'back' }, isCold: true };
}

function isHandedOff(centre: Centre, contact: Contact, { queue, servedAs, place, isCold }: Onward): void {
  contact.case.handoffs += 1;
  contact.hops += 1;
  if (isCold) contact.coldHandoffs += 1;
  else contact.furtherNeeds += 1;
  contact.servedAs = servedAs;
  contact.tried = [];
  joinsQueue(centre, contact, queue, comingAt(contact, place));
}

/** What `place` brings along into the next queue. */
function comingAt(contact: Contact, place: Place): Coming {
  switch (place.kind) {
    case 'back':
      return AS_NEW;
    case 'keep_age':
      return { ...AS_NEW, brought: contact.waited };
    case 'credit':
      return { ...AS_NEW, brought: place.credit };
    case 'front':
      return { ...AS_NEW, toTheFront: true };
  }
}
