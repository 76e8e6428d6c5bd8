import type { Context, CsvCells, Path } from '../../context.js';
import { fault, ok, type Read } from '../../quantities/fault.js';
import type { CsvColumn } from '../../scenario.js';
import { refuse } from './tell.js';

const NUMBER = /^\d+(?:\.\d+)?(?:[eE][+-]?\d{1,3})?$/;
/** Of a column of nonsense so many cells are told. */
const MOST_TOLD = 10;

/** The numbers of a csv column, 0 or more each; without faults of its own if they have been told cell by cell. */
export function readNumbers(context: Context, path: Path, reference: CsvColumn): Read<number[]> {
  const column = context.readCsv(reference, path);
  return column === null ? { ok: false, faults: [] } : readCells(context, path, column, readNumber);
}

/** A cell as a number from 0 up. */
export function readNumber(cell: string): Read<number> {
  const value = NUMBER.test(cell) ? Number(cell) : Number.NaN;
  if (Number.isFinite(value)) return ok(value);
  const given = cell === '' ? 'nothing' : cell.slice(0, 60);
  const message = 'a number of 0 or more is wanted here';
  return fault({ code: 'bad_csv_cell', message, given, expected: 'a plain number, such as 12 or 3.5' });
}

/** The cells of a csv column, each read by `read`; what cannot be read is reported at its line. */
export function readCells<T>(
  context: Context,
  path: Path,
  column: CsvCells,
  read: (cell: string) => Read<T>,
): Read<T[]> {
  const values: T[] = [];
  let bad = 0;
  column.cells.forEach((cell, row) => {
    const each = read(cell);
    if (each.ok) values.push(each.value);
    else if (++bad <= MOST_TOLD) {
      const [{ message, given, expected, remedy }] = each.faults;
      const place = column.place(row);
      const extra = { given, expected, remedy, place };
      refuse(context, [...path, `row ${row + 1}`], 'bad_csv_cell', `column "${column.column}": ${message}`, extra);
    }
  });
  if (column.cells.length === 0) {
    const message = `column "${column.column}" of ${column.file} has no values`;
    refuse(context, path, 'empty_csv', message, { expected: 'at least one row' });
  }
  return bad > 0 || column.cells.length === 0 ? { ok: false, faults: [] } : ok(values);
}

/** What a count may be at most, and whether it is of whole things. */
export interface CountBounds {
  readonly most: number;
  readonly whole: boolean;
}

/** Counts written as a list, or as the column of a csv file; null after reporting what is wrong. */
export function readCounts(
  context: Context,
  path: Path,
  counts: readonly number[] | CsvColumn,
  { most, whole }: CountBounds,
): readonly number[] | null {
  if (!isList(counts)) {
    const column = context.readCsv(counts, path);
    return column && context.take(path, readCells(context, path, column, readCount), null);
  }
  if (counts.length > 0) return counts;
  refuse(context, path, 'empty_list', 'there is at least one count', { expected: 'a list such as [12, 20, 33]' });
  return null;

  function readCount(cell: string): Read<number> {
    const read = readNumber(cell);
    if (!read.ok || (read.value <= most && (!whole || Number.isInteger(read.value)))) return read;
    const expected = `a ${whole ? 'whole ' : ''}number from 0 to ${most}`;
    return fault({ code: 'bad_csv_cell', message: `a count is ${expected}`, given: cell, expected });
  }
}

function isList(counts: readonly number[] | CsvColumn): counts is readonly number[] {
  return Array.isArray(counts);
}
