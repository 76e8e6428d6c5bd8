import type { Path } from '../context.js';
import { FAMILIES } from '../quantities/index.js';
import { isNamed } from './named.js';
import { type Entry, isNull, listNode, type MapNode, mapNode, type Node } from './tree.js';

/**
 * Ways to write one thing that shut each other out: writing a key that marks one way over another takes the keys of the
 * other ways away. So `talk: { lognormal: .. }` over `talk: { exponential: .. }` is another law and no map of two
 * families, and `count` over `schedule` is a head count.
 */
interface Way {
  readonly marks: readonly string[];
  readonly keys: readonly string[];
}

function ways(...lists: readonly (readonly string[])[]): readonly Way[] {
  return lists.map((keys) => ({ marks: keys, keys }));
}

const ALTERNATIVES: readonly (readonly Way[])[] = [
  ways(...FAMILIES.map((family) => [family])),
  ways(['mean', 'cv'], ['median', 'p90']),
  ways(['count'], ['schedule'], ['shifts']),
  [
    { marks: ['menu'], keys: ['menu', 'press'] },
    { marks: ['queue'], keys: ['queue'] },
    { marks: ['self_service'], keys: ['self_service'] },
    { marks: ['then'], keys: ['then'] },
  ],
  ways(['every', 'from', 'counts', 'exact'], ['interarrival'], ['trace']),
  [
    { marks: ['duration'], keys: ['duration', 'warmup'] },
    { marks: ['from', 'to', 'days'], keys: ['from', 'to', 'days', 'interval', 'at_close'] },
  ],
];

const WAYS_OF = new Map<string, (readonly [own: Way, all: readonly Way[]])[]>();
for (const all of ALTERNATIVES) {
  for (const way of all) {
    for (const mark of way.marks) WAYS_OF.set(mark, [...(WAYS_OF.get(mark) ?? []), [way, all]]);
  }
}

/** The keys that writing `key` takes away. */
function shutOut(key: string): readonly string[] {
  return (WAYS_OF.get(key) ?? []).flatMap(([own, all]) => all.filter((way) => way !== own).flatMap((way) => way.keys));
}

/**
 * `over` written over `base`, both at `path`: maps merge, lists and scalars replace. An empty value (null) stays in the
 * tree, so that it also takes away what `defaults` would put beneath; `withoutNulls` clears it at the end.
 */
export function overlay(base: Node | undefined, over: Node, path: Path): Node {
  if (base?.kind !== 'map' || over.kind !== 'map') return over;
  const entries = new Map(base.entries);
  if (!isNamed(path)) makeWay(entries, over.entries);
  for (const [key, entry] of over.entries) {
    entries.set(key, { key: entry.key, value: overlay(entries.get(key)?.value, entry.value, [...path, key]) });
  }
  return mapNode(over.place, entries);
}

/** A map at `path` with one key written anew. */
export function overlayKey(base: MapNode, key: string, entry: Entry, path: Path): MapNode {
  const entries = new Map(base.entries);
  if (!isNamed(path)) makeWay(entries, new Map([[key, entry]]));
  return mapNode(base.place, entries.set(key, entry));
}

/** Takes away what the keys of `over` shut out. Names of the user's own (a group called `count`) shut out nothing. */
function makeWay(entries: Map<string, Entry>, over: ReadonlyMap<string, Entry>): void {
  for (const [key, entry] of over) {
    if (isNull(entry.value)) continue;
    for (const gone of shutOut(key)) if (!over.has(gone)) entries.delete(gone);
  }
}

/** The tree without the keys that have nothing written (or null) behind them. An empty item of a list stays: a mistake. */
export function withoutNulls(node: Node): Node {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') return listNode(node.place, node.items.map(withoutNulls));
  const entries = new Map<string, Entry>();
  for (const [key, entry] of node.entries) {
    if (!isNull(entry.value)) entries.set(key, { key: entry.key, value: withoutNulls(entry.value) });
  }
  return mapNode(node.place, entries);
}
