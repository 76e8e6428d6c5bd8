import { FAILED, LACKED_SKILL, TICKET } from '../../../src/ledger/details.js';
import { ANSWERED, HANDED_OFF } from '../../../src/ledger/outcomes.js';
import type { TypeShare } from '../../../src/model/callers.js';
import { HANDOFF_POLICIES, type HandoffPolicy, type HandoffRule, type Place } from '../../../src/model/handoff.js';
import { evenly } from '../caller/keys.js';
import { comingAt } from '../caller/newLeg.js';
import { comesTo, joins } from '../caller/queueing.js';
import type { Centre } from '../centre.js';
import type { Agent, Contact, Leg } from '../people.js';
import { knows } from '../staff/whoMay.js';
import { consults } from './consulting.js';
import { holds, somebodyElseMayTake } from './holding.js';
import { promises } from './owning.js';
import { agentIsDone, goesOnFor, hasEnded } from './talking.js';
import { writesTicket } from './tickets.js';

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

export const ruleOf = ({ model }: Centre, { servedAs }: Leg, { group }: Agent): HandoffRule =>
  model.handoffs[model.handoffOf[group * model.calls.length + servedAs]!]!;

/** An agent who cannot help: by the rule of his group and the type. */
export function cannotHelp(centre: Centre, leg: Leg, agent: Agent): void {
  const rule = ruleOf(centre, leg, agent);
  const { policy } = rule;
  const { inTalk } = centre.chance;
  const connected = (andThen: () => void) => isConnecting(centre, leg, rule, andThen);
  if (policy === 'consult' || (policy === 'own' && inTalk.staysOnTheLine(leg, rule.stays)))
    isToConsult(centre, leg, agent, rule);
  else if (policy === 'own') connected(() => promises(centre, leg, agent, rule));
  else if (policy === 'ticket')
    handsOff(centre, leg, agent, 'ticket', (to) => writesTicket(centre, leg, agent, rule, to));
  else handsOff(centre, leg, agent, policy, (to) => connected(() => isConnected(centre, leg, agent, policy, to)));
}

function isToConsult(centre: Centre, leg: Leg, agent: Agent, rule: HandoffRule): void {
  leg.talk.policy = HANDOFF_POLICIES.indexOf('consult');
  isConnecting(centre, leg, rule, () => consults(centre, leg, agent, rule));
}

/** It was a consult, and goes on as cold: connected is the caller already. */
export const goesOnAsCold = (centre: Centre, leg: Leg, agent: Agent): void =>
  handsOff(centre, leg, agent, 'cold', (queue) => isConnected(centre, leg, agent, 'cold', queue));

/** "Handing off", in the order of the page, up to the moment in which the caller is to be passed on. */
export function handsOff(
  centre: Centre,
  leg: Leg,
  agent: Agent,
  policy: HandoffPolicy,
  passesOn: (queue: number) => void,
): void {
  const rule = ruleOf(centre, leg, agent);
  const failed = knows(centre, agent, leg);
  const isCut = leg.contact.handoffs >= rule.max;
  const queue = isCut ? null : whereTo(centre, leg, policy, rule, failed);
  if (queue === null) hasEnded(centre, leg, agent, ANSWERED, isCut);
  else {
    leg.talk.why = failed ? FAILED : LACKED_SKILL;
    leg.talk.policy = HANDOFF_POLICIES.indexOf(policy);
    if (leg.kind !== TICKET && centre.chance.inTalk.givesUp(leg)) hangsUpAtThat(centre, leg, agent);
    else passesOn(queue);
  }
}

function hangsUpAtThat(centre: Centre, leg: Leg, agent: Agent): void {
  leg.talk.gaveUp = true;
  leg.contact.case.handoffs += 1;
  hasEnded(centre, leg, agent, HANDED_OFF);
}

function isConnecting(centre: Centre, leg: Leg, rule: HandoffRule, andThen: () => void): void {
  const time = centre.chance.inTalk.connecting(leg, rule.connect);
  leg.talk.connect = time;
  if (time > 0) goesOnFor(centre, leg, [time], andThen);
  else andThen();
}

/** Back where he came from; else to the skill's queue or, past `accuracy`, any other. An agent who failed sends nobody back: null. */
function whereTo(centre: Centre, leg: Leg, policy: HandoffPolicy, rule: HandoffRule, failed: boolean): number | null {
  if (policy === 'bounce') return leg.queue;
  const right = rule.to[centre.model.calls[leg.servedAs]!.skill]!;
  if (failed && right === leg.queue) return null;
  const number = centre.chance.inTalk.whereTo(leg);
  const rows = centre.model.queues.map((_, queue) => queue);
  const others = rows.filter((queue) => queue !== right && !(failed && queue === leg.queue));
  if (number < rule.accuracy || others.length === 0) return right;
  return others[evenly((number - rule.accuracy) / (1 - rule.accuracy), others.length)]!;
}

/** He comes to the next queue. `warm`: the agent holds, if there is anybody to wait for; else it goes on as cold. */
function isConnected(centre: Centre, leg: Leg, agent: Agent, policy: HandoffPolicy, queue: number): void {
  const { contact } = leg;
  const rule = ruleOf(centre, leg, agent);
  contact.handoffs += 1;
  contact.meetsAgain &&= rule.meetsAgain;
  const next = movesOn(centre, contact, queue, rule.place);
  if (policy === 'warm' && somebodyElseMayTake(centre, next, agent)) {
    holds(centre, leg, agent, rule);
    joins(centre, next);
  } else {
    contact.notesTravel = centre.chance.inTalk.notesTravel(leg, rule.carries);
    agentIsDone(centre, leg, agent, HANDED_OFF, () => joins(centre, next));
  }
}
