import { type State, stationary } from './markov.js';

/** A call type with its queue. */
export interface DesignType {
  readonly arrivalRate: number;
  /** 1 / mean patience; 0 = never. */
  readonly patienceRate: number;
  /** Most callers in its queue (choose it so large that it hardly matters, if there is no limit). */
  readonly room: number;
  /** The groups that may take it, in steps of preference; within a step a free agent is chosen at random. */
  readonly groups: readonly (readonly number[])[];
  /** The type whose queue takes who finds this one full, and who has waited too long; both must talk and wait by the same laws. */
  readonly overflow?: { readonly to: number; readonly afterRate: number };
}

export interface DesignGroup {
  readonly agents: number;
  /** 1 / mean talk, by type. */
  readonly talkRates: readonly number[];
  /** The types it takes, the preferred first. */
  readonly types: readonly number[];
}

export interface SkillDesign {
  readonly types: readonly DesignType[];
  readonly groups: readonly DesignGroup[];
  /** Trunks, held till the caller hangs up; default: no limit. */
  readonly trunks?: number;
}

export interface DesignFigures {
  /** By type, of all its callers: turned away, abandoned (without overflow), had to wait; and its queue. */
  readonly types: readonly {
    readonly blockage: number;
    readonly delayed: number;
    readonly queueLength: number;
    /** Of those let in. */
    readonly abandonment: number;
    readonly meanWait: number;
  }[];
  /** By group: share of agents busy; talks ended per unit of time, by type. */
  readonly groups: readonly { readonly occupancy: number; readonly answered: readonly number[] }[];
  readonly linesBusy: number;
}

/** Where things stand in the state: busy agents of group g with type i; then callers waiting, by type. */
interface Layout {
  readonly design: SkillDesign;
  readonly busy: (g: number, i: number) => number;
  readonly waiting: (i: number) => number;
  readonly inGroup: (state: State, g: number) => number;
}

/** What a caller meets: free agents, by group; or a place in the queue of a type; or nothing. */
type Met = { readonly free: readonly number[] } | { readonly waits: number } | 'blocked';

/**
 * Skill-based designs (N, W, M, X and the like) with exponential laws as a Markov chain, solved numerically. Names of the
 * designs: O. Garnett, A. Mandelbaum, An introduction to skills-based routing (2000). A random free agent stands for the longest
 * idle one too: R. Gopalakrishnan et al., Routing and staffing when servers are strategic, Operations Research 64 (2016), thm. 4.
 */
export function skillDesign(design: SkillDesign): DesignFigures {
  const layout = lay(design);
  const { types, groups } = design;
  const start = new Array<number>(types.length * (groups.length + 1)).fill(0);
  const long = stationary({ start, moves: (from, move) => moves(layout, from, move) });
  return {
    types: types.map((type, i) => {
      const blockage = long.mean((s) => (arrival(layout, s, i) === 'blocked' ? 1 : 0));
      const delayed = long.mean((s) => (isWaiting(arrival(layout, s, i)) ? 1 : 0));
      const queueLength = long.mean((s) => s[layout.waiting(i)]);
      const meanWait = queueLength / (type.arrivalRate * (1 - blockage));
      return { blockage, delayed, queueLength, abandonment: type.patienceRate * meanWait, meanWait };
    }),
    groups: groups.map((group, g) => ({
      occupancy: long.mean((s) => layout.inGroup(s, g)) / group.agents,
      answered: types.map((_, i) => group.talkRates[i] * long.mean((s) => s[layout.busy(g, i)])),
    })),
    linesBusy: long.mean((s) => total(s)),
  };
}

function lay(design: SkillDesign): Layout {
  const width = design.types.length;
  return {
    design,
    busy: (g, i) => g * width + i,
    waiting: (i) => design.groups.length * width + i,
    inGroup: (state, g) => total(state.slice(g * width, (g + 1) * width)),
  };
}

function arrival(layout: Layout, state: State, i: number): Met {
  const { trunks = Number.POSITIVE_INFINITY } = layout.design;
  return total(state) >= trunks ? 'blocked' : joins(layout, state, i, true);
}

function joins(layout: Layout, state: State, i: number, mayOverflow: boolean): Met {
  const { types, groups } = layout.design;
  const { groups: steps, room, overflow } = types[i];
  for (const step of steps) {
    const free = groups.map((group, g) => (step.includes(g) ? group.agents - layout.inGroup(state, g) : 0));
    if (total(free) > 0) return { free };
  }
  if (state[layout.waiting(i)] < room) return { waits: i };
  return overflow && mayOverflow ? joins(layout, state, overflow.to, false) : 'blocked';
}

function isWaiting(met: Met): boolean {
  return met !== 'blocked' && 'waits' in met;
}

function moves(layout: Layout, from: State, move: (to: State, rate: number) => void): void {
  const { types, groups } = layout.design;
  types.forEach((type, i) => {
    seat(layout, from, i, arrival(layout, from, i), type.arrivalRate, move);
    const waiting = from[layout.waiting(i)];
    if (waiting === 0) return;
    const gone = changed(from, layout.waiting(i), -1);
    move(gone, waiting * type.patienceRate);
    if (type.overflow) {
      const met = joins(layout, gone, type.overflow.to, false);
      seat(layout, gone, i, met, waiting * type.overflow.afterRate, move);
    }
  });
  groups.forEach((group, g) => {
    types.forEach((_, i) => {
      const busy = from[layout.busy(g, i)];
      if (busy > 0) move(talkEnds(layout, changed(from, layout.busy(g, i), -1), g), busy * group.talkRates[i]);
    });
  });
}

/** A caller of type i goes where he can; one who is turned away leaves the state as it is. */
function seat(
  layout: Layout,
  state: State,
  i: number,
  met: Met,
  rate: number,
  move: (to: State, rate: number) => void,
): void {
  if (met === 'blocked') move(state, rate);
  else if ('waits' in met) move(changed(state, layout.waiting(met.waits), 1), rate);
  else {
    met.free.forEach((free, g) => {
      if (free > 0) move(changed(state, layout.busy(g, i), 1), (rate * free) / total(met.free));
    });
  }
}

/** The agent who is free now takes the caller he prefers. */
function talkEnds(layout: Layout, state: State, g: number): State {
  const next = layout.design.groups[g].types.find((i) => state[layout.waiting(i)] > 0);
  return next === undefined ? state : changed(changed(state, layout.waiting(next), -1), layout.busy(g, next), 1);
}

function changed(state: State, at: number, by: number): State {
  const copy = state.slice();
  copy[at] += by;
  return copy;
}

function total(counts: readonly number[]): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
