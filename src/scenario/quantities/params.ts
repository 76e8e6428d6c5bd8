import { didYouMean } from '../nearest.js';
import { readDuration } from './durations.js';
import { Faults, fault, ok, type Read, shown } from './fault.js';

export type Entries = ReadonlyMap<string, unknown>;

/** The entries of a map of the file in order; null if the value is no map. */
export function entriesOf(value: unknown): Entries | null {
  if (value instanceof Map) return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value));
}

/** The parameters of a family, read one by one; every fault is noted with the key it stands under. */
export class Params {
  declare private readonly entries: Entries;
  declare readonly faults: Faults;

  private constructor(entries: Entries) {
    this.entries = entries;
    this.faults = new Faults();
  }

  /** Opens `value` as a map in which every key of `needed` stands and none but these and `optional`. */
  static open(value: unknown, needed: readonly string[], optional: readonly string[] = []): Params | Read<never> {
    const entries = entriesOf(value);
    const expected = `{ ${needed.map((key) => `${key}: ..`).join(', ')} }`;
    if (!entries) return fault({ code: 'bad_law', message: 'this must be a map', given: shown(value), expected });
    const params = new Params(entries);
    const known = [...needed, ...optional];
    for (const key of entries.keys()) {
      if (known.includes(key) || key.startsWith('x-')) continue;
      const remedy = didYouMean(key, known);
      params.faults.add({
        code: 'unknown_key',
        message: `unknown key "${shown(key)}"`,
        given: shown(key),
        expected: known.join(', '),
        remedy,
        path: [key],
      });
    }
    for (const key of needed) {
      if (entries.has(key)) continue;
      params.faults.add({ code: 'missing_key', message: `"${key}" is missing`, given: shown(value), expected });
    }
    return params;
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  get(key: string): unknown {
    return this.entries.get(key);
  }

  /** A part read by `reader`; of a part that is not there the fallback (its absence has been noted). */
  read<T>(key: string, reader: (value: unknown) => Read<T>, fallback: T): T {
    return this.entries.has(key) ? this.faults.take([key], reader(this.entries.get(key)), fallback) : fallback;
  }
}

/** A duration greater than 0. */
export function positiveDuration(what: string): (value: unknown) => Read<number> {
  return (value) => {
    const read = readDuration(value);
    if (!read.ok || read.value > 0) return read;
    const remedy = 'for no time at all write 0 in place of the distribution';
    return fault({
      code: 'out_of_bounds',
      message: `the ${what} must be greater than 0`,
      given: shown(value),
      expected: 'a duration greater than 0',
      remedy,
    });
  };
}

/** A plain number between two bounds. */
export function numberWithin(
  what: string,
  least: number,
  most: number,
  whole = false,
): (value: unknown) => Read<number> {
  return (value) => {
    const expected = `a ${whole ? 'whole ' : ''}number from ${least} to ${most}`;
    const bad = (message: string): Read<never> =>
      fault({ code: 'out_of_bounds', message, given: shown(value), expected });
    if (typeof value !== 'number' || Number.isNaN(value)) return bad(`${what} is a plain number`);
    if (value < least) return bad(`${what} is at least ${least}`);
    if (value > most) return bad(`${what} is at most ${most}`);
    return whole && !Number.isInteger(value) ? bad(`${what} is a whole number`) : ok(value);
  };
}
