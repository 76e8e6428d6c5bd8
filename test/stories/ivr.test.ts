import { describe, expect, test } from 'vitest';
import { centre, seconds } from './centre.js';
import { AWAY, ivr, node, OWN, queue } from './menu.js';
import { duties, lives, tours } from './telling.js';

const one = { calls: [{ at: [0] }], groups: [{}] };
/** Two types of caller, two queues, an agent; who comes at 0 is of the second type. */
const two = { calls: [{ at: [] }, { at: [0] }], groups: [{}] };

describe('what a caller hears', () => {
  test('is no wait: the leg begins when he joins the queue', () => {
    const model = centre({ ...one, ivr: ivr(1, { say: 12 }) });
    expect(lives(model)).toEqual(['caller 1: in queue 0 at 12, with agent 0 from 12 to 72']);
    expect(tours(model)).toEqual(['node 0 from 0 to 12: to his own queue']);
  });

  test('may be all he wanted: he hangs up satisfied', () => {
    const model = centre({ ...one, ivr: ivr(1, { say: 12, deflects: 1 }) });
    expect(lives(model)).toEqual(['caller 1: at the door at 12, contained at 12']);
    expect(tours(model)).toEqual(['node 0 from 0 to 12, satisfied: no queue']);
  });

  test('outside the hours of a node is another: then he is led elsewhere, or sent away', () => {
    const closed = { say: 8, then: queue(1) };
    const calls = [{ at: [99, 100, 199, 200] }, { at: [] }];
    const hours = { from: 100, to: 200 };
    const led = centre({ calls, groups: [{ count: 9 }], ivr: ivr(2, { hours, closed, say: 5 }) });
    expect(tours(led)).toEqual([
      'node 0 from 99 to 107: led to another queue',
      'node 0 from 100 to 105: to his own queue',
      'node 0 from 199 to 204: to his own queue',
      'node 0 from 200 to 208: led to another queue',
    ]);
    const shut = centre({ ...one, ivr: ivr(1, { hours }) });
    expect(lives(shut)).toEqual(['caller 1: at the door at 0, closed_out at 0']);
    expect(tours(shut)).toEqual(['node 0 from 0 to 0, sent away: no queue']);
  });

  test('hours may go on after midnight', () => {
    const hours = { from: 80_000, to: 86_500 };
    const calls = [{ at: [99, 100, 79_999, 80_000] }];
    const model = centre({ calls, groups: [{}], ivr: ivr(1, { hours }), time: { length: 86_400, continuous: true } });
    expect(lives(model).map((life) => life.includes('closed_out'))).toEqual([false, true, true, false]);
  });
});

describe('identification in the IVR', () => {
  const asks = { ...one, calls: [{ at: [0], identify: 20 }] };

  test('takes its time; who succeeds is not asked by the agent', () => {
    const model = centre({ ...asks, ivr: ivr(1, { identify: { time: 25, succeeds: 1 } }) });
    expect(lives(model)).toEqual(['caller 1: in queue 0 at 25, with agent 0 from 25 to 85']);
  });

  test('and who does not is', () => {
    const model = centre({ ...asks, ivr: ivr(1, { identify: { time: 25, succeeds: 0 } }) });
    expect(lives(model)).toEqual(['caller 1: in queue 0 at 25, with agent 0 from 25 to 105']);
  });

  test('the unprepared never succeed', () => {
    const unprepared = { share: 1, adds: seconds(0), fails: 0 };
    const calls = [{ at: [0], identify: 20, unprepared }];
    const model = centre({ ...one, calls, ivr: ivr(1, { identify: { time: 25, succeeds: 1 } }) });
    expect(lives(model)).toEqual(['caller 1: in queue 0 at 25, with agent 0 from 25 to 105']);
  });

  test('is asked once in a contact', () => {
    const identify = { time: 25, succeeds: 1 };
    const model = centre({ ...one, ivr: ivr(1, { identify, to: node(1) }, { identify }) });
    expect(tours(model)).toEqual(['node 0 from 0 to 25, node 1 from 25 to 25: to his own queue']);
  });
});

