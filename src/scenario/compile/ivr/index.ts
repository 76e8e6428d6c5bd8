import type { Ivr, IvrNode } from '../../../model/ivr.js';
import type { CallType } from '../../../model/model.js';
import { MOST_NODES_TIMES_TYPES } from '../../schema/limits.js';
import { refuse } from '../parts/tell.js';
import type { Scope } from '../scope.js';
import { warnOfDoubts } from './doubts.js';
import { refuseLoops } from './loops.js';
import { withHonestKeys } from './menus.js';
import { compileNode, isZero } from './nodes.js';
import { spotsOf } from './spots.js';
import { Targets } from './targets.js';

/** What callers hear before they reach a queue; null: there is none, or one that does nothing. */
export function compileIvr(scope: Scope, calls: readonly CallType[]): Ivr | null {
  const { file, context } = scope;
  const spots = file.ivr ? spotsOf(context, file.ivr) : null;
  if (spots === null) return null;
  if (spots.length * calls.length > MOST_NODES_TIMES_TYPES) {
    const message = `${spots.length} nodes for ${calls.length} call types are too many to follow`;
    const expected = `at most ${MOST_NODES_TIMES_TYPES} of both multiplied`;
    refuse(context, ['ivr'], 'too_large', message, { at: 'key', expected });
    return null;
  }
  const targets = new Targets(scope, spots);
  const nodes = spots.map((spot) => compileNode(scope, targets, spot));
  if (doesNothing(nodes[0])) return null;
  const ivr = { nodes: withHonestKeys(nodes, calls) };
  refuseLoops(context, spots, ivr, calls);
  warnOfDoubts(context, spots, ivr, calls);
  return ivr;
}

/** Nothing is heard, nobody is held, all go where they would go anyway. */
function doesNothing({ hours, say, deflects, identify, next }: IvrNode): boolean {
  const goesOn = next.kind === 'go' && next.target.kind === 'own';
  return hours === null && isZero(say) && deflects === null && identify === null && goesOn;
}
