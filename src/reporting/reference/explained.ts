import type { MetricInfo } from '../../statistics/answer.js';
import type { Paint } from '../paint.js';
import { padded } from '../terminal/names.js';
import { WIDTH } from '../terminal/table.js';
import { wrap } from '../terminal/wrap.js';

const UNITS: Readonly<Record<string, string>> = {
  ratio: 'a ratio, from 0 to 1 (the table tells per cent)',
  count: 'a count, in one replication',
  calls: 'calls, at one time',
  currency: 'currency, that of the scenario',
};

const BETTER: Readonly<Record<MetricInfo['better'], string>> = {
  higher: 'the higher the better',
  lower: 'the lower the better',
  neither: 'neither high nor low is good in itself',
};

const HEAD_WIDTH = 8;

/** A metric explained: what it is, its formulas, its unit, where it stands, what is good, where it is found and known from. */
export function explained(metric: MetricInfo, paint: Paint): string {
  const { name, meaning, formulas = {}, unit, scopes, better, source } = metric;
  const paths = scopes.map((scope) => (scope === 'total' ? `total.${name}` : `${scope}.<name>.${name}`));
  const facts: readonly (readonly [head: string, text: string])[] = [
    ['unit', UNITS[unit] ?? unit],
    ['good', BETTER[better]],
    ['where', paths.join(', ')],
    ['how', 'mean over the replications in which it is defined, ± the half-width of its 95 % Student-t interval'],
    ...(source === undefined ? [] : [['source', source] as const]),
  ];
  const sections = [
    `${paint.strong(name)}\n${indented(meaning, 2)}`,
    ...(Object.keys(formulas).length === 0 ? [] : [formulasOf(formulas)]),
    facts
      .map(([head, text]) => `  ${paint.faint(padded(head, HEAD_WIDTH))}${indented(text, 2 + HEAD_WIDTH).trimStart()}`)
      .join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

function formulasOf(formulas: Readonly<Record<string, string>>): string {
  const column = Math.max(...Object.keys(formulas).map((name) => name.length));
  return Object.entries(formulas)
    .map(([name, formula]) => `  ${padded(name, column)}  ${formula}`)
    .join('\n');
}

function indented(text: string, by: number): string {
  return wrap(text, WIDTH - by)
    .split('\n')
    .map((line) => ' '.repeat(by) + line)
    .join('\n');
}
