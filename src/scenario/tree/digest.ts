import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type MapNode, type Node, withoutEntries } from './tree.js';

/**
 * The sha256 of a merged scenario: its keys in the order of the file, its values as written, and the texts of the csv
 * files it reads. The seed is left out, for it is told beside it; so is `expect`, which changes no figure.
 */
export function digest(root: MapNode, csvTexts: readonly string[]): string {
  const scenario = canonical(withoutEntries(root, isAside));
  return hashOf([scenario, ...csvTexts.map((text) => JSON.stringify(text))].join('\n'));
}

const isAside = (key: string): boolean => key === 'seed' || key === 'defaults' || key === 'expect';

/** So much of a value is worth reading; of a longer one its hash says whether it is another. */
const LONGEST = 200;

/**
 * What the digest is of, a line for each value: path -> the value as written, for whoever wants to know what changed.
 * Lists without maps in them are one value; long ones, and csv files, end in their hash.
 */
export function written(root: MapNode, csvTexts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (node: Node, path: string): void => {
    if (node.kind === 'map' && node.entries.size > 0) {
      for (const [key, { value }] of node.entries) walk(value, path === '' ? key : `${path}.${key}`);
    } else if (node.kind === 'list' && node.items.some(holdsMap)) {
      for (const [i, item] of node.items.entries()) walk(item, `${path}.${i}`);
    } else {
      found.set(path, shortened(node.kind === 'scalar' ? node.text : canonical(node)));
    }
  };
  walk(withoutEntries(root, isAside), '');
  for (const [path, text] of csvTexts) found.set(`csv ${path.split(/[/\\]/).at(-1)}`, `sha256 ${hashOf(text)}`);
  return found;
}

const holdsMap = (node: Node): boolean => node.kind === 'map' || (node.kind === 'list' && node.items.some(holdsMap));

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}.. sha256 ${hashOf(text)}`;
}

const hashOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

function canonical(node: Node): string {
  if (node.kind === 'list') return `[${node.items.map(canonical).join(',')}]`;
  if (node.kind === 'scalar') return JSON.stringify(node.value);
  const entries = [...node.entries].map(([key, { value }]) => `${JSON.stringify(key)}:${canonical(value)}`);
  return `{${entries.join(',')}}`;
}
