import type { HandoffPolicy } from '../../../model/handoff.js';

/** What each handoff policy does with the caller. */
export const POLICIES: Readonly<Record<HandoffPolicy, string>> = {
  bounce: 'back into the queue it came from',
  cold: 'to the queue of the needed skill',
  warm: 'likewise, and the first agent stays on the line',
  consult: 'the caller holds, a specialist tells the agent, who works it himself',
  own: 'the caller hangs up with a promise; the agent gets the answer from a specialist and calls back',
  ticket: 'the case goes to a queue in writing, and is worked there without the caller',
};
