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
import { choosesAgent, type Router } from './own/router.js';
import { checkedRouter } from './own/selections.js';
import type { AgentSelection, CallSelection } from './view.js';

export { checkRouter } from './own/contract.js';
export { type Router, RouterFault, type RouterSource, type Selection } from './own/router.js';
export { selectionsAmong } from './own/selections.js';
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

/** Both doors. */
export interface Doors {
  readonly agents: ReadonlyMap<string, AgentSelection>;
  readonly calls: ReadonlyMap<string, CallSelection>;
}

const HOUSE: Doors = { agents: AGENT_SELECTIONS, calls: CALL_SELECTIONS };
const NAMES_OF_THE_HOUSE: ReadonlySet<string> = new Set([...AGENT_SELECTIONS.keys(), ...CALL_SELECTIONS.keys()]);

/** The doors with a router's own selections behind those of the house. Throws a RouterFault if one of them is none. */
export function doorsWith(router: Router | undefined): Doors {
  if (router === undefined) return HOUSE;
  const { selections } = checkedRouter(router, NAMES_OF_THE_HOUSE);
  const agents = selections.filter(choosesAgent);
  const calls = selections.filter((selection): selection is CallSelection => !choosesAgent(selection));
  return {
    agents: new Map([...AGENT_SELECTIONS, ...agents.map((each) => [each.name, each] as const)]),
    calls: new Map([...CALL_SELECTIONS, ...calls.map((each) => [each.name, each] as const)]),
  };
}
