/** A longer copy; the new cells hold 0. */
export function longer<T extends Float64Array | Int32Array>(column: T, length: number): T {
  const grown = (column instanceof Float64Array ? new Float64Array(length) : new Int32Array(length)) as T;
  grown.set(column as never);
  return grown;
}
