import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type MapNode, type Node, withoutEntries } from './tree.js';

/**
 * The sha256 of a merged scenario: its keys in the order of the file, its values as written, and the texts of the csv
 * files it reads. The seed is left out: it is told beside it.
 */
export function digest(root: MapNode, csvTexts: readonly string[]): string {
  const scenario = canonical(withoutEntries(root, (key) => key === 'seed' || key === 'defaults'));
  return bytesToHex(sha256(utf8ToBytes([scenario, ...csvTexts.map((text) => JSON.stringify(text))].join('\n'))));
}

function canonical(node: Node): string {
  if (node.kind === 'list') return `[${node.items.map(canonical).join(',')}]`;
  if (node.kind === 'scalar') return JSON.stringify(node.value);
  const entries = [...node.entries].map(([key, { value }]) => `${JSON.stringify(key)}:${canonical(value)}`);
  return `{${entries.join(',')}}`;
}
