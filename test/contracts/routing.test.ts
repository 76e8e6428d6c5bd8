import { describe, expect, it } from 'vitest';
import { NOBODY } from '../../src/kernel/units.js';
import { AGENT_SELECTIONS, type AgentView, CALL_SELECTIONS, type CallView } from '../../src/routing/index.js';
import { TestDraws } from '../support/draws.js';

/** An agent as a test sees him. Numbers run group by group, as everywhere in the house. */
interface FreeAgent {
  readonly number: number;
  readonly group: number;
  readonly idleSince: number;
  readonly busyShare: number;
  readonly calls: number;
}

/** One moment in a centre of four groups of five: some are idle; one queue; the groups that may take its calls. */
interface Moment {
  readonly idle: readonly FreeAgent[];
  readonly groups: Int32Array;
  readonly ranks: readonly number[];
  readonly lastChosen: number;
  readonly draw: number;
}

const GROUPS = 4;
const GROUP_SIZE = 5;

/** Few distinct values on purpose, so that ties abound. */
function moments(count: number): Moment[] {
  const draws = new TestDraws(3);
  const upTo = (n: number) => Math.floor(draws.next() * n);
  return Array.from({ length: count }, () => {
    const everybody = Array.from({ length: GROUPS * GROUP_SIZE }, (_, number) => ({
      number,
      group: Math.floor(number / GROUP_SIZE),
      idleSince: upTo(4),
      busyShare: upTo(3) / 2,
      calls: upTo(3),
    }));
    const share = draws.next();
    const groups = [0, 1, 2, 3].map((group) => ({ group, at: draws.next() })).sort((a, b) => a.at - b.at);
    return {
      idle: everybody.filter(() => draws.next() < share),
      groups: Int32Array.from(groups.slice(0, upTo(GROUPS + 1)).map(({ group }) => group)),
      ranks: [0, 1, 2, 3].map(() => [1, 2, Number.POSITIVE_INFINITY][upTo(3)]),
      lastChosen: upTo(GROUPS * GROUP_SIZE + 1) - 1,
      draw: draws.next(),
    };
  });
}

const longestFirst = (a: FreeAgent, b: FreeAgent) => a.idleSince - b.idleSince || a.number - b.number;

function viewOf(moment: Moment): AgentView {
  const of = (group: number) => moment.idle.filter((agent) => agent.group === group).sort(longestFirst);
  const who = (number: number) => moment.idle.find((agent) => agent.number === number)!;
  return Object.freeze({
    longestIdle: (group: number) => of(group)[0]?.number ?? NOBODY,
    nextIdle: (number: number) => {
      const all = of(who(number).group);
      return all[all.indexOf(who(number)) + 1]?.number ?? NOBODY;
    },
    idleCount: (group: number) => of(group).length,
    idleFrom: (group: number, from: number) =>
      of(group)
        .map((agent) => agent.number)
        .filter((number) => number >= from)
        .sort((a, b) => a - b)[0] ?? NOBODY,
    idleSince: (number: number) => who(number).idleSince,
    busyShare: (number: number) => who(number).busyShare,
    callsTaken: (number: number) => who(number).calls,
    rank: (group: number) => moment.ranks[group],
    lastChosen: () => moment.lastChosen,
    draw: () => moment.draw,
  });
}

/** What each strategy says of itself in docs/life-of-a-call.md, written plainly: a sort key, lowest first. Ties: longest idle, lower number. */
const RULES: Record<string, (agent: FreeAgent, moment: Moment, place: number) => number> = {
  longest_idle: () => 0,
  least_occupied: (agent) => agent.busyShare,
  fewest_calls: (agent) => agent.calls,
  round_robin: (agent, { lastChosen }) => (agent.number > lastChosen ? agent.number : agent.number + 1000),
  linear: (agent, { groups }) => groups.indexOf(agent.group) * 1000 + agent.number,
  most_skilled: (agent, { ranks }) => ranks[agent.group],
  least_skilled: (agent, { ranks }) => (ranks[agent.group] === Number.POSITIVE_INFINITY ? 0 : -ranks[agent.group]),
  random: (_agent, { draw }, place) => (Math.floor(draw) === place ? 0 : 1),
};

function byTheRule(name: string, moment: Moment): number {
  const candidates = moment.idle
    .filter((agent) => moment.groups.includes(agent.group))
    .sort((a, b) => a.group - b.group || longestFirst(a, b));
  if (candidates.length === 0) return NOBODY;
  const scaled = { ...moment, draw: moment.draw * candidates.length };
  const keyed = candidates.map((agent, place) => ({ agent, key: RULES[name](agent, scaled, place) }));
  const apart = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
  return keyed.sort((a, b) => apart(a.key, b.key) || longestFirst(a.agent, b.agent))[0].agent.number;
}

