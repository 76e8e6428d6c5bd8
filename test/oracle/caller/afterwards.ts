import { ABANDONED, BLOCKED } from '../../../src/ledger/outcomes.js';
import type { Redial } from '../../../src/model/callers.js';
import { RANK } from '../calendar/agenda.js';
import { openings } from '../calendar/hours.js';
import type { Centre } from '../centre.js';
import type { Contact } from '../people.js';
import { theLastCallerHasGone } from '../staff/closing.js';
import { whichOf } from '../talk/talking.js';
import { writeCase } from '../writing.js';
import { contactBegins } from './coming.js';

/** The caller hangs up, his trunk is free; he may try once more, or his case is over. */
export function contactEnds(centre: Centre, contact: Contact, outcome: number, resolved = false): void {
  centre.present.delete(contact);
  const redial = centre.model.calls[contact.case.type]!.redial;
  if (redial !== null && triesAgain(centre, contact, redial, outcome)) callsOnceMore(centre, contact, redial);
  else writeCase(centre, contact.case, resolved);
  if (centre.closed && centre.present.size === 0) theLastCallerHasGone(centre);
}

/** Only who spoke to nobody and hung up or was turned away; by the try, the list's last value holding on. */
function triesAgain(centre: Centre, contact: Contact, redial: Redial, outcome: number): boolean {
  const { redials } = contact.case;
  if (contact.answered || redials >= redial.max || (outcome !== ABANDONED && outcome !== BLOCKED)) return false;
  const shares = outcome === ABANDONED ? redial.afterAbandon : redial.afterBlock;
  return centre.chance.triesAgain(contact.case) < shares[Math.min(redials, shares.length - 1)]!;
}

function callsOnceMore(centre: Centre, contact: Contact, redial: Redial): void {
  const who = contact.case;
  const delay = centre.chance.redialDelay(contact, redial.delay);
  const becomes = whichOf(redial.becomes, centre.chance.becomes(who));
  who.redials += 1;
  triesAt(centre, centre.now + delay, () => {
    who.type = becomes ?? who.type;
    contactBegins(centre, who);
  });
}

/** At that time; if it is closed then, at the next opening; if there is none, never: the case stays open. */
function triesAt(centre: Centre, time: number, again: () => void): void {
  centre.agenda.at(time, RANK.redial, () => {
    const nextOpening = openings(centre.model.time).find(({ from }) => from > centre.now)?.from ?? Infinity;
    if (centre.closed) triesAt(centre, nextOpening, again);
    else again();
  });
}
