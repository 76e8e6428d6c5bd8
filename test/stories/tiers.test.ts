import { describe, expect, test } from 'vitest';
import { callsAt, figure, load, play, takers } from '../support/play.js';
import { lives } from './telling.js';

/** Agent 0 is the first line, agent 1 the second, agent 2 the specialist; each has a queue, and hands up to the next one. */
const tiers = (at: readonly number[] = [0]) => `
time: { from: "00:00", to: "01:00" }
calls: { wifi: { arrivals: ${callsAt(...at)}, queue: first, explain: 10s, talk: 60s } }
queues: { first: { skill: wifi }, second: { skill: wifi }, third: { skill: wifi } }
agents:
  first-line: { count: 1, answers: [first], skills: { wifi: { rank: 3, resolves: 0 } }, handoff: { to: second } }
  second-line: { count: 1, answers: [second], skills: { wifi: { rank: 2, resolves: 0 } }, handoff: { to: third } }
  specialists: { count: 1, answers: [third], skills: { wifi: { rank: 1 } }, handoff: { max: 0 } }`;

const livesOf = (text: string, ...set: readonly string[]) => lives(load(text, { set }).model);

describe('an agent who has the skill and fails', () => {
  test('hands the caller up, tier by tier', () => {
    expect(livesOf(tiers())).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 70, handed off',
      'caller 1: in queue 1 at 70, with agent 1 from 70 to 140, handed off',
      'caller 1: in queue 2 at 140, with agent 2 from 140 to 210',
    ]);
  });

  test('may skip a rung, by skill', () => {
    expect(livesOf(tiers(), 'agents.first-line.handoff={ to: { wifi: third } }')).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 70, handed off',
      'caller 1: in queue 2 at 70, with agent 2 from 70 to 140',
    ]);
  });

  test('at the top ends the contact, and `calls_again` decides: whether the group says so or names its own queue', () => {
    for (const top of ['{ max: 0 }', '{ max: 6, to: third }']) {
      const set = ['agents.specialists.skills.wifi.resolves=0', `agents.specialists.handoff=${top}`];
      expect(livesOf(tiers(), ...set)).toHaveLength(3);
      expect(figure(play(tiers(), ...set).answer.total, 'resolved')).toBe(0);
      const again = [...set, 'calls.wifi.calls_again={ if_unresolved: 1, delay: 100s, max: 1 }'];
      expect(livesOf(tiers(), ...again).slice(2)).toEqual([
        'caller 1: in queue 2 at 140, with agent 2 from 140 to 210',
        'caller 1, try 2: in queue 0 at 310, with agent 0 from 310 to 380, handed off',
        'caller 1, try 2: in queue 1 at 380, with agent 1 from 380 to 450, handed off',
        'caller 1, try 2: in queue 2 at 450, with agent 2 from 450 to 520',
      ]);
    }
  });

  test('at the top, in a queue below: his own queue would be among equals, so the top says `max: 0`', () => {
    const helps = ['agents.specialists.answers=[second, third]', 'agents.second-line.count=0'];
    const set = [...helps, 'agents.specialists.skills.wifi.resolves=0'];
    expect(livesOf(tiers(), ...set)).toHaveLength(2);
    expect(livesOf(tiers(), ...set, 'agents.specialists.handoff={ max: 6, to: third }').slice(1)).toEqual([
      'caller 1: in queue 1 at 70, with agent 1 from 70 to 140, handed off',
      'caller 1: in queue 2 at 140, with agent 1 from 140 to 210',
    ]);
  });
});

