import type { IvrTarget } from '../../../model/ivr.js';
import type { Path } from '../../context.js';
import type { IvrThenFile } from '../../schema/ivrFile.js';
import { Names } from '../parts/names.js';
import { refuse } from '../parts/tell.js';
import type { Scope } from '../scope.js';
import type { Spot } from './spots.js';

export const HANGS_UP: IvrTarget = { kind: 'hang_up' };
export const TO_OWN_QUEUE: IvrTarget = { kind: 'own' };

const HANG_UP = 'hang_up';
const REPEAT = 'repeat';

/** Where the ways of the tree lead: the nodes that bear a name, and those written in place. */
export class Targets {
  declare private readonly scope: Scope;
  declare private readonly names: Names;
  /** The row of the node behind each name. */
  declare private readonly rows: number[];

  constructor(scope: Scope, spots: readonly Spot[]) {
    this.scope = scope;
    this.names = new Names('node');
    this.rows = [];
    for (const spot of spots) this.add(spot);
  }

  /** The way that `then` at a path writes, a node in place being the one in this slot of the spot. */
  find(spot: Spot, slot: string, path: Path, then: IvrThenFile): IvrTarget {
    if (typeof then === 'object') return { kind: 'node', node: spot.inside.get(slot)! };
    if (then === HANG_UP) return HANGS_UP;
    const name = this.names.find(this.scope.context, path, then, { word: HANG_UP, remedy: this.remedyFor(then) });
    return name === null ? HANGS_UP : { kind: 'node', node: this.rows[name] };
  }

  /** What to tell of a word that looks like something else. */
  private remedyFor(word: string): string | undefined {
    if (this.names.has(word)) return undefined;
    if (word === REPEAT)
      return '`repeat` stands only under no_input: elsewhere name the node (name: main), and lead to it (then: main)';
    if (this.scope.queues.has(word)) return `a queue is written { queue: ${word} }`;
    return undefined;
  }

  private add({ row, path, file: { name } }: Spot): void {
    if (name === undefined) return;
    const at = [...path, 'name'];
    const { context } = this.scope;
    if (name === HANG_UP || name === REPEAT) {
      const message = `a node cannot be called "${name}": that word means something else where nodes are named`;
      refuse(context, at, 'reserved_name', message);
    } else if (this.names.has(name)) {
      refuse(context, at, 'twice', `two nodes are called "${name}"`, { expected: 'each name once' });
    } else this.rows[this.names.add(name)] = row;
  }
}
