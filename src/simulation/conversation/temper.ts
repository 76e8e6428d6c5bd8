import { PURPOSE } from '../../kernel/callerDraws.js';
import type { Centre } from '../centre.js';
import type { Call } from '../tables/call.js';

/** What a caller is like, in the eyes of the type he is served as: by one number of his own for the whole case. */

/** Has he no code at hand in this contact? Who was once identified by an agent is prepared from the next contact on. */
export function isUnprepared(centre: Centre, call: Call): boolean {
  const unprepared = centre.model.calls[call.servedAs].unprepared;
  if (unprepared === null || call.contact >= call.journey.preparedFrom) return false;
  return centre.begins(call, PURPOSE.unprepared, 0).next() < unprepared.share;
}

/** How many times as long his work takes. */
export function talkTimes(centre: Centre, call: Call): number {
  const upset = centre.model.calls[call.servedAs].upset;
  if (upset === null) return 1;
  return centre.begins(call, PURPOSE.upset, 0).next() < upset.share ? upset.talkTimes : 1;
}
