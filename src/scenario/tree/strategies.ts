import { nearest } from '../nearest.js';
import type { Place, Problem } from '../problem.js';
import { NAME, NAME_RULE } from '../schema/leaves.js';
import { MOST_STRATEGIES } from '../schema/limits.js';
import { overlay } from './merge.js';
import { withoutEmptyEntries } from './named.js';
import { isNull, type MapNode, type Node, placeOfKey, shownNode, withoutEntries } from './tree.js';

/** The file itself, where no strategy is written `{}`. */
const BASE = 'base';

/** The strategies of a file: named patches over it. */
export interface Strategies {
  /** In the order of the file; the file itself first, unless one of them is written `{}`. */
  readonly names: readonly string[];
  /** The strategy taken when none is asked for: the file itself. */
  readonly itself: string;
  readonly patches: ReadonlyMap<string, MapNode>;
}

/** A patch cannot change what stands above strategies; what is expected of one is said in the file. */
const NOT_IN_A_PATCH = ['extends', 'strategies', 'expect'];

/** Reads the section `strategies`; what is wrong with it goes to `problems`. */
export function strategiesOf(root: MapNode, problems: Problem[]): Strategies {
  const section = root.entries.get('strategies')?.value;
  const patches = new Map<string, MapNode>();
  if (section?.kind === 'map') {
    for (const [name, { key, value }] of section.entries) {
      if (value.kind === 'map' && NAME.test(name)) patches.set(name, value);
      else if (!isNull(value)) problems.push(badStrategy(name, key, value));
    }
  } else if (section && !isNull(section)) {
    problems.push(error('bad_value', 'strategies', section.place, '"strategies" is a map from names to patches'));
  }
  if (patches.size > MOST_STRATEGIES) {
    problems.push(error('too_large', 'strategies', section!.place, `a file has at most ${MOST_STRATEGIES} strategies`));
    patches.clear();
  }
  const written = [...patches].find(([, patch]) => patch.entries.size === 0)?.[0];
  if (written === undefined && patches.delete(BASE)) {
    const message = `"${BASE}" is the file itself: a strategy that changes something has another name`;
    problems.push(error('bad_name', `strategies.${BASE}`, placeOfKey(root, ['strategies', BASE]), message));
  }
  for (const [name, patch] of patches) {
    problems.push(...forbidden(name, patch));
    patches.set(name, withoutEmptyEntries(root, patch, problems));
  }
  const names = written === undefined ? [BASE, ...patches.keys()] : [...patches.keys()];
  return { names, itself: written ?? BASE, patches };
}

function badStrategy(name: string, key: Place, value: Node): Problem {
  const path = `strategies.${name}`;
  if (!NAME.test(name)) {
    return { ...error('bad_name', path, key, 'this is not how a name is written'), given: name, expected: NAME_RULE };
  }
  const expected = 'a map of what it changes, or {} for the file itself';
  return {
    ...error('bad_value', path, value.place, `this is no value for "${name}"`),
    given: shownNode(value),
    expected,
  };
}

function error(code: string, path: string, place: Place, message: string): Problem {
  return { code, severity: 'error', message, path, place };
}

function forbidden(name: string, patch: MapNode): Problem[] {
  return NOT_IN_A_PATCH.flatMap((key) => {
    const entry = patch.entries.get(key);
    const message = `a strategy cannot write "${key}": it is a patch over the whole file`;
    const remedy = key === 'expect' ? { remedy: `expect: { strategies.${name}.total.service_level: ">= 80%" }` } : {};
    return entry ? [{ ...error('unknown_key', `strategies.${name}.${key}`, entry.key, message), ...remedy }] : [];
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
