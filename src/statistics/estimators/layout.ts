/**
 * The rows of a table of sums, and which of them are sums of others: `folds` says, in order, which row is added into
 * which when the book is closed. A hot loop thus adds once, however many figures the row belongs to.
 */
export interface Layout {
  readonly rows: number;
  readonly folds: readonly Fold[];
  /** For each row the rows that hot loops write and that end in it; such a row itself, where nothing is folded into it. */
  readonly sources: readonly (readonly number[])[];
}

export type Fold = readonly [from: number, into: number];

/** `folds` in such an order that a row is complete before it is added elsewhere. */
export function layoutOf(rows: number, folds: readonly Fold[]): Layout {
  const sources: number[][] = Array.from({ length: rows }, () => []);
  const of = (row: number) => (sources[row].length > 0 ? sources[row] : [row]);
  for (const [from, into] of folds) sources[into].push(...of(from));
  return { rows, folds, sources: sources.map((_, row) => of(row)) };
}

/** `rows` rows, and behind them their total. */
export function withTotal(rows: number): Layout {
  return layoutOf(
    rows + 1,
    Array.from({ length: rows }, (_, row) => [row, rows] as const),
  );
}
