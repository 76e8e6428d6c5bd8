import type { ConditionWritten } from '../../scenario/index.js';
import type { Place } from '../../scenario/problem.js';
import { ok, type Read } from '../../scenario/quantities/fault.js';
import {
  type Comparator,
  type Condition,
  type LimitText,
  readAmount,
  readTimes,
} from '../../scenario/quantities/index.js';

/** A condition in the unit of its metric. */
export interface Limit {
  /** As written: `<= baseline * 1.03`. */
  readonly text: string;
  readonly place: Place;
  readonly comparator: Comparator;
  readonly isOfBaseline: boolean;
  /** The limit, given what the baseline has; of a fixed limit that does not matter. */
  from(baseline: number): number;
}

/** A condition read in a unit. Of a ratio `baseline - 1%` is a point less. */
export function limitOf({ text, place, comparator, limit }: ConditionWritten, unit: string): Read<Limit> {
  const from = inUnit(limit, unit);
  if (!from.ok) return from;
  return ok({ text, place, comparator, isOfBaseline: limit.kind === 'baseline', from: from.value });
}

function inUnit(limit: LimitText, unit: string): Read<Limit['from']> {
  if (limit.kind === 'amount') return then(readAmount(limit.amount, unit), (amount) => () => amount);
  const { change } = limit;
  if (change === null) return ok((baseline) => baseline);
  if (change.sign === '*') return then(readTimes(change.amount), (times) => (baseline) => baseline * times);
  if (change.amount.endsWith('%') && unit !== 'ratio') return notOfABaseline(change.amount, change.sign);
  const sign = change.sign === '+' ? 1 : -1;
  return then(readAmount(change.amount, unit), (amount) => (baseline) => baseline + sign * amount);
}

function then<A, B>(read: Read<A>, next: (value: A) => B): Read<B> {
  return read.ok ? ok(next(read.value)) : read;
}

/** A percentage of something that is no ratio is a share of the baseline, which is written by multiplying. */
function notOfABaseline(amount: string, sign: '+' | '-'): Read<never> {
  const share = Number(amount.slice(0, -1)) / 100;
  const times = Number((sign === '+' ? 1 + share : 1 - share).toFixed(6));
  const message = 'only to a ratio can points be added';
  const expected = 'an amount in the unit of the metric, or a factor';
  return {
    ok: false,
    faults: [{ code: 'bad_amount', message, given: `${sign} ${amount}`, expected, remedy: `baseline * ${times}?` }],
  };
}

/** How far a figure is on the good side of its limit; below 0: on the wrong one. */
export function marginTo({ comparator }: Pick<Condition, 'comparator'>, figure: number, limit: number): number {
  return comparator === '>=' || comparator === '>' ? figure - limit : limit - figure;
}

/** Does a figure that is so far on the good side meet the condition? */
export function meets({ comparator }: Pick<Condition, 'comparator'>, margin: number): boolean {
  return comparator === '>=' || comparator === '<=' ? margin >= 0 : margin > 0;
}
