import { describe, expect, it } from 'vitest';
import type { HandoffRule } from '../../src/model/handoff.js';
import { isDetailed, plainHandoff, plainHandoffs } from '../../src/model/plain.js';
import { load } from '../support/play.js';
import { errorsOf, modelOf } from './compiling.js';

interface Given {
  readonly top?: string;
  readonly type?: string;
  readonly group?: string;
}

/** Two types, two groups; rules for type a, for group front, for all. */
const centre = ({ top = '{}', type = '{}', group = '{}' }: Given, front = 'skills: [a, b]') => `
calls:
  a: { arrivals: 6/h, talk: 3m, handoff: ${type} }
  b: { arrivals: 6/h, talk: 3m }
agents:
  front: { count: 9, ${front}, handoff: ${group} }
  back: { count: 9 }
queues: { a: {}, b: {}, other: {} }
handoff: ${top}
`;

/** The rules: of group front for types a and b, of group back for both. */
const rulesOf = (given: Given): HandoffRule[] => {
  const { handoffs, handoffOf } = modelOf(centre(given));
  return handoffOf.map((rule) => handoffs[rule]);
};
const constant = (value: number) => ({ family: 'constant', value });

describe('handoff', () => {
  it('is plain where nothing is written', () => {
    const model = modelOf(centre({}));
    expect(model).toMatchObject(plainHandoffs(model));
    expect(model.handoffs).toEqual([plainHandoff([0, 1, 2])]);
    expect(isDetailed(model)).toBe(false);
  });

  it.each([
    '{ policy: cold, accuracy: 100%, place: back, max: 6, brief: 0, connect: 0, hold_at_most: 2m, carries: 0, meets_again: true, if_busy: wait, promise: 15m, stays: 0 }',
    '{ to: { a: a, b: b, other: other } }',
    '{ place: { credit: 0 } }',
  ])('and where what is written is the default: %s', (top) => {
    const model = modelOf(centre({ top, group: top, type: top }));
    expect(model).toMatchObject(plainHandoffs(model));
    expect(isDetailed(model)).toBe(false);
  });

  it('has what is written', () => {
    const top =
      '{ policy: warm, to: { a: other }, accuracy: 90%, place: { credit: 50s }, max: 2, brief: 30s, connect: { exponential: 5s }, hold_at_most: 3m, carries: 60%, meets_again: false, if_busy: skip, promise: { exponential: 20m }, stays: 30% }';
    const model = modelOf(centre({ top }));
    expect(model.handoffs).toEqual([
      {
        policy: 'warm',
        to: [2, 1, 2],
        accuracy: 0.9,
        place: { kind: 'credit', credit: 50 },
        max: 2,
        brief: constant(30),
        connect: { family: 'exponential', mean: 5 },
        holdAtMost: constant(180),
        carries: 0.6,
        meetsAgain: false,
        ifBusy: 'skip',
        promise: { family: 'exponential', mean: 1200 },
        stays: 0.3,
      },
    ]);
    expect(model.handoffOf).toEqual([0, 0, 0, 0]);
    expect(isDetailed(model)).toBe(true);
  });

  it("goes key by key: the type's, else the group's, else the scenario's, else the default", () => {
    const rules = rulesOf({
      top: '{ policy: bounce, max: 4, accuracy: 80% }',
      group: '{ policy: warm, brief: 10s, max: 3 }',
      type: '{ policy: cold, max: 2 }',
    });
    const told = rules.map(({ policy, max, brief, accuracy, carries }) => [policy, max, brief, accuracy, carries]);
    expect(told).toEqual([
      ['cold', 2, constant(10), 0.8, 0],
      ['warm', 3, constant(10), 0.8, 0],
      ['cold', 2, constant(0), 0.8, 0],
      ['bounce', 4, constant(0), 0.8, 0],
    ]);
  });

  it.each(['bounce', 'warm', 'consult', 'own', 'ticket'])('is not plain where the policy is %s', (policy) => {
    const model = modelOf(centre({ group: `{ policy: ${policy} }` }));
    expect(model.handoffs.map((rule) => rule.policy)).toEqual([policy, 'cold']);
    expect(isDetailed(model)).toBe(true);
  });

  it('is plain where keys are written that say nothing of a cold handoff', () => {
    expect(isDetailed(modelOf(centre({ top: '{ promise: 5m, stays: 30%, if_busy: skip, brief: 30s }' })))).toBe(false);
  });

  it('has the keys of questions and promises by type, group and scenario', () => {
    const rules = rulesOf({
      top: '{ policy: own, promise: 20m, stays: 10% }',
      group: '{ stays: 20%, if_busy: skip }',
      type: '{ promise: 30m }',
    });
    expect(rules.map(({ promise, stays, ifBusy }) => [promise, stays, ifBusy])).toEqual([
      [constant(1800), 0.2, 'skip'],
      [constant(1200), 0.2, 'skip'],
      [constant(1800), 0.1, 'wait'],
      [constant(1200), 0.1, 'wait'],
    ]);
  });

  it('sends a skill to the queue that is named, for it or for all', () => {
    const told = (given: Given) => rulesOf(given).map(({ to }) => to);
    expect(told({ top: '{ to: other }' })[0]).toEqual([2, 2, 2]);
    expect(told({ top: '{ to: other }', group: '{ to: { b: b } }' })).toEqual([
      [2, 1, 2],
      [2, 1, 2],
      [2, 2, 2],
      [2, 2, 2],
    ]);
    expect(told({ group: '{ to: { a: other } }', type: '{ to: b }' }).slice(0, 2)).toEqual([
      [1, 1, 1],
      [2, 1, 2],
    ]);
  });

  it('keeps each rule once', () => {
    const { handoffs, handoffOf } = modelOf(`
defaults: { calls: { handoff: { max: 3 } }, agents: { handoff: { accuracy: 90% } } }
calls: { a: { arrivals: 6/h, talk: 3m }, b: { arrivals: 6/h, talk: 3m }, c: { arrivals: 6/h, talk: 3m, handoff: { max: 4 } } }
agents: { one: { count: 1 }, two: { count: 1 } }`);
    expect(handoffs.map(({ max }) => max)).toEqual([3, 4]);
    expect(handoffOf).toEqual([0, 0, 1, 0, 0, 1]);
  });

  it('is patched key by key in a strategy', () => {
    const text = `${centre({ top: '{ policy: warm, brief: 30s, to: { a: other } }' })}
strategies: { bouncing: { handoff: { policy: bounce, to: { b: other } } } }`;
    const [rule] = load(text, { strategy: 'bouncing' }).model.handoffs;
    expect(rule).toMatchObject({ policy: 'bounce', brief: constant(30), to: [2, 2, 2] });
  });
});