describe.each([...AGENT_SELECTIONS])('%s', (name, strategy) => {
  const situations = moments(2000).map((moment) => {
    const view = viewOf(moment);
    return { moment, view, chosen: strategy.choose(view, 0, moment.groups) };
  });

  it('is found under its own name and says in a sentence what it does', () => {
    expect(strategy.name).toBe(name);
    expect(strategy.meaning).not.toBe('');
  });

  it('answers an idle agent of a group that may take the call, and nobody only if there is none', () => {
    for (const { moment, chosen } of situations) {
      const candidates = moment.idle.filter((agent) => moment.groups.includes(agent.group)).map(({ number }) => number);
      expect(candidates.length === 0 ? [NOBODY] : candidates).toContain(chosen);
    }
  });

  it('gives the same answer to the same view, and leaves the list of groups alone', () => {
    for (const { moment, view, chosen } of situations) {
      const before = moment.groups.slice();
      expect(strategy.choose(view, 0, moment.groups)).toBe(chosen);
      expect(moment.groups).toEqual(before);
    }
  });

  it('does what its rule says; ties go to the longest idle, then to the lower number', () => {
    for (const { moment, chosen } of situations) expect(chosen).toBe(byTheRule(name, moment));
  });
});

/** Three queues and two calls in each, ages from a short list. */
interface Line {
  readonly view: CallView;
  readonly calls: readonly number[];
}

const AGEINGS = [Number.POSITIVE_INFINITY, 60, 120];

function lines(count: number): Line[] {
  const draws = new TestDraws(4);
  const among = (values: readonly number[]) => values[Math.floor(draws.next() * values.length)];
  return Array.from({ length: count }, () => {
    const queues = [0, 1, 2].map(() => ({ priority: among([1, 5]), ageing: among(AGEINGS), within: among([10, 20]) }));
    const ages = Array.from({ length: 6 }, () => among([0, 5, 30, 120, 300]));
    const ranks = [0, 1, 2].map(() => among([1, 2, Number.POSITIVE_INFINITY]));
    const view: CallView = Object.freeze({
      queueOf: (call: number) => call % 3,
      priority: (queue: number) => queues[queue].priority,
      ageing: (queue: number) => queues[queue].ageing,
      within: (queue: number) => queues[queue].within,
      age: (call: number) => ages[call],
      rank: (_group: number, queue: number) => ranks[queue],
    });
    return { view, calls: [0, 1, 2, 3, 4, 5] };
  });
}

/** The same, for calls: a list of keys, lowest first, the first that differs decides. */
const score = (view: CallView, call: number) =>
  view.priority(view.queueOf(call)) - view.age(call) / view.ageing(view.queueOf(call));
const CALL_RULES: Record<string, (view: CallView, call: number) => number[]> = {
  priority: (view, call) => [score(view, call)],
  fifo: () => [0],
  longest_relative_wait: (view, call) => [-view.age(call) / view.within(view.queueOf(call))],
  skill_rank: (view, call) => [view.rank(0, view.queueOf(call)), score(view, call)],
};

function compareKeys(a: number[], b: number[]): number {
  const at = a.findIndex((key, i) => key !== b[i]);
  return at < 0 ? 0 : a[at] < b[at] ? -1 : 1;
}

describe.each([...CALL_SELECTIONS])('%s', (name, strategy) => {
  const pairs = lines(300).flatMap(({ view, calls }) => calls.flatMap((a) => calls.map((b) => ({ view, a, b }))));

  it('is found under its own name and says in a sentence what it does', () => {
    expect(strategy.name).toBe(name);
    expect(strategy.meaning).not.toBe('');
  });

  it('gives the same answer to the same view, and the opposite one the other way round', () => {
    for (const { view, a, b } of pairs) {
      const answer = strategy.compare(view, 0, a, b);
      expect(strategy.compare(view, 0, a, b)).toBe(answer);
      expect(Math.sign(strategy.compare(view, 0, b, a)) + Math.sign(answer)).toBe(0);
    }
  });

  it('is an order: who goes before another goes before all who come after him', () => {
    for (const { view, calls } of lines(300)) {
      const noLater = (a: number, b: number) => strategy.compare(view, 0, a, b) <= 0;
      for (const a of calls) {
        for (const b of calls)
          for (const c of calls) if (noLater(a, b) && noLater(b, c)) expect(noLater(a, c)).toBe(true);
      }
    }
  });

  it('does what its rule says, and leaves ties to the desk', () => {
    for (const { view, a, b } of pairs) {
      const expected = compareKeys(CALL_RULES[name](view, a), CALL_RULES[name](view, b));
      expect(Math.sign(strategy.compare(view, 0, a, b))).toBe(expected);
    }
  });
});
