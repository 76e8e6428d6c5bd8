import type { Answer, Figure, Figures } from '../statistics/answer.js';
import { METRICS } from '../statistics/index.js';
import type { Report } from './report.js';

/** What stands in the column `interval` of figures of everything. */
const EVERYTHING = 'day';

/**
 * The report as CSV (RFC 4180, lines end in a newline alone), by the contract of `ccsim run --format csv`: a row per
 * strategy, scope, name and interval; every metric of the catalogue in a column, its half-width beside it; at the end of
 * each row whence it comes, so that files of several runs can be put beneath each other. Durations are seconds, ratios
 * 0..1; what does not exist in a scope, or is undefined, is empty.
 */
export function csv(report: Report): string {
  const keys = ['strategy', 'scope', 'name', 'interval'];
  const figures = METRICS.flatMap(({ name }) => [name, `${name}_hw`]);
  const origin = originOf(report);
  const lines = [
    [...keys, ...figures, ...origin.keys()],
    ...rowsOf(report.answer).map((row) => [text(report.strategy), ...cellsOf(row), ...origin.values()]),
  ];
  return lines.map((cells) => `${cells.join(',')}\n`).join('');
}

function originOf({ scenario, seed, replications, partial, version }: Report): ReadonlyMap<string, string> {
  return new Map([
    ['scenario', text(scenario.name)],
    ['sha256', scenario.sha256],
    ['seed', text(seed)],
    ['replications', String(replications)],
    ['partial', String(partial)],
    ['ccsim', version],
  ]);
}

function cellsOf({ scope, name, interval, figures }: Row): string[] {
  const numbers = METRICS.flatMap((metric) => {
    const figure: Partial<Figure> = figures.get(metric.name) ?? {};
    return [number(figure.mean), number(figure.halfWidth)];
  });
  return [scope, text(name), interval || EVERYTHING, ...numbers];
}

/** A number in its cell; what is undefined is empty. */
export function number(value: number | null | undefined): string {
  return value == null ? '' : JSON.stringify(value);
}

/**
 * A cell of text, on one line. What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
 * Injection), unless it is a plain number; quotes go around whatever a reader might trip over.
 */
export function text(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be kept out of the file
  const line = value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  const tame = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(line) && !isNumber(line) ? `'${line}` : line;
  return /[",;'\s]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

const isNumber = (value: string): boolean => /^[+-]?\d+(\.\d+)?$/.test(value);

/** One place with figures, by its scope, its name in it (the total has none), and the interval (empty: of everything). */
interface Row {
  readonly scope: string;
  readonly name: string;
  readonly interval: string;
  readonly figures: Figures;
}

type Scopes = Readonly<Record<string, ReadonlyMap<string, Figures>>>;

/** Every place of an answer that has figures, whatever its scopes: everything first, then interval by interval. */
function rowsOf({ total, intervals, ...scopes }: Answer): Row[] {
  return [
    ...placesOf('', total, scopes),
    ...intervals.flatMap(({ from, total, ...scopes }) => placesOf(from, total, scopes)),
  ];
}

function placesOf(interval: string, total: Figures, scopes: Scopes): Row[] {
  return [
    { scope: 'total', name: '', interval, figures: total },
    ...Object.entries(scopes).flatMap(([scope, places]) =>
      [...places].map(([name, figures]) => ({ scope, name, interval, figures })),
    ),
  ];
}