describe('what is wrong with a handoff', () => {
  it('names skills and queues that are there', () => {
    expect(
      errorsOf(centre({ top: '{ to: { c: othre } }', type: '{ to: nowhere }', group: '{ to: { a: A } }' })),
    ).toEqual([
      'calls.a.handoff.to: there is no queue "nowhere" | there is: a, b, other',
      'agents.front.handoff.to.a: there is no queue "A" | did you mean "a"?',
      'handoff.to.c: there is no skill "c" | there is: a, b, other',
      'handoff.to.c: there is no queue "othre" | did you mean "other"?',
    ]);
  });

  it.each([
    ['hold_at_most: never', 'hold_at_most: `never` stands only for patience and max_wait'],
    ['policy: blind', 'policy: this is no value for "policy"'],
    ['policy: wram', 'policy: this is no value for "policy" | did you mean "warm"?'],
    ['max: 1001', 'max: this is no value for "max"'],
    ['place: fornt', 'place: this is no value for "place" | did you mean "front"?'],
    ['accuracy: 90', 'accuracy: a probability is at most 1 | 90 -> 90%?'],
    ['to: { a: }', 'to.a: nothing is written behind "a"'],
    ['policy: tickets', 'policy: this is no value for "policy" | did you mean "ticket"?'],
    ['if_busy: waits', 'if_busy: this is no value for "if_busy" | did you mean "wait"?'],
    ['promise: never', 'promise: `never` stands only for patience and max_wait'],
    ['promise: 15', 'promise: a duration needs its unit | 15 -> 15s?'],
    ['stays: 30', 'stays: a probability is at most 1 | 30 -> 30%?'],
    ['accuarcy: 1', 'accuarcy: there is no key "accuarcy" here | did you mean "accuracy"?'],
  ])('%s is refused wherever it stands', (written, error) => {
    const handoff = `{ ${written} }`;
    expect(errorsOf(centre({ top: handoff }))).toEqual([`handoff.${error}`]);
    expect(errorsOf(centre({ type: handoff }))).toEqual([`calls.a.handoff.${error}`]);
    expect(errorsOf(centre({ group: handoff }))).toEqual([`agents.front.handoff.${error}`]);
  });

  it('refuses more rules than there is room for', () => {
    const types = Array.from({ length: 300 }, (_, i) => `t${i}: { arrivals: 1/h, talk: 1m, handoff: { max: ${i} } }`);
    const groups = Array.from({ length: 300 }, (_, i) => `g${i}: { count: 1, handoff: { brief: ${i}s } }`);
    expect(errorsOf(`calls: { ${types.join(', ')} }\nagents: { ${groups.join(', ')} }`)).toEqual([
      'calls: the handoffs of call types and agent groups make 90000 different rules, too many with so many skills | write under `handoff` what they have in common',
    ]);
  });
});

