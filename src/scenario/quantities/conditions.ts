import { nearest } from '../nearest.js';
import { readDuration } from './durations.js';
import { fault, ok, type Read, shown } from './fault.js';
import { NUMBER } from './numbers.js';
import { readProbability } from './shares.js';

/** How a figure is held against its limit. */
export type Comparator = '>=' | '<=' | '>' | '<';

/** What a figure is held against: an amount, or what the baseline has, as it is or changed. Amounts are text until their metric's unit is known. */
export type LimitText =
  | { readonly kind: 'amount'; readonly amount: string }
  | { readonly kind: 'baseline'; readonly change: ChangeText | null };

/** `* 1.03`, `+ 5s`, `- 1%`. */
export interface ChangeText {
  readonly sign: '*' | '+' | '-';
  readonly amount: string;
}

/** A condition of `expect`: `>= 80%`, `<= baseline * 1.03`. */
export interface Condition {
  readonly comparator: Comparator;
  readonly limit: LimitText;
}

const LONGEST_TEXT = 100;
const CONDITION = /^(>=|<=|>|<)\s*(\S.*)$/;
const BASELINE = /^baseline(?:\s*([*+-])\s*(\S+))?$/;
/** A number, a percentage or a duration; which of them is right the metric decides. */
const AMOUNT = new RegExp(`^(?:-?${NUMBER}%?|(?:${NUMBER}(?:ms|s|m|h|d))+)$`);
/** Other ways of writing a comparison. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['≥', '>='],
  ['=>', '>='],
  ['≤', '<='],
  ['=<', '<='],
]);

const EXPECTED = 'a condition such as ">= 80%", "<= 30s" or "<= baseline * 1.03"';

/** `>= 80%`, `<= 30s`, `< baseline + 5s` as far as it can be read without knowing the metric's unit. */
export function readCondition(value: unknown): Read<Condition> {
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) return bad('this is no condition', value, meant(value));
  const match = CONDITION.exec(value.trim());
  if (!match) return bad('a condition begins with >=, <=, > or <', value, meant(value));
  const [, comparator, limit] = match as unknown as [string, Comparator, string];
  if (AMOUNT.test(limit)) return ok({ comparator, limit: { kind: 'amount', amount: limit } });
  const baseline = BASELINE.exec(limit);
  if (!baseline) return bad('this is nothing to hold a figure against', value, meantLimit(comparator, limit));
  const [, sign, amount] = baseline as unknown as [string, ChangeText['sign'] | undefined, string | undefined];
  if (sign === undefined) return ok({ comparator, limit: { kind: 'baseline', change: null } });
  if (!AMOUNT.test(amount!) || amount!.startsWith('-')) return bad('this is no change of the baseline', value);
  return ok({ comparator, limit: { kind: 'baseline', change: { sign, amount: amount! } } });
}

/** An amount in the unit of a metric: seconds, a share from 0 to 1, or a plain number. */
export function readAmount(text: string, unit: string): Read<number> {
  if (unit === 'ratio') return readProbability(PLAIN.test(text) ? Number(text) : text);
  if (unit === 'seconds') return readDuration(PLAIN.test(text) ? Number(text) : text);
  if (PLAIN.test(text)) return ok(Number(text));
  const given = { code: 'bad_amount', given: text, expected: 'a plain number' };
  return fault({ ...given, message: `this metric counts ${unit === 'count' ? 'things' : unit}: it has no such unit` });
}

/** What `baseline` is multiplied by: `1.03`, `103%`. */
export function readTimes(text: string): Read<number> {
  if (PLAIN.test(text)) return ok(Number(text));
  if (/%$/.test(text)) return ok(Number(text.slice(0, -1)) / 100);
  const given = { code: 'bad_amount', given: text, expected: 'a factor such as 1.03 or 103%' };
  return fault({ ...given, message: 'a baseline is multiplied by a number' });
}

const PLAIN = new RegExp(`^-?${NUMBER}$`);

function meant(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (AMOUNT.test(text) || BASELINE.test(text)) return `">= ${text}", or "<= ${text}"?`;
  const sign = /^(?:[≥≤]|=>|=<|==?)/.exec(text)?.[0];
  if (sign === undefined) return undefined;
  const limit = text.slice(sign.length).trim();
  return MEANT.has(sign) ? `"${MEANT.get(sign)} ${limit}"?` : `">= ${limit}", or "<= ${limit}"?`;
}

function meantLimit(comparator: string, limit: string): string | undefined {
  const word = /^[a-z]+/i.exec(limit)?.[0] ?? '';
  if (word !== '' && word !== 'baseline' && nearest(word, ['baseline']) !== undefined) {
    return `"${comparator} baseline${limit.slice(word.length)}"?`;
  }
  const spaced = limit.replaceAll(' ', '');
  return spaced !== limit && AMOUNT.test(spaced) ? `"${comparator} ${spaced}"?` : undefined;
}

function bad(message: string, value: unknown, remedy?: string): Read<never> {
  const told = { code: 'bad_condition', message, given: shown(value), expected: EXPECTED };
  return fault(remedy === undefined ? told : { ...told, remedy });
}
