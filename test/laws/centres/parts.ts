import fc from 'fast-check';
import { NEVER } from '../../../src/kernel/lawSpec.js';
import type { AlsoNeeds, Effort, Redial, TypeShare } from '../../../src/model/callers.js';
import type { Ability } from '../../../src/model/model.js';
import { arrivals } from './arrivalsOf.js';
import { callerMore, queueMore } from './callerParts.js';
import { anyRow, type Of, place, probability, shares, sparse } from './drawing.js';
import { handoff } from './handoffParts.js';
import { anyLaw, patienceLaw, roundSeconds, seldom } from './lawSpecs.js';
import { ivr } from './menus.js';
import { staff } from './staffOf.js';
import { hours, share } from './times.js';

const AGENT_SELECTIONS = [
  'longest_idle',
  'least_occupied',
  'fewest_calls',
  'round_robin',
  'random',
  'linear',
  'most_skilled',
  'least_skilled',
];
const CALL_SELECTIONS = ['priority', 'fifo', 'longest_relative_wait', 'skill_rank'];

const alsoNeeds: fc.Arbitrary<AlsoNeeds> = fc.record({ types: shares, max: fc.integer({ min: 0, max: 3 }), place });

const redial: fc.Arbitrary<Redial> = fc.record({
  afterAbandon: fc.array(probability, { minLength: 1, maxLength: 3 }),
  afterBlock: fc.array(probability, { minLength: 1, maxLength: 3 }),
  delay: fc.oneof({ weight: 4, arbitrary: anyLaw(400) }, { weight: 1, arbitrary: anyLaw(90000) }),
  max: fc.integer({ min: 0, max: 3 }),
  keepsPatience: fc.boolean(),
  becomes: sparse<TypeShare[]>([], shares, 2),
});

const callType = fc.record({
  arrivals,
  busyness: sparse(0, fc.constantFrom(0.2, 0.7)),
  skill: sparse<number | null>(null, anyRow),
  queue: anyRow,
  patience: patienceLaw,
  patienceOver: fc.constantFrom('leg' as const, 'contact' as const),
  talk: anyLaw(200),
  wrapUp: seldom(60),
  alsoNeeds: sparse<AlsoNeeds | null>(null, alsoNeeds),
  redial: sparse<Redial | null>(null, redial),
  more: callerMore,
});

const step = fc.record({ after: roundSeconds(150), groups: fc.array(anyRow, { minLength: 1, maxLength: 4 }) });

const queue = fc.record({
  skill: sparse<number | null>(null, anyRow, 6),
  priority: fc.constantFrom(1, 2, 2, 5, 5, 7.5),
  ageing: sparse(Infinity, fc.constantFrom(10, 20, 45)),
  capacity: sparse(Infinity, fc.nat({ max: 4 })),
  whenFull: sparse(-1, anyRow),
  maxWait: seldom(200, NEVER),
  afterMaxWait: sparse(-1, anyRow),
  greeting: seldom(40),
  fromTheStart: sparse(true, fc.constant(false), 6),
  steps: fc.array(step, { minLength: 1, maxLength: 3 }),
  agentSelection: fc.constantFrom(...AGENT_SELECTIONS),
  within: fc.constantFrom(0, 10, 20, 20, 60, 60),
  more: queueMore,
});

const ability: fc.Arbitrary<Ability> = fc.record({
  rank: fc.integer({ min: 1, max: 3 }),
  resolves: sparse(1, fc.constantFrom(0, 0.5, 0.8), 4),
  speed: fc.constantFrom(1, 1, 2, 0.5, 1.3),
  talk: sparse<Ability['talk']>(null, anyLaw(150), 4),
  wrapUp: sparse<Ability['wrapUp']>(null, anyLaw(60), 4),
});

const group = fc.record({
  staff,
  shrinkage: sparse(0, fc.constantFrom(0.1, 0.33, 0.5, 1)),
  scale: sparse(1, fc.constantFrom(0.9, 1.1, 1.5), 6),
  abilities: fc.array(fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 4, arbitrary: ability }), {
    minLength: 4,
    maxLength: 4,
  }),
  callSelection: fc.constantFrom(...CALL_SELECTIONS),
  pickUp: seldom(20),
});

const surge = fc.record({
  which: fc.nat({ max: 1 }),
  at: share,
  length: fc.integer({ min: 1, max: 6 }),
  day: fc.nat({ max: 3 }),
  types: fc.array(anyRow, { minLength: 1, maxLength: 3 }),
});

/** The parts of a random call centre, whose references still have to be cut to size. */
export type Parts = Of<typeof parts>;

export const parts = fc.record({
  hours,
  calls: fc.array(callType, { minLength: 1, maxLength: 4 }),
  queues: fc.array(queue, { minLength: 1, maxLength: 4 }),
  /** Now and then each of the queues stands there many times over. */
  copies: fc.oneof({ weight: 24, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(20) }),
  groups: fc.array(group, { minLength: 1, maxLength: 4 }),
  surges: sparse<Of<typeof surge>[]>([], fc.array(surge, { minLength: 1, maxLength: 2 }), 4),
  busyness: sparse(0, fc.constantFrom(0.3)),
  /** Whether there is more than queues, talk and cold handoffs; the rest of these parts is looked at only then. */
  detailed: fc.oneof({ weight: 1, arbitrary: fc.constant(false) }, { weight: 2, arbitrary: fc.constant(true) }),
  ivr: sparse<Of<typeof ivr> | null>(null, ivr, 2),
  handoff,
  effort: sparse<Effort | null>(null, fc.constant({ contact: 1, handoff: 2, restated: 3, wait: 0.1 })),
  lines: sparse(Infinity, fc.integer({ min: 1, max: 8 })),
});
