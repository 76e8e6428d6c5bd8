import fc from 'fast-check';
import { DAY } from '../../../src/kernel/units.js';
import type { Shift, Staff } from '../../../src/model/model.js';
import { type Hours, momentIn, share } from './times.js';

/** Staff that still has to be fitted into the hours. */
type Fitting = (hours: Hours) => Staff;

const heads = fc.integer({ min: 0, max: 4 });

const count: fc.Arbitrary<Fitting> = fc.integer({ min: 0, max: 5 }).map((count) => () => ({ kind: 'count', count }));

/** Steps in and about the busy stretches; now and then the schedule begins after the opening, or ends before the closing. */
const schedule: fc.Arbitrary<Fitting> = fc
  .tuple(heads, fc.array(fc.tuple(fc.nat({ max: 1 }), share, heads), { minLength: 1, maxLength: 5 }), fc.boolean())
  .map(([first, steps, fromTheOpening]) => (hours) => {
    const counts = new Map(fromTheOpening ? [[hours.time.open, first]] : []);
    for (const [which, share, count] of steps) counts.set(momentIn(hours, which, share), count);
    // Where it never closes a schedule may begin in the evening, and go on after midnight.
    const begins = hours.time.continuous && !fromTheOpening ? steps[0]![2] * 21600 : 0;
    const inOrder = [...counts]
      .map(([at, count]) => ({ at: at < begins ? at + DAY : at, count }))
      .sort((a, b) => a.at - b.at);
    return { kind: 'schedule', steps: inOrder };
  });

interface Watch {
  readonly which: number;
  readonly from: number;
  readonly to: number;
  readonly early: number;
  readonly late: number;
  readonly count: number;
  readonly breaks: readonly { readonly at: number; readonly length: number }[];
}

const watch: fc.Arbitrary<Watch> = fc.record({
  which: fc.nat({ max: 1 }),
  from: share,
  to: share,
  // Some begin before the opening, some end after the closing, as far as the night before or after.
  early: fc.constantFrom(0, 0, 100, 30000),
  late: fc.constantFrom(0, 0, 100, 40000),
  count: fc.integer({ min: 1, max: 3 }),
  breaks: fc.array(fc.record({ at: share, length: fc.integer({ min: 1, max: 5 }).map((n) => n * 50) }), {
    maxLength: 2,
  }),
});

/** A shift of at most a day; one that begins before midnight belongs to the evening. */
function shiftOf(hours: Hours, { which, from, to, early, late, count, breaks }: Watch): Shift[] {
  const begins = momentIn(hours, which, Math.min(from, to)) - early;
  const ends = Math.min(momentIn(hours, which, Math.max(from, to)) + late, begins + DAY);
  if (ends <= begins) return [];
  const moved = begins < 0 ? DAY : begins >= DAY ? -DAY : 0;
  const inIt = breaks
    .map(({ at, length }) => ({ at: begins + Math.floor(((ends - begins) * at) / 50) * 50, length }))
    .filter(({ at, length }) => at >= begins && at + length <= ends)
    .sort((a, b) => a.at - b.at)
    .filter((pause, i, all) => i === 0 || all[i - 1]!.at + all[i - 1]!.length <= pause.at);
  return [
    {
      from: begins + moved,
      to: ends + moved,
      count,
      breaks: inIt.map(({ at, length }) => ({ at: at + moved, length })),
    },
  ];
}

const shifts: fc.Arbitrary<Fitting> = fc
  .array(watch, { minLength: 1, maxLength: 3 })
  .map((watches) => (hours) => ({ kind: 'shifts', shifts: watches.flatMap((one) => shiftOf(hours, one)) }));

/** Staff of every kind. */
export const staff: fc.Arbitrary<Fitting> = fc.oneof(
  { weight: 4, arbitrary: count },
  { weight: 3, arbitrary: schedule },
  { weight: 3, arbitrary: shifts },
);
