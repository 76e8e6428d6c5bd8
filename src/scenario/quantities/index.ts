/**
 * The door of the quantities: every number a user writes comes in here, text with a unit, and leaves as seconds, rates
 * per second, shares from 0 to 1, or a law of chance; or as faults that say what to write instead.
 */
export { readClock } from './clocks.js';
export {
  type Comparator,
  type Condition,
  type LimitText,
  readAmount,
  readCondition,
  readTimes,
} from './conditions.js';
export { readDuration } from './durations.js';
export type { Fault, Read } from './fault.js';
export { type CsvNumbers, FAMILIES, readLaw } from './laws.js';
export { readRate, readRatePer } from './rates.js';
export { readFactor, readProbability } from './shares.js';
export { WRITTEN } from './written.js';
