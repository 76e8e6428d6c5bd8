import { describe, expect, test } from 'vitest';
import type { Shift } from '../../src/model/model.js';
import { centre, seconds } from './centre.js';
import { duties, lives } from './telling.js';

/** A queue that closes at 100 by hours of its own; the centre is open from 0 to 3,600. */
const hours = { from: 0, to: 100 };
const shift = (from: number, to: number, breaks: Shift['breaks'] = []) =>
  ({ kind: 'shifts', shifts: [{ from, to, count: 1, breaks }] }) as const;

describe("a queue's own hours", () => {
  test('outside them nobody is let in', () => {
    const model = centre({
      calls: [{ at: [49, 50, 99, 100], talk: 1 }],
      queues: [{ hours: { from: 50, to: 100 } }],
      groups: [{}],
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 49, closed_out at 49',
      'caller 2: in queue 0 at 50, with agent 0 from 50 to 51',
      'caller 3: in queue 0 at 99, with agent 0 from 99 to 100',
      'caller 4: in queue 0 at 100, closed_out at 100',
    ]);
  });

  test('hang_up: at their end the waiting are sent away, the talk is finished', () => {
    const queues = [{ hours, atClose: 'hang_up' }] as const;
    expect(lives(centre({ calls: [{ at: [70, 90] }], queues, groups: [{}] }))).toEqual([
      'caller 1: in queue 0 at 70, with agent 0 from 70 to 130',
      'caller 2: in queue 0 at 90, closed_out at 100',
    ]);
  });

  test('hang_up: who rings is sent away too; that agent looks for another call when all are gone', () => {
    const model = centre({
      calls: [{ at: [90, 91] }, { at: [95] }],
      queues: [{ hours, atClose: 'hang_up' }, {}],
      groups: [{ pickUp: 20 }],
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 90, closed_out at 100',
      'caller 2: in queue 0 at 91, closed_out at 100',
      'caller 3: in queue 1 at 95, with agent 0 from 120 to 180',
    ]);
  });

  test('serve: who waits in it is served, and keeps the agent past the end of his shift', () => {
    const model = centre({
      calls: [{ at: [90, 95], talk: 100 }, { at: [96] }],
      queues: [{ hours }, { priority: 9 }],
      groups: [{ staff: shift(0, 150) }],
    });
    expect(lives(model).slice(0, 2)).toEqual([
      'caller 1: in queue 0 at 90, with agent 0 from 90 to 190',
      'caller 2: in queue 0 at 95, with agent 0 from 190 to 290',
    ]);
    expect(duties(model)).toEqual(['agent 0: on duty from 0 to 290, due to leave at 150']);
  });

  test('serve: with its last caller an idle agent goes who had stayed', () => {
    const model = centre({
      calls: [{ at: [0, 1, 90], talk: 200 }],
      queues: [
        {
          hours,
          steps: [
            { after: 0, groups: [1] },
            { after: 500, groups: [0, 1] },
          ],
        },
      ],
      groups: [{ staff: shift(0, 150) }, { count: 2 }],
    });
    expect(lives(model)[2]).toBe('caller 3: in queue 0 at 90, with agent 1 from 200 to 400');
    expect(duties(model)[0]).toBe('agent 0: on duty from 0 to 200, due to leave at 150');
  });

  test('serve: a schedule that falls takes nobody while they are needed', () => {
    const steps = [
      { at: 0, count: 2 },
      { at: 120, count: 1 },
    ];
    const model = centre({
      calls: [{ at: [0, 0, 90, 91], talk: 110 }],
      queues: [{ hours }],
      groups: [{ staff: { kind: 'schedule', steps } }],
    });
    expect(lives(model).slice(2)).toEqual([
      'caller 3: in queue 0 at 90, with agent 0 from 110 to 220',
      'caller 4: in queue 0 at 91, with agent 1 from 110 to 220',
    ]);
    expect(duties(model)).toHaveLength(2);
    expect(duties(model)[0]).toBe('agent 0: on duty from 0 to 220, due to leave at 120');
  });

  test('serve: whom nobody on duty may take is sent away, also when a break never ends', () => {
    const gone = centre({ calls: [{ at: [70] }], queues: [{ hours }], groups: [{ staff: shift(0, 60) }] });
    expect(lives(gone)).toEqual(['caller 1: in queue 0 at 70, closed_out at 100']);
    const staff = shift(0, 150, [{ at: 60, length: 200 }]);
    const onBreak = centre({ calls: [{ at: [70] }], queues: [{ hours }], groups: [{ staff }] });
    expect(lives(onBreak)).toEqual(['caller 1: in queue 0 at 70, closed_out at 150']);
  });

  test('serve: a break that ends in time brings somebody back', () => {
    const staff = shift(0, 200, [{ at: 60, length: 80 }]);
    const model = centre({ calls: [{ at: [70] }], queues: [{ hours }], groups: [{ staff }] });
    expect(lives(model)).toEqual(['caller 1: in queue 0 at 70, with agent 0 from 140 to 200']);
  });

  test('when the day closes too, it is served on', () => {
    const model = centre({
      calls: [{ at: [0, 90], talk: 200 }, { at: [95] }],
      queues: [{ hours }, {}],
      groups: [{ staff: shift(0, 110) }],
      time: { length: 150 },
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 200',
      'caller 2: in queue 0 at 90, with agent 0 from 200 to 400',
      'caller 3: in queue 1 at 95, closed_out at 150',
    ]);
  });

  test('they hold every day, and hours round the clock never end', () => {
    const day = 86_400;
    const at = [80_000, day + 80_000];
    const given = { calls: [{ at, talk: 1e5 }], groups: [{}], time: { days: 2, length: day, continuous: true } };
    const daily = centre({ ...given, queues: [{ hours: { from: 0, to: 82_000 }, atClose: 'hang_up' }] });
    expect(lives(daily)[1]).toBe(`caller 2: in queue 0 at ${day + 80_000}, closed_out at ${day + 82_000}`);
    const never = centre({ ...given, queues: [{ hours: { from: 0, to: day }, atClose: 'hang_up' }] });
    expect(lives(never)[1]).toBe(`caller 2: in queue 0 at ${day + 80_000}, in_system at ${2 * day}`);
  });
});

