import { occasion, PURPOSE } from '../../kernel/callerDraws.js';
import { type Call, type CallTypeRow, NOBODY, type Queue } from '../../kernel/units.js';
import type { Place } from '../../model/model.js';
import type { Centre } from '../centre.js';
import { shareAt } from '../shares.js';
import { joinsInFront, joinsQueue } from './queueing.js';

/** How a caller who has spoken to an agent is passed on. */

/** At most so many handoffs for lack of skill in a contact. */
const MAX_HANDOFFS = 6;

const AT_THE_BACK: Place = { kind: 'back' };

/** The further type he needs after this talk, by his own numbers, or NOBODY. */
export function furtherNeed(centre: Centre, call: Call): CallTypeRow {
  const { calls } = centre;
  const needs = centre.model.calls[calls.servedAs[call]].alsoNeeds;
  const met = calls.needsMet[call];
  if (needs === null || met >= needs.max) return NOBODY;
  const draw = centre.begins(call, PURPOSE.alsoNeeds, occasion(calls.contact[call], met)).next();
  return shareAt(needs.types, draw);
}

/** Goes on to a further type's queue, and is served as that type from now on. */
export function goesOnAs(centre: Centre, call: Call, type: CallTypeRow): void {
  const { calls, model } = centre;
  const place = model.calls[calls.servedAs[call]].alsoNeeds?.place ?? AT_THE_BACK;
  calls.needsMet[call]++;
  calls.servedAs[call] = type;
  isPassedOn(centre, call, model.calls[type].queue, place);
}

/** May an agent who lacks the skill pass him on once more? */
export function mayBeHandedOff(centre: Centre, call: Call): boolean {
  return centre.calls.passedOn[call] < MAX_HANDOFFS;
}

/** Cold, to the queue of the skill he needs. */
export function isHandedOff(centre: Centre, call: Call): void {
  const { calls, model } = centre;
  calls.passedOn[call]++;
  const queue = centre.routes.queueOfSkill[model.calls[calls.servedAs[call]].skill];
  isPassedOn(centre, call, queue, AT_THE_BACK);
}

function isPassedOn(centre: Centre, call: Call, queue: Queue, place: Place): void {
  const { calls } = centre;
  calls.handoffs[call]++;
  calls.hop[call]++;
  calls.leg[call]++;
  calls.triesAnew(call);
  if (place.kind === 'front') joinsInFront(centre, call, queue);
  else if (place.kind === 'keep_age') joinsQueue(centre, call, queue, calls.waited[call]);
  else if (place.kind === 'credit') joinsQueue(centre, call, queue, place.credit);
  else joinsQueue(centre, call, queue, 0);
}
