import { NOBODY } from '../../kernel/units.js';
import { ABANDONED, CLOSED_OUT } from '../../ledger/outcomes.js';
import type { Centre } from '../centre.js';
import { callSeeksAgent } from '../desk.js';
import type { Call } from '../tables/call.js';
import { schedulesNextStep } from '../waiting.js';
import { leavesUnanswered } from './leaving.js';
import { isSentOn, waitsInVain } from './queueing.js';

/** What may happen to a caller while he waits. */

export function patienceEnds(centre: Centre, call: Call): void {
  call.patience = NOBODY;
  leavesUnanswered(centre, call, ABANDONED);
}

export function maxWaitEnds(centre: Centre, call: Call): void {
  call.limit = NOBODY;
  isSentOn(centre, call, centre.model.queues[call.queue].afterMaxWait, CLOSED_OUT);
}

/** Other groups may take him from now on. */
export function eligibilityWidens(centre: Centre, call: Call): void {
  call.step = NOBODY;
  if (callSeeksAgent(centre, call)) return;
  if (waitsInVain(centre, call)) leavesUnanswered(centre, call, CLOSED_OUT);
  else schedulesNextStep(centre, call);
}
