import type { Path } from '../context.js';
import type { Problem } from '../problem.js';
import { isNull, type MapNode, mapNode, type Node, nodeAt, placeOfKey, withEntry } from './tree.js';

/** The maps whose keys are names of the user's own; `*` stands for any name. */
const NAMED: readonly (readonly string[])[] = [
  ['calls'],
  ['agents'],
  ['queues'],
  ['strategies'],
  ['agents', '*', 'skills'],
  ['calls', '*', 'also_needs', 'types'],
  ['calls', '*', 'redial', 'becomes'],
];

/** Does the map at a path have names for keys? Also in a strategy's patch and in `defaults`. */
export function isNamed(path: Path): boolean {
  const inFile = asInFile(path);
  return NAMED.some((names) => names.length === inFile.length && names.every((p, i) => p === '*' || p === inFile[i]));
}

function asInFile(path: Path): Path {
  if (path[0] === 'strategies' && path.length > 1) return path.slice(2);
  if (path[0] === 'defaults' && path.length > 1) return [path[1], '*', ...path.slice(2)];
  return path;
}

/** The paths of all entries, in the maps of names that a merged scenario has. */
export function namedEntries(root: MapNode): string[][] {
  return NAMED.flatMap((pattern) => entriesIn(root, pattern, [], () => true));
}

/**
 * An entry with nothing written behind its name takes the entry of the file beneath away. Where there is none to take
 * away it is a slip (`cards:` for `cards: {}`), and dropping it in silence would surprise: it goes to `problems`, and
 * the answer is the layer with empty maps in such places.
 */
export function withoutEmptyEntries(base: Node | undefined, over: MapNode, problems: Problem[]): MapNode {
  const isEmpty = (path: Path, value: Node) => isNull(value) && !(base && nodeAt(base, path));
  const found = NAMED.flatMap((pattern) => entriesIn(over, pattern, [], isEmpty));
  for (const path of found) problems.push(problemOf(over, path));
  return found.filter(isMapEntry).reduce<MapNode>((node, path) => emptied(node, path) as MapNode, over);
}

function entriesIn(
  node: Node,
  pattern: readonly string[],
  path: readonly string[],
  wanted: (path: Path, value: Node) => boolean,
): string[][] {
  if (node.kind !== 'map') return [];
  const [step, ...rest] = pattern;
  if (step === undefined) {
    const entries = [...node.entries].map(([name, { value }]) => ({ path: [...path, name], value }));
    return entries.filter((entry) => wanted(entry.path, entry.value)).map((entry) => entry.path);
  }
  const steps = step === '*' ? [...node.entries.keys()] : [step];
  return steps.flatMap((key) => {
    const next = node.entries.get(key);
    return next ? entriesIn(next.value, rest, [...path, key], wanted) : [];
  });
}

function problemOf(over: MapNode, path: readonly string[]): Problem {
  const name = path.at(-1)!;
  return {
    code: 'empty_entry',
    severity: 'error',
    message: `nothing is written behind "${name}"`,
    path: path.join('.'),
    place: placeOfKey(over, path),
    ...(isMapEntry(path)
      ? { expected: 'its keys, or {} if there is nothing to say', remedy: `${name}: -> ${name}: {}?` }
      : { expected: 'a probability such as 10%' }),
  };
}

/** Is the entry at a path a map, and not the share of a call type in `also_needs` or `becomes`? */
function isMapEntry(path: readonly string[]): boolean {
  return path[0] !== 'calls' || path.length === 2;
}

function emptied(node: Node, path: readonly string[]): Node {
  if (path.length === 0) return mapNode(node.place, new Map());
  if (node.kind !== 'map') return node;
  const [step, ...rest] = path;
  const entry = node.entries.get(step)!;
  return withEntry(node, step, { key: entry.key, value: emptied(entry.value, rest) });
}
