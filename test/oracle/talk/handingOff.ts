import { FAILED, LACKED_SKILL } from '../../../src/ledger/details.js';
import { ANSWERED, HANDED_OFF } from '../../../src/ledger/outcomes.js';
import type { TypeShare } from '../../../src/model/callers.js';
import { HANDOFF_POLICIES, type HandoffRule, type Place } from '../../../src/model/handoff.js';
import { evenly } from '../caller/keys.js';
import { AS_NEW, type Coming, comesTo, joins } from '../caller/queueing.js';
import type { Centre } from '../centre.js';
import type { Agent, Contact, Leg } from '../people.js';
import { holds, somebodyElseMayTake } from './holding.js';
import { agentIsDone, goesOnFor, hasEnded, knows } from './talking.js';

/** Another type's queue, as whose caller he is served from now on. */
export interface Need {
  readonly type: number;
  readonly place: Place;
}

export function furtherNeed(centre: Centre, leg: Leg): Need | null {
  const { alsoNeeds } = centre.model.calls[leg.servedAs]!;
  if (alsoNeeds === null || leg.contact.furtherNeeds >= alsoNeeds.max) return null;
  const type = whichOf(alsoNeeds.types, centre.chance.inTalk.furtherNeed(leg));
  return type === null ? null : { type, place: alsoNeeds.place };
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

/** With a further need: without any of what a handoff brings. */
export function goesOn(centre: Centre, { contact }: Leg, { type, place }: Need): void {
  contact.furtherNeeds += 1;
  contact.servedAs = type;
  joins(centre, movesOn(centre, contact, centre.model.calls[type]!.queue, place));
}

function movesOn(centre: Centre, contact: Contact, queue: number, place: Place): Leg {
  contact.case.handoffs += 1;
  contact.hops += 1;
  contact.tried = [];
  return comesTo(centre, contact, queue, comingAt(contact, place));
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

/** "Handing off", in the order of the page. */
export function handsOff(centre: Centre, leg: Leg, agent: Agent): void {
  const { model } = centre;
  const rule = model.handoffs[model.handoffOf[agent.group * model.calls.length + leg.servedAs]!]!;
  const failed = knows(centre, agent, leg);
  const isCut = leg.contact.handoffs >= rule.max;
  const queue = isCut ? null : whereTo(centre, leg, rule, failed);
  if (queue === null) hasEnded(centre, leg, agent, ANSWERED, isCut);
  else {
    leg.talk.why = failed ? FAILED : LACKED_SKILL;
    leg.talk.policy = HANDOFF_POLICIES.indexOf(rule.policy);
    if (centre.chance.inTalk.givesUp(leg)) hangsUpAtThat(centre, leg, agent);
    else isConnecting(centre, leg, agent, rule, queue);
  }
}

function hangsUpAtThat(centre: Centre, leg: Leg, agent: Agent): void {
  leg.talk.gaveUp = true;
  leg.contact.case.handoffs += 1;
  hasEnded(centre, leg, agent, HANDED_OFF);
}

function isConnecting(centre: Centre, leg: Leg, agent: Agent, rule: HandoffRule, queue: number): void {
  const time = centre.chance.inTalk.connecting(leg, rule.connect);
  leg.talk.connect = time;
  if (time > 0) goesOnFor(centre, leg, [time], () => isConnected(centre, leg, agent, rule, queue));
  else isConnected(centre, leg, agent, rule, queue);
}

/** Back where he came from; else to the skill's queue or, past `accuracy`, any other. An agent who failed sends nobody back: null. */
function whereTo(centre: Centre, leg: Leg, rule: HandoffRule, failed: boolean): number | null {
  if (rule.policy === 'bounce') return leg.queue;
  const right = rule.to[centre.model.calls[leg.servedAs]!.skill]!;
  if (failed && right === leg.queue) return null;
  const number = centre.chance.inTalk.whereTo(leg);
  const rows = centre.model.queues.map((_, queue) => queue);
  const others = rows.filter((queue) => queue !== right && !(failed && queue === leg.queue));
  if (number < rule.accuracy || others.length === 0) return right;
  return others[evenly((number - rule.accuracy) / (1 - rule.accuracy), others.length)]!;
}

/** He comes to the next queue. `warm`: the agent holds, if there is anybody to wait for; else it goes on as cold. */
function isConnected(centre: Centre, leg: Leg, agent: Agent, rule: HandoffRule, queue: number): void {
  const { contact } = leg;
  contact.handoffs += 1;
  contact.meetsAgain &&= rule.meetsAgain;
  const next = movesOn(centre, contact, queue, rule.place);
  if (rule.policy === 'warm' && somebodyElseMayTake(centre, next, agent)) {
    holds(centre, leg, agent, rule);
    joins(centre, next);
  } else {
    contact.notesTravel = centre.chance.inTalk.notesTravel(leg, rule.carries);
    agentIsDone(centre, leg, agent, HANDED_OFF, () => joins(centre, next));
  }
}
