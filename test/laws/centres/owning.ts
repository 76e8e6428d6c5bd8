import fc from 'fast-check';
import type { HandoffPolicy, HandoffRule } from '../../../src/model/handoff.js';
import type { Ability, Model } from '../../../src/model/model.js';
import { anyRow, type Of, probability, sparse } from './drawing.js';
import { evenings } from './evenings.js';
import { anyLaw, roundSeconds, seldom } from './lawSpecs.js';
import { models } from './models.js';

/** The policies by which the caller meets no second agent, and now and then one of the others beside them. */
const policy = fc.constantFrom<HandoffPolicy>(
  ...(['consult', 'consult', 'consult', 'own', 'own', 'own', 'ticket', 'ticket', 'ticket'] as const),
  ...(['bounce', 'cold', 'warm'] as const),
);

const keys = fc.record({
  policy,
  brief: seldom(60, { family: 'constant', value: 10 }),
  ifBusy: sparse<HandoffRule['ifBusy']>('wait', fc.constant('skip'), 3),
  promise: fc.oneof(
    roundSeconds(300).map((value) => ({ family: 'constant', value }) as const),
    anyLaw(200),
  ),
  stays: sparse(0, probability, 2),
});

/** What is changed of a random centre. */
const changes = fc.record({
  rules: fc.array(keys, { minLength: 3, maxLength: 3 }),
  /** Abilities, row by row of the groups, that are taken away; then, skill by skill, which group is taught it of those who answer for it. */
  lacks: fc.array(fc.constantFrom(true, true, true, false), { minLength: 16, maxLength: 16 }),
  teaches: fc.array(anyRow, { minLength: 4, maxLength: 4 }),
  resolves: fc.constantFrom(1, 1, 0.5),
});

/** A centre in which agents ask, own and write tickets: for want of skill, or because they fail. */
function asking(model: Model, { rules, lacks, teaches, resolves }: Of<typeof changes>): Model {
  const handoffs = model.handoffs.map((rule, row) => ({ ...rule, ...rules[row % rules.length]! }));
  const taught: Ability = { rank: 1, resolves, speed: 1, talk: null, wrapUp: null };
  const isTaught = (group: number, skill: number) =>
    handoffs.some(({ to }) => {
      const answering = model.queues[to[skill]!]?.steps.flatMap(({ groups }) => groups) ?? [];
      return answering[teaches[skill % teaches.length]! % answering.length] === group;
    });
  const groups = model.groups.map((group, row) => ({
    ...group,
    abilities: group.abilities.map((ability, skill) => {
      if (isTaught(row, skill)) return ability ?? taught;
      return lacks[(row * group.abilities.length + skill) % lacks.length] ? null : ability;
    }),
  }));
  return { ...model, handoffs, groups };
}

/** Any small one; and one whose shifts end, and whose queues close, while much is open. */
export const owning: fc.Arbitrary<Model> = fc.tuple(models, changes).map(([model, given]) => asking(model, given));
export const owningEvenings: fc.Arbitrary<Model> = fc
  .tuple(evenings, changes)
  .map(([model, given]) => asking(model, given));
