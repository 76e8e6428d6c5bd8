import { padded, seen } from './names.js';

const GAP = '  ';

/** Cells beneath each other; the first column to the left, the others as told. Widths are as seen: colours take no room. */
export function grid(rows: readonly (readonly string[])[], right: readonly boolean[]): string {
  const widths = right.map((_, column) => widthOf(rows, column));
  return rows
    .map((cells) =>
      cells
        .map((cell, column) => {
          const width = widths[column]!;
          return right[column] ? ' '.repeat(width - seen(cell)) + cell : padded(cell, width);
        })
        .join(GAP)
        .trimEnd(),
    )
    .join('\n');
}

/** How wide a column is. */
export function widthOf(rows: readonly (readonly string[])[], column: number): number {
  return Math.max(...rows.map((cells) => seen(cells[column] ?? '')));
}

/** As many columns from `from` on as fit beside the first one, but one at least: where they end. */
export function endOfBlock(rows: readonly (readonly string[])[], from: number, room: number): number {
  let used = widthOf(rows, 0);
  let column = from;
  for (; column < rows[0]!.length; column++) {
    used += GAP.length + widthOf(rows, column);
    if (used > room && column > from) break;
  }
  return column;
}
