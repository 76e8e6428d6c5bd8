import fc from 'fast-check';
import type { HandoffPolicy, HandoffRule } from '../../../src/model/handoff.js';
import type { GroupModel, Model } from '../../../src/model/model.js';
import { type Of, probability, sparse } from './drawing.js';
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
  /** Abilities, row by row of the groups, that are taken away. */
  lacks: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
});

/** Any small call centre in which agents ask, own and write tickets: for want of skill, or because they fail. */
export const owning: fc.Arbitrary<Model> = fc.tuple(models, changes).map(([model, { rules, lacks }]) => ({
  ...model,
  handoffs: model.handoffs.map((rule, row) => ({ ...rule, ...rules[row % rules.length]! })),
  groups: model.groups.map((group, row) => lacking(group, row, lacks)),
}));

function lacking(group: GroupModel, row: number, lacks: Of<typeof changes>['lacks']): GroupModel {
  const { abilities } = group;
  return {
    ...group,
    abilities: abilities.map((ability, skill) =>
      lacks[(row * abilities.length + skill) % lacks.length] ? null : ability,
    ),
  };
}
