import type { Path, Report } from '../context.js';
import type { ScenarioFile } from '../scenario.js';
import { DIALLED, DIALLED_RULE, METRIC_PATH, METRIC_PATH_RULE, NAME, NAME_RULE } from '../schema/leaves.js';
import type { scenario } from '../schema/schema.js';
import { isDialled, isNamed, isOfPaths, namedEntries } from '../tree/named.js';
import { type MapNode, type Node, plain } from '../tree/tree.js';
import type { Collector } from './collector.js';
import { findings, withoutMisspelt } from './issues.js';
import { repaired } from './repair.js';

/** The schema, with the routing strategies that are known. */
export type Schema = typeof scenario;

/** So often may taking out one part show up another. */
const MOST_ROUNDS = 12;

/**
 * Checks the shapes and quantities of a merged scenario; what is wrong goes to the collector. The answer is the
 * scenario with what is wrong made harmless, or null if too little is left to go on with.
 */
export function validated(collector: Collector, schema: Schema): ScenarioFile | null {
  for (const path of namedEntries(collector.root)) {
    const { rule, kind, expected } = keysIn(path.slice(0, -1));
    if (!rule.test(path.at(-1)!)) collector.report(badName(path, kind, expected));
  }
  let root: MapNode = collector.root;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // Code of its own for each schema would pay off after thousands of scenarios, and some pages forbid it.
    const result = schema.safeParse(plain(root), { jitless: true });
    if (result.success) return fileOf(root);
    const found = findings(result.error.issues, root);
    if (round === 0) for (const { report } of withoutMisspelt(found)) collector.report(report);
    const next = repaired(
      root,
      found.map(({ spoilt }) => spoilt),
    );
    if (!next) return null;
    root = next;
  }
  return null;
}

/** A badly written name is told, but still names its entry: references to it hold. */
function badName(path: Path, kind: string, expected: string): Report {
  const given = String(path.at(-1)).slice(0, 60);
  return { code: 'bad_name', message: `this is not how a ${kind} is written`, path, at: 'key', given, expected };
}

/** How the user's own keys in the map at a path are written. */
function keysIn(path: Path): { readonly rule: RegExp; readonly kind: string; readonly expected: string } {
  if (isDialled(path)) return { rule: DIALLED, kind: 'key of a menu', expected: DIALLED_RULE };
  if (isOfPaths(path)) return { rule: METRIC_PATH, kind: 'path', expected: METRIC_PATH_RULE };
  return { rule: NAME, kind: 'name', expected: NAME_RULE };
}

/** The tree as the typed file that `compile` reads: maps of names are Maps, in the order of the file. */
function fileOf(root: MapNode): ScenarioFile {
  return written(root, []) as ScenarioFile;
}

function written(node: Node, path: Path): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map((item, i) => written(item, [...path, i]));
  const entries = [...node.entries].map(([key, { value }]) => [key, written(value, [...path, key])] as const);
  if (isNamed(path)) return new Map(entries);
  const value: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of entries) value[key] = inner;
  return value;
}
