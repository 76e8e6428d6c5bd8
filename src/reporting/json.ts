import type { Answer, Figure, Figures } from '../statistics/answer.js';
import type { Report, RouterTold } from './report.js';
import type { PrecisionTold } from './terminal/precision.js';

/** The version of the JSON's keys: it changes when a key is removed or redefined. */
export const SCHEMA = 1;

/** Objects are written by hand from ordered entries: a JavaScript object would sort names like "0", "1", "10" to the front. */
export type Entry = readonly [key: string, text: string];

/** The report as JSON, by the contract of `ccsim run --json`: keys in the order of the file, a figure on a line. */
export function json(report: Report): string {
  const { scenario, answer } = report;
  return `${object('', [
    ['schema', String(SCHEMA)],
    ['ccsim', quoted(report.version)],
    [
      'scenario',
      inline([['name', quoted(scenario.name)], ['sha256', quoted(scenario.sha256)], ...routerEntry(scenario.router)]),
    ],
    ['strategy', quoted(report.strategy)],
    ['seed', quoted(report.seed)],
    ['replications', number(report.replications)],
    ['confidence', number(report.confidence)],
    ['partial', String(report.partial)],
    ...precisionEntry(report.precision),
    ['results', results('  ', answer)],
  ])}\n`;
}

/** What became of a precision, where one was asked for. */
export function precisionEntry(precision: PrecisionTold | undefined): Entry[] {
  if (precision === undefined) return [];
  const { metric, within, reached, isReached, most } = precision;
  const told: Entry[] = [
    ['metric', quoted(metric)],
    ['asked', number(within)],
    ['relative_half_width', number(reached)],
    ['reached', String(isReached)],
    ['max_replications', number(most)],
  ];
  return [['precision', inline(told)]];
}

/** Every figure of an answer, by scope and name. */
export function results(indent: string, answer: Answer): string {
  const deeper = `${indent}  `;
  return object(indent, [
    ['total', figures(deeper, answer.total)],
    ['calls', scope(deeper, answer.calls)],
    ['queues', scope(deeper, answer.queues)],
    ['agents', scope(deeper, answer.agents)],
    ['ivr', scope(deeper, answer.ivr)],
    ['surges', scope(deeper, answer.surges)],
    ['outbound', '{}'],
    ['intervals', intervals(deeper, answer)],
  ]);
}

function intervals(indent: string, answer: Answer): string {
  const deeper = `${indent}  `;
  const inside = `${deeper}  `;
  const items = answer.intervals.map((interval) =>
    object(deeper, [
      ['from', quoted(interval.from)],
      ['total', figures(inside, interval.total)],
      ['calls', scope(inside, interval.calls)],
      ['queues', scope(inside, interval.queues)],
      ['agents', scope(inside, interval.agents)],
    ]),
  );
  return items.length === 0 ? '[]' : `[\n${items.map((item) => deeper + item).join(',\n')}\n${indent}]`;
}

function scope(indent: string, named: ReadonlyMap<string, Figures>): string {
  return object(
    indent,
    [...named].map(([name, of]) => [name, figures(`${indent}  `, of)]),
  );
}

function figures(indent: string, of: Figures): string {
  return object(
    indent,
    [...of].map(([metric, figure]) => [metric, inline(fieldsOf(figure))]),
  );
}

function fieldsOf(figure: Figure): Entry[] {
  return [
    ['mean', number(figure.mean)],
    ['half_width', number(figure.halfWidth)],
    ['low', number(figure.low)],
    ['high', number(figure.high)],
    ['n', number(figure.n)],
  ];
}

/** The router that a scenario was run with, if any. */
export function routerEntry(router: RouterTold | undefined): Entry[] {
  if (router === undefined) return [];
  const names = router.selections.map(({ name }) => quoted(name));
  const { sha256 } = router.source ?? {};
  const told: Entry[] = [
    ['sha256', sha256 === undefined ? 'null' : quoted(sha256)],
    ['selections', `[${names.join(', ')}]`],
  ];
  return [['router', inline(told)]];
}

/** An object, an entry on a line. */
export function object(indent: string, entries: readonly Entry[]): string {
  if (entries.length === 0) return '{}';
  const lines = entries.map(([key, text]) => `${indent}  ${quoted(key)}: ${text}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** An object on one line. */
export function inline(entries: readonly Entry[]): string {
  return `{ ${entries.map(([key, text]) => `${quoted(key)}: ${text}`).join(', ')} }`;
}

/** A text. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** What is undefined is null, never NaN (which JSON has not) and never 0. */
export function number(value: number | null): string {
  return value === null ? 'null' : JSON.stringify(value);
}
