import { describe, expect, it } from 'vitest';
import { shortage } from '../../src/scenario/warnings/maxFlow.js';
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

describe('more work than the agents have time for', () => {
  it('is told with how much more', () => {
    expect(warningsOf(centre('a: { arrivals: 60/h, talk: 3m, wrap_up: 1m }', 'desk: { count: 3 }'))).toEqual([
      'calls.a: the calls of a bring 4.0 Erlangs of work to 3.0 agents (desk), 133%: nothing else ends the waiting, so the line grows without bound',
    ]);
    expect(
      warningsOf(centre('a: { arrivals: 60/h, talk: 3m, wrap_up: 1m, patience: 1m }', 'desk: { count: 3 }')),
    ).toEqual([
      'calls.a: the calls of a bring 4.0 Erlangs of work to 3.0 agents (desk), 133%: the rest must give up or be turned away',
    ]);
  });

  it('is not told where it just fits, and is where no slack is left', () => {
    expect(warningsOf(centre('a: { arrivals: 60/h, talk: 3m }', 'desk: { count: 4 }'))).toEqual([]);
    expect(warningsOf(centre('a: { arrivals: 60/h, talk: 3m }', 'desk: { count: 3 }'))).toEqual([
      expect.stringContaining('100%'),
    ]);
  });

  it('counts who is really there: shrinkage, scale, speed, further needs', () => {
    const heavy = 'a: { arrivals: 60/h, talk: 3m }';
    expect(warningsOf(centre(heavy, 'desk: { count: 4, shrinkage: 30% }'))).toHaveLength(1);
    expect(warningsOf(centre(heavy, 'desk: { count: 4 }', 'scale: { agents: 70% }'))).toHaveLength(1);
    expect(warningsOf(centre(heavy, 'desk: { count: 3, skills: { a: { speed: 1.1 } } }'))).toEqual([]);
    expect(warningsOf(centre(heavy, 'desk: { count: 3, skills: { a: { talk: 2m } } }'))).toEqual([]);
    const more = 'a: { arrivals: 60/h, talk: 2m, also_needs: { types: { b: 50% } } }, b: { arrivals: 0, talk: 2m }';
    expect(warningsOf(centre(more, 'desk: { count: 3 }'))).toEqual([expect.stringContaining('bring 3.0 Erlangs')]);
  });

  it('counts what agents do who ask, and what is told and written', () => {
    const told = (handoff: string, { front = 9, back = 9, call = '' }) =>
      warningsOf(
        centre(
          `a: { arrivals: 60/h, talk: 3m, skill: x, queue: desk ${call} }`,
          `front: { count: ${front}, skills: [], answers: [desk] }, back: { count: ${back}, skills: [x], answers: [office] }`,
          `queues: { desk: {}, office: { skill: x } }\nhandoff: ${handoff}`,
        ),
      );
    const bring = (erlangs: string, who: string) => [expect.stringMatching(`bring ${erlangs} Erlangs .* \\(${who}\\)`)];
    // The back office works the tickets; nobody is upset in them.
    expect(told('{ policy: ticket }', { back: 3 })).toEqual(bring('3.0', 'back'));
    expect(told('{ policy: ticket }', { back: 4, call: ', upset: { share: 100%, talk_times: 2 }' })).toEqual([]);
    // The owner works it, whatever the specialist has told him.
    expect(told('{ policy: own }', { front: 3 })).toEqual(bring('3.0', 'front'));
    expect(told('{ policy: own, brief: 2m }', { front: 4, back: 2 })).toEqual(bring('2.0', 'back'));
    expect(told('{ policy: own, brief: 1m }', { front: 4, back: 2 })).toEqual([]);
    // By consult either may, if it takes too long.
    expect(told('{ policy: consult, brief: 2m }', { front: 1, back: 2 })).toEqual(bring('3.0', 'front, back'));
    expect(told('{ policy: consult, brief: 2m }', { front: 1, back: 3 })).toEqual([]);
  });

  it('is found among the types that share too few, though others of the house are idle', () => {
    const calls = ['a', 'b', 'c'].map((name) => `${name}: { arrivals: 20/h, talk: 6m }`).join(', ');
    const agents = 'one: { count: 3, skills: [a, b] }, two: { count: 9, skills: [c] }';
    expect(warningsOf(centre(calls, agents))).toEqual([
      expect.stringContaining('the calls of a, b bring 4.0 Erlangs of work to 3.0 agents (one), 133%'),
    ]);
    const crossed = 'one: { count: 3, skills: [a, b] }, two: { count: 4, skills: [b, c] }';
    expect(warningsOf(centre(calls, crossed))).toEqual([]);
  });

  it('counts every part of a talk that is sure to come', () => {
    const told = (more: string, agents = 'desk: { count: 3 }') =>
      warningsOf(centre(`a: { arrivals: 60/h, talk: 2m, ${more} }`, agents));
    const bring = (erlangs: string) => [expect.stringContaining(`bring ${erlangs} Erlangs`)];
    expect(told('wrap_up: 30s')).toEqual([]);
    expect(told('identify: 20s, explain: 45s, wrap_up: 30s')).toEqual(bring('3.6'));
    expect(told('wrap_up: 30s, upset: { share: 50%, talk_times: 2 }')).toEqual(bring('3.5'));
    expect(told('wrap_up: 30s, unprepared: { share: 50%, adds: 90s }')).toEqual(bring('3.3'));
    // Half of them are never worked for.
    expect(told('wrap_up: 30s, unprepared: { share: 50%, adds: 90s, fails: 100% }')).toEqual([]);
    // Offers, failures and further calls may or may not come on top.
    expect(
      told(
        'wrap_up: 30s, upsell: { offered: 1, adds: 9m }, calls_again: { if_unresolved: 1, delay: 1m }',
        'desk: { count: 3, skills: { a: { resolves: 10% } } }',
      ),
    ).toEqual([]);
  });

  it('leaves out who gives up, is sent away, or may be', () => {
    const agents = 'front: { count: 9, skills: [], answers: [a] }, back: { count: 3, skills: [x], answers: [x] }';
    const told = (type: string, handoff: string, queue = '') =>
      warningsOf(
        centre(
          `a: { arrivals: 60/h, talk: 4m, skill: x, queue: a, ${type} }`,
          agents,
          `queues: { a: {}, x: { ${queue} } }\nhandoff: { ${handoff} }`,
        ),
      );
    const short = [expect.stringContaining('4.0 Erlangs of work to 3.0 agents (back)')];
    expect(told('', '')).toEqual(short);
    expect(told('', 'policy: warm')).toEqual(short);
    expect(told('gives_up_on_handoff: 50%', '')).toEqual([]);
    expect(told('blocklist: { after: 0, share: 50% }', '')).toEqual([]);
    expect(told('', '', 'hours: { from: "08:00", to: "12:00" }')).toEqual([]);
    // Who gets to the wrong queue may be cut off before he comes to the right one.
    expect(told('', 'accuracy: 10%')).toEqual([]);
    expect(told('', 'max: 0')).toEqual([
      expect.stringContaining('nobody helps'),
      expect.stringContaining('no caller ever'),
    ]);
  });

  it('of callers who may meet anybody is what anybody has to do', () => {
    const agents = (front: number) =>
      `front: { count: ${front}, skills: [], answers: all }, back: { count: 1, skills: [a], answers: all }`;
    const told = (front: number) =>
      warningsOf(centre('a: { arrivals: 60/h, talk: 4m, wrap_up: 2m }', agents(front), 'handoff: { policy: bounce }'));
    expect(told(2)).toEqual([]);
    expect(told(1)).toEqual([expect.stringContaining('2.0 Erlangs of work to 2.0 agents (front, back), 100%')]);
  });

  it('does not grow for ever where callers balk', () => {
    const calls = 'a: { arrivals: 60/h, talk: 4m, balks: { when_wait_over: 10m, probability: 50% } }';
    const told = (queue: string) => warningsOf(centre(calls, 'desk: { count: 3 }', `queues: { a: { ${queue} } }`));
    expect(told('announces_wait: true')).toEqual([expect.stringContaining('the rest must give up')]);
  });

  it('is averaged over a day of schedules or shifts', () => {
    const day = (staff: string) =>
      warningsOf(
        `time: { from: "08:00", to: "12:00" }\ncalls: { a: { arrivals: 60/h, talk: 3m } }\nagents: { desk: { ${staff} } }`,
      );
    const message = expect.stringContaining(
      'bring 3.0 Erlangs of work to 2.8 agents (desk), 109%: the line grows through the day',
    );
    expect(day('schedule: { every: 1h, counts: [2, 3, 3, 3] }')).toEqual([message]);
    expect(day('schedule: { every: 1h, counts: [2, 3, 4, 4] }')).toEqual([]);
    const shift = (to: string) =>
      `shifts: [ { from: "07:00", to: "${to}", count: 4, breaks: [ { at: "09:00", for: 30m } ] } ]`;
    expect(day(shift('11:15'))).toEqual([message]);
    expect(day(shift('12:00'))).toEqual([]);
  });
});

describe('the largest flow', () => {
  it('reroutes what took the place that another needs', () => {
    expect(shortage([2, 2], [2, 2], [[0, 1], [0]])).toBeNull();
    expect(shortage([2, 2, 2], [2, 2, 2], [[0, 1], [0], [0, 2]])).toBeNull();
  });

  it('names the smallest cut', () => {
    expect(shortage([3, 1, 1], [2, 9], [[0], [0], [1]])).toEqual({ sources: [0, 1], sinks: [0] });
    expect(shortage([1], [], [[]])).toEqual({ sources: [0], sinks: [] });
  });
});
