import { DAY } from '../../../src/kernel/units.js';
import type { Hours } from '../../../src/model/ivr.js';
import type { TimePlan } from '../../../src/model/model.js';

/** A stretch of opening hours, in seconds from midnight of the first day. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

/** How many midnights-to-midnight the plan touches: a study of 30 hours has two days. */
export const daysOf = (time: TimePlan): number => (time.kind === 'study' ? Math.ceil(time.length / DAY) : time.days);

/** When the centre is open: day by day, or in one stretch when it never closes. */
export function openings(time: TimePlan): Opening[] {
  if (time.kind === 'study') return [{ from: 0, to: time.length }];
  if (time.continuous) return [{ from: 0, to: time.days * DAY }];
  return Array.from({ length: time.days }, (_, day) => dayOf(time, day));
}

/** The opening hours of one day (from 0); of a study, what there is of it. */
export function dayOf(time: TimePlan, day: number): Opening {
  const from = day * DAY + time.open;
  return time.kind === 'study' ? { from, to: Math.min(from + DAY, time.length) } : { from, to: from + time.length };
}

/** Whether a moment is within hours that hold every day; they may go on after midnight. */
export function isWithin({ from, to }: Hours, time: number): boolean {
  const clock = time % DAY;
  return (clock >= from && clock < to) || (clock + DAY >= from && clock + DAY < to);
}

/** When hours end while the centre is open: not at its own closing, which is another thing. Hours of a whole day never end. */
export function endsOf({ from, to }: Hours, time: TimePlan): number[] {
  if (to - from >= DAY) return [];
  const days = Array.from({ length: daysOf(time) + 2 }, (_, day) => day - 1);
  const ends = days.map((day) => day * DAY + to);
  return ends.filter((end) => openings(time).some((open) => end >= open.from && end < open.to));
}
