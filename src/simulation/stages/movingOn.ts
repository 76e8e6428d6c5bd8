import { occasion, PURPOSE } from '../../kernel/callerDraws.js';
import { type CallTypeRow, NOBODY, type Queue } from '../../kernel/units.js';
import { TICKET } from '../../ledger/details.js';
import type { Place } from '../../model/handoff.js';
import type { Centre } from '../centre.js';
import { seeksOrStands, takesPlace } from '../conversation/offline.js';
import { shareAt } from '../shares.js';
import type { Call } from '../tables/call.js';
import { joinsInFront, joinsQueue } from './queueing.js';

/** How a caller who has spoken to an agent is passed on. */

const AT_THE_BACK: Place = { kind: 'back' };

/** The further type he needs after this talk, by his own numbers, or NOBODY. */
export function furtherNeed(centre: Centre, call: Call): CallTypeRow {
  const needs = centre.model.calls[call.servedAs].alsoNeeds;
  const met = call.needsMet;
  if (needs === null || met >= needs.max) return NOBODY;
  const draw = centre.begins(call, PURPOSE.alsoNeeds, occasion(call.contact, met)).next();
  return shareAt(needs.types, draw);
}

/** Goes on to a further type's queue, and is served as that type from now on. */
export function goesOnAs(centre: Centre, call: Call, type: CallTypeRow): void {
  const { model } = centre;
  const place = model.calls[call.servedAs].alsoNeeds?.place ?? AT_THE_BACK;
  call.needsMet++;
  call.servedAs = type;
  isPassedOn(centre, call, model.calls[type].queue, place);
}

/** Without the caller: its number of legs and handoffs is counted already. */
function standsAsTicket(centre: Centre, call: Call, queue: Queue, place: Place): void {
  call.beginLeg(queue);
  call.journey.facts.beginLeg(TICKET);
  takesPlace(centre, call, queue, place, call.waited);
  seeksOrStands(centre, call);
}

/** Joins another queue after he has spoken to an agent. */
export function isPassedOn(centre: Centre, call: Call, queue: Queue, place: Place): void {
  call.handoffs++;
  call.hop++;
  call.leg++;
  if (centre.offline && call.journey.kind === TICKET) {
    standsAsTicket(centre, call, queue, place);
    return;
  }
  call.triesAnew();
  if (place.kind === 'front') {
    joinsInFront(centre, call, queue);
    return;
  }
  call.brought = place.kind === 'keep_age' ? call.waited : place.kind === 'credit' ? place.credit : 0;
  joinsQueue(centre, call, queue);
}
