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
