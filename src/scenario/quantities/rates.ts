import { fault, ok, type Read, shown } from './fault.js';
import { NUMBER, scaled, UNITS, unitMeant } from './numbers.js';

const RATE = new RegExp(`^(${NUMBER})/(s|m|h|d)$`);
/** "120 per hour", "120 / h", "120 calls/hour". */
const LOOSE = new RegExp(`^(${NUMBER})\\s*(?:[a-z]+\\s*)?(?:/|per|an?)\\s*([a-z]+)$`, 'i');
const LONGEST_TEXT = 100;

/** `120/h`, `0.5/s`, `0` in events per second. */
export function readRate(value: unknown): Read<number> {
  return readRatePer(value, 1);
}

/** A rate in events per `seconds`: what `24/h` costs an hour is exactly 24. */
export function readRatePer(value: unknown, seconds: number): Read<number> {
  if (value === 0 || value === '0') return ok(0);
  if (typeof value === 'number') return readNumber(value);
  if (typeof value !== 'string') return bad('this is no rate', value);
  const match = value.length <= LONGEST_TEXT ? RATE.exec(value) : null;
  if (!match) return misspelt(value);
  const [times, per] = UNITS.get(match[2])!;
  const rate = scaled(match[1], seconds * per, times);
  return Number.isFinite(rate) ? ok(rate) : bad('a rate must be finite', value);
}

function readNumber(value: number): Read<never> {
  if (!Number.isFinite(value)) return bad('a rate must be a finite number with a unit', value);
  if (value < 0) return bad('a rate cannot be negative', value);
  return bad('a rate needs its unit', value, `${value} -> ${value}/h?`);
}

function misspelt(value: string): Read<never> {
  const text = value.trim();
  if (text.length > LONGEST_TEXT) return bad('this is no rate', value);
  if (/^[-\u2212]\s*[\d.]/.test(text)) return bad('a rate cannot be negative', value);
  if (new RegExp(`^${NUMBER}$`).test(text)) return bad('a rate needs its unit', value, `${text} -> ${text}/h?`);
  const loose = LOOSE.exec(text);
  const unit = loose ? unitMeant(loose[2]) : undefined;
  if (loose && unit !== undefined && unit !== 'ms') {
    return bad('this is not how a rate is written', value, `${text} -> ${loose[1]}/${unit}?`);
  }
  return bad('this is no rate', value);
}

function bad(message: string, value: unknown, remedy?: string): Read<never> {
  const expected = 'a rate with its unit, such as 120/h, 2/m, 0.5/s, 1000/d';
  return fault({ code: 'bad_rate', message, given: shown(value), expected, ...(remedy ? { remedy } : {}) });
}
