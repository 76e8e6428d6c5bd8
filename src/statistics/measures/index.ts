import type { Measure } from '../measure.js';
import { agentTimes } from './agentTimes.js';
import { cases } from './cases/cases.js';
import { distributions } from './cases/distributions.js';
import { worth } from './cases/worth.js';
import { cost } from './cost.js';
import { counts } from './counts.js';
import { drain } from './drain.js';
import { handling } from './handling.js';
import { handoffs } from './handoffs/handoffs.js';
import { promises } from './handoffs/promises.js';
import { tickets } from './handoffs/tickets.js';
import { nodes } from './ivr/nodes.js';
import { routes } from './ivr/routes.js';
import { queueLength } from './queueLength.js';
import { serviceLevel } from './serviceLevel.js';
import { shares } from './shares.js';
import { timeShares } from './timeShares.js';
import { waits } from './waits.js';

/** Every measure that is built, in the order of reports: one line each. */
export const MEASURES: readonly Measure[] = [
  counts,
  serviceLevel,
  shares,
  waits,
  routes,
  nodes,
  handling,
  handoffs,
  promises,
  tickets,
  cases,
  distributions,
  worth,
  queueLength,
  agentTimes,
  timeShares,
  cost,
  drain,
];
