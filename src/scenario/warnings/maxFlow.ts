/** What does not get through a network in which every source feeds some sinks. */
export interface Shortage {
  /** The sources that together bring more than every sink they feed can take. */
  readonly sources: readonly number[];
  readonly sinks: readonly number[];
}

/** Flows smaller than this share of the largest are rounding. */
const ROUNDING = 1e-9;

/**
 * The sources and sinks between which too little gets through, or null if everything does: the smallest cut beside the
 * largest flow. Ford, Fulkerson, "Maximal flow through a network" (1956); by shortest paths, Edmonds and Karp (1972).
 */
export function shortage(
  supply: readonly number[],
  room: readonly number[],
  feeds: readonly (readonly number[])[],
): Shortage | null {
  const left = [...supply];
  const free = [...room];
  const flow: Map<number, number>[] = room.map(() => new Map());
  const least = ROUNDING * Math.max(1, ...supply);
  for (;;) {
    const seen = search(left, free, feeds, flow, least);
    if (seen.found < 0) {
      const sources = [...seen.fromSink.keys()].filter((source) => seen.reached[source]);
      const sinks = [...room.keys()].filter((sink) => seen.fromSource[sink] >= 0);
      return left.some((each) => each > least) ? { sources, sinks } : null;
    }
    augment(seen, left, free, flow);
  }
}

interface Search {
  /** A sink with room, reached from a source with supply left; -1: there is none. */
  readonly found: number;
  readonly reached: readonly boolean[];
  /** The source from which each sink was reached, and the sink whose flow led back to each source; -1: none. */
  readonly fromSource: readonly number[];
  readonly fromSink: readonly number[];
}

function search(
  left: readonly number[],
  free: readonly number[],
  feeds: readonly (readonly number[])[],
  flow: readonly Map<number, number>[],
  least: number,
): Search {
  const reached = left.map((each) => each > least);
  const fromSource = free.map(() => -1);
  const fromSink = left.map(() => -1);
  const open = [...left.keys()].filter((source) => reached[source]);
  for (const source of open) {
    for (const sink of feeds[source]) {
      if (fromSource[sink] >= 0) continue;
      fromSource[sink] = source;
      if (free[sink] > least) return { found: sink, reached, fromSource, fromSink };
      for (const [other, amount] of flow[sink]) {
        if (reached[other] || amount <= least) continue;
        reached[other] = true;
        fromSink[other] = sink;
        open.push(other);
      }
    }
  }
  return { found: -1, reached, fromSource, fromSink };
}

/** Sends along the path that was found as much as its narrowest place lets through. */
function augment(
  { found, fromSource, fromSink }: Search,
  left: number[],
  free: number[],
  flow: Map<number, number>[],
): void {
  const path: [source: number, sink: number][] = [];
  for (let sink = found; sink >= 0; sink = fromSink[fromSource[sink]]) path.push([fromSource[sink], sink]);
  const first = path[path.length - 1][0];
  let amount = Math.min(free[found], left[first]);
  for (const [source] of path) {
    if (fromSink[source] >= 0) amount = Math.min(amount, flow[fromSink[source]].get(source)!);
  }
  for (const [source, sink] of path) {
    flow[sink].set(source, (flow[sink].get(source) ?? 0) + amount);
    if (fromSink[source] >= 0) flow[fromSink[source]].set(source, flow[fromSink[source]].get(source)! - amount);
  }
  free[found] -= amount;
  left[first] -= amount;
}
