import type { HandoffPolicy } from '../../../model/handoff.js';

/** What each handoff policy does with the caller. */
export const POLICIES: Readonly<Record<Exclude<HandoffPolicy, 'consult' | 'own' | 'ticket'>, string>> = {
  bounce: 'back into the queue it came from',
  cold: 'to the queue of the needed skill',
  warm: 'likewise, and the first agent stays on the line',
};
