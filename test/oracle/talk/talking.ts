import { ACCEPTED, FURTHER_NEED, OFFERED, STATED_AGAIN, STATED_FIRST } from '../../../src/ledger/details.js';
import { ANSWERED, HANDED_OFF } from '../../../src/ledger/outcomes.js';
import { RANK } from '../calendar/agenda.js';
import { contactEnds } from '../caller/afterwards.js';
import { hasPatienceNoMore, leavesLine, standsInLine } from '../caller/line.js';
import type { Centre } from '../centre.js';
import type { Agent, Leg } from '../people.js';
import { agentComesFree } from '../staff/duty.js';
import { knows } from '../staff/whoMay.js';
import { writeLeg } from '../writing/legs.js';
import { cannotHelp, furtherNeed, goesOn } from './handingOff.js';
import { isBriefed } from './holding.js';

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
  const { contact, talk } = leg;
  leavesLine(centre, leg);
  hasPatienceNoMore(centre, contact);
  leg.state = 'talking';
  leg.answeredAt = centre.now;
  centre.lastWait[leg.queue] = centre.now - leg.joinedAt;
  contact.waited += centre.now - leg.joinedAt;
  meets(leg, agent);
  agent.state = 'talking';
  agent.calls += 1;
  const briefed = isBriefed(centre, leg);
  hasItsParts(centre, leg, agent, briefed);
  goesOnFor(centre, leg, [talk.brief, talk.identify, talk.search, talk.explain, talk.work], () =>
    workEnds(centre, leg, agent),
  );
}

function meets(leg: Leg, agent: Agent): void {
  const { contact } = leg;
  const who = contact.case;
  leg.waitedByThen = contact.waited;
  leg.isFirstAnswer = !contact.answered;
  if (leg.isFirstAnswer) who.spokenContacts += 1;
  contact.answered = true;
  contact.met.push(agent);
  who.agentsMet += 1;
  who.lastGroup = agent.group;
  who.workedBy = agent.group;
}

/** What the agent and the caller do next takes so long, part after part. */
export function goesOnFor(centre: Centre, leg: Leg, parts: number[], andThen: () => void): void {
  leg.endsAt = parts.reduce((time, part) => time + part, centre.now);
  centre.talking.add(leg);
  centre.agenda.at(leg.endsAt, RANK.talkEnds, andThen);
}

/** All but the offer is known when the agent answers. */
function hasItsParts(centre: Centre, leg: Leg, agent: Agent, briefed: boolean): void {
  const { contact, talk } = leg;
  const { inTalk } = centre.chance;
  if (!contact.isIdentified) isIdentified(centre, leg);
  if (!talk.inVain && !briefed && !contact.notesTravel) explains(centre, leg);
  contact.notesTravel = false;
  if (talk.inVain || !knows(centre, agent, leg)) return;
  const { skill } = centre.model.calls[leg.servedAs]!;
  talk.work = inTalk.work(leg, agent.group);
  talk.resolves = inTalk.resolves(leg) < centre.model.groups[agent.group]!.abilities[skill]!.resolves;
}

/** Once in a contact. Who has no code at hand: it is looked for, perhaps in vain. */
function isIdentified(centre: Centre, leg: Leg): void {
  const { contact, talk } = leg;
  const { inTalk } = centre.chance;
  talk.identify = inTalk.identify(leg);
  if (centre.chance.isUnprepared(contact)) {
    const { adds, fails } = centre.model.calls[leg.servedAs]!.unprepared!;
    talk.search = inTalk.searching(contact, adds);
    talk.inVain = inTalk.searchesInVain(contact, fails);
  }
  contact.isIdentified = true;
  contact.identifiedByAgent = true;
}

function explains(centre: Centre, leg: Leg): void {
  const who = leg.contact.case;
  leg.talk.explain = centre.chance.inTalk.explain(leg);
  leg.talk.stated = who.explanations > 0 ? STATED_AGAIN : STATED_FIRST;
  who.explanations += 1;
  who.statements += 1;
}

/** Resolved: perhaps an offer. */
export function workEnds(centre: Centre, leg: Leg, agent: Agent): void {
  const time = leg.talk.resolves ? offer(centre, leg, agent) : 0;
  if (time > 0) goesOnFor(centre, leg, [time], () => talkEnds(centre, leg, agent));
  else talkEnds(centre, leg, agent);
}

/** Unless too many wait in the group's queues; how long it takes. */
function offer(centre: Centre, leg: Leg, agent: Agent): number {
  const { upsell } = centre.model.calls[leg.servedAs]!;
  const { queues } = centre.model.groups[agent.group]!;
  const waiting = queues.reduce((sum, queue) => sum + centre.lines[queue]!.length, 0);
  const { inTalk } = centre.chance;
  if (upsell === null || waiting >= upsell.whenWaitingBelow || !inTalk.isOffered(leg, upsell.offered)) return 0;
  const who = leg.contact.case;
  const accepted = inTalk.accepts(leg, upsell.accepted);
  leg.talk.upsold = accepted ? ACCEPTED : OFFERED;
  if (accepted) {
    who.upsells += 1;
    who.earned += upsell.value;
  }
  leg.talk.upsell = inTalk.offering(leg, upsell.adds);
  return leg.talk.upsell;
}

function talkEnds(centre: Centre, leg: Leg, agent: Agent): void {
  const { talk } = leg;
  if (talk.inVain) hasEnded(centre, leg, agent);
  else if (!talk.resolves) cannotHelp(centre, leg, agent);
  else {
    const need = furtherNeed(centre, leg);
    if (need !== null) talk.why = FURTHER_NEED;
    agentIsDone(centre, leg, agent, need === null ? ANSWERED : HANDED_OFF, () => {
      if (need === null) contactEnds(centre, leg.contact, ANSWERED, true);
      else goesOn(centre, leg, need);
    });
  }
}

/** The contact is over, and nothing resolved. */
export function hasEnded(centre: Centre, leg: Leg, agent: Agent, outcome = ANSWERED, cut = false): void {
  agentIsDone(centre, leg, agent, outcome, () => contactEnds(centre, leg.contact, outcome), cut);
}

/** The leg is closed; the caller leaves or goes on to another queue; then the agent wraps up. */
export function agentIsDone(
  centre: Centre,
  leg: Leg,
  agent: Agent,
  outcome: number,
  andThen = () => {},
  cut = false,
): void {
  closesLeg(centre, leg, agent, outcome, cut);
  andThen();
  wrapsUp(centre, leg, agent);
}

export function closesLeg(centre: Centre, leg: Leg, agent: Agent, outcome: number, cut = false): void {
  const { now } = centre;
  centre.talking.delete(leg);
  leg.state = 'over';
  const wrapUp = centre.chance.inTalk.wrapUp(leg, agent.group);
  writeLeg(centre, leg, outcome, { endedAt: now, readyAt: now + wrapUp, cut });
}

export function wrapsUp(centre: Centre, leg: Leg, agent: Agent): void {
  const wrapUp = centre.chance.inTalk.wrapUp(leg, agent.group);
  const isReady = () => agentComesFree(centre, agent, leg.pickedAt);
  agent.state = 'wrapping up';
  if (wrapUp > 0) centre.agenda.at(centre.now + wrapUp, RANK.wrapUpEnds, isReady);
  else isReady();
}
