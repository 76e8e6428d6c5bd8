/** Bounds on what a scenario may hold, wide of anything a call centre has: beyond them lies a slip, or an attack. */

/** Call types, queues, agent groups: each. */
export const MOST_ENTRIES = 1000;
/** Nodes of the IVR, and so many inside one another. */
export const MOST_NODES = 1000;
export const DEEPEST_NODE = 20;
/** Each type's callers are followed through every node. */
export const MOST_NODES_TIMES_TYPES = 100_000;
export const MOST_STRATEGIES = 100;
/** Counts, empirical values, shifts, breaks; longer tables belong in csv files. */
export const MOST_ITEMS = 10_000;
/** Agents in one group, or on one shift. */
export const MOST_AGENTS = 100_000;
/** Expected calls in one interval of `counts`. */
export const MOST_CALLS = 1e9;
export const MOST_LINES = 10_000_000;
export const MOST_WAITING = 10_000_000;
export const MOST_TRIES = 1000;
export const MOST_DAYS = 100_000;
/** What a case or an offer may be worth. */
export const MOST_VALUE = 1e9;
export const LONGEST_WORDS = 10_000;
/** Values of a file, its `defaults` written out. */
export const MOST_VALUES = 200_000;
/** Values of a file in all its strategies together: each is merged and checked. */
export const MOST_VALUES_CHECKED = 2_000_000;
