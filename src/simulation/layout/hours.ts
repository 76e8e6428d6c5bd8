import { DAY, type Seconds } from '../../kernel/units.js';
import type { Hours } from '../../model/ivr.js';

/** Open at this time of day? From `from` on, until before `to`, which may lie in the next day. */
export function isOpenAt({ from, to }: Hours, clock: Seconds): boolean {
  return (clock >= from && clock < to) || clock < to - DAY;
}

/** Hours round the clock never end. */
export function everEnds({ from, to }: Hours): boolean {
  return to - from < DAY;
}
