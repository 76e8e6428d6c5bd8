import { NOBODY } from '../../../src/kernel/units.js';
import { CALL, LACKED_SKILL, STATED_AGAIN } from '../../../src/ledger/details.js';
import { ANSWERED, HANDED_OFF, NONE, OVERFLOWED } from '../../../src/ledger/outcomes.js';
import { NO_LEG_DETAILS } from '../book.js';
import type { Centre } from '../centre.js';
import type { Case, Contact, Leg } from '../people.js';

/** When the leg ended, when its agent was ready again, and whether a handoff was cut. */
export interface End {
  readonly endedAt: number;
  readonly readyAt: number;
  readonly cut?: boolean;
}

/** The leg is over: its row, and what it adds to the case. */
export function writeLeg(centre: Centre, leg: Leg, outcome: number, end: End): void {
  const { contact, agent } = leg;
  const settles = settledBy(leg, outcome);
  centre.book.legs.push({
    ...contactColumns(contact),
    ...detailColumns(leg),
    kind: leg.kind,
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
    contactWait: settles === NONE ? 0 : settles === ANSWERED ? leg.waitedByThen : contact.waited,
  });
  const who = contact.case;
  if (leg.kind === CALL) who.journeyWait += (leg.answeredAt >= 0 ? leg.answeredAt : end.endedAt) - leg.joinedAt;
  if (agent === null) return;
  const time = (centre.stopped ? centre.now : end.readyAt) - leg.pickedAt;
  who.agentTime += time;
  if (outcome === HANDED_OFF && leg.talk.why === LACKED_SKILL) who.wastedTime += time;
  if (leg.talk.stated === STATED_AGAIN) who.heardAgainTime += leg.talk.explain;
}

/** Each contact is settled once: by its first answer, or when it is over without one. */
function settledBy(leg: Leg, outcome: number): number {
  if (leg.answeredAt >= 0) return leg.isFirstAnswer ? ANSWERED : NONE;
  return leg.contact.answered || outcome === OVERFLOWED ? NONE : outcome;
}

const contactColumns = (contact: Contact) => ({
  case_: contact.case.number,
  contact: contact.number,
  type: contact.case.type,
  redial: contact.number > 0 ? 1 : 0,
  contactAt: contact.arrivedAt,
  again: contact.kind,
  kind: CALL,
  entered: contact.entered,
});

const detailColumns = ({ talk, told }: Leg) => ({
  stated: talk.stated,
  why: talk.why,
  policy: talk.policy,
  upsold: talk.upsold,
  gaveUp: talk.gaveUp ? 1 : 0,
  policed: 0,
  identify: talk.identify + talk.search,
  explain: talk.explain,
  work: talk.work,
  upsell: talk.upsell,
  connect: talk.connect,
  holding: talk.holding,
  brief: talk.brief,
  briefed: talk.briefed,
  told,
});

/** The row of a contact that never came to a queue: it joins and ends now. */
export function writeOutside(centre: Centre, contact: Contact, outcome: number, policed: boolean): void {
  centre.book.legs.push({
    ...NO_LEG_DETAILS,
    ...contactColumns(contact),
    policed: policed ? 1 : 0,
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
    lines: contact.linesTaken,
    queuedAt: centre.now,
    ageBrought: 0,
    pickedAt: -1,
    answeredAt: -1,
    endedAt: centre.now,
    readyAt: -1,
    contactWait: 0,
  });
}

/** The case is resolved, given up, or still open when the clock stops. */
export function writeCase(centre: Centre, who: Case, resolved: boolean, inFirstContact: boolean): void {
  centre.openCases.delete(who);
  centre.book.cases.push({
    case_: who.number,
    type: who.type,
    startedAt: who.startedAt,
    endedAt: centre.now,
    resolved: resolved ? 1 : 0,
    firstContact: inFirstContact ? 1 : 0,
    contacts: who.contacts,
    handoffs: who.handoffs,
    agentsMet: who.agentsMet,
    lastGroup: who.lastGroup,
    journeyWait: who.journeyWait,
    customerTime: who.customerTime,
    agentTime: who.agentTime,
    statements: who.statements,
    repeats: who.repeats,
    upsells: who.upsells,
    earned: who.earned,
    wastedTime: who.wastedTime,
    heardAgainTime: who.heardAgainTime,
    resolvedBy: resolved ? who.workedBy : NOBODY,
  });
}
