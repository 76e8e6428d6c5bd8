import type { Context, Path } from '../../context.js';
import { didYouMean } from '../../nearest.js';
import { refuse } from './tell.js';

/** How a name is referred to: by a key, where a word may stand in its place, with what remedy. */
export interface Reference {
  readonly remedy?: string;
  readonly at?: 'key';
  readonly word?: string;
}

/** The names of one kind of thing, each with its row. */
export class Names {
  /** What it is called in messages: "queue", "agent group". */
  declare readonly kind: string;
  declare readonly list: string[];
  declare private readonly rows: Map<string, number>;

  constructor(kind: string, names: Iterable<string> = []) {
    this.kind = kind;
    this.list = [];
    this.rows = new Map();
    for (const name of names) this.add(name);
  }

  /** The row of a name; a new one if it is new. */
  add(name: string): number {
    const known = this.rows.get(name);
    if (known !== undefined) return known;
    const row = this.list.push(name) - 1;
    this.rows.set(name, row);
    return row;
  }

  has(name: string): boolean {
    return this.rows.has(name);
  }

  /** The row of a name that is there. */
  row(name: string): number {
    return this.rows.get(name)!;
  }

  /** The row of a name that the user refers to at `path`, or null after reporting that there is none. */
  find(context: Context, path: Path, name: string, { remedy, at, word }: Reference = {}): number | null {
    const row = this.rows.get(name);
    if (row !== undefined) return row;
    const itsName = `the name of ${this.kind === 'agent group' ? 'an' : 'a'} ${this.kind}`;
    refuse(context, path, 'unknown_name', `there is no ${this.kind} "${name}"`, {
      given: name,
      expected: word === undefined ? itsName : `${word}, or ${itsName}`,
      remedy: remedy ?? didYouMean(name, word === undefined ? this.list : [word, ...this.list]),
      at,
    });
    return null;
  }

  /** The rows of a list of names, each named once. */
  findAll(context: Context, path: Path, names: readonly string[]): number[] {
    const found = new Set<number>();
    names.forEach((name, i) => {
      const row = this.find(context, [...path, i], name);
      if (row === null) return;
      if (found.has(row))
        refuse(context, [...path, i], 'twice', `"${name}" is named twice`, { expected: 'each name once' });
      found.add(row);
    });
    return [...found];
  }
}
