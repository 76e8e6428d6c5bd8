import { fewestCalls } from './agents/fewestCalls.js';
import { leastOccupied } from './agents/leastOccupied.js';
import { leastSkilled } from './agents/leastSkilled.js';
import { linear } from './agents/linear.js';
import { longestIdle } from './agents/longestIdle.js';
import { mostSkilled } from './agents/mostSkilled.js';
import { random } from './agents/random.js';
import { roundRobin } from './agents/roundRobin.js';
import { fifo } from './calls/fifo.js';
import { longestRelativeWait } from './calls/longestRelativeWait.js';
import { priority } from './calls/priority.js';
import { skillRank } from './calls/skillRank.js';
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
