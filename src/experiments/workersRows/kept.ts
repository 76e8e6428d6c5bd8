import { RowsFault } from '../records/wanted.js';

// Rows of many replications at once, in order and without keeping them in memory: each chunk's go into a file of its own,
// and are appended to those before them when their turn has come.

/** Where a worker keeps rows, and how they are written. */
export interface RowsKept {
  readonly format: string;
  readonly strategy: string;
  readonly folder: string;
}

/** The file of the chunk that begins with this replication. */
export function fileOfRows(folder: string, from: number): string {
  return `${folder}/from-${from}`;
}

/** Does something with a file; what the machine has against it is a RowsFault. */
export function orFault<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new RowsFault((error as { readonly code?: string }).code ?? String(error));
  }
}
