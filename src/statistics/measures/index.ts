import type { Measure } from '../measure.js';
import { agentTimes } from './agentTimes.js';
import { cases } from './cases.js';
import { cost } from './cost.js';
import { counts } from './counts.js';
import { drain } from './drain.js';
import { handling } from './handling.js';
import { handoffs } from './handoffs.js';
import { queueLength } from './queueLength.js';
import { serviceLevel } from './serviceLevel.js';
import { shares } from './shares.js';
import { waits } from './waits.js';

/** Every measure that is built, in the order of reports: one line each. */
export const MEASURES: readonly Measure[] = [
  counts,
  serviceLevel,
  shares,
  waits,
  handling,
  handoffs,
  cases,
  queueLength,
  agentTimes,
  cost,
  drain,
];
