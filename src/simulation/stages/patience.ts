import { NOBODY } from '../../kernel/units.js';
import { CALL } from '../../ledger/details.js';
import { ABANDONED, CLOSED_OUT } from '../../ledger/outcomes.js';
import type { Centre } from '../centre.js';
import { callSeeksAgent } from '../desk.js';
import { type Call, TALKING } from '../tables/call.js';
import { schedulesNextStep } from '../waiting.js';
import { hangsUpInHold } from './handing/asking.js';
import { leavesUnanswered } from './leaving.js';
import { isSentOn, waitsInVain } from './queueing.js';

/** What may happen to a caller while he waits. */

export function patienceEnds(centre: Centre, call: Call): void {
  call.patience = NOBODY;
  if (call.state === TALKING) {
    hangsUpInHold(centre, call);
    return;
  }
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
  if (centre.offline && call.journey.kind !== CALL) schedulesNextStep(centre, call);
  else if (waitsInVain(centre, call)) leavesUnanswered(centre, call, CLOSED_OUT);
  else schedulesNextStep(centre, call);
}