describe('the escalated', () => {
  /** Agent 1 helps the first line too; caller 2 keeps him till 75; caller 3 waits at the first line since 10. */
  const mixed = `${tiers([0, 5, 10])}
routing: { agent_selection: linear }`;
  const helping = [
    'agents.second-line.answers=[first, second]',
    'agents.second-line.skills.wifi.resolves=100%',
    'agents.first-line.skills.wifi.wrap_up=10m',
  ];
  const answered = (...set: readonly string[]) =>
    livesOf(mixed, ...helping, ...set).filter((life) => life.includes('agent 1'));
  const second = (...set: readonly string[]) => answered(...set)[0];

  test('stand behind who waits at the first line for longer; not if their queue has priority, or they bring an age', () => {
    const behind = 'caller 1: in queue 1 at 70, with agent 1 from 145 to 215';
    const first = 'caller 1: in queue 1 at 70, with agent 1 from 75 to 145';
    expect(second()).toBe(behind);
    expect(answered()[2]).toBe('caller 3: in queue 0 at 10, with agent 1 from 75 to 145');
    expect(second('queues.second.priority=1')).toBe(first);
    expect(answered('queues.second.priority=1')[2]).toBe('caller 3: in queue 0 at 10, with agent 1 from 145 to 215');
    expect(second('handoff={ place: { credit: 61s } }')).toBe(first);
    expect(second('handoff={ place: { credit: 59s } }')).toBe(behind);
    // Of the waits of the contact he brings none; and there is nobody in his queue to be in front of.
    expect(second('handoff={ place: keep_age }')).toBe(behind);
    expect(second('handoff={ place: front }')).toBe(behind);
  });

  /** A bill keeps agent 0, so that caller 3 waits 59 s for him; agent 1 is busy till 200, and caller 4 waits for him since 100. */
  const direct = `
time: { from: "00:00", to: "01:00" }
calls:
  bills: { arrivals: ${callsAt(0)}, queue: first, talk: 60s }
  wifi: { arrivals: ${callsAt(1)}, queue: first, talk: 60s }
  direct: { arrivals: ${callsAt(0, 100)}, skill: wifi, queue: second, talk: 200s }
queues: { first: { skill: bills }, second: { skill: wifi } }
agents:
  first-line: { count: 1, answers: [first], skills: { bills: {}, wifi: { rank: 2, resolves: 0 } } }
  second-line: { count: 1, answers: [second], skills: { wifi: {} } }`;

  test('go before who called their queue after them, or stood there before them, by `place`', () => {
    const when = (place: string) =>
      livesOf(direct, `agents.first-line.handoff={ place: ${place} }`).filter((life) =>
        life.includes('in queue 1 at 120'),
      );
    expect(when('back')).toEqual(['caller 3: in queue 1 at 120, with agent 1 from 400 to 460']);
    const before = ['caller 3: in queue 1 at 120, with agent 1 from 200 to 260'];
    expect(when('keep_age')).toEqual(before);
    expect(when('front')).toEqual(before);
    expect(when('{ credit: 21s }')).toEqual(before);
    expect(when('{ credit: 19s }')).toEqual(when('back'));
  });
});

describe('`most_skilled`', () => {
  const pool = `
time: { from: "00:00", to: "01:00" }
calls: { wifi: { arrivals: ${callsAt(0, 10, 20)}, talk: 60s } }
agents:
  first-line: { count: 1, skills: { wifi: { rank: 3 } } }
  second-line: { count: 1, skills: { wifi: { rank: 2 } } }
  specialists: { count: 1, skills: { wifi: { rank: 1 } } }`;

  test('gives the caller of a queue that several tiers answer to the best of them who is free', () => {
    expect(takers(pool)).toEqual(['first-line', 'second-line', 'specialists']);
    const best = ['specialists', 'second-line', 'first-line'];
    expect(takers(pool, 'routing={ agent_selection: most_skilled }')).toEqual(best);
    expect(takers(pool, 'queues={ wifi: { routing: { agent_selection: most_skilled } } }')).toEqual(best);
  });
});

describe('who asks or writes', () => {
  const owner = (policy: string, ...set: readonly string[]) =>
    livesOf(tiers(), `agents.first-line.handoff={ policy: ${policy}, to: second, brief: 20s }`, ...set);

  test('asks the next tier: its agents know the answer, and nobody climbs further', () => {
    expect(owner('consult')).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 150',
      'caller 1: question in queue 1 at 70, agent 1 tells from 70 to 90',
    ]);
    expect(owner('own')).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 70',
      'caller 1: question in queue 1 at 70, agent 1 tells from 70 to 90',
      'caller 1: called back by agent 0 at 90, till 150',
    ]);
  });

  test('asks the tier that `to` names, and only there', () => {
    expect(owner('own', 'agents.first-line.handoff.to=third')[1]).toBe(
      'caller 1: question in queue 2 at 70, agent 2 tells from 70 to 90',
    );
  });

  test('a ticket climbs as a caller does, by the rule of whoever fails with it', () => {
    expect(owner('ticket')).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 90, handed off',
      'caller 1: ticket in queue 1 at 90, worked by agent 1 from 90 to 150, handed off',
      'caller 1: ticket in queue 2 at 150, worked by agent 2 from 150 to 210',
    ]);
  });

  test('each tier by a policy of its own: handed up by the first line, owned by the second', () => {
    expect(livesOf(tiers(), 'agents.second-line.handoff={ policy: own, to: third, brief: 20s }')).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 70, handed off',
      'caller 1: in queue 1 at 70, with agent 1 from 70 to 140',
      'caller 1: question in queue 2 at 140, agent 2 tells from 140 to 160',
      'caller 1: called back by agent 1 at 160, till 220',
    ]);
  });
});
