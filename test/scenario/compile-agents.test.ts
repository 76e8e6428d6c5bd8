import { describe, expect, it } from 'vitest';
import type { GroupModel } from '../../src/model/model.js';
import { errorsOf, modelOf } from './compiling.js';

const centre = (agents: string, time = '{ from: "08:00", to: "20:00" }', more = '') => `
time: ${time}
calls:
  sales: { arrivals: 6/h, talk: 3m, patience: 1m }
  cards: { arrivals: 6/h, talk: 3m, patience: 1m }
agents:
  desk: ${agents}
  rest: { count: 99 }
${more}`;

const groupOf = (agents: string, time?: string, more?: string): GroupModel =>
  modelOf(centre(agents, time, more)).groups[0];
const errors = (agents: string, time?: string) => errorsOf(centre(agents, time));

describe('a group of agents', () => {
  it('has a default for all but how many there are', () => {
    expect(groupOf('{ count: 12 }')).toEqual({
      name: 'desk',
      label: 'desk',
      staff: { kind: 'count', count: 12 },
      shrinkage: 0,
      scale: 1,
      abilities: [
        { rank: 1, resolves: 1, speed: 1, talk: null, wrapUp: null },
        { rank: 1, resolves: 1, speed: 1, talk: null, wrapUp: null },
      ],
      queues: [0, 1],
      callSelection: 'priority',
      pickUp: { family: 'constant', value: 0 },
      cost: 0,
    });
  });

  it('has what is written', () => {
    const written =
      '{ label: The desk, count: 12, shrinkage: 12%, pick_up: 2s, cost: 24/h, routing: { call_selection: fifo } }';
    expect(groupOf(written, undefined, 'scale: { agents: 90% }')).toMatchObject({
      label: 'The desk',
      shrinkage: 0.12,
      scale: 0.9,
      pickUp: { family: 'constant', value: 2 },
      cost: 24,
      callSelection: 'fifo',
    });
  });

  it("takes the scenario's call selection where it has none of its own", () => {
    expect(groupOf('{ count: 1 }', undefined, 'routing: { call_selection: skill_rank }').callSelection).toBe(
      'skill_rank',
    );
  });

  it('says how many it has in exactly one way', () => {
    expect(errors('{}')).toEqual(['agents.desk: group "desk" does not say how many agents it has | such as count: 12']);
    expect(errors('{ count: 3, schedule: { every: 1h, counts: [1] } }')).toEqual([
      'agents.desk.schedule: count and schedule are two ways to say how many agents there are: only one can hold',
    ]);
    expect(errorsOf(centre('{ count: 60000 }', undefined, 'scale: { agents: 200% }'))).toEqual([
      'agents.desk.count: these are more than 100000 agents in one group',
    ]);
    const many = Array.from({ length: 6 }, (_, i) => `g${i}: { count: 90000 }`).join(', ');
    expect(errorsOf(`calls: { a: { arrivals: 6/h, talk: 3m } }\nagents: { ${many} }`)).toEqual([
      'agents: these are more than 500000 agents in all',
    ]);
  });
});

describe('skills', () => {
  const abilities = (agents: string) =>
    groupOf(agents).abilities.map((ability) => ability && [ability.rank, ability.speed]);

  it('are all, a list, a map, or none', () => {
    expect(abilities('{ count: 1 }')).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(abilities('{ count: 1, skills: [cards] }')).toEqual([null, [1, 1]]);
    expect(abilities('{ count: 1, skills: { cards: { rank: 2, speed: 1.1 }, sales: {} } }')).toEqual([
      [1, 1],
      [2, 1.1],
    ]);
    expect(abilities('{ count: 1, skills: [] }')).toEqual([null, null]);
  });

  it('may bring their own talk, wrap-up and share of failures; scale multiplies the talk', () => {
    const written = '{ count: 1, skills: { cards: { talk: { exponential: 5m }, wrap_up: 10s, resolves: 90% } } }';
    expect(groupOf(written, undefined, 'scale: { talk: 200% }').abilities[1]).toEqual({
      rank: 1,
      resolves: 0.9,
      speed: 1,
      talk: { family: 'exponential', mean: 600 },
      wrapUp: { family: 'constant', value: 10 },
    });
  });

  it('are named once', () => {
    expect(errors('{ count: 1, skills: [cards, cards] }')).toEqual(['agents.desk.skills.1: "cards" is named twice']);
  });

  it('stand in the order of their first mention', () => {
    const { skills } = modelOf(`
calls: { a: { arrivals: 1/h, talk: 3m, skill: x, queue: q } }
agents: { desk: { count: 1, skills: [z, y, x], answers: all } }
queues: { q: { skill: y } , r: { skill: x } }`);
    expect(skills).toEqual(['x', 'y', 'z']);
  });
});

describe('answers', () => {
  const queues = (agents: string) => groupOf(agents).queues;

  it('are by default the queues whose skill the group has', () => {
    expect(queues('{ count: 1 }')).toEqual([0, 1]);
    expect(queues('{ count: 1, skills: [cards] }')).toEqual([1]);
    expect(queues('{ count: 1, skills: [] }')).toEqual([]);
  });

  it('are those named, whatever the skills, or all', () => {
    expect(queues('{ count: 1, skills: [cards], answers: [sales] }')).toEqual([0]);
    expect(queues('{ count: 1, skills: [cards], answers: sales }')).toEqual([0]);
    expect(queues('{ count: 1, skills: [cards], answers: all }')).toEqual([0, 1]);
    expect(queues('{ count: 1, answers: [] }')).toEqual([]);
  });

  it('name queues that are there, each once', () => {
    expect(errors('{ count: 1, answers: [sale, cards, cards] }')).toEqual([
      'agents.desk.answers.0: there is no queue "sale" | did you mean "sales"?',
      'agents.desk.answers.2: "cards" is named twice',
    ]);
    expect(errors('{ count: 1, answers: card }')).toEqual([
      'agents.desk.answers: there is no queue "card" | did you mean "cards"?',
    ]);
  });
});
