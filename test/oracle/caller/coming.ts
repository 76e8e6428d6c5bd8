import { NOBODY } from '../../../src/kernel/units.js';
import { BLOCKED } from '../../../src/ledger/outcomes.js';
import { RANK } from '../calendar/agenda.js';
import type { Centre } from '../centre.js';
import type { Case, Contact } from '../people.js';
import { writeTurnedAway } from '../writing.js';
import { contactEnds } from './afterwards.js';
import { AS_NEW, joinsQueue } from './queueing.js';

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
    handoffs: 0,
    agentsMet: 0,
    lastGroup: NOBODY,
    journeyWait: 0,
    customerTime: 0,
    agentTime: 0,
  };
  centre.openCases.add(who);
  contactBegins(centre, who);
}

/** "A contact arrives": a trunk, if one is free, and the type's own queue. */
export function contactBegins(centre: Centre, who: Case): void {
  const trunkIsFree = centre.present.size < centre.model.lines;
  const contact: Contact = {
    case: who,
    number: who.contacts++,
    arrivedAt: centre.now,
    servedAs: who.type,
    legs: 0,
    waited: 0,
    hops: 0,
    coldHandoffs: 0,
    furtherNeeds: 0,
    answered: false,
    settled: false,
    tried: [],
    patienceEnds: Infinity,
    givesUp: null,
    leg: null,
    linesTaken: centre.present.size + 1,
  };
  if (trunkIsFree) {
    centre.present.add(contact);
    joinsQueue(centre, contact, centre.model.calls[who.type]!.queue, AS_NEW);
  } else {
    writeTurnedAway(centre, contact, BLOCKED);
    contactEnds(centre, contact, BLOCKED);
  }
}
