import type { Path } from '../context.js';
import type { Place } from '../problem.js';

/**
 * A scenario as it was written: maps in the order of the file, and of every value and key the place where it stands.
 * Nodes are never changed; an alias shares the node of its anchor, so that a file that doubles itself costs nothing.
 */
export type Node = MapNode | ListNode | ScalarNode;

export interface MapNode {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: ReadonlyMap<string, Entry>;
  /** How many nodes this would be if every alias were written out. */
  readonly size: number;
}

export interface Entry {
  readonly key: Place;
  readonly value: Node;
}

export interface ListNode {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Node[];
  readonly size: number;
}

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly place: Place;
  readonly value: string | number | boolean | null;
  /** As it was written: `1_000`, `08:30`, `0x10`. */
  readonly text: string;
  readonly size: 1;
}

export function mapNode(place: Place, entries: ReadonlyMap<string, Entry>): MapNode {
  let size = 1;
  for (const { value } of entries.values()) size += value.size;
  return { kind: 'map', place, entries, size };
}

export function listNode(place: Place, items: readonly Node[]): ListNode {
  return { kind: 'list', place, items, size: items.reduce((sum, item) => sum + item.size, 1) };
}

export function scalarNode(place: Place, value: ScalarNode['value'], text = String(value)): ScalarNode {
  return { kind: 'scalar', place, value, text, size: 1 };
}

export function isNull(node: Node | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null;
}

/** The part of a map or list at one step of a path. */
export function child(node: Node | undefined, step: string | number): Node | undefined {
  if (node?.kind === 'map') return node.entries.get(String(step))?.value;
  if (node?.kind === 'list') return node.items[Number(step)];
  return undefined;
}

/** The node at a path, if it is written. */
export function nodeAt(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) node = child(node, step);
  return node;
}

/** Where the value at a path stands; of one not written, where the key of the nearest part above it does. */
export function placeOf(root: Node, path: Path): Place {
  const node = nodeAt(root, path);
  if (node) return node.place;
  // Of a whole section that is missing the top of the file is shown, not the section that happens to stand there.
  return path.length <= 1 ? { ...root.place, length: 1 } : placeOfKey(root, path.slice(0, -1));
}

/** Where the key at a path stands; of a list item, or of a key not written, the nearest place. */
export function placeOfKey(root: Node, path: Path): Place {
  if (path.length === 0) return root.place;
  const parent = nodeAt(root, path.slice(0, -1));
  const last = path[path.length - 1];
  if (parent?.kind === 'map') {
    const entry = parent.entries.get(String(last));
    if (entry) return entry.key;
  }
  return placeOf(root, path);
}

/** A map with one entry set, in its old place or at the end. */
export function withEntry(map: MapNode, key: string, entry: Entry): MapNode {
  return mapNode(map.place, new Map(map.entries).set(key, entry));
}

/** A map without some of its entries. */
export function withoutEntries(map: MapNode, gone: (key: string, value: Node) => boolean): MapNode {
  return mapNode(map.place, new Map([...map.entries].filter(([key, entry]) => !gone(key, entry.value))));
}

/**
 * The value as plain data without prototypes, for the checks of shapes. The order of its keys is JavaScript's, not the
 * file's: what needs the order of the file asks the tree.
 */
export function plain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  const value: Record<string, unknown> = Object.create(null);
  for (const [key, entry] of node.entries) value[key] = plain(entry.value);
  return value;
}

const LONGEST_SHOWN = 60;
/** Text that without its quotes would be a number, a truth or nothing. */
const LOOKS_OTHER = /^(?:[-+]?[\d.]+|true|false|null|~)?$/;

/** A value as it was written, on one short line. */
export function shownNode(node: Node): string {
  const text = flow(node, LONGEST_SHOWN);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}..` : text;
}

function flow(node: Node, room: number): string {
  if (node.kind === 'scalar') return scalarText(node, room);
  let text = '';
  const parts = node.kind === 'list' ? node.items.entries() : node.entries.entries();
  for (const [key, part] of parts) {
    if (text.length > room) break;
    const value = 'kind' in part ? flow(part, room - text.length) : `${key}: ${flow(part.value, room - text.length)}`;
    text += text === '' ? value : `, ${value}`;
  }
  if (node.kind === 'list') return `[${text}]`;
  return text === '' ? '{}' : `{ ${text} }`;
}

function scalarText(node: ScalarNode, room: number): string {
  if (node.value === null) return 'nothing';
  const text = typeof node.value === 'string' ? node.value : node.text;
  const quoted = typeof node.value === 'string' && LOOKS_OTHER.test(text) ? `"${text}"` : text;
  return quoted.slice(0, Math.max(room, 0) + 1);
}
