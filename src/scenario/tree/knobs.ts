import { didYouMean } from '../nearest.js';
import type { Place, Problem } from '../problem.js';
import { RESERVED } from './build.js';
import { withWrittenQueues } from './defaults.js';
import { overlay, overlayKey } from './merge.js';
import { isDialled, isNamed } from './named.js';
import { DEEPEST, readTree } from './read.js';
import { Source } from './source.js';
import { child, listNode, type MapNode, mapNode, type Node, nodeAt } from './tree.js';

/** The name of the command line in places: line n is the n-th `--set`. */
export const SET = '--set';

interface Step {
  readonly text: string;
  readonly place: Place;
}

/** Sections whose entries a path must find, for a path that names nothing known is a mistake. */
const SECTIONS = ['calls', 'agents', 'queues'];
/** What is decided before a value is set. */
const TOO_LATE: ReadonlyMap<string, string> = new Map([
  ['strategies', 'strategies are chosen before --set: choose one with --strategy'],
  ['extends', 'bases are read before --set'],
  ['expect', 'what is expected is said in the file, not set'],
]);

/** The scenario with every `path=value` written over it, in order; the values are read as in the file. */
export function withSets(root: MapNode, sets: readonly string[], problems: Problem[]): MapNode {
  const source = new Source(SET, setsText(sets));
  let node = root;
  let from = 0;
  for (const text of sets) {
    node = withSet(node, source, from, from + text.length, problems);
    from += text.length + 1;
  }
  return node;
}

/** What places in `--set` refer to. */
export function setsText(sets: readonly string[]): string {
  return sets.join('\n');
}

function withSet(root: MapNode, source: Source, from: number, to: number, problems: Problem[]): MapNode {
  const text = source.text.slice(from, to);
  const equals = text.indexOf('=');
  const tell = (code: string, place: Place, message: string, more: Partial<Problem> = {}): MapNode => {
    problems.push({
      code,
      severity: 'error',
      message,
      path: text.slice(0, Math.max(equals, 0)).trim(),
      place,
      ...more,
    });
    return root;
  };
  const expected = 'path=value, such as agents.desk.count=30';
  if (equals < 0) return tell('bad_set', source.place(from, to), 'there is no "=" here', { expected });
  const steps = stepsOf(source, from, text.slice(0, equals));
  const empty = steps.find((step) => step.text === '' || step.text === RESERVED);
  if (empty || steps.length > DEEPEST) {
    return tell('bad_set', (empty ?? steps[0]).place, 'this is no path: names are joined by single dots', { expected });
  }
  const known = unknownStep(root, steps);
  if (known) return tell(known.code, known.place, known.message, known.more);
  const before = problems.length;
  const value = readTree(source, problems, from + equals + 1, to);
  if (problems.length > before) return root;
  if (!value) {
    const message = 'nothing is written after the "="';
    return tell('bad_set', source.place(from + equals, to), message, {
      expected: `${expected}; null takes a key away`,
    });
  }
  const base = steps[0].text === 'queues' ? withWrittenQueues(root) : root;
  const set = setIn(base, steps, 0, value);
  return 'problem' in set ? tell('unknown_path', set.problem.place, set.problem.message) : (set.node as MapNode);
}

function stepsOf(source: Source, from: number, path: string): Step[] {
  let at = from;
  return path.split('.').map((written) => {
    const start = at;
    at += written.length + 1;
    return { text: written.trim(), place: source.place(start, start + written.length) };
  });
}

interface Unknown {
  readonly code: string;
  readonly place: Place;
  readonly message: string;
  readonly more?: Partial<Problem>;
}

/** The first step that can name nothing: a name nobody bears, or a key that is settled before. Keys are checked later. */
function unknownStep(root: MapNode, steps: readonly Step[]): Unknown | null {
  const [section, name] = steps;
  const late = TOO_LATE.get(section.text);
  if (late !== undefined) return { code: 'bad_set', place: section.place, message: late };
  const ignored = steps.find((step) => step.text.startsWith('x-'));
  if (ignored) return { code: 'bad_set', place: ignored.place, message: 'keys that start with "x-" are ignored' };
  if (section.text === 'ivr') return unknownKeyOfMenu(root, steps);
  if (!SECTIONS.includes(section.text) || name === undefined) return null;
  const entries = (section.text === 'queues' ? withWrittenQueues(root) : root).entries.get(section.text)?.value;
  const names = entries?.kind === 'map' ? [...entries.entries.keys()] : [];
  if (names.includes(name.text)) return null;
  const message = `there is no "${name.text}" under ${section.text}`;
  const remedy = didYouMean(name.text, names);
  return { code: 'unknown_name', place: name.place, message, more: remedy === undefined ? {} : { remedy } };
}

/** A key that is in no menu leads to no node. */
function unknownKeyOfMenu(root: MapNode, steps: readonly Step[]): Unknown | null {
  const path = steps.map((step) => step.text);
  const at = path.findIndex((_, i) => isDialled(path.slice(0, i)) && nodeAt(root, path.slice(0, i + 1)) === undefined);
  const menu = path.slice(0, at);
  const node = nodeAt(root, menu);
  if (at < 0 || menu.at(-1) !== 'menu' || node?.kind !== 'map') return null;
  const message = `there is no key "${path[at]}" under ${menu.join('.')}`;
  const remedy = didYouMean(path[at], [...node.entries.keys()]);
  return { code: 'unknown_name', place: steps[at].place, message, more: remedy === undefined ? {} : { remedy } };
}

type Setting = { readonly node: Node } | { readonly problem: { readonly place: Place; readonly message: string } };

function setIn(node: Node | undefined, steps: readonly Step[], i: number, value: Node): Setting {
  const path = steps.slice(0, i).map((step) => step.text);
  if (i === steps.length) return { node: overlay(node, value, path) };
  const { text, place } = steps[i];
  if (node?.kind === 'list' && !(/^\d{1,9}$/.test(text) && Number(text) < node.items.length)) {
    const count = node.items.length;
    const message =
      count === 0
        ? `${path.join('.')} is an empty list`
        : `${path.join('.')} is a list: its items are named by number, from 0 to ${count - 1}`;
    return { problem: { place, message } };
  }
  const inner = setIn(child(node, text), steps, i + 1, value);
  if ('problem' in inner) return inner;
  if (node?.kind === 'list') {
    return { node: listNode(node.place, node.items.with(Number(text), inner.node)) };
  }
  const entry = { key: place, value: inner.node };
  if (node?.kind !== 'map') return { node: mapNode(place, new Map([[text, entry]])) };
  const named = isNamed(path) && node.entries.has(text);
  return { node: overlayKey(node, text, named ? { ...entry, key: node.entries.get(text)!.key } : entry, path) };
}
