import type { Ivr, IvrNode } from '../../../model/ivr.js';
import type { CallType } from '../../../model/model.js';
import { roundsOf } from './rounds.js';
import { GONE, queueOf, type Walker, type Way, type Ways, waysOf } from './ways.js';

/** So many steps are followed; who is not out by then goes round and round. */
export const MOST_STEPS = 1000;
/** A change of a share that no longer matters. */
const SMALL = 1e-12;

/** The ways of one call type through the IVR: from every node, wherever it may lead. */
export class Walk {
  declare readonly ways: readonly Ways[];
  /** The nodes that callers of the type can come to. */
  declare readonly reached: ReadonlySet<number>;

  constructor(nodes: readonly IvrNode[], walker: Walker) {
    this.ways = nodes.map((_, row) => waysOf(nodes, row, walker));
    this.reached = reachedFrom(this.ways, 0);
  }

  /** The queues to which the IVR can lead a caller of the type. */
  get queues(): Set<number> {
    const queues = new Set<number>();
    for (const row of this.reached) {
      for (const way of allOf(this.ways[row])) if (way.to < GONE) queues.add(queueOf(way));
    }
    return queues;
  }

  /**
   * From each node, the share of callers that ends as `worth` says: 1 for a way out that counts, 0 for another. Of a
   * node that may be closed the smaller of the two shares is taken, for it stays open or closed for hours.
   */
  shares(worth: (way: Way) => number): Float64Array {
    const share = new Float64Array(this.ways.length);
    for (const round of roundsOf(this.ways.map((ways) => nodesOf(allOf(ways))))) this.settle(round, share, worth);
    return share;
  }

  /** The shares of the nodes of a round, those to which it leads being settled: once around after another. */
  private settle(round: readonly number[], share: Float64Array, worth: (way: Way) => number): void {
    const inside = new Set(round);
    const of = (way: Way): number => (way.to >= 0 ? share[way.to] : worth(way));
    const nodes = round.map((row) => {
      const { open, closed } = this.ways[row];
      const stays = open.filter(({ to }) => inside.has(to));
      return {
        row,
        leaves: open.reduce((sum, way) => (inside.has(way.to) ? sum : sum + way.chance * of(way)), 0),
        to: Int32Array.from(stays, (way) => way.to),
        chance: Float64Array.from(stays, (way) => way.chance),
        closed,
      };
    });
    for (let step = 0; step < MOST_STEPS; step++) {
      let change = 0;
      for (const { row, leaves, to, chance, closed } of nodes) {
        let now = leaves;
        for (let i = 0; i < to.length; i++) now += chance[i] * share[to[i]];
        if (closed !== null) now = Math.min(now, of(closed));
        change = Math.max(change, now - share[row]);
        share[row] = now;
      }
      if (change < SMALL) break;
    }
  }
}

/** What was walked before, for several ask: of those who press what they mean, of those led astray. */
const KEPT = [new WeakMap<Ivr, readonly Walk[]>(), new WeakMap<Ivr, readonly Walk[]>()] as const;

/** The walks of all call types: of those who press the keys they mean, or of those who were led astray. */
export function walksOf(ivr: Ivr, calls: readonly CallType[], mistaken: boolean): readonly Walk[] {
  const kept = KEPT[mistaken ? 1 : 0];
  const known = kept.get(ivr);
  if (known) return known;
  const walks = calls.map(({ queue }, type) => new Walk(ivr.nodes, { type, queue, mistaken }));
  kept.set(ivr, walks);
  return walks;
}

/** Wherever callers may come: also those led astray, if keys are pressed by mistake. */
export function anyWalksOf(ivr: Ivr, calls: readonly CallType[]): readonly Walk[] {
  return walksOf(
    ivr,
    calls,
    ivr.nodes.some(({ next }) => next.kind === 'menu' && next.menu.mistakes > 0),
  );
}

/** Every way on from a node, open or closed. */
export function allOf({ open, closed }: Ways): readonly Way[] {
  return closed === null ? open : [...open, closed];
}

function nodesOf(ways: readonly Way[]): number[] {
  return ways.flatMap(({ to }) => (to >= 0 ? [to] : []));
}

function reachedFrom(ways: readonly Ways[], from: number): Set<number> {
  const reached = new Set([from]);
  for (const row of reached) {
    for (const { to } of allOf(ways[row])) if (to >= 0) reached.add(to);
  }
  return reached;
}
