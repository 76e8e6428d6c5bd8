import { type Agent, type Call, type Group, NOBODY, type Queue } from '../../kernel/units.js';
import type { AgentView, CallView } from '../view.js';

// Moments of made-up centres, in which a router is tried. Few distinct values on purpose, so that ties abound.

const GROUPS = 4;
const GROUP_SIZE = 5;
const QUEUES = 3;
const CALLS = 6;

/** Numbers from 0 to `n` - 1, each as likely: a Lehmer generator, the same numbers everywhere. S. Park, K. Miller, CACM 31 (1988). */
export type UpTo = (n: number) => number;

export function numbers(seed: number): UpTo {
  let state = seed;
  return (n) => {
    state = (state * 48271) % 2147483647;
    return Math.floor((state / 2147483647) * n);
  };
}

/** Somebody calls: the view, the queue, the groups that may take him, and which agents of theirs are idle. */
export interface Calls {
  readonly view: AgentView;
  readonly queue: Queue;
  readonly groups: readonly Group[];
  readonly candidates: readonly Agent[];
}

/** A moment in which somebody calls. */
export function calling(upTo: UpTo): Calls {
  const share = upTo(11);
  const everybody = Array.from({ length: GROUPS * GROUP_SIZE }, (_, number) => ({
    number,
    group: Math.floor(number / GROUP_SIZE),
    isIdle: upTo(10) < share,
    since: 100 + upTo(4),
    share: upTo(3) / 2,
    calls: upTo(3),
  }));
  const of = (group: Group) =>
    everybody
      .filter((agent) => agent.isIdle && agent.group === group)
      .sort((a, b) => a.since - b.since || a.number - b.number);
  const first = (found: readonly { readonly number: Agent }[]) => found[0]?.number ?? NOBODY;
  const ranks = ranksOf(upTo);
  const last = Array.from({ length: QUEUES }, () => upTo(GROUPS * GROUP_SIZE + 1) - 1);
  const draw = upTo(1000) / 1000;
  const view: AgentView = {
    longestIdle: (group) => first(of(group)),
    nextIdle: (agent) => {
      const line = of(everybody[agent].group);
      return first(line.slice(line.indexOf(everybody[agent]) + 1));
    },
    idleCount: (group) => of(group).length,
    idleFrom: (group, from) =>
      first([...of(group)].sort((a, b) => a.number - b.number).filter((agent) => agent.number >= from)),
    idleSince: (agent) => everybody[agent].since,
    busyShare: (agent) => everybody[agent].share,
    callsTaken: (agent) => everybody[agent].calls,
    rank: (group, queue) => ranks[group * QUEUES + queue],
    lastChosen: (queue) => last[queue],
    draw: () => draw,
  };
  const groups = shuffled([0, 1, 2, 3], upTo).slice(0, 1 + upTo(GROUPS));
  const candidates = groups.flatMap((group) => of(group).map(({ number }) => number));
  return { view: Object.freeze(view), queue: upTo(QUEUES), groups, candidates };
}

/** An agent comes free: the view, his group, and the calls that wait, each in another queue or age. */
export interface ComesFree {
  readonly view: CallView;
  readonly group: Group;
  readonly calls: readonly Call[];
}

/** A moment in which an agent comes free. */
export function comingFree(upTo: UpTo): ComesFree {
  const calls = Array.from({ length: CALLS }, (_, call) => ({ queue: call % QUEUES, age: upTo(5) * 10 }));
  const queues = Array.from({ length: QUEUES }, () => ({
    priority: 1 + upTo(3),
    ageing: [Number.POSITIVE_INFINITY, 60, 120][upTo(3)],
    within: [10, 20, 60][upTo(3)],
  }));
  const ranks = ranksOf(upTo);
  const view: CallView = {
    queueOf: (call) => calls[call].queue,
    priority: (queue) => queues[queue].priority,
    ageing: (queue) => queues[queue].ageing,
    within: (queue) => queues[queue].within,
    age: (call) => calls[call].age,
    rank: (group, queue) => ranks[group * QUEUES + queue],
  };
  return { view: Object.freeze(view), group: upTo(GROUPS), calls: calls.map((_, call) => call) };
}

const ranksOf = (upTo: UpTo): number[] =>
  Array.from({ length: GROUPS * QUEUES }, () => [1, 2, Number.POSITIVE_INFINITY][upTo(3)]);

function shuffled(groups: readonly Group[], upTo: UpTo): Group[] {
  return groups
    .map((group) => ({ group, at: upTo(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ group }) => group);
}
