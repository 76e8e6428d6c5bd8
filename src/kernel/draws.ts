/**
 * Where chance comes from, as a distribution sees it: uniform numbers in [0, 1) with 53 bits, one after another.
 * Two things answer to it: a stream (kernel/streams.ts) and a caller's own draws (kernel/callerDraws.ts).
 */
export interface Draws {
  next(): number;
}
