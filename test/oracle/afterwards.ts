import { ABANDONED, BLOCKED } from '../../src/ledger/outcomes.js';
import type { Redial } from '../../src/model/model.js';
import { RANK } from './agenda.js';
import type { Centre } from './centre.js';
import { theLastCallerHasGone } from './closing.js';
import { contactBegins } from './coming.js';
import { openings } from './hours.js';
import type { Contact } from './people.js';
import { whichOf } from './talking.js';
import { writeCase } from './writing.js';

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
  centre.agenda.at(whenOpen(centre, centre.now + delay), RANK.redial, () => {
    who.type = becomes ?? who.type;
    contactBegins(centre, who);
  });
}

/** That moment, or the next opening if it is closed then; Infinity: none is left, the case stays open. */
function whenOpen(centre: Centre, time: number): number {
  const opening = openings(centre.model.time).find(({ to }) => time < to);
  return opening === undefined ? Infinity : Math.max(time, opening.from);
}
