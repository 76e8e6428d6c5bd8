import * as z from 'zod';
import {
  type Read,
  readClock,
  readCondition,
  readDuration,
  readFactor,
  readLaw,
  readProbability,
  readRate,
  readRatePer,
} from '../quantities/index.js';
import { LONGEST_WORDS, MOST_ITEMS } from './limits.js';

/**
 * The small parts of the schema. Two conventions: the `error` of a part is the phrase that follows "expected" in a
 * message, and a quantity carries in its metadata the definition that an editor checks it by.
 */

/** What a quantity's check leaves in its issue: the fault as its reader told it, or that nothing is written. */
export interface LeafParams {
  readonly fault?: unknown;
  readonly missing?: true;
  readonly expected?: string;
}

function quantity(definition: string, read: (value: unknown) => Read<unknown>) {
  return z
    .unknown()
    .check((context) => {
      const result = read(context.value);
      if (result.ok) return;
      for (const fault of result.faults) {
        const missing = context.value === undefined;
        const params: LeafParams = missing ? { missing, expected: fault.expected } : { fault };
        context.issues.push({
          code: 'custom',
          input: context.value,
          path: [...(fault.path ?? [])],
          params: { ...params },
        });
      }
    })
    .meta({ allOf: [{ $ref: `#/definitions/${definition}` }] });
}

export const duration = quantity('duration', readDuration);
export const rate = quantity('rate', readRate);
export const price = quantity('price', (value) => readRatePer(value, 3600));
export const probability = quantity('probability', readProbability);
export const factor = quantity('factor', (value) => readFactor(value));
export const clock = quantity('clock', readClock);
export const law = quantity('distribution', (value) => readLaw(value));
export const condition = quantity('condition', readCondition);

/** A whole number between two bounds. */
export function whole(least: number, most: number) {
  const error = `a whole number from ${least} to ${most}`;
  return z.number({ error }).check(z.int({ error }), z.gte(least, { error }), z.lte(most, { error }));
}

/** A number between two bounds. */
export function number(least: number, most: number) {
  const error = `a number from ${least} to ${most}`;
  return z.number({ error }).check(z.gte(least, { error }), z.lte(most, { error }));
}

/** Any finite number of a size that can be counted with. */
export function anyNumber() {
  const error = 'a number from -1000000 to 1000000';
  return z.number({ error }).check(z.gte(-1e6, { error }), z.lte(1e6, { error }));
}

export const flag = z.boolean({ error: 'true or false' });

/** One of a few words. */
export function oneOf<const T extends readonly string[]>(words: T) {
  return z.enum(words, { error: words.join(', ') });
}

/** The name of a routing strategy that is known. */
export function selection(door: ReadonlyMap<string, unknown>) {
  const known = [...door.keys()];
  return z.enum(known, { error: `${known.join(', ')}, or one of a router of your own (--router)` });
}

/** Free text. */
export const words = z
  .string({ error: 'text' })
  .max(LONGEST_WORDS, { error: `text of at most ${LONGEST_WORDS} characters` });

/** `__proto__` is refused: no program that reads our results should stumble over it. */
export const NAME = /^(?!__proto__$)[A-Za-z0-9_-]{1,100}$/;
export const NAME_RULE = 'a name of letters, digits, "_" and "-", at most 100 of them';

/** What is dialled at a menu. */
export const DIALLED = /^[0-9*#]{1,10}$/;
export const DIALLED_RULE = 'what callers press: digits, "*" and "#", such as "1"';

/** The path of a metric; `*` stands for every name, a clock time for an interval. */
export const METRIC_PATH = /^(?!.*__proto__)[A-Za-z0-9_*#:-]{1,100}(?:\.[A-Za-z0-9_*#:-]{1,100})*$/;
export const METRIC_PATH_RULE = 'the path of a metric, such as total.service_level or queues.cards.wait_p95';

/** A name of the user's own. */
export const name = z.string({ error: NAME_RULE }).regex(NAME, { error: NAME_RULE });

/**
 * A map from names of the user's own to entries. The names are judged apart: the library would not look at what stands
 * behind a name that it refuses.
 */
export function named<T extends z.ZodType>(entry: T, most: number) {
  return z
    .record(z.string(), entry, { error: 'a map from names to their entries' })
    .refine((map) => Object.keys(map).length <= most, { error: `at most ${most} entries` })
    .meta({ propertyNames: { pattern: NAME.source } });
}

/**
 * A part that is made when a scenario has it, for few have all and making them takes a third of the time of reading one.
 * Whether the key may be left out is said around it: the library would otherwise make it to find out.
 */
export function later<T extends z.ZodType>(make: () => T): z.ZodLazy<T> {
  let made: T | undefined;
  const part = z.lazy(() => {
    made ??= make();
    return made;
  });
  part._zod.optin = undefined;
  part._zod.optout = undefined;
  return part;
}

/** A list. */
export function list<T extends z.ZodType>(item: T, most = MOST_ITEMS, least = 0) {
  const error = least > 0 ? `a list of ${least} to ${most} items` : `a list of at most ${most} items`;
  return z.array(item, { error }).check(z.minLength(least, { error }), z.maxLength(most, { error }));
}

/** A column of a csv file. */
export const csvColumn = z.strictObject({
  csv: z
    .string({ error: 'the path of a csv file, relative to this scenario' })
    .min(1, { error: 'the path of a csv file' })
    .meta({ description: 'A csv file, relative to the scenario that names it.' }),
  column: z
    .string({ error: 'the name of a column' })
    .min(1, { error: 'the name of a column' })
    .optional()
    .meta({ description: 'The column, by its name in the first row. Default: the only one.' }),
});
