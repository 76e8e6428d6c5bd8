import type { Path } from '../context.js';
import type { Problem } from '../problem.js';
import { isNull, type MapNode, type Node, nodeAt } from './tree.js';

/** The maps whose keys are names of the user's own; `*` stands for any name. */
export const NAMED: readonly (readonly string[])[] = [
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

/**
 * An entry with nothing written behind its name takes the entry of the file beneath away. Where there is none to take
 * away it is a slip (`cards:` for `cards: {}`), and dropping it in silence would surprise.
 */
export function emptyEntries(base: Node | undefined, over: MapNode): Problem[] {
  return NAMED.flatMap((pattern) => within(base, over, pattern, []));
}

function within(base: Node | undefined, over: Node, pattern: readonly string[], path: readonly string[]): Problem[] {
  if (over.kind !== 'map') return [];
  const [step, ...rest] = pattern;
  if (step !== undefined) {
    const steps = step === '*' ? [...over.entries.keys()] : [step];
    return steps.flatMap((key) => {
      const next = over.entries.get(key);
      return next ? within(base, next.value, rest, [...path, key]) : [];
    });
  }
  return [...over.entries].flatMap(([name, entry]): Problem[] => {
    if (!isNull(entry.value) || (base && nodeAt(base, [...path, name]))) return [];
    return [
      {
        code: 'empty_entry',
        severity: 'error',
        message: `nothing is written behind "${name}"`,
        path: [...path, name].join('.'),
        place: entry.key,
        expected: 'its keys, or {} if there is nothing to say',
        remedy: `${name}: -> ${name}: {}?`,
      },
    ];
  });
}
