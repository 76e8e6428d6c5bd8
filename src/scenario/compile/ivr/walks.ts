import type { Ivr, IvrNode } from '../../../model/ivr.js';
import type { CallType } from '../../../model/model.js';
import { roundsOf } from './rounds.js';
import { GONE, Ground, queueOf, type Way, type Ways } from './ways.js';

/** So many steps are followed; who is not out by then goes round and round. */
export const MOST_STEPS = 1000;
/** A change of a share that no longer matters. */
const SMALL = 1e-12;

/** The ways of one call type through the IVR, by the states in which its callers can come to be. */
export class Walk {
  declare readonly states: ReadonlySet<number>;
  /** The rows of the nodes to which they can come. */
  declare readonly reached: ReadonlySet<number>;
  /** By state; a state in which nobody can be has none. */
  declare private readonly ways: readonly Ways[];

  constructor(nodes: readonly IvrNode[], type: number, queue: number) {
    const ground = new Ground(nodes, type, queue);
    const ways: Ways[] = Array.from({ length: 2 * nodes.length }, () => NO_WAYS);
    const states = new Set([0]);
    for (const state of states) {
      ways[state] = ground.waysOf(state);
      for (const { to } of allOf(ways[state])) if (to >= 0) states.add(to);
    }
    this.ways = ways;
    this.states = states;
    this.reached = new Set([...states].map((state) => state % nodes.length));
  }

  /** Every way on from a state, the node being open or closed. */
  from(state: number): readonly Way[] {
    return allOf(this.ways[state]);
  }

  /** The queues to which the IVR can lead a caller of the type. */
  get queues(): Set<number> {
    const queues = new Set<number>();
    for (const state of this.states) {
      for (const way of this.from(state)) if (way.to < GONE) queues.add(queueOf(way));
    }
    return queues;
  }

  /**
   * From each state, the share of callers that ends as `worth` says: 1 for a way out that counts, 0 for another. Of a
   * node that may be closed the smaller of the two shares is taken, for it stays open or closed for hours.
   */
  shares(worth: (way: Way) => number): Float64Array {
    const share = new Float64Array(this.ways.length);
    for (const round of roundsOf(this.ways.map((ways) => nodesOf(allOf(ways))))) this.settle(round, share, worth);
    return share;
  }

  /** The shares of the states of a round, those to which it leads being settled: once around after another. */
  private settle(round: readonly number[], share: Float64Array, worth: (way: Way) => number): void {
    const inside = new Set(round);
    const of = (way: Way): number => (way.to >= 0 ? share[way.to] : worth(way));
    const states = round.map((state) => {
      const { open, closed } = this.ways[state];
      const stays = open.filter(({ to }) => inside.has(to));
      return {
        state,
        leaves: open.reduce((sum, way) => (inside.has(way.to) ? sum : sum + way.chance * of(way)), 0),
        to: Int32Array.from(stays, (way) => way.to),
        chance: Float64Array.from(stays, (way) => way.chance),
        closed,
      };
    });
    for (let step = 0; step < MOST_STEPS; step++) {
      let change = 0;
      for (const { state, leaves, to, chance, closed } of states) {
        let now = leaves;
        for (let i = 0; i < to.length; i++) now += chance[i] * share[to[i]];
        if (closed !== null) now = Math.min(now, of(closed));
        change = Math.max(change, now - share[state]);
        share[state] = now;
      }
      if (change < SMALL) break;
    }
  }
}

/** What was walked before: several ask. */
const KEPT = new WeakMap<Ivr, readonly Walk[]>();

/** The walks of all call types. */
export function walksOf(ivr: Ivr, calls: readonly CallType[]): readonly Walk[] {
  const known = KEPT.get(ivr);
  if (known) return known;
  const walks = calls.map(({ queue }, type) => new Walk(ivr.nodes, type, queue));
  KEPT.set(ivr, walks);
  return walks;
}

const NO_WAYS: Ways = { open: [], closed: null };

function allOf({ open, closed }: Ways): readonly Way[] {
  return closed === null ? open : [...open, closed];
}

function nodesOf(ways: readonly Way[]): number[] {
  return ways.flatMap(({ to }) => (to >= 0 ? [to] : []));
}
