import type { Path } from '../context.js';
import { nearest } from '../nearest.js';
import { DIALLED } from '../schema/leaves.js';
import { isNamed } from '../tree/named.js';
import { type Entry, type MapNode, mapNode, type Node, nodeAt, scalarNode } from '../tree/tree.js';

/** Sections whose entries must stay, whatever is wrong with them, so that references to their names hold. */
const SECTIONS: ReadonlySet<unknown> = new Set(['calls', 'agents', 'queues']);
/** Keys one of which every group has. */
const STAFF = ['count', 'schedule', 'shifts'];
/** Keys that every call type has. */
const NEEDED: ReadonlySet<unknown> = new Set(['arrivals', 'talk']);

/**
 * The scenario with its spoilt parts taken out, or made harmless, so that the rest can still be checked; null if too
 * little is left. It is only ever looked at for further mistakes, never run.
 */
export function repaired(root: MapNode, spoilt: readonly Path[]): MapNode | null {
  const drafts = new Drafts();
  let node = root;
  for (const path of spoilt) {
    const target = targetOf(node, path);
    if (target.length === 0 || (target.length === 1 && target[0] !== 'queues' && SECTIONS.has(target[0]))) return null;
    node = without(node, target, drafts) as MapNode;
  }
  return node;
}

/** Times in the IVR: without one a loop would seem to run in no time. */
const TIMES = ['say', 'time', 'timeout'];

/** What has to go: no single items of a list (their numbers would shift), and of what is missing the part around it. */
function targetOf(root: MapNode, path: Path): Path {
  const item = path.findIndex((step) => typeof step === 'number');
  let target = item < 0 ? path : path.slice(0, item);
  while (target.length > 0 && !isNeeded(target) && nodeAt(root, target) === undefined) target = target.slice(0, -1);
  return target;
}

function isNeeded(path: Path): boolean {
  return path.length === 3 && path[0] === 'calls' && NEEDED.has(path[2]);
}

/** Copies of the scenario's maps, each made once: they are changed in place, however many parts are spoilt. */
class Drafts {
  private readonly known = new WeakSet<Node>();

  of(map: MapNode): DraftMap {
    if (this.known.has(map)) return map as DraftMap;
    const draft: DraftMap = { ...map, entries: new Map(map.entries) };
    this.known.add(draft);
    return draft;
  }
}

interface DraftMap extends MapNode {
  readonly entries: Map<string, Entry>;
}

function without(node: Node, path: Path, drafts: Drafts, at = 0): Node {
  if (node.kind !== 'map') return node;
  const key = String(path[at]);
  const entry = node.entries.get(key);
  const place = entry?.key ?? node.place;
  const draft = drafts.of(node);
  if (at < path.length - 1) {
    if (entry) draft.entries.set(key, { key: place, value: without(entry.value, path, drafts, at + 1) });
  } else if (isNeeded(path)) draft.entries.set(key, { key: place, value: scalarNode(place, 0) });
  else if (at === 1 && SECTIONS.has(path[0])) draft.entries.set(key, { key: place, value: harmless(node, path[0]) });
  else if (path[0] === 'ivr') mendNode(draft, key, path.slice(0, at));
  else {
    draft.entries.delete(key);
    if (path[0] === 'agents' && at === 2 && isAboutStaff(key)) staff(draft);
  }
  return draft;
}

/** A node stays in its menu, what takes time takes some, and where a menu was meant nobody asks for its keys. */
function mendNode({ entries, place }: DraftMap, key: string, within: Path): void {
  entries.delete(key);
  const time = nearest(key, TIMES);
  if (within.at(-1) === 'menu') entries.set(key, { key: place, value: mapNode(place, new Map()) });
  else if (isNamed(within)) return;
  else if (time !== undefined) entries.set(time, { key: place, value: scalarNode(place, '1s') });
  else if (DIALLED.test(key) || nearest(key, ['menu']) !== undefined) entries.delete('press');
}

/** A key that says how many agents there are, or is meant to. */
function isAboutStaff(key: string): boolean {
  return nearest(key, STAFF) !== undefined;
}

function staff({ entries, place }: DraftMap): void {
  if (!STAFF.some((key) => entries.has(key))) entries.set('count', { key: place, value: scalarNode(place, 0) });
}

/** An entry of a section that disturbs nobody. */
function harmless({ place }: MapNode, section: string | number): MapNode {
  const keys = section === 'calls' ? ['arrivals', 'talk'] : section === 'agents' ? ['count'] : [];
  return mapNode(place, new Map(keys.map((key) => [key, { key: place, value: scalarNode(place, 0) }])));
}
