import { type LawSpec, NEVER, ZERO } from '../../kernel/lawSpec.js';
import { didYouMean } from '../nearest.js';
import type { CsvColumn } from '../scenario.js';
import { readClock } from './clocks.js';
import { readDuration } from './durations.js';
import { erlang, exponential, gamma, lognormal, pareto, triangular, uniform, weibull } from './families.js';
import { Faults, fault, ok, type Read, shown } from './fault.js';
import { UNITS } from './numbers.js';
import { entriesOf, Params } from './params.js';
import { readProbability } from './shares.js';

/** The numbers of a column of a csv file; a reader that has told of its faults itself gives none. */
export type CsvNumbers = (reference: CsvColumn) => Read<readonly number[]>;

const SIMPLE: Readonly<Record<string, (params: unknown) => Read<LawSpec>>> = {
  exponential,
  lognormal,
  gamma,
  erlang,
  weibull,
  uniform,
  triangular,
  pareto,
};

/** Every family that may stand where a duration stands, besides a constant and `never`. */
export const FAMILIES: readonly string[] = [...Object.keys(SIMPLE), 'empirical', 'mixture', 'shifted', 'by_time'];

const MOST_VALUES = 1_000_000;
const MOST_PARTS = 1000;
const DEEPEST = 8;
const DAY = 86400;
/** What rounding may leave of a sum of written weights. */
const ROUNDING = 1e-9;

/**
 * A duration, `never`, or a map whose one key names a family. `csv` gives the numbers of an `empirical: { csv }`;
 * without it the reference is checked in its shape only and the law stands as no time at all.
 */
export function readLaw(value: unknown, csv?: CsvNumbers): Read<LawSpec> {
  return readNested(value, csv, 0);
}

function readNested(value: unknown, csv: CsvNumbers | undefined, depth: number): Read<LawSpec> {
  if (value === 'never') return ok(NEVER);
  const entries = entriesOf(value);
  if (!entries) return readConstant(value);
  if (depth > DEEPEST) return bad('too many distributions inside one another', value);
  const families = [...entries.keys()].filter((key) => !key.startsWith('x-'));
  if (families.length !== 1) return bad('a distribution is a map with one key, the name of its family', value);
  const [family] = families;
  const read = readFamily(family, entries.get(family), csv, depth);
  const faults = new Faults();
  return faults.give(faults.take(FAMILIES.includes(family) ? [family] : [], read, ZERO));
}

function readFamily(family: string, params: unknown, csv: CsvNumbers | undefined, depth: number): Read<LawSpec> {
  if (Object.hasOwn(SIMPLE, family)) return SIMPLE[family](params);
  if (family === 'empirical') return empirical(params, csv);
  if (family === 'mixture') return mixture(params, csv, depth);
  if (family === 'shifted') return shifted(params, csv, depth);
  if (family === 'by_time') return byTime(params, csv, depth);
  const message = `there is no distribution "${shown(family)}"`;
  return fault({
    code: 'unknown_name',
    message,
    given: shown(family),
    expected: FAMILIES.join(', '),
    remedy: didYouMean(family, FAMILIES),
    path: [family],
  });
}

function readConstant(value: unknown): Read<LawSpec> {
  const read = readDuration(value);
  if (read.ok) return ok(read.value === 0 ? ZERO : { family: 'constant', value: read.value });
  const expected = `${read.faults[0].expected}, or a distribution such as { exponential: 3m }`;
  return { ok: false, faults: read.faults.map((each) => ({ ...each, expected })) };
}

/** `[30s, 2m, ..]` or `{ csv, column, unit }`. */
function empirical(value: unknown, csv: CsvNumbers | undefined): Read<LawSpec> {
  if (!Array.isArray(value)) return fromCsv(value, csv);
  if (value.length === 0) return bad('an empirical distribution has at least one value', value);
  if (value.length > MOST_VALUES) return bad(`an empirical distribution has at most ${MOST_VALUES} values`, value);
  const faults = new Faults();
  const values = value.map((each, i) => faults.take([i], readDuration(each), 0));
  return faults.give<LawSpec>({ family: 'empirical', values });
}

function fromCsv(value: unknown, csv: CsvNumbers | undefined): Read<LawSpec> {
  const params = Params.open(value, ['csv', 'unit'], ['column']);
  if (!(params instanceof Params)) {
    return bad('an empirical distribution is a list of durations, or a column of a csv file', value);
  }
  const file = params.read('csv', readText, '');
  const column = params.has('column') ? params.read('column', readText, '') : undefined;
  const [times, per] = params.read('unit', readUnit, [1, 1]);
  if (params.faults.failed) return params.faults.give(ZERO);
  if (!csv) return ok(ZERO);
  const numbers = params.faults.take([], csv({ csv: file, ...(column === undefined ? {} : { column }) }), []);
  return params.faults.give<LawSpec>({ family: 'empirical', values: numbers.map((each) => (each * times) / per) });
}

