import { lawOf } from '../../../distributions/index.js';
import { type LawSpec, ZERO } from '../../../kernel/lawSpec.js';
import type { Context, Path } from '../../context.js';
import { readClock, readDuration, readFactor, readLaw, readProbability } from '../../quantities/index.js';
import { readNumbers } from './numbers.js';
import { refuse } from './tell.js';

/** A duration in seconds; `fallback` where none is written. */
export function duration(context: Context, path: Path, value: unknown, fallback: number): number {
  return value === undefined ? fallback : context.take(path, readDuration(value), fallback);
}

/** A duration that is longer than 0 where it is written. */
export function lasting(context: Context, path: Path, value: unknown, fallback: number, what: string): number {
  const read = duration(context, path, value, fallback);
  if (read > 0 || value === undefined) return read;
  refuse(context, path, 'out_of_bounds', `${what} lasts longer than 0`, { expected: 'such as 30m' });
  return fallback;
}

/** A time of day in seconds after midnight; `fallback` where none is written. */
export function clock(context: Context, path: Path, value: unknown, fallback: number): number {
  return value === undefined ? fallback : context.take(path, readClock(value), fallback);
}

/** A number from 0 to 1; `fallback` where none is written. */
export function probability(context: Context, path: Path, value: unknown, fallback: number): number {
  return value === undefined ? fallback : context.take(path, readProbability(value), fallback);
}

/** A factor from 0 up; `fallback` where none is written. */
export function factor(context: Context, path: Path, value: unknown, fallback: number): number {
  return value === undefined ? fallback : context.take(path, readFactor(value), fallback);
}

/** A law of chance for times that end. */
export function law(context: Context, path: Path, value: unknown, fallback: LawSpec): LawSpec {
  const spec = patience(context, path, value, fallback);
  // A chance of nothing but 0 is no time at all, however it is written.
  if (value === undefined || !mayBeEndless(spec)) return lawOf(spec).mean === 0 ? ZERO : spec;
  const expected = 'a duration, or a distribution that ends';
  refuse(context, path, 'endless', '`never` stands only for patience and max_wait', { expected });
  return fallback;
}

/** A law of chance that may be `never`: patience, max_wait. */
export function patience(context: Context, path: Path, value: unknown, fallback: LawSpec): LawSpec {
  if (value === undefined) return fallback;
  const csv = (reference: { csv: string; column?: string }) => readNumbers(context, path, reference);
  const spec = context.take(path, readLaw(value, csv), fallback);
  if (mayBeEndless(spec) || Number.isFinite(lawOf(spec).mean)) return spec;
  refuse(context, path, 'out_of_bounds', 'the mean of this distribution is too large to count with');
  return fallback;
}

/** Whether a law may give a time without end. */
export function mayBeEndless(spec: LawSpec): boolean {
  return some(spec, (each) => each.family === 'never');
}

/** Whether a law or one inside it looks at the clock. */
export function looksAtClock(spec: LawSpec): boolean {
  return some(spec, (each) => each.family === 'by_time');
}

function some(spec: LawSpec, test: (spec: LawSpec) => boolean): boolean {
  if (test(spec)) return true;
  if (spec.family === 'mixture') return spec.parts.some((part) => some(part.of, test));
  if (spec.family === 'shifted') return some(spec.of, test);
  return spec.family === 'by_time' && spec.entries.some((entry) => some(entry.is, test));
}
