import { type Call, NOBODY } from '../../kernel/units.js';
import type { AgentSelection, CallSelection } from '../view.js';
import { calling, comingFree, numbers } from './moments.js';
import { choosesAgent, type Router } from './router.js';

const MOMENTS = 1000;

/**
 * Tries a router in a thousand made-up moments, and tells what it does that no router may: an answer that is no idle
 * agent of the groups given, or nobody though one is idle; another answer to the same question; an order of calls that
 * contradicts itself. Empty: nothing was found.
 */
export function checkRouter({ selections }: Pick<Router, 'selections'>): string[] {
  return selections.flatMap((selection) => {
    const upTo = numbers(20_011);
    const faultAt = choosesAgent(selection)
      ? () => faultInChoice(selection, upTo)
      : () => faultInOrder(selection, upTo);
    for (let moment = 0; moment < MOMENTS; moment++) {
      const fault = tried(faultAt);
      if (fault !== undefined) return [`${selection.name}: ${fault}`];
    }
    return [];
  });
}

function tried(faultAt: () => string | undefined): string | undefined {
  try {
    return faultAt();
  } catch (error) {
    return `throws ${error}`;
  }
}

function faultInChoice(selection: AgentSelection, upTo: (n: number) => number): string | undefined {
  const { view, queue, groups, candidates } = calling(upTo);
  const given = Int32Array.from(groups);
  const answer = selection.choose(view, queue, given);
  if (given.some((group, i) => group !== groups[i])) return 'changes the list of groups it is given';
  if (candidates.length === 0 && answer !== NOBODY) return `answers ${answer} where nobody is idle (NOBODY is -1)`;
  if (candidates.length > 0 && !candidates.includes(answer)) {
    return `answers ${answer}, which is none of the idle agents ${candidates.join(', ')} of groups ${groups.join(', ')}`;
  }
  const again = selection.choose(view, queue, given);
  return again === answer ? undefined : `answers ${answer}, and asked the same again ${again}`;
}

function faultInOrder(selection: CallSelection, upTo: (n: number) => number): string | undefined {
  const { view, group, calls } = comingFree(upTo);
  const order = (a: Call, b: Call) => selection.compare(view, group, a, b);
  const asked = (a: Call, b: Call) => `of two calls aged ${view.age(a)} s and ${view.age(b)} s`;
  for (const a of calls) {
    for (const b of calls) {
      const answer = order(a, b);
      if (typeof answer !== 'number' || Number.isNaN(answer)) return `${asked(a, b)} it says ${answer}: no number`;
      if (order(a, b) !== answer) return `${asked(a, b)} it says another thing each time`;
      if (Math.sign(order(b, a)) !== -Math.sign(answer))
        return `${asked(a, b)} it says ${answer}, the other way round ${order(b, a)}`;
      const between = calls.find((c) => answer < 0 && order(b, c) < 0 && order(a, c) >= 0);
      if (between !== undefined)
        return `it puts a call before a second, that before a third, and the third not after the first`;
    }
  }
  return undefined;
}
