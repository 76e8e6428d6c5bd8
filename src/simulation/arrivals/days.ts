import { DAY, type Seconds } from '../../kernel/units.js';
import type { TimePlan } from '../../model/model.js';

/** The days of a plan for arrivals: a study counts the 24-hour stretches it lasts. */
export function daysOf(time: TimePlan): number {
  return time.kind === 'study' ? Math.ceil(time.length / DAY) : time.days;
}

/** Midnight at which day `day` (from 1) begins. */
export function startOf(day: number): Seconds {
  return (day - 1) * DAY;
}

/** Opening and closing by the clock of a day: what comes outside is nobody's. */
export function opensAt(time: TimePlan): Seconds {
  return time.continuous ? 0 : time.open;
}

export function closesAt(time: TimePlan): Seconds {
  return time.continuous ? DAY : time.open + time.length;
}

/** The opening that follows day `day`; Infinity after the last. */
export function openingAfter(time: TimePlan, day: number): Seconds {
  return day < time.days ? startOf(day + 1) + opensAt(time) : Infinity;
}
