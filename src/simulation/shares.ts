import { type CallTypeRow, NOBODY } from '../kernel/units.js';
import type { TypeShare } from '../model/callers.js';

/** The type whose stretch of [0, 1) holds the number; NOBODY beyond them all. */
export function shareAt(shares: readonly TypeShare[], draw: number): CallTypeRow {
  let upTo = 0;
  for (let i = 0; i < shares.length; i++) {
    upTo += shares[i].probability;
    if (draw < upTo) return shares[i].type;
  }
  return NOBODY;
}
