/** What a strategy of a scenario had when its baseline was written. */
export interface BaselineEntry {
  /** The version that wrote it. */
  readonly ccsim: string;
  readonly sha256: string;
  readonly seed: string;
  readonly replications: number;
  /** The scenario, value by value: what the sha256 is of. */
  readonly scenario: ReadonlyMap<string, string>;
  /** By path: what each replication had; NaN: undefined. */
  readonly metrics: ReadonlyMap<string, Float64Array>;
}

/** Scenario name -> strategy -> what it had. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, BaselineEntry>>;

/** A text that is no baseline. */
export class BaselineFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BaselineFault';
  }
}

/** The form of the file; another one gets another number. */
const FORM = 1;

/** A baseline as a file to be reviewed: everything sorted, one metric and one value of the scenario a line. */
export function baselineText(baseline: Baseline): string {
  const scenarios = sorted(baseline).map(([name, strategies]): Member => {
    const entries = sorted(strategies).map(([strategy, entry]): Member => [strategy, entryText('      ', entry)]);
    return [name, object('    ', entries)];
  });
  return `${object('', [
    ['ccsim_baseline', String(FORM)],
    ['scenarios', object('  ', scenarios)],
  ])}\n`;
}

type Member = readonly [key: string, text: string];

function entryText(indent: string, entry: BaselineEntry): string {
  const { ccsim, sha256, seed, replications, scenario, metrics } = entry;
  const deeper = `${indent}  `;
  return object(indent, [
    ['ccsim', JSON.stringify(ccsim)],
    ['sha256', JSON.stringify(sha256)],
    ['seed', JSON.stringify(seed)],
    ['replications', String(replications)],
    [
      'metrics',
      object(
        deeper,
        sorted(metrics).map(([path, values]): Member => [path, valuesText(values)]),
      ),
    ],
    [
      'scenario',
      object(
        deeper,
        sorted(scenario).map(([path, text]): Member => [path, JSON.stringify(text)]),
      ),
    ],
  ]);
}

/** The mean is there for whoever reads the file; only the values count. */
function valuesText(values: Float64Array): string {
  const defined = values.filter((value) => !Number.isNaN(value));
  const mean = defined.length === 0 ? null : defined.reduce((sum, value) => sum + value, 0) / defined.length;
  const each = [...values].map((value) => (Number.isNaN(value) ? 'null' : String(value)));
  return `{ "mean": ${mean === null ? 'null' : Number(mean.toPrecision(6))}, "values": [${each.join(', ')}] }`;
}

function object(indent: string, members: readonly Member[]): string {
  if (members.length === 0) return '{}';
  const lines = members.map(([key, text]) => `${indent}  ${JSON.stringify(key)}: ${text}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** In the order of their letters, on every machine the same. */
function sorted<T>(map: ReadonlyMap<string, T>): (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Reads a baseline; throws a BaselineFault that says what is wrong with it. */
export function readBaseline(text: string): Baseline {
  let written: unknown;
  try {
    written = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new BaselineFault('it is no baseline: not JSON');
  }
  const { ccsim_baseline: form, scenarios } = objectIn(written, 'it');
  if (form !== FORM) {
    throw new BaselineFault(
      form === undefined
        ? 'it is no baseline: "ccsim_baseline" is missing'
        : `its form is ${JSON.stringify(form)}, this version reads ${FORM}`,
    );
  }
  return mapIn(scenarios, 'scenarios', (strategies, name) =>
    mapIn(strategies, name, (entry, strategy) => entryIn(entry, `${name}, ${strategy}`)),
  );
}

function entryIn(written: unknown, where: string): BaselineEntry {
  const { ccsim, sha256, seed, replications, scenario, metrics } = objectIn(written, where);
  const text = (value: unknown, key: string): string => {
    if (typeof value === 'string') return value;
    throw new BaselineFault(`${where}: "${key}" is no text`);
  };
  if (!Number.isSafeInteger(replications) || (replications as number) < 1) {
    throw new BaselineFault(`${where}: "replications" is no whole number from 1`);
  }
  const count = replications as number;
  return {
    ccsim: text(ccsim, 'ccsim'),
    sha256: text(sha256, 'sha256'),
    seed: text(seed, 'seed'),
    replications: count,
    scenario: mapIn(scenario, `${where}: scenario`, text),
    metrics: mapIn(metrics, `${where}: metrics`, (metric, path) => valuesIn(metric, `${where}: ${path}`, count)),
  };
}

function valuesIn(written: unknown, where: string, count: number): Float64Array {
  const { values } = objectIn(written, where);
  const isValue = (value: unknown) => value === null || (typeof value === 'number' && Number.isFinite(value));
  if (!Array.isArray(values) || values.length !== count || !values.every(isValue)) {
    throw new BaselineFault(`${where}: "values" are not ${count} numbers, one for each replication`);
  }
  return Float64Array.from(values as (number | null)[], (value) => value ?? NaN);
}

function mapIn<T>(written: unknown, where: string, read: (value: unknown, key: string) => T): ReadonlyMap<string, T> {
  return new Map(Object.entries(objectIn(written, where)).map(([key, value]) => [key, read(value, key)]));
}

function objectIn(written: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof written === 'object' && written !== null && !Array.isArray(written)) {
    return written as Readonly<Record<string, unknown>>;
  }
  throw new BaselineFault(`${where}: an object { .. } is expected here`);
}

/** A scenario that was checked, and what is to be kept of it. */
interface Checked {
  readonly scenario: { readonly name: string; readonly strategies: readonly string[] };
  readonly entries: ReadonlyMap<string, BaselineEntry>;
}

/** The baseline with what was checked written anew; all else stays, but for strategies that are gone. */
export function updated(before: Baseline, { scenario: { name, strategies }, entries }: Checked): Baseline {
  const kept = [...(before.get(name) ?? [])].filter(([strategy]) => strategies.includes(strategy));
  return new Map(before).set(name, new Map([...kept, ...entries]));
}
