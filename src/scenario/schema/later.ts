import type { Path } from '../context.js';

/** Keys of the language that are not built yet, by the map they stand in; `*` stands for any name. */
const LATER_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['', ['outbound']],
  ['agents.*', ['concurrency']],
  ['queues.*', ['callback']],
]);

/** Words of the language that are not built yet, by the key they stand behind. */
const LATER_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['time.at_close', ['callback']],
  ['queues.*.when_full', ['callback']],
  ['queues.*.at_close', ['callback']],
  ['calls.*.channel', ['web_callback', 'chat', 'email']],
]);

const SECTIONS: ReadonlySet<unknown> = new Set(['calls', 'agents', 'queues']);

/** Is this a key that comes later? */
export function isLaterKey(path: Path, key: string): boolean {
  return LATER_KEYS.get(pattern(path))?.includes(key) ?? false;
}

/** Is this a word that comes later? */
export function isLaterWord(path: Path, value: unknown): boolean {
  return typeof value === 'string' && (LATER_WORDS.get(pattern(path))?.includes(value) ?? false);
}

/** A path with stars in place of the user's names, read as if `defaults` were an entry. */
function pattern(path: Path): string {
  const steps = path[0] === 'defaults' && path.length > 1 ? [path[1], '*', ...path.slice(2)] : path;
  const isName = (i: number) =>
    (i === 1 && SECTIONS.has(steps[0])) || (i === 3 && steps[0] === 'agents' && steps[2] === 'skills');
  return steps.map((step, i) => (isName(i) ? '*' : step)).join('.');
}
