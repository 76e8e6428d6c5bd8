import fc from 'fast-check';
import type { HandoffPolicy, HandoffRule } from '../../../src/model/handoff.js';
import type { QueueModel } from '../../../src/model/model.js';
import { plainHandoff } from '../../../src/model/plain.js';
import { anyRow, type Of, place, sparse } from './drawing.js';
import { anyLaw, roundSeconds, seldom } from './lawSpecs.js';

/** The policies by which the caller meets another agent. */
const POLICIES: readonly HandoffPolicy[] = ['bounce', 'cold', 'warm'];

/** A rule of handing off whose queues still have to be cut to size: null where callers go to the queue of their skill. */
const rule = fc.record({
  policy: fc.constantFrom(...POLICIES),
  to: fc.array(sparse<number | null>(null, anyRow), { minLength: 4, maxLength: 4 }),
  accuracy: sparse(1, fc.constantFrom(0, 0.5, 0.8)),
  place,
  max: sparse(6, fc.nat({ max: 3 })),
  brief: seldom(30),
  connect: seldom(20),
  holdAtMost: fc.oneof(
    roundSeconds(60).map((value) => ({ family: 'constant', value }) as const),
    anyLaw(100),
  ),
  carries: sparse(0, fc.constantFrom(0.5, 1)),
  meetsAgain: sparse(true, fc.constant(false)),
});

/** Some rules, and which of them holds: of each group for each type. */
export const handoff = fc.record({
  rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
  which: fc.array(anyRow, { minLength: 16, maxLength: 16 }),
});

/** Those rules in a centre of so many groups and types. */
export function handoffsOf(
  { rules, which }: Of<typeof handoff>,
  queues: readonly QueueModel[],
  groups: number,
  types: number,
): { handoffs: HandoffRule[]; handoffOf: number[] } {
  const queueOf = (skill: number) => queues.findIndex((queue) => queue.skill === skill);
  return {
    handoffs: rules.map(({ to, ...given }) => ({
      ...plainHandoff([]),
      ...given,
      to: queues.map((_, skill) => {
        const row = to[skill % to.length]!;
        return row === null ? queueOf(skill) : row % queues.length;
      }),
    })),
    handoffOf: Array.from({ length: groups * types }, (_, i) => which[i % which.length]! % rules.length),
  };
}
