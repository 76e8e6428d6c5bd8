import { CONSULT, NOT_PASSED_ON, TICKET } from '../../src/ledger/details.js';
import { ANSWERED, HANDED_OFF, IN_SYSTEM } from '../../src/ledger/outcomes.js';
import { STILL_THERE } from '../../src/ledger/visits.js';
import { HANDOFF_POLICIES } from '../../src/model/handoff.js';
import type { Centre } from './centre.js';
import type { Asking, Contact, Leg } from './people.js';
import { dueAtLast } from './staff/duty.js';
import { writeContact, writePromise, writeSpell, writeVisit } from './writing/chapters.js';
import { writeLeg, writeOutside } from './writing/legs.js';

/** Where it never closes: whoever waits is still in the system; a talk in hand is written with its planned end. */
export function theClockStops(centre: Centre): void {
  centre.stopped = true;
  for (const asking of centre.held.values()) isStillAsking(centre, asking);
  for (const question of centre.ringingQuestions)
    writeLeg(centre, question, IN_SYSTEM, { endedAt: centre.now, readyAt: centre.now });
  for (const leg of centre.talking) {
    if (centre.held.has(leg)) continue;
    if (leg.kind === CONSULT) writeLeg(centre, leg, ANSWERED, { endedAt: leg.endsAt, readyAt: leg.endsAt });
    else if (leg.state === 'talking') isStillTalking(centre, leg);
    else isStillHeld(centre, leg);
  }
  for (const leg of centre.lines.flat()) isStillWaiting(centre, leg);
  for (const contact of centre.present) isStillThere(centre, contact);
  for (const agent of centre.agents) {
    if (agent.state !== 'away' && agent.state !== 'on a break')
      writeSpell(centre, agent, dueAtLast(centre, agent, centre.now));
  }
}

const wrappedUpAt = (centre: Centre, leg: Leg, endedAt: number): number =>
  endedAt + centre.chance.inTalk.wrapUp(leg, leg.agent!.group);

const CONSULTING = HANDOFF_POLICIES.indexOf('consult');

/** Also who is being connected: he has not been passed on. */
function isStillTalking(centre: Centre, leg: Leg): void {
  leg.talk.why = NOT_PASSED_ON;
  if (leg.talk.policy !== CONSULTING) leg.talk.policy = -1;
  writeLeg(centre, leg, ANSWERED, { endedAt: leg.endsAt, readyAt: wrappedUpAt(centre, leg, leg.endsAt) });
}

/** Nobody has answered yet. */
function isStillAsking(centre: Centre, { leg, since }: Asking): void {
  leg.talk.holding = centre.now - since;
  writeLeg(centre, leg, ANSWERED, { endedAt: centre.now, readyAt: wrappedUpAt(centre, leg, centre.now) });
}

/** A briefing has a planned end, a hold has none. */
function isStillHeld(centre: Centre, leg: Leg): void {
  const { hold } = leg.contact;
  const isHolding = hold?.leg === leg;
  if (isHolding) leg.talk.holding = centre.now - hold.since;
  const endedAt = isHolding ? centre.now : leg.endsAt;
  writeLeg(centre, leg, HANDED_OFF, { endedAt, readyAt: wrappedUpAt(centre, leg, endedAt) });
}

function isStillWaiting(centre: Centre, leg: Leg): void {
  leg.contact.waited += centre.now - leg.joinedAt;
  writeLeg(centre, leg, IN_SYSTEM, { endedAt: centre.now, readyAt: leg.agent === null ? -1 : centre.now });
}

/** On the line until now, perhaps in the IVR. */
function isStillThere(centre: Centre, contact: Contact): void {
  contact.case.customerTime += centre.now - contact.onLineSince;
  if (contact.menu !== null && contact.menu.visit !== null) {
    writeVisit(centre, contact, STILL_THERE);
    contact.menu.leftAt = centre.now;
    writeOutside(centre, contact, IN_SYSTEM, false);
  }
}

/** And what goes on without a caller: tickets nobody has taken, promises not kept yet. A question that nobody heard leaves no trace. */
export function theBookIsClosed(centre: Centre): void {
  for (const leg of centre.beside.flat())
    if (leg.kind === TICKET) writeLeg(centre, leg, IN_SYSTEM, { endedAt: centre.now, readyAt: -1 });
  for (const promise of centre.promises) writePromise(centre, promise, -1);
  for (const contact of centre.openContacts) writeContact(centre, contact);
}
