import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { CsvCells } from '../context.js';
import { didYouMean } from '../nearest.js';
import type { Place } from '../problem.js';
import { Source } from '../tree/source.js';

const LONGEST_CSV = 50_000_000;
const MOST_ROWS = 1_000_000;

/** What keeps a csv file from being read. */
export interface CsvTrouble {
  readonly code: string;
  readonly message: string;
  readonly place?: Place;
  readonly expected?: string;
  readonly remedy?: string;
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** A csv file as rows of cells: comma, semicolon or tab, whichever its first line has most of. */
export class CsvFile {
  declare readonly source: Source;
  declare private readonly delimiter: string;
  declare private readonly rows: readonly Row[] | CsvTrouble;

  constructor(file: string, text: string) {
    this.source = new Source(file, text);
    this.delimiter = delimiterOf(this.source.text);
    this.rows = this.read();
  }

  /** The cells of a column by its name in the first row; without a name, of the only column. */
  column(name: string | undefined): CsvCells | CsvTrouble {
    const { rows } = this;
    if ('code' in rows) return rows;
    const header = rows[0]?.record ?? [];
    const at = name === undefined ? 0 : header.indexOf(name);
    if (name === undefined && header.length !== 1) {
      const message = `the csv file has ${header.length} columns: name one`;
      return { code: 'bad_csv', message, expected: `column: one of ${header.slice(0, 12).join(', ')}` };
    }
    if (at < 0) {
      const message = `the csv file has no column "${name}"`;
      return { code: 'unknown_name', message, remedy: didYouMean(name!, header) };
    }
    // A file with one column of values needs no heading.
    const headed = name !== undefined || !/^\d/.test(header[0]);
    const cells = headed ? rows.slice(1) : rows;
    return {
      file: this.source.file,
      column: headed ? header[at] : '1',
      cells: cells.map(({ record }) => record[at] ?? ''),
      place: (row) => this.place(cells[row], at),
    };
  }

  private read(): readonly Row[] | CsvTrouble {
    const { text } = this.source;
    if (text.length > LONGEST_CSV) {
      const expected = `at most ${LONGEST_CSV} characters`;
      return { code: 'too_large', message: 'the csv file is too large', expected };
    }
    try {
      const options = { delimiter: this.delimiter, info: true, trim: true, to: MOST_ROWS + 2 };
      const rows = parse(text, { ...options, relax_column_count: true, skip_empty_lines: true }) as unknown as Row[];
      if (rows.length <= MOST_ROWS + 1) return rows;
      return { code: 'too_large', message: 'the csv file is too large', expected: `at most ${MOST_ROWS} rows` };
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const line = Number(error.lines ?? 1);
      const place = { file: this.source.file, line, column: 1, length: 1 };
      return { code: 'bad_csv', message: 'this is not a good csv file', place, expected: error.message };
    }
  }

  /** The place of a cell; of a line with quotes in it, its beginning. */
  private place(row: Row, at: number): Place {
    const { file, text } = this.source;
    const { lines: line } = row.info;
    const written = text.split('\n', line)[line - 1] ?? '';
    if (written.includes('"')) return { file, line, column: 1, length: Math.max(1, written.trimEnd().length) };
    const before = written.split(this.delimiter).slice(0, at);
    const cell = written.split(this.delimiter)[at] ?? '';
    const column = before.reduce((sum, each) => sum + each.length + 1, 1) + cell.length - cell.trimStart().length;
    return { file, line, column, length: Math.max(1, cell.trim().length) };
  }
}

function delimiterOf(text: string): string {
  const first = text.slice(0, 10_000).split('\n', 1)[0];
  const count = (sign: string) => first.split(sign).length;
  return [';', '\t'].reduce((most, sign) => (count(sign) > count(most) ? sign : most), ',');
}