function readText(value: unknown): Read<string> {
  return typeof value === 'string' && value !== '' ? ok(value) : bad('this must be a text', value);
}

function readUnit(value: unknown): Read<readonly [number, number]> {
  const unit = typeof value === 'string' ? UNITS.get(value) : undefined;
  return unit
    ? ok(unit)
    : fault({
        code: 'bad_unit',
        message: 'this is no unit of time',
        given: shown(value),
        expected: [...UNITS.keys()].join(', '),
      });
}

/** `[ { weight: 70%, of: .. }, .. ]`; the weights make 100 %. */
function mixture(value: unknown, csv: CsvNumbers | undefined, depth: number): Read<LawSpec> {
  const list = parts('mixture', value);
  if (!list.ok) return list;
  const faults = new Faults();
  const read = list.value.map((part, i) => {
    const params = Params.open(part, ['weight', 'of']);
    if (!(params instanceof Params)) return faults.take([i], params, { weight: 0, of: ZERO });
    const weight = params.read('weight', readProbability, 0);
    const of = params.read('of', (law) => readNested(law, csv, depth + 1), ZERO);
    return faults.take([i], params.faults.give({ weight, of }), { weight: 0, of: ZERO });
  });
  const sum = read.reduce((total, part) => total + part.weight, 0);
  if (!faults.failed && Math.abs(sum - 1) > ROUNDING) {
    faults.add({
      code: 'bad_weights',
      message: `the weights of a mixture make 100%, these make ${Number((sum * 100).toPrecision(10))}%`,
      given: read.map((part) => String(part.weight)).join(' + '),
      expected: '100%',
    });
  }
  return faults.give<LawSpec>({ family: 'mixture', parts: read.filter((part) => part.weight > 0) });
}

/** `{ by: 10m, of: .. }`. */
function shifted(value: unknown, csv: CsvNumbers | undefined, depth: number): Read<LawSpec> {
  const params = Params.open(value, ['by', 'of']);
  if (!(params instanceof Params)) return params;
  const by = params.read('by', readDuration, 0);
  const of = params.read('of', (law) => readNested(law, csv, depth + 1), ZERO);
  return params.faults.give<LawSpec>({ family: 'shifted', by, of });
}

/** `[ { from: "08:00", is: .. }, .. ]`, in the order of the clock whichever way it is written. */
function byTime(value: unknown, csv: CsvNumbers | undefined, depth: number): Read<LawSpec> {
  const list = parts('by_time', value);
  if (!list.ok) return list;
  const faults = new Faults();
  const seen = new Set<number>();
  const entries = list.value.map((part, i) => {
    const params = Params.open(part, ['from', 'is']);
    if (!(params instanceof Params)) return faults.take([i], params, { from: 0, is: ZERO });
    const from = params.read('from', readEntryClock, NaN);
    if (seen.has(from))
      params.faults.add({
        code: 'twice',
        message: 'two entries begin at the same time',
        given: shown(params.get('from')),
        expected: 'each time once',
        path: ['from'],
      });
    if (!Number.isNaN(from)) seen.add(from);
    const is = params.read('is', (law) => readNested(law, csv, depth + 1), ZERO);
    return faults.take([i], params.faults.give({ from, is }), { from: 0, is: ZERO });
  });
  return faults.give<LawSpec>({ family: 'by_time', entries: entries.sort((a, b) => a.from - b.from) });
}

function readEntryClock(value: unknown): Read<number> {
  const read = readClock(value);
  if (!read.ok || read.value < DAY) return read;
  return fault({
    code: 'bad_clock',
    message: 'nothing begins at the end of the day',
    given: shown(value),
    expected: 'a time before "24:00"',
    remedy: '"00:00"?',
  });
}

function parts(family: string, value: unknown): Read<readonly unknown[]> {
  if (!Array.isArray(value) || value.length === 0) return bad(`${family} is a list of at least one entry`, value);
  return value.length <= MOST_PARTS ? ok(value) : bad(`${family} has at most ${MOST_PARTS} entries`, value);
}

function bad(message: string, value: unknown): Read<never> {
  return fault({
    code: 'bad_law',
    message,
    given: shown(value),
    expected: 'a duration, or a distribution such as { exponential: 3m }',
  });
}
