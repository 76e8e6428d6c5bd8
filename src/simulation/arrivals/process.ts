import type { Seconds } from '../../kernel/units.js';

/** When the callers of a type come: each call answers the next arrival's time, never earlier than the last; Infinity: no more. */
export interface ArrivalProcess {
  next(): Seconds;
}
