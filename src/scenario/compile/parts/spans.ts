import { DAY, type Seconds } from '../../../kernel/units.js';
import type { TimePlan } from '../../../model/model.js';
import type { Path } from '../../context.js';
import type { ArrivalsFile } from '../../scenario.js';
import type { Scope } from '../scope.js';
import { type CountBounds, readCounts } from './numbers.js';
import { refuse, warn } from './tell.js';
import { clock, lasting } from './values.js';

/** A stretch of a day's opening hours; an overnight day's may pass 86400. */
export interface Span {
  readonly from: Seconds;
  readonly to: Seconds;
}

/** The opening hours of a day by the clock; of a study, the whole day. */
export function openingHours(time: TimePlan): Span {
  return time.kind === 'study' ? { from: 0, to: DAY } : { from: time.open, to: time.open + time.length };
}

/**
 * What a stretch of every day by the clock covers of the opening hours: it may have begun the evening before, and what
 * an overnight day calls 02:00 is 26:00 of the day it opened.
 */
export function withinHours(time: TimePlan, stretch: Span): Span[] {
  const hours = openingHours(time);
  const found: Span[] = [];
  for (const shift of [-DAY, 0, DAY]) {
    const from = Math.max(hours.from, stretch.from + shift);
    const to = Math.min(hours.to, stretch.to + shift);
    if (from < to) found.push({ from, to });
  }
  return found;
}

/** A count that holds for a stretch of each day, or for what opening hours leave of it; `every` is its full length. */
export interface CountSpan extends Span {
  readonly count: number;
  readonly every: Seconds;
}

const MOST_COUNTS = 10_000;
/** What rounding may take off an interval, in seconds. */
const ROUNDING = 1e-6;

type CountsFile = Pick<Extract<ArrivalsFile, { every: unknown }>, 'every' | 'from' | 'counts'>;

/** `{ every, from, counts }` as stretches of the opening hours, in order; null after reporting what is wrong with it. */
export function compileCounts(scope: Scope, path: Path, file: CountsFile, bounds: CountBounds): CountSpan[] | null {
  const { context, time } = scope;
  const every = lasting(context, [...path, 'every'], file.every, 0, '`every`');
  const from = clock(context, [...path, 'from'], file.from, time.open);
  const counts = readCounts(context, [...path, 'counts'], file.counts, bounds);
  if (every === 0 || counts === null) return null;
  const fit = Math.min(MOST_COUNTS, Math.floor(DAY / every));
  if (counts.length > fit) {
    const message = `${counts.length} counts of ${file.every} are more than a day`;
    refuse(context, [...path, 'counts'], 'out_of_bounds', message, { expected: `at most ${fit} counts` });
    return null;
  }
  const spans = counts.flatMap((count, i) =>
    withinHours(time, { from: from + i * every, to: from + (i + 1) * every }).map((span) => ({
      ...span,
      count,
      every,
    })),
  );
  const kept = spans.reduce((sum, span) => sum + (span.to - span.from) * span.count, 0);
  const written = counts.reduce((sum, count) => sum + count * every, 0);
  if (written - kept > ROUNDING * written) {
    const message = 'some of the counts lie outside opening hours, where they are ignored';
    warn(context, [...path, 'counts'], 'outside_hours', message);
  }
  return spans.sort((a, b) => a.from - b.from);
}
