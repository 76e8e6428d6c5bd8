import { fault, ok, type Read, shown } from './fault.js';
import { NUMBER, scaled } from './numbers.js';

const PERCENT = new RegExp(`^(${NUMBER})%$`);
const PLAIN = new RegExp(`^${NUMBER}$`);
const LONGEST_TEXT = 100;

/** `0.2` or `20%`: a number from 0 to 1. */
export function readProbability(value: unknown): Read<number> {
  const expected = 'a probability from 0 to 1, or from 0% to 100%';
  const read = readShare(value, expected);
  if (!read.ok || read.value <= 1) return read;
  const percent = typeof value === 'string' && value.endsWith('%');
  const message = percent ? 'a probability is at most 100%' : 'a probability is at most 1';
  const remedy = !percent && read.value <= 100 ? `${shown(value)} -> ${shown(value)}%?` : undefined;
  return fault({ code: 'bad_probability', message, given: shown(value), expected, ...(remedy ? { remedy } : {}) });
}

/** `1.1` or `110%`: a factor, of scale or variation, from 0 up to `most`. */
export function readFactor(value: unknown, most = 100): Read<number> {
  const expected = `a factor such as 1.1 or 110%, from 0 to ${most}`;
  const read = readShare(value, expected);
  if (!read.ok || read.value <= most) return read;
  const percent = typeof value === 'string' && value.endsWith('%');
  const remedy = percent ? undefined : `${shown(value)} -> ${shown(value)}%?`;
  return fault({
    code: 'bad_factor',
    message: `a factor is at most ${most}`,
    given: shown(value),
    expected,
    ...(remedy ? { remedy } : {}),
  });
}

function readShare(value: unknown, expected: string): Read<number> {
  const bad = (message: string, remedy?: string): Read<never> =>
    fault({ code: 'bad_probability', message, given: shown(value), expected, ...(remedy ? { remedy } : {}) });
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return bad('this must be a finite number or a percentage');
    return value < 0 ? bad('this cannot be negative') : ok(value === 0 ? 0 : value);
  }
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) return bad('this is no number or percentage');
  const percent = PERCENT.exec(value);
  if (percent) return finite(scaled(percent[1], 1, 100), bad);
  if (PLAIN.test(value)) return finite(Number(value), bad);
  if (/^[-\u2212]\s*[\d.]/.test(value.trim())) return bad('this cannot be negative');
  const loose = new RegExp(`^\\s*(${NUMBER})\\s*(?:%|percent|per cent|pct)\\s*$`, 'i').exec(value);
  if (loose) return bad('this is not how a percentage is written', `${value.trim()} -> ${loose[1]}%?`);
  return bad('this is no number or percentage');
}

function finite(value: number, bad: (message: string) => Read<never>): Read<number> {
  return Number.isFinite(value) ? ok(value) : bad('this must be a finite number or a percentage');
}
