import { describe, expect, test } from 'vitest';
import { centre } from './centre.js';
import { lives } from './telling.js';

describe('one agent, one queue', () => {
  test('callers are served one after another, who came first first', () => {
    expect(lives(centre({ calls: [{ at: [10, 20, 30] }], groups: [{}] }))).toEqual([
      'caller 1: in queue 0 at 10, with agent 0 from 10 to 70',
      'caller 2: in queue 0 at 20, with agent 0 from 70 to 130',
      'caller 3: in queue 0 at 30, with agent 0 from 130 to 190',
    ]);
  });

  test('after each talk the agent wraps up, and is not free until that is done', () => {
    expect(lives(centre({ calls: [{ at: [0, 10], wrapUp: 30 }], groups: [{}] }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 60',
      'caller 2: in queue 0 at 10, with agent 0 from 90 to 150',
    ]);
  });

  test('who has waited as long as he would hangs up, and the next is taken instead', () => {
    expect(lives(centre({ calls: [{ at: [0, 10, 40], patience: 40 }], groups: [{}] }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 60',
      'caller 2: in queue 0 at 10, abandoned at 50',
      'caller 3: in queue 0 at 40, with agent 0 from 60 to 120',
    ]);
  });

  test('an agent who comes free in the very instant in which patience runs out takes the call', () => {
    expect(lives(centre({ calls: [{ at: [0, 10], patience: 50 }], groups: [{}] }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 60',
      'caller 2: in queue 0 at 10, with agent 0 from 60 to 120',
    ]);
  });

  test('ringing is waiting: who hangs up in it sets the agent free at once', () => {
    const model = centre({ calls: [{ at: [0, 4], patience: 10 }], groups: [{ pickUp: 12 }] });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, abandoned at 10',
      'caller 2: in queue 0 at 4, abandoned at 14',
    ]);
  });

  test('an answer in the instant of giving up is an answer', () => {
    const model = centre({ calls: [{ at: [0], patience: 10 }], groups: [{ pickUp: 10 }] });
    expect(lives(model)).toEqual(['caller 1: in queue 0 at 0, with agent 0 from 10 to 70']);
  });

  test('without patience one is served at once or not at all', () => {
    expect(lives(centre({ calls: [{ at: [0, 10, 60], patience: 0 }], groups: [{}] }))).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 60',
      'caller 2: in queue 0 at 10, abandoned at 10',
      'caller 3: in queue 0 at 60, with agent 0 from 60 to 120',
    ]);
  });
});

describe('rules of a queue', () => {
  test('a greeting must end before an agent may answer, and holds no agent', () => {
    const model = centre({
      calls: [{ at: [0] }, { at: [5], talk: 20 }],
      queues: [{ greeting: 10 }, {}],
      groups: [{}],
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 25 to 85',
      'caller 2: in queue 1 at 5, with agent 0 from 5 to 25',
    ]);
  });

  test('a full queue sends on to another, which may be full too: then the line is busy', () => {
    const model = centre({
      calls: [{ at: [0, 1, 2, 3] }, { at: [] }],
      queues: [
        { capacity: 1, whenFull: 1 },
        { capacity: 1, whenFull: 0, priority: 9 },
      ],
      groups: [{}],
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 60',
      'caller 2: in queue 0 at 1, with agent 0 from 60 to 120',
      'caller 3: in queue 0 at 2, overflowed at 2',
      'caller 3: in queue 1 at 2, with agent 0 from 120 to 180',
      'caller 4: in queue 0 at 3, overflowed at 3',
      'caller 4: in queue 1 at 3, blocked at 3',
    ]);
  });

  test('after max_wait a caller is sent away, or on to another queue with his age', () => {
    const calls = [{ at: [0, 1] }, { at: [20] }];
    const sentAway = centre({ calls, queues: [{ maxWait: 30 }, {}], groups: [{}] });
    expect(lives(sentAway)[1]).toBe('caller 2: in queue 0 at 1, closed_out at 31');
    const sentOn = centre({ calls, queues: [{ maxWait: 30, afterMaxWait: 1 }, {}], groups: [{}] });
    expect(lives(sentOn)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 60',
      'caller 2: in queue 0 at 1, overflowed at 31',
      'caller 2: in queue 1 at 31, with agent 0 from 60 to 120',
      'caller 3: in queue 1 at 20, with agent 0 from 120 to 180',
    ]);
  });

  test('moving on renews no patience', () => {
    const model = centre({
      calls: [{ at: [0, 1], patience: 50 }, { at: [] }],
      queues: [{ maxWait: 30, afterMaxWait: 1 }, {}],
      groups: [{}],
    });
    expect(lives(model)[2]).toBe('caller 2: in queue 1 at 31, abandoned at 51');
  });

  test('who may take a caller widens with his age', () => {
    const steps = [
      { after: 0, groups: [0] },
      { after: 45, groups: [0, 1] },
    ];
    const model = centre({ calls: [{ at: [0, 1] }], queues: [{ steps }], groups: [{}, {}] });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 60',
      'caller 2: in queue 0 at 1, with agent 1 from 46 to 106',
    ]);
  });

  test('the better priority goes first; ageing is a head start', () => {
    const calls = [{ at: [0, 10] }, { at: [50] }];
    const strict = centre({ calls, queues: [{ priority: 2 }, { priority: 1 }], groups: [{}] });
    expect(lives(strict).slice(1)).toEqual([
      'caller 2: in queue 0 at 10, with agent 0 from 120 to 180',
      'caller 3: in queue 1 at 50, with agent 0 from 60 to 120',
    ]);
    const aged = centre({
      calls,
      queues: [
        { priority: 2, ageing: 20 },
        { priority: 1, ageing: 20 },
      ],
      groups: [{}],
    });
    expect(lives(aged).slice(1)).toEqual([
      'caller 2: in queue 0 at 10, with agent 0 from 60 to 120',
      'caller 3: in queue 1 at 50, with agent 0 from 120 to 180',
    ]);
  });
});
