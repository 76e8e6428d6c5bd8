import type { Paper } from './pen.js';

/** That rows are wanted: in which format, and who takes them, in the order of replications. */
export interface RowsWanted {
  readonly format: string;
  readonly strategy: string;
  /** Throws a RowsFault if it cannot take them. */
  readonly paper: Paper;
  /** A folder that is not there yet: workers keep in it the rows whose turn has not come. */
  readonly folder: string;
}

/** Rows could not be written: the code of what the machine said. */
export class RowsFault extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`the rows could not be written: ${code}`);
    this.name = 'RowsFault';
    this.code = code;
  }
}
