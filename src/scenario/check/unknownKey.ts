import type { Path, Report } from '../context.js';
import { nearest } from '../nearest.js';
import { isLaterKey } from '../schema/later.js';
import { DIALLED } from '../schema/leaves.js';
import { keysAt, whereKeysAre } from '../schema/look.js';

/** Other tools' words for ours. */
const SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ['aht', ['talk']],
  ['handle_time', ['talk']],
  ['handling_time', ['talk']],
  ['service_time', ['talk']],
  ['talk_time', ['talk']],
  ['acw', ['wrap_up']],
  ['after_call_work', ['wrap_up']],
  ['wrapup', ['wrap_up']],
  ['rate', ['arrivals']],
  ['volume', ['arrivals']],
  ['abandonment', ['patience']],
  ['retry', ['redial']],
  ['retrial', ['redial']],
  ['servers', ['count']],
  ['staff', ['agents', 'count']],
  ['staffing', ['agents', 'schedule']],
  ['groups', ['agents']],
  ['call_types', ['calls']],
  ['sla', ['service_level']],
  ['threshold', ['within']],
  ['trunks', ['lines']],
  ['size', ['capacity']],
  ['efficiency', ['speed']],
  ['transfer', ['handoff']],
  ['transfers', ['handoff']],
  ['fcr', ['resolves']],
  ['first_call_resolution', ['resolves']],
  ['authentication', ['identify']],
  ['cross_sell', ['upsell']],
  ['blacklist', ['blocklist']],
  ['ewt', ['announces_wait']],
  ['opening_hours', ['hours', 'time']],
  ['random_seed', ['seed']],
  ['title', ['name', 'label']],
  ['prompt', ['say']],
  ['announcement', ['say']],
  ['message', ['say']],
  ['goto', ['then']],
  ['next', ['then']],
  ['options', ['menu']],
  ['keys', ['menu']],
  ['choices', ['menu']],
  ['transfer', ['queue']],
  ['containment', ['contains']],
]);

/** A word shorter than this is near to too many. */
const SHORT = 4;

/** What to tell of a key that the language does not know at this place. */
export function unknownKey(path: Path, key: string): Report {
  const full = [...path, key];
  if (isLaterKey(path, key)) {
    return { code: 'not_built_yet', message: `\`${key}\` is not built yet`, path: full, at: 'key' };
  }
  const known = keysAt(path);
  const shown = known.length <= 12 ? known.join(', ') : `${known.slice(0, 12).join(', ')}, ..`;
  const report: Report = { code: 'unknown_key', message: `there is no key "${key}" here`, path: full, at: 'key' };
  const remedy = remedyFor(key, known);
  return remedy === undefined ? { ...report, expected: shown } : { ...report, remedy };
}

function remedyFor(key: string, known: readonly string[]): string | undefined {
  const word = snake(key);
  if (DIALLED.test(key) && known.includes('menu')) return `what is pressed stands in a menu: menu: { "${key}": .. }`;
  const synonym = SYNONYMS.get(word)?.find((each) => known.includes(each));
  if (synonym !== undefined) return `did you mean "${synonym}"?`;
  if (key.includes('.'))
    return `a map stands inside a map here: ${key.split('.').join(': { ')}: ..${' }'.repeat(key.split('.').length - 1)}`;
  const near = known.includes(word) ? word : nearest(word, known);
  const elsewhere = whereKeysAre().get(word);
  if (near !== undefined && (elsewhere === undefined || isClose(word, near))) return `did you mean "${near}"?`;
  if (elsewhere !== undefined) return belongs(word, elsewhere);
  const far = word.length >= SHORT ? nearest(word, whereKeysAre().keys()) : undefined;
  return far !== undefined && isClose(word, far) ? belongs(far, whereKeysAre().get(far)!) : undefined;
}

function belongs(key: string, where: readonly string[]): string {
  const places = [...new Set(where)].slice(0, 3).map((path) => (path === '' ? 'the top of the file' : path));
  return `"${key}" belongs under ${places.join(', or ')}`.replace('under the top', 'at the top');
}

/** As near as a slip of one or two letters. */
function isClose(word: string, near: string): boolean {
  return nearest(word, [near]) !== undefined && Math.abs(word.length - near.length) <= 2 && word[0] === near[0];
}

/** `wrapUp`, `wrap-up`, `Wrap up` as the language writes it. */
function snake(key: string): string {
  return key
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase();
}
