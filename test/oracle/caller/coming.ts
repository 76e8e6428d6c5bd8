import { NOBODY } from '../../../src/kernel/units.js';
import { CALLED_AGAIN, FIRST_CONTACT } from '../../../src/ledger/details.js';
import { BLOCKED, CLOSED_OUT } from '../../../src/ledger/outcomes.js';
import { SENT_AWAY } from '../../../src/model/callers.js';
import { RANK } from '../calendar/agenda.js';
import type { Centre } from '../centre.js';
import type { Case, Contact } from '../people.js';
import { writeOutside } from '../writing/legs.js';
import { contactEnds } from './afterwards.js';
import { entersMenu } from './menu.js';
import { AS_NEW } from './newLeg.js';
import { joinsQueue } from './queueing.js';

/** Callers of a type come one after another; each, as he comes, lets the next be expected. */
export function expectCaller(centre: Centre, type: number, times: readonly number[], ordinal = 0): void {
  if (ordinal === times.length) return;
  centre.agenda.at(times[ordinal]!, RANK.arrival, () => {
    expectCaller(centre, type, times, ordinal + 1);
    callerArrives(centre, type, ordinal);
  });
}

function callerArrives(centre: Centre, type: number, ordinal: number): void {
  const who: Case = {
    number: centre.cases++,
    arrivedAs: type,
    ordinal,
    type,
    startedAt: centre.now,
    contacts: 0,
    redials: 0,
    furtherCalls: 0,
    handoffs: 0,
    agentsMet: 0,
    lastGroup: NOBODY,
    workedBy: NOBODY,
    spokenContacts: 0,
    repeats: 0,
    isPrepared: false,
    statements: 0,
    explanations: 0,
    upsells: 0,
    earned: 0,
    journeyWait: 0,
    customerTime: 0,
    agentTime: 0,
    wastedTime: 0,
    heardAgainTime: 0,
  };
  centre.openCases.add(who);
  contactBegins(centre, who, FIRST_CONTACT);
}

/** "A contact arrives": a trunk, if one is free; the block list; the IVR, or the type's own queue. */
export function contactBegins(centre: Centre, who: Case, kind: number): void {
  const { model } = centre;
  const contact = newContact(centre, who, kind);
  who.workedBy = NOBODY;
  if (kind === CALLED_AGAIN) who.repeats += 1;
  if (contact.linesTaken === 0) {
    endsOutside(centre, contact, BLOCKED);
    return;
  }
  centre.present.add(contact);
  centre.openContacts.add(contact);
  if (isOnTheBlocklist(centre, contact)) isBarred(centre, contact);
  else if (model.ivr !== null) entersMenu(centre, contact);
  else joinsQueue(centre, contact, model.calls[who.type]!.queue, AS_NEW);
}

function newContact(centre: Centre, who: Case, kind: number): Contact {
  const trunkIsFree = centre.trunksInUse < centre.model.lines;
  return {
    case: who,
    number: who.contacts++,
    kind,
    arrivedAt: centre.now,
    linesTaken: trunkIsFree ? centre.trunksInUse + 1 : 0,
    onLineSince: centre.now,
    hasTrunk: trunkIsFree,
    servedAs: who.type,
    legs: 0,
    waited: 0,
    hops: 0,
    handoffs: 0,
    furtherNeeds: 0,
    answered: false,
    met: [],
    meetsAgain: true,
    isIdentified: false,
    identifiedByAgent: false,
    notesTravel: false,
    hold: null,
    menu: null,
    entered: NOBODY,
    tried: [],
    patienceEnds: Infinity,
    givesUp: null,
    leg: null,
  };
}

function isOnTheBlocklist(centre: Centre, { case: who, number }: Contact): boolean {
  const { blocklist } = centre.model.calls[who.type]!;
  return blocklist !== null && number >= blocklist.after && centre.chance.isOnBlocklist(who) < blocklist.share;
}

/** Sent away at once, or to a queue, past every menu. */
function isBarred(centre: Centre, contact: Contact): void {
  const { then } = centre.model.calls[contact.case.type]!.blocklist!;
  if (then === SENT_AWAY) endsOutside(centre, contact, CLOSED_OUT, true);
  else joinsQueue(centre, contact, then, AS_NEW);
}

/** A contact that ends without having come to a queue. */
export function endsOutside(centre: Centre, contact: Contact, outcome: number, policed = false): void {
  writeOutside(centre, contact, outcome, policed);
  contactEnds(centre, contact, outcome);
}