describe('the queue of a skill', () => {
  /** Callers who need skill x, in a queue of another. */
  const lost = (front: string, more = '', type = '') => `
calls: { a: { arrivals: 6/h, talk: 3m, skill: x, queue: desk${type} } }
agents: { front: { count: 9, ${front} } }
queues: { desk: {}, back: {} }
${more}`;
  const lacks = 'skills: [desk], answers: all';
  const fails = 'skills: { x: { resolves: 90% } }, answers: all';

  it('is needed where an agent lacks the skill, or may fail', () => {
    expect(errorsOf(lost(lacks))).toEqual([
      'calls.a: group "front" may get a "a" call from queue "desk" but lacks the skill "x", and no queue has that skill to hand it off to | list a queue with skill: x, name one under handoff (to: { x: .. }), give the group the skill, or keep it off that queue',
    ]);
    expect(errorsOf(lost(fails))).toEqual([
      'calls.a: group "front" may get a "a" call from queue "desk" but may fail, and no queue has the skill "x" to hand it off to | list a queue with skill: x, name one under handoff (to: { x: .. }), or keep it off that queue',
    ]);
  });

  it('but not if the handoff bounces, is never made, or says where to', () => {
    for (const front of [lacks, fails]) {
      expect(modelOf(lost(front, 'handoff: { policy: bounce }')).handoffs[0].to).toEqual([-1, 0, 1]);
      expect(modelOf(lost(front, 'handoff: { max: 0 }')).handoffs[0].max).toBe(0);
      expect(modelOf(lost(front, 'handoff: { to: { x: back } }')).handoffs[0].to).toEqual([1, 0, 1]);
      expect(modelOf(lost(front, '', ', handoff: { to: back }')).handoffs[0].to).toEqual([1, 1, 1]);
      expect(modelOf(lost(`${front}, handoff: { to: back }`)).handoffs[0].to).toEqual([1, 1, 1]);
    }
  });

  it.each(['consult', 'own', 'ticket'])('is needed for %s', (policy) => {
    const error = expect.stringContaining('no queue has that skill to hand it off to');
    expect(errorsOf(lost(lacks, `handoff: { policy: ${policy} }`))).toEqual([error]);
    expect(modelOf(lost(lacks, `handoff: { policy: ${policy}, to: back }`)).handoffs[0].to).toEqual([1, 1, 1]);
  });

  it('is needed for a question even where no handoff may be made, and by an agent who asks his own queue', () => {
    expect(modelOf(lost(lacks, 'handoff: { policy: ticket, max: 0 }')).handoffs[0].max).toBe(0);
    for (const policy of ['consult', 'own']) {
      expect(errorsOf(lost(lacks, `handoff: { policy: ${policy}, max: 0 }`))).toHaveLength(1);
      const own = lost(fails, `handoff: { policy: ${policy} }`).replace('desk: {}', 'desk: { skill: x }');
      expect(modelOf(own).handoffs[0].policy).toBe(policy);
    }
  });

  it('is needed for a ticket that whoever takes it cannot work either', () => {
    const text = (third: string) => `
calls: { a: { arrivals: 6/h, talk: 3m, skill: x, queue: desk } }
agents:
  front: { count: 9, skills: [], answers: [desk], handoff: { policy: ticket, to: back } }
  back: { count: 9, skills: [], answers: [back], handoff: ${third} }
queues: { desk: {}, back: {} }`;
    expect(errorsOf(text('{}'))).toEqual([
      expect.stringContaining('group "back" may get a "a" call from queue "back"'),
    ]);
    expect(modelOf(text('{ policy: bounce }')).queues).toHaveLength(2);
  });

  it('nor where who fails stands in it himself', () => {
    expect(modelOf(lost(fails).replace('desk: {}', 'desk: { skill: x }')).queues[0].skill).toBe(0);
  });

  it('is needed where callers come by a handoff to the wrong queue, or off the block list', () => {
    const text = (more: string, queues: string) => `
calls: { a: { arrivals: 6/h, talk: 3m, skill: x, queue: desk ${more} } }
agents:
  front: { count: 9, skills: [], answers: [desk], handoff: { accuracy: 90%, to: back } }
  back: { count: 9, skills: [x], answers: [back] }
  third: { count: 9, skills: [], answers: [third] }
queues: { desk: {}, back: {}, third: {} ${queues} }`;
    expect(errorsOf(text('', ''))).toEqual([
      expect.stringContaining('group "third" may get a "a" call from queue "third"'),
    ]);
    expect(modelOf(text('', ', x: {}')).skills).toHaveLength(4);
    const listed = text(', blocklist: { after: 1, share: 1, then: third }', '').replace('accuracy: 90%, ', '');
    expect(errorsOf(listed)).toEqual([expect.stringContaining('group "third" may get a "a" call from queue "third"')]);
  });
});
