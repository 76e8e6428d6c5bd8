import type { Figure, Figures } from '../../statistics/answer.js';
import type { Paint } from '../paint.js';
import { unitOf } from '../units.js';
import { type Column, isWorthShowing } from './columns.js';
import { grid } from './grid.js';
import { onOneLine, seen } from './names.js';
import { type Told, tell } from './quantities.js';

/** No line of a report is longer. */
export const WIDTH = 100;
/** Rows of a table on a screen; the JSON has them all. */
const MOST_ROWS = 20;
const LONGEST_NAME = 22;
const GAP = 2;

export interface TableSpec {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: ReadonlyMap<string, Figures>;
  readonly labels?: ReadonlyMap<string, string>;
  /** Names that are drawn already. */
  readonly drawnNames?: ReadonlyMap<string, string>;
  /** Colours a cell by what it says. */
  readonly judge?: (metric: string, figure: Figure | undefined) => ((text: string) => string) | undefined;
}

interface Drawn {
  readonly head: string;
  readonly metric: string;
  readonly cells: readonly Told[];
  readonly valueWidth: number;
  readonly width: number;
}

/** A table of named rows, every figure with its half-width; columns that do not fit into the line fall off at the right. */
export function table(spec: TableSpec, paint: Paint): string {
  const rows = [...spec.rows].slice(0, MOST_ROWS);
  const names = rows.map(
    ([name]) => spec.drawnNames?.get(name) ?? onOneLine(spec.labels?.get(name) ?? name, LONGEST_NAME),
  );
  const nameWidth = Math.max(spec.title.length, ...names.map(seen));
  const columns = thatFit(
    spec.columns.filter((column) => isWorthShowing(column, rows)).map((column) => drawn(column, rows)),
    WIDTH - nameWidth,
  );
  const head = [paint.strong(spec.title), ...columns.map(({ head }) => paint.faint(head))];
  const lines = names.map((name, i) => [name, ...columns.map((column) => cell(column, i, rows[i]![1], spec, paint))]);
  const sheet = grid([head, ...lines], [false, ...columns.map(() => true)]);
  const more = spec.rows.size - rows.length;
  return sheet + (more > 0 ? `\n${paint.faint(`and ${more} more (--json has them all)`)}` : '');
}

function drawn({ head, metric, unit = unitOf(metric) }: Column, rows: readonly (readonly [string, Figures])[]): Drawn {
  const cells = rows.map(([, figures]) => tell(figures.get(metric), unit));
  const valueWidth = Math.max(...cells.map(({ value }) => value.length));
  const halfWidth = Math.max(...cells.map((told) => told.halfWidth.length));
  const width = Math.max(head.length, valueWidth + (halfWidth > 0 ? 1 + halfWidth : 0));
  return { head, metric, cells, valueWidth, width };
}

function thatFit(columns: readonly Drawn[], room: number): readonly Drawn[] {
  let used = 0;
  const end = columns.findIndex((column) => {
    used += GAP + column.width;
    return used > room;
  });
  return end === -1 ? columns : columns.slice(0, end);
}

/** The value right-aligned, then its half-width: in a column all values and all ± stand below each other. */
function cell(column: Drawn, row: number, figures: Figures, { judge }: TableSpec, paint: Paint): string {
  const { value, halfWidth } = column.cells[row]!;
  const widest = Math.max(...column.cells.map((told) => told.halfWidth.length));
  const colour = judge?.(column.metric, figures.get(column.metric));
  const painted = value.padStart(column.valueWidth).replace(value, colour ? colour(value) : value);
  return widest === 0 ? painted : `${painted} ${paint.faint(halfWidth.padEnd(widest))}`;
}
