import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/index.js';
import { warningsOf } from './compiling.js';

interface Given {
  /** What stands under `handoff` of each tier, and of all. */
  readonly first?: string;
  readonly second?: string;
  readonly top?: string;
  readonly all?: string;
  /** The queues that each tier answers. */
  readonly answers?: readonly [string, string, string];
  readonly ranks?: readonly [number, number, number];
  /** The skill of the queues second and third. */
  readonly skill?: string;
}

/** Three tiers who know one thing, each better than the one below, each with a queue of its own. */
function tiers({
  first = '{}',
  second = '{}',
  top = '{}',
  all = '{}',
  answers,
  ranks = [3, 2, 1],
  skill = 'a',
}: Given) {
  const [one, two, three] = answers ?? ['[first]', '[second]', '[third]'];
  const knows = (row: number) => `count: 9, skills: { a: { rank: ${ranks[row]}, resolves: 60% } }`;
  return `
time: { duration: 100h }
calls: { a: { arrivals: 1/h, talk: 3m, queue: first } }
queues: { first: { skill: a }, second: { skill: ${skill} }, third: { skill: ${skill} } }
agents:
  low: { ${knows(0)}, answers: ${one}, handoff: ${first} }
  middle: { ${knows(1)}, answers: ${two}, handoff: ${second} }
  high: { ${knows(2)}, answers: ${three}, handoff: ${top} }
handoff: ${all}`;
}

/** What is doubted of them but that a queue is not reached, which is told in other words. */
const told = (given: Given) => warningsOf(tiers(given)).filter((line) => !line.includes('no caller ever comes'));
const CLIMBING = { first: '{ to: second }', second: '{ to: third }' };

describe('agents who fail and hand off', () => {
  it('upward are what tiers are for: the top leaves it to the default, says so, or names its own queue', () => {
    for (const top of ['{}', '{ max: 0 }', '{ to: third }']) expect(told({ ...CLIMBING, top })).toEqual([]);
    expect(told({ first: '{ to: third }', second: '{ to: third }' })).toEqual([]);
    // Equals and better ones answer it together.
    expect(told({ ...CLIMBING, answers: ['[first, second]', '[first, second]', '[second, third]'] })).toEqual([]);
  });

  it('to their own queue, though others are better: nobody is handed off', () => {
    expect(told({ ...CLIMBING, second: '{ to: second }' })).toEqual([
      'agents.middle.handoff.to: group "middle" hands off nobody whom it cannot help with a: queue "second" is where they came from, so the contact ends unresolved | third, where "high" are better (rank 1)',
    ]);
  });

  it('to a queue of equals or worse, though others are better', () => {
    const remedy = 'third, where "high" are better (rank 1)';
    expect(told({ ...CLIMBING, second: '{ to: first }' })).toEqual([
      `agents.middle.handoff.to: group "middle" hands off whom it cannot help with a to queue "first", where nobody is of a better rank | ${remedy}`,
    ]);
    // They help the first line: from there they would send callers to themselves.
    const helping = told({
      ...CLIMBING,
      second: '{ to: { a: second } }',
      answers: ['[first]', '[first, second]', '[third]'],
    });
    expect(helping).toEqual([
      `agents.middle.handoff.to.a: group "middle" hands off whom it cannot help with a to queue "second", where nobody is of a better rank | ${remedy}`,
    ]);
  });

  it('by what is written for all, or for the type', () => {
    expect(told({ all: '{ to: second }' })).toEqual([
      expect.stringMatching(/^handoff\.to: group "middle" hands off nobody/),
    ]);
    const typed = tiers({}).replace('queue: first }', 'queue: first, handoff: { to: second } }');
    expect(warningsOf(typed)).toContainEqual(
      expect.stringMatching(/^calls\.a\.handoff\.to: group "middle" hands off nobody/),
    );
  });

  it('by default to the first queue of the skill, where others are there for callers of that skill', () => {
    const of = (group: string, queue: string, better: string, rank: number) =>
      `agents.${group}: group "${group}" hands off nobody whom it cannot help with a: queue "first" is where they came from, so the contact ends unresolved | handoff: { to: ${queue} } under agents.${group}, where "${better}" are better (rank ${rank})`;
    expect(told({})).toEqual([of('low', 'second', 'middle', 2)]);
    // Who is there for other callers is nobody's next tier, unless that is written.
    expect(told({ skill: 'b' })).toEqual([]);
  });

  it('with better ones in the same queue: no handoff leads back to it, though it is written', () => {
    const pool = { answers: ['[first]', '[first]', '[first]'] as const };
    // With nothing written, `resolves` says how many are helped at once, and no more.
    expect(told(pool)).toEqual([]);
    expect(told({ ...pool, first: '{ to: first }' })).toEqual([
      'agents.low.handoff.to: group "low" hands off nobody whom it cannot help with a: queue "first" is where they came from, so the contact ends unresolved | a queue that only the better answer, or policy: bounce',
    ]);
    expect(told({ ...pool, first: '{ policy: bounce }' })).toEqual([]);
  });

  it('from the top, to where only they themselves would try again', () => {
    const helping = { answers: ['[first]', '[second]', '[second, third]'] as const };
    expect(told({ ...CLIMBING, ...helping, top: '{ to: third }' })).toEqual([
      'agents.high.handoff.to: group "high" hands off whom it cannot help with a to queue "third", where nobody is of a better rank | max: 0 in its place, where nobody stands above them',
    ]);
    expect(told({ ...CLIMBING, ...helping, top: '{ max: 0 }' })).toEqual([]);
    // Others of the same rank may know more: a second opinion.
    expect(told({ first: '{ to: second }', second: '{ to: third }', top: '{ to: second }', ranks: [2, 1, 1] })).toEqual(
      [],
    );
  });

  it('by ask or in writing is another matter: whoever is told the answer resolves it', () => {
    for (const policy of ['consult', 'own', 'ticket']) {
      expect(told({ ...CLIMBING, second: `{ policy: ${policy}, to: second }` })).toEqual([]);
    }
    expect(told({ ...CLIMBING, second: '{ policy: warm, to: second }' })).toHaveLength(1);
  });

  it('are not doubted where all are of one rank, or there is one group only', () => {
    expect(told({ ranks: [1, 1, 1], second: '{ to: first }' })).toEqual([]);
    const alone = (more: string) =>
      warningsOf(`calls: { a: { arrivals: 1/h, talk: 3m }, b: { arrivals: 1/h, talk: 3m } }
agents: { desk: { count: 9, skills: { a: { resolves: 90% }, b: { rank: 2, resolves: 80% } } } }${more}`);
    expect(alone('')).toEqual([]);
    expect(alone('\nhandoff: { to: a }')).toEqual([]);
    expect(alone('\nqueues: { a: {}, b: {}, c: {} }')).toEqual(['queues.c: no caller ever comes to queue "c"']);
  });

  it('are told with place, given and expected; once for all skills', () => {
    const text = tiers({ ...CLIMBING, second: '{ to: second }' })
      .replace('calls: { ', 'calls: { b: { arrivals: 1/h, talk: 3m, queue: first }, ')
      .replace(/a: ({ rank.*?})/g, 'a: $1, b: $1');
    const { warnings: all } = loadScenario({ path: 'scenario.yaml', readText: () => text });
    const warnings = all.filter(({ code }) => code !== 'never_reached');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({
      code: 'does_not_climb',
      severity: 'warning',
      message: expect.stringContaining('cannot help with a, b:'),
      place: { file: 'scenario.yaml', line: 7, length: 'second'.length },
      given: 'second',
      expected: 'a queue that agents of a better rank answer, and not they',
    });
  });
});
