import { describe, expect, it } from 'vitest';
import { BUSY, HANG_UP } from '../../src/model/model.js';
import { errorsOf, modelOf, warningsOf } from './compiling.js';

const centre = (queues: string, agents = 'desk: { count: 9 }, front: { count: 9 }') => `
calls:
  sales: { arrivals: 6/h, talk: 3m, patience: 1m }
  cards: { arrivals: 6/h, talk: 3m, patience: 1m }
agents: { ${agents} }
${queues}`;

describe('queues', () => {
  it('that are not written are one for each call type', () => {
    expect(modelOf(centre('')).queues).toEqual(
      ['sales', 'cards'].map((name, row) => ({
        name,
        label: name,
        skill: row,
        priority: 5,
        ageing: Number.POSITIVE_INFINITY,
        capacity: Number.POSITIVE_INFINITY,
        whenFull: BUSY,
        maxWait: { family: 'never' },
        afterMaxWait: HANG_UP,
        greeting: { family: 'constant', value: 0 },
        announcesWait: false,
        hours: null,
        atClose: 'serve',
        steps: [{ after: 0, groups: [0, 1] }],
        agentSelection: 'longest_idle',
        within: 20,
        target: 0.8,
      })),
    );
  });

  it('of a type with a skill of another name stand for that skill', () => {
    const { queues, skills } = modelOf(
      'calls: { a: { arrivals: 1/h, talk: 3m, skill: x } }\nagents: { desk: { count: 1, skills: [x] } }',
    );
    expect(skills[queues[0].skill]).toBe('x');
    expect(queues[0].steps).toEqual([{ after: 0, groups: [0] }]);
  });

  it('have what is written', () => {
    const written = `queues:
  sales: { label: New customers, priority: -1, ageing: 2m, capacity: 40, when_full: cards, max_wait: 15m, after_max_wait: cards,
           greeting: 10s, announces_wait: true, routing: { agent_selection: linear }, service_level: { within: 60s, target: 70% } }
  cards: { skill: sales }`;
    const { queues } = modelOf(
      centre(written, 'desk: { count: 9, answers: all, skills: [sales, cards] }').replace(
        'cards: { arrivals',
        'cards: { skill: sales, arrivals',
      ),
    );
    expect(queues[0]).toEqual({
      name: 'sales',
      label: 'New customers',
      skill: 0,
      priority: -1,
      ageing: 120,
      capacity: 40,
      whenFull: 1,
      maxWait: { family: 'constant', value: 900 },
      afterMaxWait: 1,
      greeting: { family: 'constant', value: 10 },
      announcesWait: true,
      hours: null,
      atClose: 'serve',
      steps: [{ after: 0, groups: [0] }],
      agentSelection: 'linear',
      within: 60,
      target: 0.7,
    });
    expect(queues[1].skill).toBe(0);
  });

  it("take the scenario's agent selection where they have none of their own", () => {
    const { queues } = modelOf(`routing: { agent_selection: random }${centre('')}`);
    expect(queues.map(({ agentSelection }) => agentSelection)).toEqual(['random', 'random']);
  });

  it.each([
    [
      'sales: { max_wait: 1m, after_max_wait: hangup }',
      'sales.after_max_wait: there is no queue "hangup" | did you mean "hang_up"?',
    ],
    ['sales: { when_full: crads, capacity: 1 }', 'sales.when_full: there is no queue "crads" | did you mean "cards"?'],
    ['sales: { when_full: sales, capacity: 1 }', 'sales.when_full: queue "sales" cannot pass its callers on to itself'],
    [
      'sales: { after_max_wait: busy, max_wait: 1m }',
      'sales.after_max_wait: there is no queue "busy" | there is: hang_up, sales, cards',
    ],
    [
      'sales: { ageing: 0 }',
      'sales.ageing: no age gains a level in no time: ageing lasts longer than 0 | for strict priority leave it out',
    ],
    ['sales: { greeting: never }', 'sales.greeting: `never` stands only for patience and max_wait'],
    [
      'sales: {}, busy: {}',
      'busy: a queue cannot be called "busy": that word means something else where queues are named',
    ],
  ])('%s is refused', (queue, error) => {
    expect(errorsOf(centre(`queues: { ${queue}, cards: {} }`))).toEqual([`queues.${error}`]);
  });

  it('may wait for ever', () => {
    expect(modelOf(centre('queues: { sales: { max_wait: never }, cards: {} }')).queues[0].maxWait).toEqual({
      family: 'never',
    });
  });

  it('are listed, every one, if any is', () => {
    expect(errorsOf(centre('queues: {}'))).toContain(
      'queues: there is a queues section, and no queue in it | leave it out for one queue per call type',
    );
  });

  it('are doubted where a way out can never be taken', () => {
    expect(warningsOf(centre('queues: { sales: { when_full: busy, after_max_wait: cards }, cards: {} }'))).toEqual([
      'queues.sales.when_full: `when_full` changes nothing without `capacity`',
      'queues.sales.after_max_wait: `after_max_wait` changes nothing without `max_wait`',
    ]);
  });
});

