import { type Entry, inline, number, object, quoted, SCHEMA } from '../json.js';
import type { Paint } from '../paint.js';
import { padded, seen } from '../terminal/names.js';
import { duration, grouped, share } from '../terminal/quantities.js';
import { unitOf } from '../units.js';

/** What a formula was asked, and what it said. Rates per second, times in seconds. */
export interface Calculation {
  readonly formula: string;
  readonly title: string;
  readonly source: string;
  readonly whom: 'agents' | 'trunks';
  readonly system: { readonly arrivalRate: number; readonly meanTalk: number; readonly meanPatience?: number };
  /** Was the load given alone, without calls and talk? */
  readonly isLoadAlone: boolean;
  /** Of the service level; null: the formula knows no waiting. */
  readonly within: number | null;
  readonly goals: readonly { readonly metric: string; readonly limit: number }[];
  /** With which all goals are reached; null: they were not sought. */
  readonly fewest: number | null;
  readonly results: readonly { readonly servers: number; readonly figures: Figures }[];
}

type Figures = ReadonlyMap<string, number | null>;

/** What each figure is, in a few words. */
const MEANINGS: Readonly<Record<string, string>> = {
  offered_load: 'Erlangs: arrivals x talk',
  blockage: 'turned away',
  lines_busy: 'trunks in use, on average',
  occupancy: 'of their time busy',
  delayed: 'found nobody free',
  abandonment: 'gave up',
  asa: 'mean wait of the answered',
  wait_p50: 'half of the answered waited no longer',
  wait_p80: '80 %',
  wait_p90: '90 %',
  wait_p95: '95 %',
  wait_p99: '99 %',
  time_to_abandon: 'mean wait of those who gave up',
  wait: 'mean wait of all',
  queue_length: 'waiting, on average',
};

const INDENT = '  ';

/** A calculation as a table: a figure on a line, what it is beside it. */
export function calculated(calculation: Calculation, paint: Paint): string {
  const { title, source, whom, results, fewest, within } = calculation;
  const names = [...results[0]!.figures.keys()];
  const columns = results.map(({ servers, figures }) => {
    const head = `${grouped(servers, 0)} ${servers === 1 ? whom.slice(0, -1) : whom}`;
    const cells = [head, ...names.map((name) => told(name, figures.get(name)!))];
    const width = Math.max(...cells.map(seen));
    const isFound = servers === fewest;
    return cells.map((cell, i) => {
      const right = cell.padStart(width);
      return i === 0 || isFound ? paint.strong(right) : right;
    });
  });
  const width = Math.max(...names.map((name) => name.length));
  const lines = ['', ...names].map((name, i) => {
    const meaning = name === 'service_level' ? `answered within ${duration(within!)}` : (MEANINGS[name] ?? '');
    return [INDENT + padded(name, width), ...columns.map((cells) => cells[i]!), paint.faint(meaning)]
      .join(INDENT)
      .trimEnd();
  });
  const found = fewest === null ? [] : [paint.strong(answered(calculation)), ''];
  const endless = results.some(({ figures }) => figures.get('asa') === null)
    ? ['-: the line grows without end', '']
    : [];
  return [
    paint.strong(title),
    asked(calculation),
    '',
    ...found,
    ...lines,
    '',
    ...endless,
    paint.faint(source),
    '',
  ].join('\n');
}

function asked({ system: { arrivalRate, meanTalk, meanPatience }, isLoadAlone }: Calculation): string {
  if (isLoadAlone) return `${plain(arrivalRate * meanTalk)} Erlangs`;
  const calls = `${plain(arrivalRate * 3600)} calls an hour of ${duration(meanTalk)}`;
  return meanPatience === undefined ? calls : `${calls}, a mean patience of ${duration(meanPatience)}`;
}

function answered({ fewest, whom, goals }: Calculation): string {
  const limits = goals.map(({ metric, limit }) => {
    const value = unitOf(metric) === 'ratio' ? share(limit) : duration(limit);
    return `${metric} ${metric === 'service_level' ? '>=' : '<='} ${value}`;
  });
  return `${fewest === 1 ? `1 ${whom.slice(0, -1)} is` : `${grouped(fewest!, 0)} ${whom} are`} the fewest for ${limits.join(' and ')}`;
}

/** Exact figures deserve more digits than estimates: two decimals of a per cent, hundredths of short waits. */
function told(metric: string, value: number | null): string {
  if (value === null) return '-';
  switch (unitOf(metric)) {
    case 'ratio':
      return `${grouped(100 * value, value > 0 && value < 0.001 ? 4 : 2)} %`;
    case 'seconds':
      return value < 60 ? `${grouped(value, 2)} s` : duration(value);
    default:
      return grouped(value, 2);
  }
}

const plain = (value: number): string => String(Number(value.toPrecision(8)));

/** The calculation for scripts: durations in seconds, ratios from 0 to 1, figures by the names of `ccsim run --json`. */
export function calculationAsJson(calculation: Calculation, version: string): string {
  const { formula, whom, fewest, goals, results } = calculation;
  const limits = goals.map(({ metric, limit }) => [metric, number(limit)] as const);
  const items = results.map(({ servers, figures }) => {
    const told = [...figures].map(([name, value]) => [name, number(value)] as const);
    return `    ${object('    ', [
      [whom, number(servers)],
      ['figures', object('      ', told)],
    ])}`;
  });
  return `${object('', [
    ['schema', String(SCHEMA)],
    ['ccsim', quoted(version)],
    ['formula', quoted(formula)],
    ['input', inline(inputOf(calculation))],
    ...(fewest === null ? [] : [['goals', inline(limits)] as const, ['fewest', number(fewest)] as const]),
    ['results', `[\n${items.join(',\n')}\n  ]`],
  ])}\n`;
}

function inputOf({ system, within, isLoadAlone }: Calculation): Entry[] {
  const { arrivalRate, meanTalk, meanPatience } = system;
  if (isLoadAlone) return [['offered_load', number(arrivalRate * meanTalk)]];
  return [
    ['arrivals_per_hour', number(arrivalRate * 3600)],
    ['talk', number(meanTalk)],
    ...(meanPatience === undefined ? [] : [['patience', number(meanPatience)] as const]),
    ...(within === null ? [] : [['within', number(within)] as const]),
  ];
}
