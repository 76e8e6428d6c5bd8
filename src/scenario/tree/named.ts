import type { Path } from '../context.js';
import type { Problem } from '../problem.js';
import { isNull, type MapNode, mapNode, type Node, nodeAt, placeOfKey, withEntry } from './tree.js';

/** A part of the file: keys of ours with what stands behind them, or (`each`) keys of the user's own. */
interface Part {
  readonly keys?: Readonly<Record<string, Part>>;
  readonly each?: Part;
  /** The user's keys are those of a telephone, no names. */
  readonly dialled?: true;
  /** The user's keys are paths of metrics, no names. */
  readonly paths?: true;
  /** No map: what is written here. */
  readonly value?: string;
}

const SHARE: Part = { value: 'a probability such as 10%' };
const SHARES: Part = { each: SHARE };

/** A node of the IVR; nodes stand in nodes. */
const NODE: Part = {
  keys: {
    get menu(): Part {
      return { each: NODE, dialled: true };
    },
    get then(): Part {
      return NODE;
    },
    get self_service(): Part {
      return { keys: { contains: SHARES, then: NODE } };
    },
    get no_input(): Part {
      return { keys: { then: NODE } };
    },
    get hours(): Part {
      return { keys: { closed: { keys: { then: NODE } } } };
    },
    deflects: SHARES,
    press: { each: { each: SHARE, dialled: true } },
  },
};

const HANDOFF: Part = { keys: { to: { each: { value: 'the name of a queue' } } } };
const AGAIN: Part = { keys: { becomes: SHARES } };

/** As much of a file as leads to maps whose keys are the user's own. */
const FILE: Part = {
  keys: {
    calls: {
      each: {
        keys: { also_needs: { keys: { types: SHARES } }, redial: AGAIN, calls_again: AGAIN, handoff: HANDOFF },
      },
    },
    agents: { each: { keys: { skills: { each: { keys: {} } }, handoff: HANDOFF } } },
    queues: { each: { keys: {} } },
    strategies: { each: { keys: {} } },
    expect: { each: { value: 'a condition such as ">= 80%"' }, paths: true },
    ivr: NODE,
    handoff: HANDOFF,
  },
};

function step(part: Part | undefined, key: string | number): Part | undefined {
  return part?.each ?? (part?.keys && Object.hasOwn(part.keys, key) ? part.keys[key] : undefined);
}

function partAt(path: Path): Part | undefined {
  return asInFile(path).reduce<Part | undefined>(step, FILE);
}

/** Does the map at a path have keys of the user's own? Also in a strategy's patch and in `defaults`. */
export function isNamed(path: Path): boolean {
  return partAt(path)?.each !== undefined;
}

/** Does the map at a path have the keys of a telephone? */
export function isDialled(path: Path): boolean {
  return partAt(path)?.dialled ?? false;
}

/** Does the map at a path have paths of metrics for keys? */
export function isOfPaths(path: Path): boolean {
  return partAt(path)?.paths ?? false;
}

function asInFile(path: Path): Path {
  if (path[0] === 'strategies' && path.length > 1) return path.slice(2);
  if (path[0] === 'defaults' && path.length > 1) return [path[1], '*', ...path.slice(2)];
  return path;
}

/** The paths of all entries, in the maps of the user's own keys that a merged scenario has. */
export function namedEntries(root: MapNode): string[][] {
  return entriesIn(root, FILE, [], () => true);
}

/**
 * An entry with nothing written behind its name takes the entry of the file beneath away. Where there is none to take
 * away it is a slip (`cards:` for `cards: {}`), and dropping it in silence would surprise: it goes to `problems`, and
 * the answer is the layer with empty maps in such places.
 */
export function withoutEmptyEntries(base: Node | undefined, over: MapNode, problems: Problem[]): MapNode {
  const isEmpty = (path: Path, value: Node) => isNull(value) && !(base && nodeAt(base, path));
  const found = entriesIn(over, FILE, [], isEmpty);
  for (const path of found) problems.push(problemOf(over, path));
  const maps = found.filter((path) => partAt(path)?.value === undefined);
  return maps.reduce<MapNode>((node, path) => emptied(node, path) as MapNode, over);
}

function entriesIn(
  node: Node,
  part: Part,
  path: readonly string[],
  wanted: (path: Path, value: Node) => boolean,
): string[][] {
  if (node.kind !== 'map') return [];
  return [...node.entries].flatMap(([key, { value }]) => {
    const at = [...path, key];
    const inner = step(part, key);
    if (inner === undefined) return [];
    const found = entriesIn(value, inner, at, wanted);
    return part.each && wanted(at, value) ? [at, ...found] : found;
  });
}

function problemOf(over: MapNode, path: readonly string[]): Problem {
  const name = path.at(-1)!;
  const value = partAt(path)?.value;
  return {
    code: 'empty_entry',
    severity: 'error',
    message: `nothing is written behind "${name}"`,
    path: path.join('.'),
    place: placeOfKey(over, path),
    ...(value === undefined
      ? { expected: 'its keys, or {} if there is nothing to say', remedy: `${name}: -> ${name}: {}?` }
      : { expected: value }),
  };
}

function emptied(node: Node, path: readonly string[]): Node {
  if (path.length === 0) return mapNode(node.place, new Map());
  if (node.kind !== 'map') return node;
  const [step, ...rest] = path;
  const entry = node.entries.get(step)!;
  return withEntry(node, step, { key: entry.key, value: emptied(entry.value, rest) });
}
