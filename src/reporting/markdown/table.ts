import type { Figures } from '../../statistics/answer.js';
import { type Column, isWorthShowing } from '../terminal/columns.js';
import { sentence } from '../terminal/quantities.js';
import { unitOf } from '../units.js';
import { plain } from './text.js';

/** Rows of a table that a pull request should show; the CSV has them all. */
const MOST_ROWS = 60;

/** A table of figures: a row for each name, a column for each that is worth showing; numbers to the right. */
export function figureTable(
  title: string,
  columns: readonly Column[],
  places: readonly (readonly [name: string, figures: Figures])[],
): string {
  const rows = places.slice(0, MOST_ROWS);
  const shown = columns.filter((column) => isWorthShowing(column, rows));
  const lines = rows.map(([name, figures]) => [
    plain(name),
    ...shown.map(({ metric }) => sentence(figures.get(metric), unitOf(metric))),
  ]);
  const more = places.length - rows.length;
  return [
    rowOf([title, ...shown.map(({ head }) => head)]),
    rowOf(['---', ...shown.map(() => '---:')]),
    ...lines.map(rowOf),
    ...(more > 0 ? ['', `and ${more} more (\`--format csv\` has them all)`] : []),
  ].join('\n');
}

/** A table of words; the columns of `right` to the right. */
export function wordTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const rule = head.map((_, column) => (right.includes(column) ? '---:' : '---'));
  return [rowOf(head), rowOf(rule), ...rows.map(rowOf)].join('\n');
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
