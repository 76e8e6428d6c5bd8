import { type LawSpec, NEVER, ZERO } from '../../../src/kernel/lawSpec.js';
import type { AlsoNeeds, Redial } from '../../../src/model/callers.js';
import type { CallType, GroupModel, Model } from '../../../src/model/model.js';
import { eachGroup, eachQueue, eachType, type Feature, forEver, nothing } from './changing.js';

const noNeeds: AlsoNeeds = { types: [{ type: 0, probability: 0 }], max: 3, place: { kind: 'front' } };
const noRedial: Redial = {
  afterAbandon: [0],
  afterBlock: [0],
  delay: { family: 'exponential', mean: 60 },
  max: 3,
  keepsPatience: false,
  becomes: [],
};

/** What queues, talk and cold handoffs have. */
export const PLAIN: Record<string, Feature> = {
  'pick_up of 0 s': {
    without: (model) => eachGroup(model, () => ({ pickUp: ZERO })),
    with: (model) => eachGroup(model, () => ({ pickUp: nothing })),
  },
  'a greeting of 0 s': {
    without: (model) => eachQueue(model, () => ({ greeting: ZERO })),
    with: (model) => eachQueue(model, () => ({ greeting: nothing })),
  },
  'a wrap-up of 0 s': {
    without: (model) => eachType(model, () => ({ wrapUp: ZERO })),
    with: (model) => eachType(model, () => ({ wrapUp: nothing })),
  },
  'also_needs of 0 %': {
    without: (model) => eachType(model, () => ({ alsoNeeds: null })),
    with: (model) => eachType(model, () => ({ alsoNeeds: noNeeds })),
  },
  'at most 0 further needs': {
    without: (model) => eachType(model, () => ({ alsoNeeds: null })),
    with: (model) => eachType(model, ({ alsoNeeds }) => ({ alsoNeeds: alsoNeeds && { ...alsoNeeds, max: 0 } })),
  },
  'redials of 0 %': {
    without: (model) => eachType(model, () => ({ redial: null })),
    with: (model) => eachType(model, () => ({ redial: noRedial })),
  },
  'at most 0 redials': {
    without: (model) => eachType(model, () => ({ redial: null })),
    with: (model) => eachType(model, () => ({ redial: { ...noRedial, afterAbandon: [1], afterBlock: [1], max: 0 } })),
  },
  'room for a million callers': {
    without: (model) => eachQueue(model, () => ({ capacity: Infinity })),
    with: (model) => eachQueue(model, () => ({ capacity: 1e6 })),
  },
  'a million trunks': {
    without: (model) => ({ ...model, lines: Infinity }),
    with: (model) => ({ ...model, lines: 1e6 }),
  },
  'a max_wait that never comes': {
    without: (model) => eachQueue(model, () => ({ maxWait: NEVER })),
    with: (model) => eachQueue(model, () => ({ maxWait: forEver, afterMaxWait: 0 })),
  },
  'patience of thirty years': {
    without: (model) => eachType(model, () => ({ patience: NEVER })),
    with: (model) => eachType(model, () => ({ patience: forEver })),
  },
  'steps that widen nothing': {
    without: (model) => withSteps(model, [0]),
    with: (model) => withSteps(model, [0, 30, 70]),
  },
  'ageing slower than any wait': {
    without: (model) => eachQueue(model, () => ({ ageing: Infinity })),
    with: (model) => eachQueue(model, () => ({ ageing: 1e300 })),
  },
  'a place of no credit': {
    without: (model) => withPlace(model, { kind: 'back' }),
    with: (model) => withPlace(model, { kind: 'credit', credit: 0 }),
  },
  'an ability that changes nothing': {
    without: (model) => withAbility(model, () => ({ talk: null, wrapUp: null })),
    with: (model) => withAbility(model, (type) => ({ talk: type?.talk ?? null, wrapUp: type?.wrapUp ?? null })),
  },
  'a warm-up': {
    without: (model) => ({ ...model, time: { ...model.time, warmup: 0 } }),
    with: (model) => ({ ...model, time: { ...model.time, warmup: model.time.kind === 'study' ? 100 : 0 } }),
  },
  'strategies for a single agent': {
    without: (model) => alone(eachQueue(model, () => ({ agentSelection: 'longest_idle' }))),
    with: (model) => alone(eachQueue(model, () => ({ agentSelection: 'random' }))),
  },
};

/** Each queue's first step, again and again; the groups answer the queues that name them. */
function withSteps(model: Model, later: readonly number[]): Model {
  const changed = eachQueue(model, ({ steps: [first] }) => ({
    steps: later.map((by) => ({ after: first!.after + by, groups: first!.groups })),
  }));
  const queuesOf = (group: number) =>
    changed.queues.flatMap(({ steps }, queue) => (steps[0]!.groups.includes(group) ? [queue] : []));
  return { ...changed, groups: changed.groups.map((group, row) => ({ ...group, queues: queuesOf(row) })) };
}

function withPlace(model: Model, place: AlsoNeeds['place']): Model {
  return eachType(model, ({ alsoNeeds }) => ({ alsoNeeds: alsoNeeds && { ...alsoNeeds, place } }));
}

/** Abilities by skill, where one type alone needs a skill: that type's laws may be written at the group as well. */
function withAbility(
  model: Model,
  change: (type: CallType | undefined) => Partial<Record<'talk' | 'wrapUp', LawSpec | null>>,
): Model {
  return eachGroup(model, ({ abilities }) => ({
    abilities: abilities.map((ability, skill) => {
      const types = model.calls.filter((type) => type.skill === skill);
      return ability && { ...ability, ...change(types.length === 1 ? types[0] : undefined) };
    }),
  }));
}

/** One agent in all. */
function alone(model: Model): Model {
  const groups = model.groups.map(
    (group, row): GroupModel => ({
      ...group,
      scale: 1,
      shrinkage: 0,
      staff: { kind: 'count', count: row === 0 ? 1 : 0 },
    }),
  );
  return { ...model, groups };
}
