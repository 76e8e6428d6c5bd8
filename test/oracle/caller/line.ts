import { ABANDONED, CLOSED_OUT } from '../../../src/ledger/outcomes.js';
import { RANK } from '../calendar/agenda.js';
import type { Centre } from '../centre.js';
import type { Contact, Leg } from '../people.js';
import { agentComesFree } from '../staff/duty.js';
import { holdEnds } from '../talk/holding.js';
import { writeLeg } from '../writing/legs.js';
import { contactEnds } from './afterwards.js';

/** By age; of the same age, who joined before. */
export const byPlace = (a: Leg, b: Leg): number => a.since - b.since || a.joiningNumber - b.joiningNumber;

/** Takes his place by age, of those of the same age behind whoever joined before. His patience begins to run. */
export function standsInLine(centre: Centre, leg: Leg): void {
  const line = centre.lines[leg.queue]!;
  line.push(leg);
  line.sort(byPlace);
  leg.length = line.length;
  leg.lengthTotal = centre.waiting;
  expectGivingUp(centre, leg.contact);
}

/** Patience that is used up already runs out at once, but only now that he has to wait. */
function expectGivingUp(centre: Centre, contact: Contact): void {
  const at = Math.max(centre.now, contact.patienceEnds);
  contact.givesUp ??= centre.agenda.at(at, RANK.patienceRunsOut, () => goes(centre, contact.leg!, ABANDONED));
}

/** Out of the line, and everything that was to happen there is struck. */
export function leavesLine(centre: Centre, leg: Leg): void {
  const line = centre.lines[leg.queue]!;
  if (line.includes(leg)) line.splice(line.indexOf(leg), 1);
  for (const what of [leg.maxWait, leg.greeting, leg.widening, leg.ringing]) centre.agenda.strike(what);
}

/** He is answered, or gives up, or is sent away. */
export function hasPatienceNoMore(centre: Centre, contact: Contact): void {
  centre.agenda.strike(contact.givesUp);
  contact.givesUp = null;
}

export function endsUnanswered(centre: Centre, leg: Leg, outcome: number): void {
  leavesLine(centre, leg);
  leg.contact.waited += centre.now - leg.joinedAt;
  leg.state = 'over';
  writeLeg(centre, leg, outcome, { endedAt: centre.now, readyAt: leg.agent === null ? -1 : centre.now });
}

/** Leaves without an answer, and the line is free again; so is an agent who held for him, or whose telephone rang. */
export function goes(centre: Centre, leg: Leg, outcome: number): void {
  const holderWrapsUp = leaves(centre, leg, outcome);
  holderWrapsUp();
  isRungNoMore(centre, leg);
}

/** What an agent who held for him does then. */
function leaves(centre: Centre, leg: Leg, outcome: number): () => void {
  hasPatienceNoMore(centre, leg.contact);
  const holderWrapsUp = holdEnds(centre, leg.contact);
  endsUnanswered(centre, leg, outcome);
  contactEnds(centre, leg.contact, outcome);
  return holderWrapsUp;
}

function isRungNoMore(centre: Centre, leg: Leg): void {
  if (leg.agent !== null) agentComesFree(centre, leg.agent, leg.pickedAt);
}

export const closeOut = (centre: Centre, leg: Leg): void => goes(centre, leg, CLOSED_OUT);

/** Many at once: all leave; then those who held for them are free, then those whose telephones rang. */
export function closeOutAll(centre: Centre, legs: readonly Leg[]): void {
  const holdersWrapUp = legs.map((leg) => leaves(centre, leg, CLOSED_OUT));
  for (const wrapsUp of holdersWrapUp) wrapsUp();
  for (const leg of legs) isRungNoMore(centre, leg);
}
