import type { Ivr, IvrNode } from '../../../model/ivr.js';
import type { CallType } from '../../../model/model.js';
import { warn } from '../parts/tell.js';
import { typesThatCall } from '../queues/reach.js';
import type { Scope } from '../scope.js';
import { refuseLoops } from './loops.js';
import { withHonestKeys } from './menus.js';
import { compileNode, isZero } from './nodes.js';
import { type Spot, spotsOf } from './spots.js';
import { Targets } from './targets.js';
import { anyWalksOf } from './walks.js';

/** What callers hear before they reach a queue; null: there is none, or one that does nothing. */
export function compileIvr(scope: Scope, calls: readonly CallType[]): Ivr | null {
  const { file, context } = scope;
  const spots = file.ivr ? spotsOf(context, file.ivr) : null;
  if (spots === null) return null;
  const targets = new Targets(scope, spots);
  const nodes = spots.map((spot) => compileNode(scope, targets, spot));
  if (doesNothing(nodes[0])) return null;
  const ivr = { nodes: withHonestKeys(nodes, calls) };
  refuseLoops(context, spots, ivr, calls);
  warnOfLost(scope, spots, ivr, calls);
  return ivr;
}

/** Nothing is heard, nobody is held, all go where they would go anyway. */
function doesNothing({ hours, say, deflects, identify, next }: IvrNode): boolean {
  const goesOn = next.kind === 'go' && next.target.kind === 'own';
  return hours === null && isZero(say) && deflects === null && identify === null && goesOn;
}

/** A branch that nobody reaches is hardly meant; of one within another the outer is told. */
function warnOfLost({ context }: Scope, spots: readonly Spot[], ivr: Ivr, calls: readonly CallType[]): void {
  const coming = typesThatCall(calls);
  const walks = anyWalksOf(ivr, calls).filter((_, type) => coming.has(type));
  if (walks.length === 0) return;
  const reached = (row: number) => walks.some((walk) => walk.reached.has(row));
  for (const { row, path, shown, above } of spots) {
    if (above === null || reached(row) || !reached(above.row)) continue;
    const isKey = path.at(-2) === 'menu';
    const remedy = isKey
      ? 'callers press the first key that leads to their own queue; name others under press'
      : undefined;
    const message = isKey
      ? `no caller ever presses this key (node ${shown})`
      : `no caller ever comes here (node ${shown})`;
    warn(context, path, 'never_reached', message, { at: 'key', remedy });
  }
}
