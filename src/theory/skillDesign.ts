import { type State, stationary } from './markov.js';

/** A call type with its queue. Queues of one design hold callers who differ only by type. */
export interface DesignType {
  readonly arrivalRate: number;
  /** 1 / mean patience; 0 = never. */
  readonly patienceRate: number;
  /** Most callers in its queue (choose it so large that it hardly matters, if there is no limit). */
  readonly room: number;
  /** The groups that may take it, in steps of preference; within a step a free agent is chosen at random. */
  readonly groups: readonly (readonly number[])[];
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
  /** By type. Blocked: of all callers. Abandoned, delayed, mean wait (of all): of those let in. */
  readonly types: readonly {
    readonly blockage: number;
    readonly abandonment: number;
    readonly delayed: number;
    readonly meanWait: number;
    readonly queueLength: number;
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
      const admitted = 1 - blockage;
      const queueLength = long.mean((s) => s[layout.waiting(i)]);
      const meanWait = queueLength / (type.arrivalRate * admitted);
      const delayed = long.mean((s) => (arrival(layout, s, i) === 'waits' ? 1 : 0)) / admitted;
      return { blockage, abandonment: type.patienceRate * meanWait, delayed, meanWait, queueLength };
    }),
    groups: groups.map((group, g) => ({
      occupancy: long.mean((s) => layout.inGroup(s, g)) / group.agents,
      answered: types.map((_, i) => group.talkRates[i] * long.mean((s) => s[layout.busy(g, i)])),
    })),
    linesBusy: long.mean((s) => s.reduce((sum, x) => sum + x, 0)),
  };
}

function lay(design: SkillDesign): Layout {
  const width = design.types.length;
  return {
    design,
    busy: (g, i) => g * width + i,
    waiting: (i) => design.groups.length * width + i,
    inGroup: (state, g) => state.slice(g * width, (g + 1) * width).reduce((sum, x) => sum + x, 0),
  };
}

/** What happens to a caller of type i: the free agents he may go to, by group; or he waits; or he is turned away. */
function arrival(layout: Layout, state: State, i: number): number[] | 'waits' | 'blocked' {
  const { types, groups, trunks = Number.POSITIVE_INFINITY } = layout.design;
  if (state.reduce((sum, x) => sum + x, 0) >= trunks) return 'blocked';
  for (const step of types[i].groups) {
    const free = groups.map((group, g) => (step.includes(g) ? group.agents - layout.inGroup(state, g) : 0));
    if (free.some((agents) => agents > 0)) return free;
  }
  return state[layout.waiting(i)] < types[i].room ? 'waits' : 'blocked';
}

function moves(layout: Layout, from: State, move: (to: State, rate: number) => void): void {
  const { types, groups } = layout.design;
  types.forEach((type, i) => {
    const met = arrival(layout, from, i);
    if (met === 'waits') move(changed(from, layout.waiting(i), 1), type.arrivalRate);
    else if (met !== 'blocked') {
      const all = met.reduce((sum, free) => sum + free, 0);
      met.forEach((free, g) => {
        if (free > 0) move(changed(from, layout.busy(g, i), 1), (type.arrivalRate * free) / all);
      });
    }
    const waiting = from[layout.waiting(i)];
    if (waiting > 0) move(changed(from, layout.waiting(i), -1), waiting * type.patienceRate);
  });
  groups.forEach((group, g) => {
    types.forEach((_, i) => {
      const busy = from[layout.busy(g, i)];
      if (busy > 0) move(talkEnds(layout, changed(from, layout.busy(g, i), -1), g), busy * group.talkRates[i]);
    });
  });
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
