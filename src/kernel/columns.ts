/** Columns that grow between events, and rows that are given back. */

/** A longer copy; the new cells hold 0. */
export function longer<T extends Float64Array | Int32Array>(column: T, length: number): T {
  const grown = (column instanceof Float64Array ? new Float64Array(length) : new Int32Array(length)) as T;
  grown.set(column as never);
  return grown;
}

/**
 * Hands out row numbers and takes them back. Which row comes next depends only on what was taken and given back since
 * `reset`, never on how large the columns have become: so a centre used again runs like a new one.
 */
export class Rows {
  used: number;
  private free: Int32Array;
  private freeCount: number;

  constructor(length: number) {
    this.used = 0;
    this.free = new Int32Array(length);
    this.freeCount = 0;
  }

  get alive(): number {
    return this.used - this.freeCount;
  }

  take(): number {
    return this.freeCount > 0 ? this.free[--this.freeCount] : this.used++;
  }

  giveBack(row: number): void {
    this.free[this.freeCount++] = row;
  }

  grow(length: number): void {
    this.free = longer(this.free, length);
  }

  reset(): void {
    this.used = 0;
    this.freeCount = 0;
  }
}
