import { fewestCalls } from './fewestCalls.js';
import { fifo } from './fifo.js';
import { leastOccupied } from './leastOccupied.js';
import { leastSkilled } from './leastSkilled.js';
import { linear } from './linear.js';
import { longestIdle } from './longestIdle.js';
import { longestRelativeWait } from './longestRelativeWait.js';
import { mostSkilled } from './mostSkilled.js';
import { priority } from './priority.js';
import { random } from './random.js';
import { roundRobin } from './roundRobin.js';
import { skillRank } from './skillRank.js';
import type { AgentSelection, CallSelection } from './view.js';

export type { AgentSelection, AgentView, CallSelection, CallView } from './view.js';

/** The door: every strategy by its name. One more is one file and one line here. */
const AGENT_SELECTION_LIST: readonly AgentSelection[] = [
  longestIdle,
  leastOccupied,
  fewestCalls,
  roundRobin,
  random,
  linear,
  mostSkilled,
  leastSkilled,
];
const CALL_SELECTION_LIST: readonly CallSelection[] = [priority, fifo, longestRelativeWait, skillRank];

export const AGENT_SELECTIONS: ReadonlyMap<string, AgentSelection> = new Map(
  AGENT_SELECTION_LIST.map((strategy) => [strategy.name, strategy]),
);
export const CALL_SELECTIONS: ReadonlyMap<string, CallSelection> = new Map(
  CALL_SELECTION_LIST.map((strategy) => [strategy.name, strategy]),
);