describe('at_close of a queue', () => {
  const late = { calls: [{ at: [90, 92], talk: 100 }, { at: [95] }], groups: [{}], time: { length: 100 } };

  test('each by its own: one is served to the end, the other sent away', () => {
    const model = centre({ ...late, queues: [{}, { atClose: 'hang_up' }] });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 90, with agent 0 from 90 to 190',
      'caller 2: in queue 0 at 92, with agent 0 from 190 to 290',
      'caller 3: in queue 1 at 95, closed_out at 100',
    ]);
    expect(duties(model)).toEqual(['agent 0: on duty from 0 to 290, due to leave at 100']);
  });

  test('the day is over at once only where all hang up', () => {
    const queues = [{ atClose: 'hang_up' }, { atClose: 'hang_up' }] as const;
    expect(duties(centre({ ...late, queues }))).toEqual(['agent 0: on duty from 0 to 190, due to leave at 100']);
  });
});

describe('a wait announced', () => {
  const told = { announcesWait: true };

  test('is that of the caller answered last, 0 before the first: who would not wait so long hangs up at once', () => {
    const model = centre({
      calls: [{ at: [0, 1, 70, 130], balks: { whenWaitOver: 50, probability: 1 } }],
      queues: [told],
      groups: [{}],
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 0 to 60',
      'caller 2: in queue 0 at 1, with agent 0 from 60 to 120',
      'caller 3: in queue 0 at 70, abandoned at 70',
      'caller 4: in queue 0 at 130, with agent 0 from 130 to 190',
    ]);
  });

  test('is told before the greeting, to whom no agent is free for', () => {
    const model = centre({
      calls: [{ at: [0, 1, 80], balks: { whenWaitOver: 50, probability: 1 } }],
      queues: [{ ...told, greeting: 5 }],
      groups: [{}],
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 0, with agent 0 from 5 to 65',
      'caller 2: in queue 0 at 1, with agent 0 from 65 to 125',
      'caller 3: in queue 0 at 80, abandoned at 80',
    ]);
  });
});

describe('the block list', () => {
  const redial = {
    afterAbandon: [1],
    afterBlock: [1],
    delay: seconds(10),
    max: 5,
    keepsPatience: false,
    becomes: [],
  };
  const nobody = { groups: [{ count: 0 }] };

  test('from the contact after so many on he is sent away, past every menu', () => {
    const calls = [{ at: [0], patience: 5, redial, blocklist: { after: 2, share: 1, then: -1 } }];
    expect(lives(centre({ calls, ...nobody }))).toEqual([
      'caller 1: in queue 0 at 0, abandoned at 5',
      'caller 1, try 2: in queue 0 at 15, abandoned at 20',
      'caller 1, try 3: at the door at 30, closed_out at 30',
    ]);
  });

  test('or put into another queue', () => {
    const calls = [{ at: [0], patience: 5, redial: { ...redial, max: 1 }, blocklist: { after: 1, share: 1, then: 1 } }];
    expect(lives(centre({ calls, queues: [{}, {}], ...nobody }))).toEqual([
      'caller 1: in queue 0 at 0, abandoned at 5',
      'caller 1, try 2: in queue 1 at 15, abandoned at 20',
    ]);
  });
});
