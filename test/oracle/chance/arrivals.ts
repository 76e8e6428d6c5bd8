import { lawOf } from '../../../src/distributions/index.js';
import { DAY } from '../../../src/kernel/units.js';
import type { Arrivals, Model, RatePiece, RateProfile } from '../../../src/model/model.js';
import { dayOf, daysOf, openings } from '../calendar/hours.js';
import type { Chance } from './chance.js';

type Made<Kind> = Extract<Arrivals, { kind: Kind }>;

/** When the callers of a type come, in order, from the first day to the last. */
export function arrivalTimes(model: Model, type: number, chance: Chance): number[] {
  const { arrivals } = model.calls[type]!;
  switch (arrivals.kind) {
    case 'none':
      return [];
    case 'poisson':
      return poisson(model, type, chance, arrivals);
    case 'exact':
      return exact(model, type, chance, arrivals);
    case 'renewal':
      return renewal(model, type, chance, arrivals);
    case 'trace':
      return trace(model, arrivals);
  }
}

/** A day's pieces of expected rate, in seconds from the start of all days. */
function piecesOf(profile: RateProfile, day: number): RatePiece[] {
  const pieces = profile.special.find((special) => special.day === day + 1)?.pieces ?? profile.daily;
  return pieces.map((piece) => ({ ...piece, from: piece.from + day * DAY, to: piece.to + day * DAY }));
}

/** Expected calls of a piece in its first x seconds: the integral of its polynomial. */
const massUntil = (piece: RatePiece, x: number): number =>
  piece.rate.reduceRight((sum, rate, power) => sum * x + rate / (power + 1), 0) * x;

const massOf = (piece: RatePiece): number => massUntil(piece, piece.to - piece.from);

/** The moment of a piece at which so many calls are expected to have come: halving the piece until nothing is left to halve. */
function momentOf(piece: RatePiece, mass: number): number {
  let [low, high] = [0, piece.to - piece.from];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (massUntil(piece, middle) < mass) low = middle;
    else high = middle;
  }
  return piece.from + high;
}

/** Every piece of every day, with the factor by which the day is busier. */
function busyPieces(model: Model, type: number, chance: Chance, profile: RateProfile): RatePiece[] {
  const days = daysOf(model.time);
  const own = chance.busyness(model.calls[type]!.name, model.calls[type]!.busyness, days);
  const all = chance.busyness('', model.busyness, days);
  return own.flatMap((factor, day) =>
    piecesOf(profile, day).map((piece) => ({ ...piece, rate: piece.rate.map((rate) => rate * factor * all[day]!) })),
  );
}

/** Unit exponential gaps, added up and mapped through the cumulative rate. */
function poisson(model: Model, type: number, chance: Chance, { profile }: Made<'poisson'>): number[] {
  const draws = chance.arrivals(type);
  const gap = lawOf({ family: 'exponential', mean: 1 });
  const times: number[] = [];
  let before = 0;
  let next = gap.sample(draws, 0);
  for (const piece of busyPieces(model, type, chance, profile)) {
    const mass = massOf(piece);
    for (; next < before + mass; next += gap.sample(draws, 0)) times.push(momentOf(piece, next - before));
    before += mass;
  }
  return times.filter((time) => isOpen(model, time));
}

/** How many calls of a type are expected until then: the measure in which two ways of inverting must agree. */
export function expectedUntil(model: Model, type: number, chance: Chance, time: number): number {
  const { arrivals } = model.calls[type]!;
  if (arrivals.kind !== 'poisson' && arrivals.kind !== 'exact') return time;
  return busyPieces(model, type, chance, arrivals.profile)
    .filter((piece) => piece.from < time)
    .reduce((sum, piece) => sum + massUntil(piece, Math.min(time, piece.to) - piece.from), 0);
}

function exact(model: Model, type: number, chance: Chance, { per, profile }: Made<'exact'>): number[] {
  const draws = chance.arrivals(type);
  const times = Array.from({ length: daysOf(model.time) }, (_, day) => {
    const pieces = piecesOf(profile, day);
    return per === 'day'
      ? placed(Math.round(total(pieces)), () => momentInDay(pieces, draws.next() * total(pieces)))
      : pieces.flatMap(({ from, to, ...piece }) =>
          placed(Math.round(massOf({ from, to, ...piece })), () => from + draws.next() * (to - from)),
        );
  });
  return times.flat().filter((time) => isOpen(model, time));
}

const total = (pieces: RatePiece[]): number => pieces.reduce((sum, piece) => sum + massOf(piece), 0);

const placed = (count: number, place: () => number): number[] =>
  Array.from({ length: count }, place).sort((a, b) => a - b);

function momentInDay(pieces: RatePiece[], mass: number): number {
  let left = mass;
  for (const piece of pieces) {
    if (left < massOf(piece)) return momentOf(piece, left);
    left -= massOf(piece);
  }
  return pieces[pieces.length - 1]!.to;
}

/** Gap after gap, from each opening on; where it never closes, through every midnight. */
function renewal(model: Model, type: number, chance: Chance, { gap }: Made<'renewal'>): number[] {
  const draws = chance.arrivals(type);
  const law = lawOf(gap);
  const times: number[] = [];
  for (const { from, to } of openings(model.time)) {
    let time = from + law.sample(draws, from % DAY);
    for (; time < to; time += law.sample(draws, time % DAY)) times.push(time);
  }
  return times;
}

function trace(model: Model, { daily, at }: Made<'trace'>): number[] {
  if (!daily) return at.map((time) => model.time.open + time).filter((time) => isOpen(model, time));
  const days = Array.from({ length: daysOf(model.time) }, (_, day) => at.map((time) => day * DAY + time));
  return days.flat().filter((time) => isOpen(model, time));
}

function isOpen(model: Model, time: number): boolean {
  return Array.from({ length: daysOf(model.time) }, (_, day) => dayOf(model.time, day)).some(
    (opening) => time >= opening.from && time < opening.to,
  );
}
