import { describe, expect, it } from 'vitest';
import { shortage } from '../../src/scenario/warnings/maxFlow.js';
import { warningsOf } from './compiling.js';

const centre = (calls: string, agents: string, more = '') => `
time: { duration: 100h }
calls: { ${calls} }
agents: { ${agents} }
${more}`;

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
