/**
 * The door of the quantities: every number a user writes comes in here, text with a unit, and leaves as seconds, rates
 * per second, shares from 0 to 1, or a law of chance; or as faults that say what to write instead.
 */
export { readClock } from './quantities/clocks.js';
export { readDuration } from './quantities/durations.js';
export type { Fault, Read } from './quantities/fault.js';
export { type CsvNumbers, FAMILIES, readLaw } from './quantities/laws.js';
export { readRate, readRatePer } from './quantities/rates.js';
export { readFactor, readProbability } from './quantities/shares.js';
