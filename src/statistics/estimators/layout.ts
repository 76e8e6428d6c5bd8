/**
 * The rows of a table of sums, and which of them are sums of others: `folds` says, in order, which row is added into
 * which when the book is closed. A hot loop thus adds once, however many figures the row belongs to.
 */
export interface Layout {
  readonly rows: number;
  readonly folds: readonly (readonly [from: number, into: number])[];
}

/** `rows` rows, and behind them their total. */
export function withTotal(rows: number): Layout {
  return { rows: rows + 1, folds: Array.from({ length: rows }, (_, row) => [row, rows] as const) };
}

/** The rows that nothing is folded into, among those that end in `row`: those that hot loops write. */
export function sourcesOf(layout: Layout, row: number): readonly number[] {
  const into = layout.folds.filter(([, target]) => target === row);
  return into.length === 0 ? [row] : into.flatMap(([from]) => sourcesOf(layout, from));
}
