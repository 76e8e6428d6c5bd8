import { NOT_PASSED_ON } from '../../src/ledger/details.js';
import { ANSWERED, HANDED_OFF, IN_SYSTEM } from '../../src/ledger/outcomes.js';
import { STILL_THERE } from '../../src/ledger/visits.js';
import type { Centre } from './centre.js';
import type { Contact, Leg } from './people.js';
import { dueAtLast } from './staff/duty.js';
import { writeContact, writeSpell, writeVisit } from './writing/chapters.js';
import { writeLeg, writeOutside } from './writing/legs.js';

/** Where it never closes: whoever waits is still in the system; a talk in hand is written with its planned end. */
export function theClockStops(centre: Centre): void {
  centre.stopped = true;
  for (const leg of centre.talking) {
    if (leg.state === 'talking') isStillTalking(centre, leg);
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

/** Also who is being connected: he has not been passed on. */
function isStillTalking(centre: Centre, leg: Leg): void {
  leg.talk.why = NOT_PASSED_ON;
  leg.talk.policy = -1;
  writeLeg(centre, leg, ANSWERED, { endedAt: leg.endsAt, readyAt: wrappedUpAt(centre, leg, leg.endsAt) });
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
  contact.case.customerTime += centre.now - contact.arrivedAt;
  if (contact.menu !== null && contact.menu.visit !== null) {
    writeVisit(centre, contact, STILL_THERE);
    contact.menu.leftAt = centre.now;
    writeOutside(centre, contact, IN_SYSTEM, false);
  }
  writeContact(centre, contact);
}
