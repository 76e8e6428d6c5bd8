import fc from 'fast-check';
import { DAY } from '../../../src/kernel/units.js';
import type { Hours as ClockHours } from '../../../src/model/ivr.js';
import type { TimePlan } from '../../../src/model/model.js';

/** When a random centre is open, and the stretches of the day (seconds after midnight) in which things happen in it. */
export interface Hours {
  readonly time: TimePlan;
  readonly busy: readonly { readonly from: number; readonly to: number }[];
}

const length = fc.integer({ min: 4, max: 30 }).map((hundreds) => hundreds * 100);
const atClose = fc.constantFrom<TimePlan['atClose']>('serve', 'hang_up');

const study: fc.Arbitrary<Hours> = fc
  .record({ length, warmup: fc.constantFrom(0, 0, 300) })
  .map(({ length, warmup }) => ({
    time: { kind: 'study', open: 0, length, days: 1, continuous: true, interval: 0, warmup, atClose: 'serve' },
    busy: [{ from: 0, to: length }],
  }));

/** A study that goes past midnight: the clock goes round. */
const longStudy: fc.Arbitrary<Hours> = length.map((length) => ({
  time: {
    kind: 'study',
    open: 0,
    length: DAY + length,
    days: 1,
    continuous: true,
    interval: 0,
    warmup: 0,
    atClose: 'serve',
  },
  busy: [
    { from: 0, to: length },
    { from: DAY - length, to: DAY },
  ],
}));

/** Days that close; those that open late in the evening close after midnight. */
const openings = (days: fc.Arbitrary<number>): fc.Arbitrary<Hours> =>
  fc
    .record({ open: fc.constantFrom(0, 28800, 86000), length, days, atClose })
    .map(({ open, length, days, atClose }) => ({
      time: { kind: 'days', open, length, days, continuous: false, interval: 700, warmup: 0, atClose },
      busy: [{ from: open, to: open + length }],
    }));

/** Days with only a few minutes between closing and opening, so that one runs into the next; or one day as long as a day can be. */
const longDays: fc.Arbitrary<Hours> = fc
  .record({
    open: fc.constantFrom(0, 28800),
    days: fc.integer({ min: 1, max: 3 }),
    night: fc.constantFrom(0, 100, 400),
    atClose,
  })
  .map(({ open, days, night, atClose }) => {
    const length = DAY - (days > 1 || open === 0 ? Math.max(night, 100) : night);
    return {
      time: { kind: 'days', open, length, days, continuous: false, interval: 7000, warmup: 0, atClose },
      busy: [
        { from: open, to: open + 900 },
        { from: open + length - 900, to: open + length },
      ],
    };
  });

const roundTheClock: fc.Arbitrary<Hours> = fc
  .record({ length, days: fc.integer({ min: 1, max: 3 }) })
  .map(({ length, days }) => ({
    time: { kind: 'days', open: 0, length: DAY, days, continuous: true, interval: 7000, warmup: 0, atClose: 'serve' },
    busy: [
      { from: 0, to: length },
      { from: DAY - length, to: DAY },
    ],
  }));

/** Hours of every kind. */
export const hours: fc.Arbitrary<Hours> = fc.oneof(
  { weight: 4, arbitrary: study },
  { weight: 1, arbitrary: longStudy },
  { weight: 4, arbitrary: openings(fc.constant(1)) },
  { weight: 3, arbitrary: openings(fc.integer({ min: 2, max: 3 })) },
  { weight: 1, arbitrary: roundTheClock },
  { weight: 1, arbitrary: longDays },
);

/** A share of a stretch. (Doubles of fast-check are mostly tiny; these are spread evenly.) */
export const share = fc.nat({ max: 60 }).map((sixtieths) => sixtieths / 60);

/** A moment in or about a busy stretch, by two numbers; in round seconds. */
export function momentIn({ busy }: Hours, which: number, share: number): number {
  const stretch = busy[which % busy.length]!;
  return stretch.from + Math.floor(((stretch.to - stretch.from) * share) / 50) * 50;
}

/** Hours of every day that begin and end in or about busy stretches; now and then the whole day. */
export function hoursWithin(hours: Hours, begins: number, from: number, ends: number, to: number): ClockHours {
  const start = momentIn(hours, begins, from) % DAY;
  const end = momentIn(hours, ends, to) % DAY;
  return { from: start, to: end > start ? end : end + DAY };
}
