import type { ReadText } from '../options.js';
import type { Place, Problem } from '../problem.js';
import { overlay } from './merge.js';
import { withoutEmptyEntries } from './named.js';
import { resolvePath, whyUnreadable } from './paths.js';
import { readTree } from './read.js';
import { Source } from './source.js';
import { isNull, type MapNode, withoutEntries } from './tree.js';

const LONGEST_CHAIN = 20;

/** The files of a scenario as they are read: their texts, and what is wrong with them. */
export interface Reading {
  readonly readText: ReadText;
  /** Texts by the name that their places carry. */
  readonly sources: Map<string, string>;
  readonly problems: Problem[];
}

/** A scenario over the base it extends, over the base of that, and so on; null if one of them cannot be read. */
export function readWithBases(path: string, reading: Reading): MapNode | null {
  const layers: MapNode[] = [];
  let next: { path: string; place: Place | null } | null = { path, place: null };
  while (next) {
    const layer = readLayer(next.path, next.place, reading);
    if (!layer) return null;
    layers.unshift(withoutEntries(layer, (key) => key === 'extends'));
    const before = reading.problems.length;
    next = baseOf(layer, next.path, reading);
    if (reading.problems.length > before) return null;
    if (next && layers.length >= LONGEST_CHAIN) {
      tell(reading, 'bad_extends', next.place, `a scenario stands on at most ${LONGEST_CHAIN} bases`);
      return null;
    }
  }
  let merged: MapNode | undefined;
  for (const layer of layers) {
    merged = overlay(merged, withoutEmptyEntries(merged, layer, reading.problems), []) as MapNode;
  }
  return merged ?? null;
}

function readLayer(path: string, place: Place | null, reading: Reading): MapNode | null {
  if (reading.sources.has(path)) {
    const files = [...reading.sources.keys(), path].join(' -> ');
    return tell(reading, 'bad_extends', place, `a scenario cannot extend itself (${files})`);
  }
  let text: string;
  try {
    text = reading.readText(path);
  } catch (error) {
    return tell(reading, 'cannot_read', place, `cannot read ${path}: ${whyUnreadable(error)}`);
  }
  const source = new Source(path, text);
  reading.sources.set(path, source.text);
  const before = reading.problems.length;
  const tree = readTree(source, reading.problems);
  if (tree?.kind === 'map') return tree;
  if (reading.problems.length > before) return null;
  const expected = 'a map of keys such as calls: and agents:';
  if (!tree || isNull(tree)) return tell(reading, 'empty', source.place(0, 0), 'the file is empty', expected);
  return tell(reading, 'bad_value', tree.place, 'a scenario is a map', expected);
}

/** The base that a layer names; null if it names none, or names it wrongly. */
function baseOf(layer: MapNode, path: string, reading: Reading): { path: string; place: Place } | null {
  const named = layer.entries.get('extends')?.value;
  if (named === undefined || isNull(named)) return null;
  const { place } = named;
  if (named.kind === 'scalar' && typeof named.value === 'string' && named.value !== '') {
    return { path: resolvePath(path, named.value), place };
  }
  return tell(reading, 'bad_extends', place, 'extends names one file', 'the path of a scenario, relative to this one');
}

function tell(reading: Reading, code: string, place: Place | null, message: string, expected?: string): null {
  reading.problems.push({
    code,
    severity: 'error',
    message,
    path: place ? 'extends' : '',
    place,
    ...(expected ? { expected } : {}),
  });
  return null;
}