describe('eligibility', () => {
  const steps = '[ { groups: [front] }, { after: 45s, groups: [front, desk] } ]';

  it('alone decides, in the order it names the groups', () => {
    const { queues, groups } = modelOf(centre(`queues: { sales: { eligibility: ${steps} }, cards: {} }`));
    expect(queues[0].steps).toEqual([
      { after: 0, groups: [1] },
      { after: 45, groups: [1, 0] },
    ]);
    expect(queues[1].steps).toEqual([{ after: 0, groups: [0, 1] }]);
    expect(groups.map((group) => group.queues)).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  it('shuts out whoever stands in no step: by its skills, by `all`', () => {
    const agents = 'desk: { count: 9, answers: all }, front: { count: 9 }, back: { count: 9 }';
    const { groups } = modelOf(
      centre('queues: { sales: { eligibility: [ { groups: [front] } ] }, cards: {} }', agents),
    );
    expect(groups.map((group) => group.queues)).toEqual([[1], [0, 1], [1]]);
  });

  it('but not whoever names the queue as its own', () => {
    const agents = 'desk: { count: 9, answers: [cards, sales] }, front: { count: 9 }';
    expect(errorsOf(centre('queues: { sales: { eligibility: [ { groups: [front] } ] }, cards: {} }', agents))).toEqual([
      'agents.desk.answers.1: group "desk" answers queue "sales", but no step of that queue\'s eligibility names the group | name "desk" in queues.sales.eligibility, or take the queue out of answers',
    ]);
  });

  it.each([
    ['[ { groups: [frnt] } ]', '0.groups.0: there is no agent group "frnt" | did you mean "front"?'],
    ['[ { groups: [front, front] } ]', '0.groups.1: "front" is named twice'],
    [
      '[ { groups: [front] }, { groups: [desk] } ]',
      '1.after: the steps of eligibility widen with age: each `after` is longer than the one before',
    ],
    [
      '[ { after: 45s, groups: [front] }, { after: 30s, groups: [desk] } ]',
      '1.after: the steps of eligibility widen with age: each `after` is longer than the one before',
    ],
  ])('%s is refused', (eligibility, error) => {
    expect(errorsOf(centre(`queues: { sales: { eligibility: ${eligibility} }, cards: {} }`))).toEqual([
      `queues.sales.eligibility.${error}`,
    ]);
  });
});

describe('a handoff for lack of skill', () => {
  const agents =
    'front: { count: 9, skills: [cards], answers: all }, desk: { count: 9, skills: [sales], answers: [sales] }';

  it('goes to the queue of that skill', () => {
    expect(modelOf(centre('', agents)).queues).toHaveLength(2);
  });

  it('needs one', () => {
    const queues = 'queues: { front: { skill: cards } }';
    const calls = `calls:
  sales: { arrivals: 6/h, talk: 3m, queue: front }
agents: { ${agents.replace('[sales] }', '[front] }')} }
${queues}`;
    expect(errorsOf(calls)).toEqual([
      'calls.sales: group "front" may get a "sales" call from queue "front" but lacks the skill "sales", and no queue has that skill to hand it off to | list a queue with skill: sales, name one under handoff (to: { sales: .. }), give the group the skill, or keep it off that queue',
    ]);
  });

  it('is looked for through overflows, and only for types that come', () => {
    const overflow = (arrivals: string) => `calls:
  sales: { arrivals: ${arrivals}, talk: 3m, queue: one }
agents: { first: { count: 9, skills: [sales], answers: one }, second: { count: 9, skills: [], answers: two } }
queues: { one: { skill: x, capacity: 3, when_full: two }, two: {} }`;
    expect(errorsOf(overflow('6/h'))).toEqual([
      expect.stringContaining('group "second" may get a "sales" call from queue "two"'),
    ]);
    expect(modelOf(overflow('0')).calls[0].arrivals).toEqual({ kind: 'none' });
  });
});
