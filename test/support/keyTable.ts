import { readdirSync, readFileSync } from 'node:fs';
import { jsonSchema } from '../../src/scenario/index.js';

/** A key of the language, as docs/scenario.md tells it. `*` stands for a name of the user's own; places in lists are left out. */
export interface Key {
  readonly path: string;
  readonly value: string;
  readonly node: Node;
  /** A key that only holds others has no effect of its own. */
  readonly holdsOnly: boolean;
}

/** As much of JSON Schema as ours uses. */
interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly $ref?: string;
  readonly allOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly propertyNames?: Node;
  readonly items?: Node;
  readonly definitions?: Readonly<Record<string, Node>>;
}

/** What stands below these is told elsewhere: the keys of `calls`, `agents`, `queues`, `handoff`, or any key at all. */
const TOLD_ELSEWHERE: Readonly<Record<string, string>> = {
  'defaults.calls': 'keys of `calls.*`',
  'defaults.agents': 'keys of `agents.*`',
  'defaults.queues': 'keys of `queues.*`',
  strategies: 'map of names to keys of the file',
  'calls.*.handoff': 'keys of `handoff`',
  'agents.*.handoff': 'keys of `handoff`',
};

/** Every key that the schema knows, in its order. */
export function keysOfTheLanguage(): Key[] {
  const keys: Key[] = [];
  const schema = jsonSchema() as Node;
  const walk = (node: Node, path: string): void => {
    if (path in TOLD_ELSEWHERE) return;
    for (const [name, written] of Object.entries(node.properties ?? {})) {
      const at = path === '' ? name : `${path}.${name}`;
      // What stands inside itself is told where it stands first.
      const child = at === 'ivr' ? { ...schema.definitions?.node, ...written } : written;
      const elsewhere = TOLD_ELSEWHERE[at];
      keys.push({
        path: at,
        value: elsewhere ?? valueIn(child),
        node: child,
        holdsOnly: !elsewhere && holdsOnly(child),
      });
      walk(child, at);
    }
    if (typeof node.additionalProperties === 'object') walk(node.additionalProperties, `${path}.*`);
    if (node.items) walk(node.items, path);
    for (const choice of node.anyOf ?? []) walk(choice, path);
  };
  walk(schema, '');
  return keys;
}

function holdsOnly(node: Node): boolean {
  if (node.anyOf) return node.anyOf.every(holdsOnly);
  if (node.properties) return true;
  if (node.items) return holdsOnly(node.items);
  return typeof node.additionalProperties === 'object' && holdsOnly(node.additionalProperties);
}

/** What may be written, in a few words. */
function valueIn(node: Node): string {
  if (node.enum) return node.enum.map((word) => `\`${word}\``).join(', ');
  const ref = node.$ref ?? node.allOf?.[0]?.$ref;
  if (ref && !node.properties) return ref.split('/').at(-1)!;
  if (node.anyOf) return node.anyOf.map(valueIn).join(', or ');
  if (node.items) return `list of ${node.items.properties ? valueIn(node.items) : plural(node.items)}`;
  if (node.properties) return `\`{ ${Object.keys(node.properties).join(', ')} }\``;
  if (typeof node.additionalProperties === 'object') {
    const pattern = node.propertyNames?.pattern ?? '';
    const keys = pattern.includes('#:') ? 'paths' : pattern.includes('*#') ? 'keys' : 'names';
    return `map of ${keys} to ${plural(node.additionalProperties)}`;
  }
  if (node.type === 'integer') return 'whole number';
  if (node.type === 'boolean') return '`true`, `false`';
  if (node.type === 'string') return node.pattern?.includes('A-Za-z') ? 'name' : 'text';
  return node.type ?? 'anything';
}

function plural(node: Node): string {
  if (node.properties) return 'entries';
  const one = valueIn(node);
  if (node.anyOf) return one;
  return one.startsWith('map ') ? one.replace('map', 'maps') : `${one.replace(/y$/, 'ie')}s`;
}

/** Which test holds which key. */
export const testsOfKeys = (): Map<string, string> => testsNaming('test/keys');

/** Which test of a folder holds what: a test's title begins with the keys or metrics it holds, then a colon. */
export function testsNaming(folder: string): Map<string, string> {
  const held = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.ts') && name !== 'reference.test.ts')) {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    for (const [, keys] of text.matchAll(/\bit(?:\.each\([^\n]*\))?\(\s*['"]([\w.*, ]+): /g)) {
      for (const key of keys.split(', ')) if (!held.has(key)) held.set(key, file);
    }
  }
  return held;
}

const written = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return /^\d\d:\d\d$/.test(`${value}`) ? `"${value}"` : `${value}`;
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${written(inner)}`)
    .join(', ')} }`;
};
const code = (value: unknown) => (value === undefined ? '' : `\`${written(value)}\``);

/** The rows of these sections as a Markdown table. */
export function tableOf(sections: readonly string[]): string {
  const held = testsOfKeys();
  const rows = keysOfTheLanguage()
    .filter(({ path }) => sections.includes(path.split('.')[0]))
    .map(({ path, value, node, holdsOnly: only }) => {
      const file = held.get(path);
      const test = only || !file ? '' : `[${file.replace('.test.ts', '')}](../test/keys/${file})`;
      const cells = [`\`${path}\``, node.description ?? '', value, code(node.default), code(node.examples?.[0]), test];
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    });
  return ['| key | meaning | value | default | example | test |', '|---|---|---|---|---|---|', ...rows].join('\n');
}

const MARKED = /(<!-- keys: ([\w ]+) -->\n)[\s\S]*?(<!-- end -->)/g;

/** The page with every table between its marks made anew. */
export const withTables = (page: string): string =>
  page.replace(
    MARKED,
    (_all, start: string, sections: string, end: string) => `${start}${tableOf(sections.split(' '))}\n${end}`,
  );

/** The sections whose tables the page holds. */
export const sectionsOf = (page: string): string[] =>
  [...page.matchAll(MARKED)].flatMap((match) => match[2].split(' '));
