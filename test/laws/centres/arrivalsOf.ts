import fc from 'fast-check';
import { DAY } from '../../../src/kernel/units.js';
import type { Arrivals, RatePiece } from '../../../src/model/model.js';
import { anyLaw } from './lawSpecs.js';
import { type Hours, momentIn, share } from './times.js';

/** Arrivals that still have to be fitted into the hours. */
type Fitting = (hours: Hours) => Arrivals;

interface Burst {
  readonly which: number;
  readonly from: number;
  readonly to: number;
  readonly calls: number;
  readonly shape: 'level' | 'rising' | 'falling' | 'bent';
}

const burst: fc.Arbitrary<Burst> = fc.record({
  which: fc.nat({ max: 1 }),
  from: share,
  to: share,
  // Now and then more callers than the engine's tables have room for at first.
  calls: fc.oneof(
    { weight: 40, arbitrary: fc.integer({ min: 1, max: 25 }) },
    { weight: 1, arbitrary: fc.integer({ min: 300, max: 600 }) },
  ),
  shape: fc.constantFrom('level', 'level', 'rising', 'falling', 'bent'),
});

/** A piece of rate under which so many calls are expected, level or changing as in a surge. */
function pieceOf(hours: Hours, { which, from, to, calls, shape }: Burst): RatePiece[] {
  const [start, end] = [momentIn(hours, which, Math.min(from, to)), momentIn(hours, which, Math.max(from, to))];
  const length = end - start;
  if (length <= 0) return [];
  const level = calls / length;
  const rates = {
    level: [level],
    rising: [0, (2 * level) / length],
    falling: [2 * level, (-2 * level) / length],
    bent: [level / 2, level / length, level / (length * length) / 2],
  };
  return [{ from: start, to: end, rate: rates[shape] }];
}

/** Pieces in order of time, those that overlap an earlier one left out. */
function piecesOf(hours: Hours, bursts: readonly Burst[]): RatePiece[] {
  const pieces = bursts.flatMap((one) => pieceOf(hours, one)).sort((a, b) => a.from - b.from);
  return pieces.filter((piece, i) => pieces.slice(0, i).every((other) => other.to <= piece.from));
}

const bursts = fc.array(burst, { minLength: 1, maxLength: 3 });

const poisson: fc.Arbitrary<Fitting> = fc
  .tuple(bursts, fc.option(bursts, { freq: 4 }))
  .map(([daily, special]) => (hours) => ({
    kind: 'poisson',
    profile: {
      daily: piecesOf(hours, daily),
      special: special === null ? [] : [{ day: hours.time.days, pieces: piecesOf(hours, special) }],
    },
  }));

const level = bursts.map((list) => list.map((one): Burst => ({ ...one, shape: 'level' })));

const exact: fc.Arbitrary<Fitting> = fc
  .tuple(level, fc.constantFrom('interval' as const, 'day' as const))
  .map(([daily, per]) => (hours) => ({ kind: 'exact', per, profile: { daily: piecesOf(hours, daily), special: [] } }));

/** A gap of at least ten seconds (in hours that never close: of five minutes or more, for there are many of them). */
const renewal: fc.Arbitrary<Fitting> = anyLaw(200).map((of) => ({ time }) => ({
  kind: 'renewal',
  gap: { family: 'shifted', by: time.length > 5000 ? 1200 : 20, of },
}));

const trace: fc.Arbitrary<Fitting> = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(fc.nat({ max: 1 }), share), { minLength: 1, maxLength: 30 }))
  .map(([daily, moments]) => (hours) => {
    const inADay = moments.map(([which, share]) => momentIn(hours, which, share));
    const overDays = inADay.map((time, i) => time - hours.time.open + (i % hours.time.days) * DAY);
    return { kind: 'trace', daily, at: (daily ? inADay : overDays).toSorted((a, b) => a - b) };
  });

/** Arrivals of every kind. */
export const arrivals: fc.Arbitrary<Fitting> = fc.oneof(
  { weight: 6, arbitrary: poisson },
  { weight: 2, arbitrary: exact },
  { weight: 3, arbitrary: renewal },
  { weight: 2, arbitrary: trace },
  { weight: 1, arbitrary: fc.constant<Fitting>(() => ({ kind: 'none' })) },
);
