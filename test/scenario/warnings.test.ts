import { describe, expect, it } from 'vitest';
import { warningsOf } from './compiling.js';

const centre = (calls: string, agents: string, more = '') => `
time: { duration: 100h }
calls: { ${calls} }
agents: { ${agents} }
${more}`;

describe('a scenario is doubted', () => {
  it('where nobody answers a queue', () => {
    expect(
      warningsOf(
        centre('a: { arrivals: 1/h, talk: 3m }, b: { arrivals: 1/h, talk: 3m }', 'desk: { count: 9, skills: [a] }'),
      ),
    ).toEqual(['calls.b: nobody answers queue "b" | name it in the answers of a group']);
    const queues = 'queues: { a: {}, b: {} }';
    expect(
      warningsOf(centre('a: { arrivals: 1/h, talk: 3m, queue: b }', 'desk: { count: 9, answers: a }', queues)),
    ).toEqual([
      'queues.a: no caller ever comes to queue "a"',
      'queues.b: nobody answers queue "b" | name it in the answers of a group',
    ]);
  });

  it('where nobody has the skill that callers need', () => {
    const calls = 'a: { arrivals: 1/h, talk: 3m, queue: b }, b: { arrivals: 1/h, talk: 3m }';
    const queues = 'queues: { b: {}, a: {} }';
    expect(warningsOf(centre(calls, 'desk: { count: 9, skills: [b], answers: all }', queues))).toEqual([
      'calls.a: no agent has the skill "a": nobody helps callers of "a"',
    ]);
    const elsewhere = 'desk: { count: 9, skills: [b], answers: all }, other: { count: 9, skills: [a], answers: [] }';
    expect(warningsOf(centre(calls, elsewhere, queues))).toEqual([
      'calls.a: no agent who may get a "a" call has the skill "a": nobody helps callers of "a"',
      'agents.other: group "other" answers no queue | write answers, or a skill that a queue has',
    ]);
  });

  it('where a handoff bounces among those who cannot help', () => {
    expect(
      warningsOf(
        centre(
          'a: { arrivals: 1/h, talk: 3m }',
          'desk: { count: 9, skills: [], answers: all }, other: { count: 9, skills: [a], answers: [b] }',
          'queues: { a: {}, b: { skill: a } }\nhandoff: { policy: bounce }',
        ),
      ),
    ).toEqual([
      'calls.a: no agent who may get a "a" call has the skill "a": nobody helps callers of "a"',
      'queues.b: no caller ever comes to queue "b"',
    ]);
  });

  describe('where nobody deals with what agents ask or write', () => {
    /** A first line that knows nothing; behind it a queue that somebody answers who may know. */
    const line = (handoff: string, back: string, more = '') =>
      warningsOf(
        centre(
          'a: { arrivals: 1/h, talk: 3m, skill: x, queue: desk }, b: { arrivals: 1/h, talk: 3m, queue: desk }',
          `front: { count: 9, skills: [b], answers: [desk], handoff: ${handoff} }, back: { count: 9, ${back} } ${more}`,
          'queues: { desk: { skill: b }, expert: { skill: x } }',
        ),
      );
    const NOBODY_HELPS = 'calls.a: no agent who may get a "a" call has the skill "x": nobody helps callers of "a"';

    it.each(['consult', 'own', 'ticket'])('by %s', (policy) => {
      expect(line(`{ policy: ${policy} }`, 'skills: [x]')).toEqual([]);
      expect(line(`{ policy: ${policy} }`, 'skills: [], answers: [expert]')).toEqual([
        NOBODY_HELPS.replace('no agent who may get a "a" call', 'no agent'),
      ]);
      const elsewhere = ', other: { count: 1, skills: [x], answers: [] }';
      expect(line(`{ policy: ${policy} }`, 'skills: [], answers: [expert]', elsewhere)).toContain(NOBODY_HELPS);
      expect(line(`{ policy: ${policy} }`, 'skills: [b], answers: [desk]')).toEqual([
        'calls.a: no agent has the skill "x": nobody helps callers of "a"',
        'queues.expert: nobody answers queue "expert" | name it in the answers of a group',
      ]);
    });

    it('though others help some of the callers themselves', () => {
      const helps = ', second: { count: 1, skills: [b, x], answers: [desk] }';
      const told = (policy: string) => line(`{ policy: ${policy} }`, 'skills: [], answers: [expert]', helps);
      const question =
        'calls.a: no question of group "front" about "a" is ever answered: nobody who answers "expert" has the skill "x"';
      expect(told('consult')).toEqual([question]);
      expect(told('own')).toEqual([question]);
      expect(told('ticket')).toEqual([
        'calls.a: no ticket about "a" is ever resolved: nobody who may get it has the skill "x"',
      ]);
    });
  });

  it('where nobody telephones a queue, but not if tickets or questions come to it', () => {
    const told = (policy: string) =>
      warningsOf(
        centre(
          'a: { arrivals: 1/h, talk: 3m, skill: x, queue: desk }',
          'front: { count: 9, skills: [], answers: [desk] }, back: { count: 9, skills: [x], answers: [office] }',
          `queues: { desk: {}, office: {}, other: {} }\nhandoff: { policy: ${policy}, to: office }`,
        ),
      );
    for (const policy of ['cold', 'consult', 'own', 'ticket']) {
      expect(told(policy)).toEqual(['queues.other: no caller ever comes to queue "other"']);
    }
  });

  describe('where a key of handoff says nothing under the policy', () => {
    const told = (handoff: string, more = '') =>
      warningsOf(`${centre('a: { arrivals: 1/h, talk: 3m }', 'desk: { count: 9 }')}handoff: ${handoff}\n${more}`);
    const idle = (key: string, policy: string, of: string) =>
      `handoff.${key}: \`${key}\` changes nothing under the policy ${policy}: it is of ${of}`;

    it.each([
      ['stays: 30%', 'cold', 'own'],
      ['promise: 15m', 'consult', 'own'],
      ['if_busy: skip', 'own', 'consult'],
      ['hold_at_most: 1m', 'own', 'warm, consult'],
      ['hold_at_most: 1m', 'ticket', 'warm, consult'],
      ['brief: 30s', 'bounce', 'warm, consult, own, ticket'],
      ['connect: 5s', 'ticket', 'bounce, cold, warm, consult, own'],
      ['carries: 60%', 'ticket', 'bounce, cold, warm, consult'],
    ])('%s under %s', (written, policy, of) => {
      const warning = idle(written.split(':')[0]!, policy, of);
      expect(told(`{ policy: ${policy}, ${written} }`)).toEqual([warning]);
      // A strategy may have another policy.
      expect(told(`{ policy: ${policy}, ${written} }`, 'strategies: { other: { handoff: { policy: warm } } }')).toEqual(
        [],
      );
      expect(told(`{ policy: ${policy}, ${written} }`, 'strategies: { other: { handoff: { max: 2 } } }')).toEqual([
        warning,
      ]);
    });

    it('but not where the key is of that policy', () => {
      expect(told('{ policy: consult, brief: 30s, connect: 5s, hold_at_most: 1m, if_busy: skip }')).toEqual([]);
      expect(
        told('{ policy: own, brief: 30s, connect: 5s, promise: 15m, stays: 30%, hold_at_most: 1m, if_busy: skip }'),
      ).toEqual([]);
      expect(told('{ policy: ticket, brief: 30s, max: 2 }')).toEqual([]);
    });

    it('looks at the rules of the type, or of the group, in which it stands', () => {
      const own = (type: string, group: string) =>
        warningsOf(
          `${centre(`a: { arrivals: 1/h, talk: 3m, handoff: ${type} }`, `desk: { count: 9, handoff: ${group} }`)}`,
        );
      expect(own('{ stays: 30% }', '{ policy: own }')).toEqual([]);
      expect(own('{ policy: own }', '{ stays: 30% }')).toEqual([]);
      expect(own('{ policy: warm }', '{ policy: own, stays: 30% }')).toEqual([
        'agents.desk.handoff.stays: `stays` changes nothing under the policy warm: it is of own',
      ]);
      // Who gets a ticket may hand it on in writing.
      expect(own('{ brief: 30s }', '{}')).toHaveLength(1);
      expect(
        warningsOf(
          `${centre('a: { arrivals: 1/h, talk: 3m, handoff: { policy: ticket } }, b: { arrivals: 1/h, talk: 3m }', 'desk: { count: 9, handoff: { brief: 30s } }, other: { count: 9 }')}`,
        ),
      ).toEqual([]);
    });
  });

  it('where a skill is known that no call needs', () => {
    expect(
      warningsOf(centre('sales: { arrivals: 1/h, talk: 3m }', 'desk: { count: 9, skills: [sales, salse, french] }')),
    ).toEqual([
      'agents.desk.skills.1: no call needs the skill "salse" | did you mean "sales"?',
      'agents.desk.skills.2: no call needs the skill "french"',
    ]);
  });

  it('where nobody ever calls, unless another type becomes it', () => {
    const b = 'b: { arrivals: 0, talk: 3m }';
    expect(warningsOf(centre(`a: { arrivals: 1/h, talk: 3m }, ${b}`, 'desk: { count: 9 }'))).toEqual([
      'calls.b: nobody ever calls about "b" | give it arrivals, or name it under becomes or also_needs',
    ]);
    const redial = 'redial: { after_abandon: 50%, delay: 1m, becomes: { b: 10% } }';
    expect(warningsOf(centre(`a: { arrivals: 1/h, talk: 3m, ${redial} }, ${b}`, 'desk: { count: 9 }'))).toEqual([]);
    const again = 'calls_again: { if_unresolved: 50%, delay: 1m, becomes: { b: 10% } }';
    expect(warningsOf(centre(`a: { arrivals: 1/h, talk: 3m, ${again} }, ${b}`, 'desk: { count: 9 }'))).toEqual([]);
    expect(
      warningsOf(
        centre(`a: { arrivals: 1/h, talk: 3m, also_needs: { types: { b: 1% } } }, ${b}`, 'desk: { count: 9 }'),
      ),
    ).toEqual([]);
  });
});
