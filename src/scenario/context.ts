import type { Place } from './problem.js';
import type { Read } from './quantities/index.js';
import type { CsvColumn } from './scenario.js';

/** A path into the merged scenario: `['agents', 'desk', 'shifts', 0, 'from']`. */
export type Path = readonly (string | number)[];

/** What is wrong (or doubtful), by its path; the context finds the place and keeps it. */
export interface Report {
  readonly code: string;
  /** Default: `error`. */
  readonly severity?: 'error' | 'warning';
  /** One sentence, lower case, without the place. */
  readonly message: string;
  readonly path: Path;
  /** What the caret underlines: the value at the path (default), or its key. */
  readonly at?: 'value' | 'key';
  /** A place of its own, outside the scenario (a cell of a csv file). */
  readonly place?: Place;
  /** Default: the value as it was written, if it is a short one. */
  readonly given?: string;
  readonly expected?: string;
  readonly remedy?: string;
}

/** The cells of one column of a csv file, as text, with the place of each. */
export interface CsvCells {
  readonly file: string;
  readonly column: string;
  readonly cells: readonly string[];
  place(row: number): Place;
}

/**
 * What `compile` may ask about the scenario beyond its values, and where it tells what it finds. Shapes and quantities
 * have been checked when compile runs: a part that was wrong has been reported and replaced by a harmless default, so
 * that references and sums can still be checked and every mistake of a file is told at once.
 */
export interface Context {
  /** Where the value at a path was written; of something not written, where the nearest part above it was. */
  placeOf(path: Path): Place | null;
  /** Where the key at a path was written. */
  placeOfKey(path: Path): Place | null;
  /** Tells a mistake or a doubt. The same one (code, message and place) is kept once. */
  report(report: Report): void;
  /** The quantity read, or `fallback` after reporting its faults under `path`. */
  take<T>(path: Path, read: Read<T>, fallback: T): T;
  /** The column named at `path`, relative to the file that names it; null after reporting why it cannot be read. */
  readCsv(reference: CsvColumn, path: Path): CsvCells | null;
  /** Does a strategy of the file write this key anywhere, so that it may be another under that? */
  isPatched(key: string): boolean;
}
