import type { LawSpec } from '../../../src/kernel/lawSpec.js';
import type { HandoffRule } from '../../../src/model/handoff.js';
import type { CallType, GroupModel, Model, QueueModel } from '../../../src/model/model.js';

/** A law that always gives nothing, though written out at length. */
export const nothing: LawSpec = {
  family: 'mixture',
  parts: [{ weight: 1, of: { family: 'empirical', values: [0, 0] } }],
};
/** And more than ever passes. */
export const forEver: LawSpec = { family: 'constant', value: 1e9 };

/** A feature: the centre without it, and the centre in which it is there and does nothing. */
export interface Feature {
  readonly without: (model: Model) => Model;
  readonly with: (model: Model) => Model;
}

/** The same centre with every queue changed. */
export const eachQueue = (model: Model, change: (queue: QueueModel) => Partial<QueueModel>): Model => ({
  ...model,
  queues: model.queues.map((queue) => ({ ...queue, ...change(queue) })),
});
/** With every call type changed. */
export const eachType = (model: Model, change: (type: CallType) => Partial<CallType>): Model => ({
  ...model,
  calls: model.calls.map((type) => ({ ...type, ...change(type) })),
});
/** With every group changed. */
export const eachGroup = (model: Model, change: (group: GroupModel) => Partial<GroupModel>): Model => ({
  ...model,
  groups: model.groups.map((group) => ({ ...group, ...change(group) })),
});

/** With every rule of handing off changed. */
export const eachRule = (model: Model, change: (rule: HandoffRule) => Partial<HandoffRule>): Model => ({
  ...model,
  handoffs: model.handoffs.map((rule) => ({ ...rule, ...change(rule) })),
});

/** With one rule for all, written so many times. */
export function oneRule(model: Model, copies: (rule: HandoffRule) => HandoffRule[]): Model {
  const handoffs = copies(model.handoffs[0]!);
  return { ...model, handoffs, handoffOf: model.handoffOf.map((_, i) => i % handoffs.length) };
}
