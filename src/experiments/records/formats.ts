/** How rows are written: what stands before, between and after the cells, and how a name and an empty cell look. */
export interface RecordFormat {
  readonly name: string;
  /** A file so named is written so. */
  readonly extension: string;
  readonly meaning: string;
  /** The line above all rows; none: ''. */
  header(columns: readonly string[]): string;
  /** What stands before a cell. */
  before(column: string, isFirst: boolean): string;
  readonly endOfRow: string;
  readonly empty: string;
  text(name: string): string;
}

/** RFC 4180, lines end in a newline alone. */
const CSV: RecordFormat = {
  name: 'csv',
  extension: '.csv',
  meaning: 'a row per leg, the names in the first line; what did not happen is empty',
  header: (columns) => `${columns.join(',')}\n`,
  before: (_, isFirst) => (isFirst ? '' : ','),
  endOfRow: '\n',
  empty: '',
  text: cell,
};

/** One JSON object a line. */
const NDJSON: RecordFormat = {
  name: 'ndjson',
  extension: '.ndjson',
  meaning: 'a JSON object per leg, each on a line; what did not happen is null',
  header: () => '',
  before: (column, isFirst) => `${isFirst ? '{' : ','}${JSON.stringify(column)}:`,
  endOfRow: '}\n',
  empty: 'null',
  text: (name) => JSON.stringify(name),
};

/** Every format of rows there is. To add one that is text: a line here. */
export const RECORD_FORMATS: readonly RecordFormat[] = [CSV, NDJSON];

/** The format of that name. */
export function recordFormat(name: string): RecordFormat {
  const format = RECORD_FORMATS.find((each) => each.name === name);
  if (format === undefined) throw new Error(`no format of rows is named ${name}`);
  return format;
}

/**
 * A name on one line. What a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV Injection),
 * unless it is a plain number; quotes go around whatever a reader might trip over.
 */
function cell(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be kept out of the file
  const line = name.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  const isFormula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(line) && !/^[+-]?\d+(\.\d+)?$/.test(line);
  const tame = isFormula ? `'${line}` : line;
  return /[",;'\s]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
