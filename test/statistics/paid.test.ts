import { describe, expect, it } from 'vitest';
import type { Staff, TimePlan } from '../../src/model/model.js';
import { Clock } from '../../src/statistics/clock.js';
import { Paid } from '../../src/statistics/paid.js';
import { at, centre, group, HOUR, MORNING, study } from './handMade.js';

/** Paid hours of a group in everything, and in each interval. */
function paidHours(staff: Staff, time: TimePlan = MORNING, more = {}): { all: number; intervals: number[] } {
  const model = centre({ time, groups: [group('desk', staff, more)] });
  const clock = new Clock(model);
  const paid = new Paid(model, clock);
  const hours = (slot: number) => paid.scheduled({ scope: 'agents', row: 0, slot }) / HOUR;
  return { all: hours(clock.slots), intervals: Array.from({ length: clock.intervals }, (_, slot) => hours(slot)) };
}

const shift = (from: string, to: string, count: number) => ({
  from: at(from),
  to: at(to),
  count,
  breaks: [{ at: at(from) + HOUR, length: 1800 }],
});

describe('paid time', () => {
  it('a count is paid throughout opening hours, shrinkage included, scaled', () => {
    const { all, intervals } = paidHours({ kind: 'count', count: 10 }, MORNING, { shrinkage: 0.3, scale: 0.5 });
    expect(all).toBe(10);
    expect(intervals).toEqual([2.5, 2.5, 2.5, 2.5]);
  });

  it('a schedule is paid step by step', () => {
    const steps = [
      { at: at('08:00'), count: 2 },
      { at: at('08:45'), count: 4 },
      { at: at('09:30'), count: 0 },
    ];
    expect(paidHours({ kind: 'schedule', steps })).toEqual({ all: 4.5, intervals: [1, 1.5, 2, 0] });
  });

  it('a shift is paid whole, breaks included, also beyond opening hours; on each day', () => {
    const { all, intervals } = paidHours(
      { kind: 'shifts', shifts: [shift('06:00', '09:00', 2)] },
      { ...MORNING, days: 3 },
    );
    expect(all).toBe(18);
    expect(intervals).toEqual([3, 3, 0, 0]);
  });

  it('a night shift is paid once a day, its morning in the intervals of the morning', () => {
    const time = { ...MORNING, open: at('04:00') };
    const { all, intervals } = paidHours({ kind: 'shifts', shifts: [shift('22:00', '29:00', 1)] }, time);
    expect(all).toBe(7);
    expect(intervals).toEqual([0.5, 0.5, 0, 0]);
  });

  it('a study pays its clock past the warm-up', () => {
    expect(paidHours({ kind: 'count', count: 3 }, study(50, 10 * HOUR)).all).toBeCloseTo(120, 9);
    expect(paidHours({ kind: 'shifts', shifts: [shift('22:00', '30:00', 1)] }, study(48, HOUR)).all).toBeCloseTo(15, 9);
  });
});
