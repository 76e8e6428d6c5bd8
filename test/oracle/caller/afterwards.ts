import { CALLED_AGAIN, REDIALLED } from '../../../src/ledger/details.js';
import { ABANDONED, BLOCKED, CONTAINED } from '../../../src/ledger/outcomes.js';
import { RANK } from '../calendar/agenda.js';
import { openings } from '../calendar/hours.js';
import type { Centre } from '../centre.js';
import type { Contact } from '../people.js';
import { theLastCallerHasGone } from '../staff/closing.js';
import { whichOf } from '../talk/handingOff.js';
import { writeContact } from '../writing/chapters.js';
import { writeCase } from '../writing/legs.js';
import { contactBegins } from './coming.js';

/** The caller has hung up, though his contact may go on without him. */
export function isOffTheLine(centre: Centre, contact: Contact): void {
  if (!centre.present.delete(contact)) return;
  centre.lastLeft = centre.now;
  contact.case.customerTime += centre.now - contact.onLineSince;
}

/** Then, in the evening, who is idle goes home. */
export function isHeLast(centre: Centre): void {
  if (centre.closed && centre.present.size === 0) theLastCallerHasGone(centre);
}

/** "After the contact": the caller hangs up, his trunk is free; he may try once more, or his case is over. */
export function contactEnds(centre: Centre, contact: Contact, outcome: number, resolvedByAgent = false): void {
  const who = contact.case;
  isOffTheLine(centre, contact);
  centre.openContacts.delete(contact);
  if (contact.identifiedByAgent) who.isPrepared = true;
  writeContact(centre, contact);
  const resolved = resolvedByAgent || outcome === CONTAINED;
  const goesOn = !resolved && (contact.answered ? callsAgain(centre, contact) : redials(centre, contact, outcome));
  if (!goesOn) writeCase(centre, who, resolved, resolvedByAgent && who.spokenContacts === 1);
  isHeLast(centre);
}

/** Who spoke to an agent in vain. */
function callsAgain(centre: Centre, contact: Contact): boolean {
  const who = contact.case;
  const rule = centre.model.calls[who.type]!.callsAgain;
  if (rule === null || who.furtherCalls >= rule.max || centre.chance.callsAgain(who) >= rule.ifUnresolved) return false;
  const at = centre.now + centre.chance.callsAgainDelay(contact, rule.delay);
  const becomes = whichOf(rule.becomes, centre.chance.callsAgainBecomes(who));
  who.furtherCalls += 1;
  comesAt(centre, contact, at, becomes, CALLED_AGAIN);
  return true;
}

/** Who spoke to nobody and hung up or was turned away; by the try, the list's last value holding on. */
function redials(centre: Centre, contact: Contact, outcome: number): boolean {
  const who = contact.case;
  const rule = centre.model.calls[who.type]!.redial;
  if (rule === null || who.redials >= rule.max || (outcome !== ABANDONED && outcome !== BLOCKED)) return false;
  const shares = outcome === ABANDONED ? rule.afterAbandon : rule.afterBlock;
  if (centre.chance.triesAgain(who) >= shares[Math.min(who.redials, shares.length - 1)]!) return false;
  const at = centre.now + centre.chance.redialDelay(contact, rule.delay);
  const becomes = whichOf(rule.becomes, centre.chance.redialBecomes(who));
  who.redials += 1;
  comesAt(centre, contact, at, becomes, REDIALLED);
  return true;
}

/** At that time; if it is closed then, at the next opening; if there is none, never: the case stays open. */
function comesAt(centre: Centre, contact: Contact, time: number, becomes: number | null, kind: number): void {
  const who = contact.case;
  centre.agenda.at(time, RANK.redial, () => {
    if (centre.closed) {
      const nextOpening = openings(centre.model.time).find(({ from }) => from > centre.now)?.from ?? Infinity;
      comesAt(centre, contact, nextOpening, becomes, kind);
    } else {
      who.type = becomes ?? who.type;
      contactBegins(centre, who, kind);
    }
  });
}
