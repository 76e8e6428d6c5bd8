import { type Fault, fault, ok, type Read, shown } from './fault.js';
import { NUMBER, scaled, UNITS, unitMeant } from './numbers.js';

const DURATION = new RegExp(`^(?:${NUMBER}(?:ms|s|m|h|d))+$`);
const PART = new RegExp(`(${NUMBER})(ms|s|m|h|d)`, 'g');
/** A duration in anybody's spelling: "3 min", "1 hour 30 minutes", "90 S". */
const LOOSE = new RegExp(`^(?:${NUMBER}\\s*[a-zA-Z]+\\s*(?:and\\s+|,\\s*)?)+$`);
const LOOSE_PART = new RegExp(`(${NUMBER})\\s*([a-zA-Z]+)`, 'g');
/** The longest text worth reading; a quantity is a few characters. */
const LONGEST_TEXT = 100;
/** No duration of a call centre is longer; it also keeps every sum of times exact to far below a millisecond. */
const LONGEST_DAYS = 1_000_000;
const LONGEST = LONGEST_DAYS * 86400;

const EXPECTED = 'a duration with its unit, such as 500ms, 30s, 3m, 1h30m, 2d';

/** `30s`, `1h30m`, `1.5h`, `0` in seconds. */
export function readDuration(value: unknown): Read<number> {
  if (typeof value === 'number') return readNumber(value);
  if (typeof value !== 'string') return bad('this is no duration', value);
  if (value === '0') return ok(0);
  if (value.length > LONGEST_TEXT || !DURATION.test(value)) return fault(misspelt(value));
  let seconds = 0;
  let last = Infinity;
  for (const [, digits, unit] of value.matchAll(PART)) {
    const [times, per] = UNITS.get(unit)!;
    if (times / per >= last)
      return bad('the parts of a duration go from the largest unit to the smallest, each once', value);
    last = times / per;
    seconds += scaled(digits, times, per);
  }
  return bounded(seconds, value);
}

function readNumber(value: number): Read<number> {
  if (value === 0) return ok(0);
  if (!Number.isFinite(value)) return bad('a duration must be a finite number with a unit', value);
  if (value < 0) return bad('a duration cannot be negative', value);
  return bad('a duration needs its unit', value, `${value} -> ${value}s?`);
}

function bounded(seconds: number, value: string): Read<number> {
  if (seconds <= LONGEST) return ok(seconds);
  return bad(`a duration may be at most ${LONGEST_DAYS}d`, value);
}

function misspelt(value: string): Fault {
  const text = value.trim();
  const because = (message: string, remedy?: string): Fault => ({
    ...describe(message, value),
    ...(remedy ? { remedy } : {}),
  });
  if (text.length > LONGEST_TEXT) return because('this is no duration');
  if (/^[-\u2212]\s*[\d.]/.test(text)) return because('a duration cannot be negative');
  if (/^[+-]?\.?(inf|nan|infinity)$/i.test(text)) return because('a duration must be a finite number with a unit');
  if (new RegExp(`^${NUMBER}$`).test(text)) return because('a duration needs its unit', `${text} -> ${text}s?`);
  const meant = loosely(text);
  if (meant !== undefined) return because('this is not how a duration is written', `${text} -> ${meant}?`);
  const clock = /^(\d+):(\d\d)$/.exec(text);
  if (clock) {
    const [, first, second] = clock.map(Number);
    return because('this is a time of day, not a duration', `${text} -> ${first}m${second}s, or ${first}h${second}m?`);
  }
  return because('this is no duration');
}

/** What a loose spelling means, written right; undefined if that is not clear. */
function loosely(text: string): string | undefined {
  if (!LOOSE.test(text)) return undefined;
  let meant = '';
  for (const [, digits, word] of text.replace(/\band\b/gi, ' ').matchAll(LOOSE_PART)) {
    const unit = unitMeant(word);
    if (unit === undefined) return undefined;
    meant += digits + unit;
  }
  return DURATION.test(meant) ? meant : undefined;
}

function describe(message: string, value: unknown): Fault {
  return { code: 'bad_duration', message, given: shown(value), expected: EXPECTED };
}

function bad(message: string, value: unknown, remedy?: string): Read<never> {
  return fault({ ...describe(message, value), ...(remedy ? { remedy } : {}) });
}
