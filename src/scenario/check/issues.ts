import type * as z from 'zod';
import type { Path, Report } from '../context.js';
import { nearest } from '../nearest.js';
import type { Fault } from '../quantities/index.js';
import { isLaterWord } from '../schema/later.js';
import type { LeafParams } from '../schema/leaves.js';
import { type MapNode, type Node, nodeAt, shownNode } from '../tree/tree.js';
import { unknownKey } from './unknownKey.js';

type Issue = z.core.$ZodIssue;

/** What to tell of an issue of the schema, and which part of the scenario it spoils. */
export interface Finding {
  readonly report: Report;
  readonly spoilt: Path;
}

/** So many issues are looked into; whoever has more begins with these. */
const MOST_ISSUES = 2000;

/** The findings behind the issues of the schema. */
export function findings(issues: readonly Issue[], root: MapNode, above: Path = []): Finding[] {
  return issues.slice(0, MOST_ISSUES).flatMap((issue) => {
    const path: Path = [...above, ...(issue.path as (string | number)[])];
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ report: unknownKey(path, key), spoilt: [...path, key] }));
    }
    if (issue.code === 'invalid_union') return ofUnion(issue, root, path);
    return [{ report: reportOf(issue, root, path), spoilt: path }];
  });
}

/** Findings without the keys that are only missing because they are misspelt. */
export function withoutMisspelt(found: readonly Finding[]): Finding[] {
  const meant = new Set(
    found.flatMap(({ report }) => {
      const word = report.code === 'unknown_key' ? /^did you mean "(.*)"/.exec(report.remedy ?? '')?.[1] : undefined;
      return word === undefined ? [] : [[...report.path.slice(0, -1), word].join('.')];
    }),
  );
  return found.filter(({ report }) => report.code !== 'missing' || !meant.has(report.path.join('.')));
}

/**
 * Of the ways in which a union may be written, the one that was meant: it takes the kind of value that is there, and
 * knows most of its keys.
 */
function ofUnion(issue: z.core.$ZodIssueInvalidUnion, root: MapNode, path: Path): Finding[] {
  const node = nodeAt(root, path);
  if (node === undefined) return [{ report: missing(path, issue.message), spoilt: path }];
  const meant = issue.errors
    .filter((way) => !way.some((each) => isOfAnotherKind(each, node)))
    .map((way) => ({ way, strangers: way.reduce((sum, each) => sum + strangersIn(each), 0) }))
    .sort((a, b) => a.strangers - b.strangers || a.way.length - b.way.length)[0];
  const keys = node.kind === 'map' ? node.entries.size : 1;
  if (!meant || keys === 0) return [{ report: badValue(node, path, issue.message), spoilt: path }];
  // Where no key is known, no way can be told from the others, nor what is missing in it.
  const told = meant.strangers < keys ? meant.way : meant.way.filter((each) => each.code === 'unrecognized_keys');
  return findings(told as Issue[], root, path).map(({ report, spoilt }, i) => {
    // The other ways are as good: where a word or a quantity is wrong, all of them are what was expected.
    const isWord = spoilt.length === path.length && (told[i].code === 'invalid_value' || isFault(told[i]));
    return { report: isWord ? { ...report, expected: issue.message } : report, spoilt };
  });
}

/** Does a way of a union fail because it takes another kind of value altogether? */
function isOfAnotherKind(issue: z.core.$ZodIssue, node: Node): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') return true;
  if (issue.code === 'invalid_value') return node.kind !== 'scalar' || typeof node.value !== 'string';
  return isFault(issue) && node.kind !== 'scalar';
}

function isFault(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'custom' && (issue.params as LeafParams | undefined)?.fault !== undefined;
}

function strangersIn(issue: z.core.$ZodIssue): number {
  return issue.code === 'unrecognized_keys' ? issue.keys.length : 0;
}

function reportOf(issue: Issue, root: MapNode, path: Path): Report {
  const params = (issue.code === 'custom' ? (issue.params ?? {}) : {}) as LeafParams;
  if (params.fault) return ofFault(params.fault as Fault, path.slice(0, path.length - withinOf(params).length), root);
  const node = nodeAt(root, path);
  if (params.missing || node === undefined) return missing(path, params.expected ?? expectedOf(issue));
  if (isLaterWord(path, node.kind === 'scalar' ? node.value : undefined)) {
    return { code: 'not_built_yet', message: `\`${shownNode(node)}\` is not built yet`, path };
  }
  return badValue(node, path, expectedOf(issue), issue.code === 'invalid_value' ? issue.values : []);
}

function withinOf({ fault }: LeafParams): Path {
  return (fault as Fault).path ?? [];
}

/** A fault of the quantity at `path`; of a key that is not known the key is shown, not what stands behind it. */
export function ofFault(fault: Fault, path: Path, root: MapNode): Report {
  const { path: within = [], ...told } = fault;
  const full = [...path, ...within];
  const isKey = within.at(-1) === told.given && nodeAt(root, full.slice(0, -1))?.kind === 'map';
  return isKey ? { ...told, path: full, at: 'key' } : { ...told, path: full };
}

function missing(path: Path, expected: string): Report {
  return { code: 'missing', message: `"${path.at(-1)}" is missing`, path, expected };
}

function badValue(node: Node, path: Path, expected: string, words: readonly unknown[] = []): Report {
  const key = path.findLast((step) => typeof step === 'string');
  const what = typeof path.at(-1) === 'number' ? `an item of "${key}"` : `"${key}"`;
  const remedy = remedyFor(node, expected, words.map(String));
  const report = { code: 'bad_value', message: `this is no value for ${what}`, path, given: shownNode(node), expected };
  return remedy === undefined ? report : { ...report, remedy };
}

function remedyFor(node: Node, expected: string, words: readonly string[]): string | undefined {
  if (node.kind !== 'scalar') return undefined;
  const text = String(node.value);
  if (expected.startsWith('a name') && typeof node.value === 'number') return `${node.text} -> "${node.text}"?`;
  if (expected.includes('number') && typeof node.value === 'string' && /^\d+(?:\.\d+)?$/.test(text)) {
    return `"${text}" -> ${text}, without quotes?`;
  }
  if (expected.startsWith('true') && /^(?:yes|on|y)$/i.test(text)) return `${text} -> true?`;
  if (expected.startsWith('true') && /^(?:no|off|n)$/i.test(text)) return `${text} -> false?`;
  const near = nearest(text, words);
  return near === undefined ? undefined : `did you mean "${near}"?`;
}

function expectedOf(issue: Issue): string {
  const isMap = issue.code === 'invalid_type' && (issue.expected === 'object' || issue.expected === 'record');
  return isMap && issue.message.startsWith('Invalid input') ? 'a map, such as { key: value }' : issue.message;
}
