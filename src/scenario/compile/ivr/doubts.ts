import { NOBODY } from '../../../kernel/units.js';
import type { Ivr, IvrNode, IvrTarget } from '../../../model/ivr.js';
import type { CallType } from '../../../model/model.js';
import type { Context } from '../../context.js';
import { warn } from '../parts/tell.js';
import { typesThatCall } from '../queues/reach.js';
import type { Spot } from './spots.js';
import { walksOf } from './walks.js';

/** Tells what is allowed in an IVR and hardly meant: branches that nobody reaches, menus at which callers are at a loss. */
export function warnOfDoubts(context: Context, spots: readonly Spot[], ivr: Ivr, calls: readonly CallType[]): void {
  const calling = typesThatCall(calls);
  if (calling.size === 0) return;
  const walks = walksOf(ivr, calls).filter((_, type) => calling.has(type));
  warnOfBranches(context, spots, (row) => walks.some((walk) => walk.reached.has(row)));
  for (const type of calling) warnOfLoss(context, spots, ivr.nodes, { type, name: calls[type].name });
}

/** A branch that nobody reaches; of one within another the outer is told. */
function warnOfBranches(context: Context, spots: readonly Spot[], isReached: (row: number) => boolean): void {
  for (const { row, path, shown, above } of spots) {
    if (above === null || isReached(row) || !isReached(above.row)) continue;
    const isKey = path.at(-2) === 'menu';
    const message = isKey
      ? `no caller ever presses this key (node ${shown})`
      : `no caller ever comes here (node ${shown})`;
    const remedy = 'callers press the first key that leads to their own queue; name others under press';
    warn(context, path, 'never_reached', message, { at: 'key', ...(isKey ? { remedy } : {}) });
  }
}

/** A menu to which callers come who press what they mean, and none of whose keys leads to their queue. */
function warnOfLoss(
  context: Context,
  spots: readonly Spot[],
  nodes: readonly IvrNode[],
  { type, name }: { readonly type: number; readonly name: string },
): void {
  const met = new Set([0]);
  for (const row of met) {
    for (const to of meantWays(nodes[row], type)) met.add(to);
    if (!isAtALoss(nodes[row], type)) continue;
    const message = `no key of this menu leads to the queue of "${name}": its callers press any of them`;
    const remedy = `a key for them, or press: { ${name}: { "${[...spots[row].file.menu!.keys()][0]}": 100% } }`;
    warn(context, [...spots[row].path, 'menu'], 'any_key', message, { at: 'key', remedy });
  }
}

function isAtALoss({ next }: IvrNode, type: number): boolean {
  if (next.kind !== 'menu' || next.menu.keys.length === 1 || next.menu.honest[type] !== NOBODY) return false;
  return next.menu.press[type].reduce((sum, share) => sum + share.probability, 0) < 1 - 1e-9;
}

/** The nodes to which a node leads callers who press what they mean. */
function meantWays({ closed, next }: IvrNode, type: number): number[] {
  const targets: (IvrTarget | null | undefined)[] = [closed?.then];
  const keys: number[] = [];
  if (next.kind === 'go') targets.push(next.target);
  else if (next.kind === 'self_service') targets.push(next.service.then);
  else {
    const { keys: all, honest, then } = next.menu;
    targets.push(then);
    if (honest[type] !== NOBODY) keys.push(all[honest[type]].node);
  }
  return [...keys, ...targets.flatMap((target) => (target?.kind === 'node' ? [target.node] : []))];
}
