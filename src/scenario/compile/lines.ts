import { HOUR } from '../../kernel/units.js';
import { readRatePer } from '../quantities/index.js';
import type { Scope } from './scope.js';

/** Trunks and what one costs an hour; no limit where none are written. */
export function compileLines({ file, context }: Scope): { lines: number; lineCost: number } {
  if (typeof file.lines !== 'object') return { lines: file.lines ?? Infinity, lineCost: 0 };
  const { count, cost } = file.lines;
  const lineCost = cost === undefined ? 0 : context.take(['lines', 'cost'], readRatePer(cost, HOUR), 0);
  return { lines: count, lineCost };
}
