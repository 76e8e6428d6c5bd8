import type { Context, Path } from '../../context.js';
import type { IvrNodeFile, IvrThenFile } from '../../schema/ivrFile.js';
import { DEEPEST_NODE, MOST_NODES } from '../../schema/limits.js';
import { refuse } from '../parts/tell.js';

/** A node as it is written, with its place in the tree. */
export class Spot {
  declare readonly row: number;
  /** Where it is written. */
  declare readonly path: Path;
  /** What figures call it: its keys joined with dots, `root`. */
  declare readonly shown: string;
  declare readonly file: IvrNodeFile;
  declare readonly above: Spot | null;
  declare readonly depth: number;
  /** The rows of the nodes written inside: by key of its menu, `then`, `closed`, `no_input`. */
  declare readonly inside: Map<string, number>;

  constructor(row: number, path: Path, shown: string, file: IvrNodeFile, above: Spot | null) {
    this.row = row;
    this.path = path;
    this.shown = shown;
    this.file = file;
    this.above = above;
    this.depth = above ? above.depth + 1 : 0;
    this.inside = new Map();
  }

  /** The nearest node, this one or above it, that writes a key which holds for the menus below too. */
  whoSays(key: 'mistakes' | 'no_input'): Spot | null {
    return this.file[key] !== undefined ? this : (this.above?.whoSays(key) ?? null);
  }
}

/** A node inside another: what it is called there, where it is written. */
interface Inner {
  readonly slot: string;
  readonly path: Path;
  readonly file: IvrNodeFile;
}

/** Every node of the tree, in the order of the file, the root first; null after refusing a tree of absurd size. */
export function spotsOf(context: Context, root: IvrNodeFile): Spot[] | null {
  const spots: Spot[] = [];
  let tooDeep = false;
  const add = (path: Path, shown: string, file: IvrNodeFile, above: Spot | null): number => {
    const spot = new Spot(spots.length, path, shown, file, above);
    spots.push(spot);
    if (spot.depth > DEEPEST_NODE) {
      if (!tooDeep) tellTooDeep(context, path);
      tooDeep = true;
      return spot.row;
    }
    for (const inner of innerNodes(spot)) {
      if (spots.length > MOST_NODES) break;
      const name = above === null ? inner.slot : `${shown}.${inner.slot}`;
      spot.inside.set(inner.slot, add(inner.path, name, inner.file, spot));
    }
    return spot.row;
  };
  add(['ivr'], 'root', root, null);
  if (spots.length > MOST_NODES) {
    refuse(context, ['ivr'], 'too_large', `these are more than ${MOST_NODES} nodes`, {
      at: 'key',
      expected: `at most ${MOST_NODES} nodes, every alias written out`,
    });
  }
  return tooDeep || spots.length > MOST_NODES ? null : spots;
}

function tellTooDeep(context: Context, path: Path): void {
  const message = `more than ${DEEPEST_NODE} nodes stand inside one another here`;
  refuse(context, path, 'too_large', message, { at: 'key', remedy: 'give a node a name, and lead to it by `then`' });
}

function innerNodes({ file, path }: Spot): Inner[] {
  return Object.keys(file).flatMap((key): Inner[] => {
    switch (key) {
      case 'hours':
        return written('closed', [...path, 'hours', 'closed', 'then'], file.hours?.closed?.then);
      case 'menu':
        return [...file.menu!].map(([slot, inner]) => ({ slot, path: [...path, 'menu', slot], file: inner }));
      case 'self_service':
        return written('then', [...path, 'self_service', 'then'], file.self_service?.then);
      case 'then':
        return written('then', [...path, 'then'], file.then);
      case 'no_input':
        return written('no_input', [...path, 'no_input', 'then'], noInputOf(file)?.then);
      default:
        return [];
    }
  });
}

function written(slot: string, path: Path, then: IvrThenFile | undefined): Inner[] {
  return typeof then === 'object' ? [{ slot, path, file: then }] : [];
}

/** `no_input` as a map, however short it is written. */
export function noInputOf({ no_input: written }: IvrNodeFile) {
  return typeof written === 'object' || written === undefined ? written : { probability: written };
}
