import { NOBODY } from '../../src/kernel/units.js';
import { ANSWERED, HANDED_OFF, NONE, OVERFLOWED } from '../../src/ledger/outcomes.js';
import type { Centre } from './centre.js';
import type { Agent, Case, Contact, Leg } from './people.js';

const isAnswer = (outcome: number): boolean => outcome === ANSWERED || outcome === HANDED_OFF;

/** The leg is over: its row, and what it adds to the case. `waited` of the contact already holds its wait. */
export function writeLeg(
  centre: Centre,
  leg: Leg,
  outcome: number,
  end: { endedAt: number; readyAt: number; cut: boolean },
): void {
  const { contact, agent } = leg;
  const settles = settledBy(contact, outcome);
  centre.book.legs.push({
    ...contactColumns(contact),
    leg: leg.number,
    servedAs: leg.servedAs,
    queue: leg.queue,
    group: agent?.group ?? NOBODY,
    agent: agent?.number ?? NOBODY,
    outcome,
    settles,
    delayed: leg.delayed ? 1 : 0,
    cut: end.cut ? 1 : 0,
    length: leg.length,
    lengthTotal: leg.lengthTotal,
    lines: leg.number === 0 ? contact.linesTaken : 0,
    queuedAt: leg.joinedAt,
    ageBrought: leg.brought,
    pickedAt: leg.pickedAt,
    answeredAt: leg.answeredAt,
    endedAt: end.endedAt,
    readyAt: end.readyAt,
    contactWait: settles === NONE ? 0 : contact.waited,
  });
  const who = contact.case;
  who.customerTime += Math.min(end.endedAt, centre.now) - leg.joinedAt;
  who.journeyWait += (isAnswer(outcome) ? leg.answeredAt : end.endedAt) - leg.joinedAt;
  if (agent !== null) who.agentTime += (centre.stopped ? centre.now : end.readyAt) - leg.pickedAt;
}

/** Each contact is settled once: by its first answer, or when it is over without one. */
function settledBy(contact: Contact, outcome: number): number {
  if (contact.settled || outcome === OVERFLOWED) return NONE;
  contact.settled = true;
  return isAnswer(outcome) ? ANSWERED : outcome;
}

const contactColumns = (contact: Contact) => ({
  case_: contact.case.number,
  contact: contact.number,
  type: contact.case.type,
  redial: contact.number > 0 ? 1 : 0,
  contactAt: contact.arrivedAt,
});

/** All trunks were busy: the row of a contact that never came to a queue. */
export function writeTurnedAway(centre: Centre, contact: Contact, outcome: number): void {
  centre.book.legs.push({
    ...contactColumns(contact),
    leg: 0,
    servedAs: contact.servedAs,
    queue: NOBODY,
    group: NOBODY,
    agent: NOBODY,
    outcome,
    settles: outcome,
    delayed: 0,
    cut: 0,
    length: 0,
    lengthTotal: 0,
    lines: 0,
    queuedAt: contact.arrivedAt,
    ageBrought: 0,
    pickedAt: -1,
    answeredAt: -1,
    endedAt: contact.arrivedAt,
    readyAt: -1,
    contactWait: 0,
  });
}

/** The case is resolved, given up, or still open when the clock stops. */
export function writeCase(centre: Centre, who: Case, resolved: boolean): void {
  centre.openCases.delete(who);
  centre.book.cases.push({
    case_: who.number,
    type: who.type,
    startedAt: who.startedAt,
    endedAt: centre.now,
    resolved: resolved ? 1 : 0,
    // Only who spoke to nobody calls once more, so a resolved case is resolved in the first contact that spoke to an agent.
    firstContact: resolved ? 1 : 0,
    contacts: who.contacts,
    handoffs: who.handoffs,
    agentsMet: who.agentsMet,
    lastGroup: who.lastGroup,
    journeyWait: who.journeyWait,
    customerTime: who.customerTime,
    agentTime: who.agentTime,
  });
}

export function writeSpell(centre: Centre, agent: Agent, dueAt: number): void {
  centre.book.spells.push({ group: agent.group, agent: agent.number, onAt: agent.onAt, offAt: centre.now, dueAt });
}