describe('keys', () => {
  test('he presses the honest one, and hears what is behind it', () => {
    const model = centre({
      ...two,
      ivr: ivr(2, { say: 12, keys: [1, 2], honest: 1 }, { to: queue(0) }, { say: 6, to: queue(1) }),
    });
    expect(tours(model)).toEqual(['node 0 from 0 to 12, node 2 from 12 to 18: to his own queue']);
    expect(lives(model)).toEqual(['caller 1: in queue 1 at 18, with agent 0 from 18 to 78']);
  });

  test('he games the menu by a key that leads to a queue of better priority', () => {
    const press = [{ key: 0, probability: 1 }];
    const nodes = ivr(2, { keys: [1, 2], honest: 1, press }, { to: queue(0) }, { to: queue(1) });
    const better = centre({ ...two, queues: [{ priority: 1 }, { priority: 5 }], ivr: nodes });
    expect(tours(better)).toEqual(['node 0 from 0 to 0, node 1 from 0 to 0: gamed']);
    const alike = centre({ ...two, ivr: nodes });
    expect(tours(alike)).toEqual(['node 0 from 0 to 0, node 1 from 0 to 0: to another queue by press']);
  });

  test('a mistake hits another key than the one meant', () => {
    const model = centre({
      ...two,
      ivr: ivr(2, { keys: [1, 2], honest: 1, mistakes: 1 }, { to: queue(0) }, { to: queue(1) }),
    });
    expect(tours(model)).toEqual(['node 0 from 0 to 0, a mistake, node 1 from 0 to 0: to another queue by mistake']);
  });

  test('without an honest key any will do, and it is the menu that leads astray', () => {
    const model = centre({ ...two, ivr: ivr(2, { keys: [1] }, { to: queue(0) }) });
    expect(tours(model)).toEqual(['node 0 from 0 to 0, node 1 from 0 to 0: led to another queue']);
  });

  test('no key in time: another way, or the menu once more', () => {
    const silence = { probability: 1, timeout: 5, then: queue(0) };
    const another = centre({ ...two, ivr: ivr(2, { say: 12, keys: [1], honest: 0, silence }, { to: queue(1) }) });
    expect(tours(another)).toEqual(['node 0 from 0 to 17, 1 times no key: led to another queue']);
    const repeat = { probability: 0.9, timeout: 5, then: null };
    const again = centre({ ...two, ivr: ivr(2, { say: 12, keys: [1], honest: 0, silence: repeat }, { to: queue(1) }) });
    const [tour] = tours(again);
    const times = Number(/(\d+) times/.exec(tour!)?.[1]);
    expect(times).toBeGreaterThan(0);
    const end = 12 + times * (5 + 12);
    expect(tour).toBe(`node 0 from 0 to ${end}, ${times} times no key, node 1 from ${end} to ${end}: to his own queue`);
  });

  test('a way back makes a loop', () => {
    const press = [{ key: 1, probability: 0.9 }];
    const model = centre({
      ...one,
      ivr: ivr(1, { say: 10, keys: [1, 2], honest: 0, press }, { to: OWN }, { to: node(0) }),
    });
    const [tour] = tours(model);
    const rounds = tour!.split('node 2').length - 1;
    expect(rounds).toBeGreaterThan(0);
    expect(lives(model)[0]).toContain(`in queue 0 at ${10 * (rounds + 1)},`);
  });
});

describe('self-service', () => {
  const service = { time: 40, contains: 1, then: OWN };

  test('contains, and the case is resolved', () => {
    const model = centre({ ...one, ivr: ivr(1, { service }) });
    expect(lives(model)).toEqual(['caller 1: at the door at 40, contained at 40']);
    expect(tours(model)).toEqual(['node 0 from 0 to 40, contained: no queue']);
  });

  test('or leads on', () => {
    const model = centre({ ...one, ivr: ivr(1, { service: { ...service, contains: 0 } }) });
    expect(lives(model)).toEqual(['caller 1: in queue 0 at 40, with agent 0 from 40 to 100']);
  });

  test('whom a mistake led there is not contained', () => {
    const model = centre({ ...one, ivr: ivr(1, { keys: [1, 2], honest: 1, mistakes: 1 }, { service }, { to: OWN }) });
    expect(lives(model)).toEqual(['caller 1: in queue 0 at 40, with agent 0 from 40 to 100']);
  });

  test('whoever pressed it on purpose after a mistake is', () => {
    const press = [{ key: 1, probability: 1 }];
    const model = centre({
      ...one,
      ivr: ivr(1, { keys: [1, 3], honest: 1, mistakes: 1 }, { keys: [3, 2], press }, { service }, { to: OWN }),
    });
    expect(lives(model)).toEqual(['caller 1: at the door at 40, contained at 40']);
  });
});

describe('the IVR and the rest', () => {
  test('a trunk is held in it', () => {
    const model = centre({
      calls: [{ at: [0, 5, 10] }],
      groups: [{ count: 2 }],
      lines: 1,
      ivr: ivr(1, { say: 10, to: AWAY }),
    });
    expect(lives(model)).toEqual([
      'caller 1: at the door at 10, closed_out at 10',
      'caller 2: at the door at 5, blocked at 5',
      'caller 3: at the door at 20, closed_out at 20',
    ]);
  });

  test('after closing he goes on in it, and the agents wait for him', () => {
    const model = centre({ ...one, calls: [{ at: [90] }], ivr: ivr(1, { say: 20 }), time: { length: 100 } });
    expect(lives(model)).toEqual(['caller 1: in queue 0 at 110, with agent 0 from 110 to 170']);
    expect(duties(model)).toEqual(['agent 0: on duty from 0 to 170, due to leave at 100']);
  });

  test('they do not where all queues hang up', () => {
    const time = { length: 100, atClose: 'hang_up' } as const;
    const model = centre({ ...one, calls: [{ at: [90] }], ivr: ivr(1, { say: 20 }), time });
    expect(lives(model)).toEqual(['caller 1: in queue 0 at 110, closed_out at 110']);
    expect(duties(model)).toEqual(['agent 0: on duty from 0 to 100']);
  });

  test('who is in it when the clock stops is in the system, and has not waited', () => {
    const time = { kind: 'study', continuous: true, length: 100 } as const;
    const model = centre({ ...one, calls: [{ at: [90] }], ivr: ivr(1, { say: 20 }), time });
    expect(lives(model)).toEqual(['caller 1: at the door at 100, in_system at 100']);
    expect(tours(model)).toEqual(['node 0 from 90 to 100, still there: no queue']);
  });

  test('a redial hears it all again', () => {
    const redial = {
      afterAbandon: [1],
      afterBlock: [0],
      delay: seconds(100),
      max: 1,
      keepsPatience: false,
      becomes: [],
    };
    const calls = [{ at: [0, 0], patience: 10, redial }];
    const model = centre({ calls, groups: [{}], ivr: ivr(1, { say: 20 }) });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 20, with agent 0 from 20 to 80',
      'caller 2: in queue 0 at 20, abandoned at 30',
      'caller 2, try 2: in queue 0 at 150, with agent 0 from 150 to 210',
    ]);
  });
});
