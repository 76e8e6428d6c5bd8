import { type Alias, isAlias, isMap, isScalar, isSeq, type YAMLMap, type Node as YamlNode } from 'yaml';
import { didYouMean } from '../nearest.js';
import type { Place, Problem } from '../problem.js';
import type { Source } from './source.js';
import { type Entry, isNull, listNode, type MapNode, mapNode, type Node, scalarNode } from './tree.js';

/** Values of a scenario, every alias written out: a text that doubles itself forty times is refused here. */
const MOST_NODES = 200_000;

/** Means something else to JavaScript, and to programs that read our results: it is no key of anybody's. */
export const RESERVED = '__proto__';

/** Makes our own tree of the YAML library's, in one walk: aliases shared, `<<` merged, `x-` keys dropped. */
export class Builder {
  declare private readonly source: Source;
  declare private readonly offset: number;
  declare private readonly problems: Problem[];
  /** What each anchor stands for; null while it is being built. */
  declare private readonly anchors: Map<string, Node | null>;
  /** More was written than may be: the tree is not whole. */
  declare tooLarge: boolean;

  constructor(source: Source, offset: number, problems: Problem[]) {
    this.source = source;
    this.offset = offset;
    this.problems = problems;
    this.anchors = new Map();
    this.tooLarge = false;
  }

  build(yaml: YamlNode | null): Node {
    if (yaml && isAlias(yaml)) return this.alias(yaml);
    const anchor = yaml && 'anchor' in yaml ? yaml.anchor : undefined;
    if (anchor !== undefined) this.anchors.set(anchor, null);
    const node = this.bounded(this.part(yaml));
    if (anchor !== undefined) this.anchors.set(anchor, node);
    return node;
  }

  private part(yaml: YamlNode | null): Node {
    const place = this.place(yaml);
    if (yaml && isMap(yaml)) return this.map(yaml, place);
    if (yaml && isSeq(yaml))
      return listNode(
        place,
        yaml.items.map((item) => this.build(item as YamlNode | null)),
      );
    if (!yaml || !isScalar(yaml)) return scalarNode(place, null, '');
    const { value } = yaml;
    const text = typeof yaml.source === 'string' ? yaml.source : String(value);
    const known = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    return scalarNode(place, known ? value : null, text);
  }

  private map(yaml: YAMLMap, place: Place): MapNode {
    const entries = new Map<string, Entry>();
    const merged = new Set<string>();
    for (const pair of yaml.items) {
      const key = pair.key as YamlNode | null;
      const name = this.keyText(key, place);
      const keyPlace = this.place(key, place);
      const value = this.build(pair.value as YamlNode | null);
      if (name === null || name.startsWith('x-')) continue;
      if (name === RESERVED) {
        this.tell('bad_name', keyPlace, `"${RESERVED}" cannot be a key`);
        continue;
      }
      if (name === '<<' && isScalar(key) && key.type === 'PLAIN') this.merge(value, entries, merged);
      else if (entries.has(name) && !merged.delete(name)) this.twice(name, keyPlace, entries.get(name)!);
      else entries.set(name, { key: keyPlace, value: emptyAt(value, keyPlace) });
    }
    return mapNode(place, entries);
  }

  /** `<<: *base` or `<<: [*first, *second]`: what is written wins over it, and of two that are merged the earlier. */
  private merge(value: Node, entries: Map<string, Entry>, merged: Set<string>): void {
    for (const from of value.kind === 'list' ? value.items : [value]) {
      if (from.kind !== 'map') {
        this.tell('bad_merge', from.place, '"<<" takes in a map, or a list of maps', { expected: '<<: *name' });
        continue;
      }
      for (const [key, entry] of from.entries) {
        if (entries.has(key)) continue;
        entries.set(key, entry);
        merged.add(key);
      }
    }
  }

  private keyText(key: YamlNode | null, map: Place): string | null {
    if (key && isAlias(key)) {
      const node = this.alias(key);
      if (node.kind === 'scalar' && !isNull(node)) return node.text;
    } else if (isScalar(key) && key.value !== null) {
      return typeof key.value === 'string' ? key.value : String(key.source ?? key.value);
    }
    this.tell('bad_key', this.place(key, map), 'a key is a word', { expected: '"key: value"' });
    return null;
  }

  private alias(yaml: Alias): Node {
    const place = this.place(yaml);
    const node = this.anchors.get(yaml.source);
    if (node) return node;
    const known = [...this.anchors.keys()];
    if (node === null) this.tell('bad_alias', place, `*${yaml.source} stands inside what it refers to`);
    else this.tell('bad_alias', place, `there is no &${yaml.source} above`, { remedy: didYouMean(yaml.source, known) });
    return scalarNode(place, null, '');
  }

  private twice(name: string, place: Place, first: Entry): void {
    this.tell('duplicate_key', place, `"${name}" is written twice in the same map`, {
      expected: `one of them; the first is in line ${first.key.line}`,
    });
  }

  private bounded(node: Node): Node {
    if (node.size <= MOST_NODES) return node;
    if (!this.tooLarge) {
      this.tell('too_large', node.place, `this writes out to more than ${MOST_NODES} values`, {
        expected: 'fewer aliases; long tables belong in csv files',
      });
    }
    this.tooLarge = true;
    return scalarNode(node.place, null, '');
  }

  private place(yaml: YamlNode | null, otherwise?: Place): Place {
    const range = yaml?.range;
    if (!range) return otherwise ?? this.source.place(this.offset, this.offset);
    return this.source.place(this.offset + range[0], this.offset + range[1]);
  }

  private tell(code: string, place: Place, message: string, more: Partial<Problem> = {}): void {
    this.problems.push({ code, severity: 'error', message, path: '', place, ...more });
  }
}

/** A value that is not written stands where its key stands: there the caret has something to point at. */
function emptyAt(value: Node, key: Place): Node {
  return value.kind === 'scalar' && value.value === null && value.text === '' ? scalarNode(key, null, '') : value;
}
