import { type LawSpec, NEVER, ZERO } from '../../src/kernel/lawSpec.js';
import type { HandoffRule } from '../../src/model/handoff.js';
import type { Ivr } from '../../src/model/ivr.js';
import type { Ability, CallType, GroupModel, Model, QueueModel, Staff, TimePlan } from '../../src/model/model.js';
import { PLAIN_CALLER, PLAIN_QUEUE, plainHandoffs } from '../../src/model/plain.js';

/** A duration in a story: round seconds. */
export const seconds = (value: number): LawSpec => ({ family: 'constant', value });

type Plain<Thing, Times extends keyof Thing> = Omit<Thing, Times> & { [Time in Times]: number };
type CallGiven = Partial<Plain<CallType, 'talk' | 'wrapUp' | 'patience' | 'identify' | 'explain'>> & { at: number[] };
type HandoffGiven = Partial<Plain<HandoffRule, 'brief' | 'connect' | 'holdAtMost' | 'promise'>>;
type QueueGiven = Partial<Plain<QueueModel, 'maxWait' | 'greeting'>>;
type GroupGiven = Partial<Plain<GroupModel, 'pickUp'>> & {
  count?: number;
  skills?: readonly (Partial<Ability> | null)[];
};

/** A call centre for a story: what is not said is as simple as can be. Queue n is for callers of type n, and of skill n. */
export interface Given {
  readonly calls: readonly CallGiven[];
  readonly queues?: readonly QueueGiven[];
  readonly groups: readonly GroupGiven[];
  readonly time?: Partial<TimePlan>;
  readonly lines?: number;
  /** What callers hear before they reach a queue; see menu.ts. */
  readonly ivr?: Ivr;
  /** How everybody hands off; not said: cold. */
  readonly handoff?: HandoffGiven;
}

const law = (given: number | undefined, none: LawSpec): LawSpec => (given === undefined ? none : seconds(given));

/** Open from 0 to 3,600 s, served to the end, unless the story says otherwise. */
export function centre(given: Given): Model {
  const { calls, groups, time, lines = Infinity } = given;
  const queues = (given.queues ?? calls.map(() => ({}))).map((said: QueueGiven) => ({
    ...said,
    atClose: said.atClose ?? time?.atClose ?? 'serve',
  }));
  const skills = queues.map((_, row) => `skill ${row}`);
  const all = { skills, calls: calls.map(callType), queues: [] as QueueModel[], groups: [] as GroupModel[] };
  all.queues = queues.map((given, row) => queue(given, row, groups));
  all.groups = groups.map((given, row) => group(given, row, queues, groups));
  return {
    name: 'story',
    time: {
      kind: 'days',
      open: 0,
      length: 3600,
      days: 1,
      continuous: false,
      interval: 1800,
      warmup: 0,
      atClose: 'serve',
      ...time,
    },
    ...all,
    ivr: given.ivr ?? null,
    ...handing(all, given.handoff ?? {}),
    effort: null,
    surges: [],
    busyness: 0,
    lines,
    lineCost: 0,
    serviceLevel: { within: 20, target: 0.8, formula: 'exclude_abandons_within', short: 5, long: 600 },
  };
}

function handing(
  all: Parameters<typeof plainHandoffs>[0],
  { brief, connect, holdAtMost, promise, ...given }: HandoffGiven,
) {
  const plain = plainHandoffs(all);
  const rule: HandoffRule = {
    ...plain.handoffs[0]!,
    ...given,
    brief: law(brief, ZERO),
    connect: law(connect, ZERO),
    holdAtMost: law(holdAtMost, seconds(120)),
    promise: law(promise, seconds(900)),
  };
  return { ...plain, handoffs: [rule] };
}

function callType({ at, talk, wrapUp, patience, identify, explain, ...given }: CallGiven, row: number): CallType {
  return {
    ...PLAIN_CALLER,
    name: `type ${row}`,
    label: '',
    arrivals: { kind: 'trace', daily: false, at },
    busyness: 0,
    skill: row,
    queue: row,
    patienceOver: 'leg',
    alsoNeeds: null,
    redial: null,
    within: 20,
    target: 0.8,
    ...given,
    talk: law(talk, seconds(60)),
    wrapUp: law(wrapUp, ZERO),
    patience: law(patience, NEVER),
    identify: law(identify, ZERO),
    explain: law(explain, ZERO),
  };
}

function queue({ maxWait, greeting, ...given }: QueueGiven, row: number, groups: readonly GroupGiven[]): QueueModel {
  return {
    ...PLAIN_QUEUE,
    atClose: 'serve',
    name: `queue ${row}`,
    label: '',
    skill: row,
    priority: 5,
    ageing: Infinity,
    capacity: Infinity,
    whenFull: -1,
    afterMaxWait: -1,
    steps: [{ after: 0, groups: groups.map((_, number) => number) }],
    agentSelection: 'longest_idle',
    within: 20,
    target: 0.8,
    ...given,
    maxWait: law(maxWait, NEVER),
    greeting: law(greeting, ZERO),
  };
}

const fullAbility: Ability = { rank: 1, resolves: 1, speed: 1, talk: null, wrapUp: null };

function group(
  { count = 1, skills, pickUp, ...given }: GroupGiven,
  row: number,
  queues: readonly QueueGiven[],
  groups: readonly GroupGiven[],
): GroupModel {
  const staff: Staff = { kind: 'count', count };
  const takes = queues.map((one, number) => queue(one, number, groups).steps.some((step) => step.groups.includes(row)));
  return {
    name: `group ${row}`,
    label: '',
    staff,
    shrinkage: 0,
    scale: 1,
    abilities: (skills ?? queues.map(() => fullAbility)).map((ability) => ability && { ...fullAbility, ...ability }),
    queues: takes.flatMap((does, number) => (does ? [number] : [])),
    callSelection: 'priority',
    cost: 0,
    ...given,
    pickUp: law(pickUp, ZERO),
  };
}
