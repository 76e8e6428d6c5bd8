import { DAY, type Seconds } from '../../../kernel/units.js';
import type { RatePiece, RateProfile, TimePlan } from '../../../model/model.js';
import { openingHours } from '../parts/spans.js';
import { product, shifted } from './polynomials.js';

/** A surge's factor on the rate: from 1 up to `times` within `ramp`, there until `fall` before its end, then back to 1. */
export interface Trapezoid {
  readonly from: Seconds;
  readonly length: Seconds;
  readonly times: number;
  readonly ramp: Seconds;
  readonly fall: Seconds;
  /** The one day on which it happens, or 0: every day. */
  readonly day: number;
}

/** The arrival rate under surges, which multiply where they overlap. */
export function underSurges(time: TimePlan, daily: readonly RatePiece[], surges: readonly Trapezoid[]): RateProfile {
  const everyDay = surges.filter((surge) => surge.day === 0).flatMap((surge) => copies(time, surge, [-DAY, 0, DAY]));
  const special = specialDays(time, surges).flatMap((day) => {
    // What began the day before may last past midnight.
    const own = surges.flatMap((surge) => (surge.day > 0 ? copies(time, surge, [(surge.day - day) * DAY]) : []));
    return own.length > 0 ? [{ day, pieces: multiplied(daily, [...everyDay, ...own]) }] : [];
  });
  return { daily: multiplied(daily, everyDay), special };
}

function specialDays(time: TimePlan, surges: readonly Trapezoid[]): number[] {
  const last = time.kind === 'study' ? Math.ceil(time.length / DAY) : time.days;
  const days = new Set(surges.flatMap((surge) => (surge.day > 0 ? [surge.day, surge.day + 1] : [])));
  return [...days].filter((day) => day <= last).sort((a, b) => a - b);
}

/** A surge moved by some days, where it then touches opening hours. */
function copies(time: TimePlan, surge: Trapezoid, moves: readonly Seconds[]): Trapezoid[] {
  const hours = openingHours(time);
  return moves
    .map((move) => ({ ...surge, from: surge.from + move }))
    .filter(({ from, length }) => from < hours.to && from + length > hours.from);
}

function multiplied(pieces: readonly RatePiece[], surges: readonly Trapezoid[]): RatePiece[] {
  const corners = surges.flatMap(({ from, length, ramp, fall }) => [
    from,
    from + ramp,
    from + length - fall,
    from + length,
  ]);
  return pieces.flatMap((piece) => {
    const inside = corners.filter((corner) => corner > piece.from && corner < piece.to);
    const edges = [...new Set([piece.from, ...inside, piece.to])].sort((a, b) => a - b);
    return edges.slice(1).map((to, i) => surging(piece, edges[i], to, surges));
  });
}

/** A part of a piece, between two neighbouring corners, with every surge on it. */
function surging(piece: RatePiece, from: Seconds, to: Seconds, surges: readonly Trapezoid[]): RatePiece {
  const middle = (from + to) / 2;
  let rate: readonly number[] = from === piece.from ? piece.rate : shifted(piece.rate, from - piece.from);
  for (const surge of surges) {
    if (middle > surge.from && middle < surge.from + surge.length) rate = product(rate, line(surge, from, to, middle));
  }
  return { from, to, rate };
}

/** The factor between two corners as a straight line in (t - from): one number where it is level. */
function line(surge: Trapezoid, from: Seconds, to: Seconds, middle: Seconds): number[] {
  const { times, ramp, fall } = surge;
  const end = surge.from + surge.length;
  const at = (part: number) => 1 + (times - 1) * part;
  const slope = (first: number, last: number) => [first, (last - first) / (to - from)];
  if (middle < surge.from + ramp) return slope(at((from - surge.from) / ramp), at((to - surge.from) / ramp));
  if (middle > end - fall) return slope(at((end - from) / fall), at((end - to) / fall));
  return [times];
}
