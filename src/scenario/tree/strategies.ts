import { nearest } from '../nearest.js';
import type { Problem } from '../problem.js';
import { overlay } from './merge.js';
import { emptyEntries } from './named.js';
import { isNull, type MapNode, withoutEntries } from './tree.js';

/** The file itself, where no strategy is written `{}`. */
export const BASE = 'base';

/** The strategies of a file: named patches over it. */
export interface Strategies {
  /** In the order of the file; the file itself first, unless one of them is written `{}`. */
  readonly names: readonly string[];
  /** The strategy taken when none is asked for: the file itself. */
  readonly itself: string;
  readonly patches: ReadonlyMap<string, MapNode>;
}

/** A patch cannot change what stands above strategies. */
const NOT_IN_A_PATCH = ['extends', 'strategies'];

/** Reads the section `strategies`; what is wrong with it goes to `problems`. */
export function strategiesOf(root: MapNode, problems: Problem[]): Strategies {
  const section = root.entries.get('strategies')?.value;
  const patches = new Map<string, MapNode>();
  if (section?.kind === 'map') {
    for (const [name, { value }] of section.entries) if (value.kind === 'map') patches.set(name, value);
  }
  const written = [...patches].find(([, patch]) => patch.entries.size === 0)?.[0];
  const clash = written === undefined && section?.kind === 'map' ? section.entries.get(BASE) : undefined;
  if (clash && !isNull(clash.value)) {
    const message = `"${BASE}" is the file itself: a strategy that changes something has another name`;
    problems.push({ code: 'bad_name', severity: 'error', message, path: `strategies.${BASE}`, place: clash.key });
    patches.delete(BASE);
  }
  for (const [name, patch] of patches) problems.push(...forbidden(name, patch), ...emptyEntries(root, patch));
  const names = written === undefined ? [BASE, ...patches.keys()] : [...patches.keys()];
  return { names, itself: written ?? BASE, patches };
}

function forbidden(name: string, patch: MapNode): Problem[] {
  return NOT_IN_A_PATCH.flatMap((key): Problem[] => {
    const entry = patch.entries.get(key);
    const message = `a strategy cannot write "${key}": it is a patch over the whole file`;
    const path = `strategies.${name}.${key}`;
    return entry ? [{ code: 'unknown_key', severity: 'error', message, path, place: entry.key }] : [];
  });
}

/** The file with a strategy's patch over it; null if there is no such strategy. */
export function withStrategy(root: MapNode, strategies: Strategies, name: string, problems: Problem[]): MapNode | null {
  const file = withoutEntries(root, (key) => key === 'strategies');
  if (name === strategies.itself) return file;
  const patch = strategies.patches.get(name);
  if (patch) {
    return overlay(
      file,
      withoutEntries(patch, (key) => NOT_IN_A_PATCH.includes(key)),
      [],
    ) as MapNode;
  }
  const near = nearest(name, strategies.names);
  problems.push({
    code: 'unknown_name',
    severity: 'error',
    message: `there is no strategy "${name}"`,
    path: 'strategies',
    place: null,
    expected: `one of ${strategies.names.slice(0, 20).join(', ')}`,
    ...(near === undefined ? {} : { remedy: `did you mean "${near}"?` }),
  });
  return null;
}
