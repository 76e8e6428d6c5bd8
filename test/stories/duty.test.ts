import { describe, expect, test } from 'vitest';
import { centre } from './centre.js';
import { duties, lives } from './telling.js';

describe('shifts', () => {
  test('an agent leaves at the end of his shift, after the call in hand and its wrap-up', () => {
    const model = centre({
      calls: [{ at: [90], talk: 60, wrapUp: 10 }],
      groups: [{ staff: { kind: 'shifts', shifts: [{ from: 50, to: 100, count: 2, breaks: [] }] } }],
    });
    expect(duties(model)).toEqual([
      'agent 0: on duty from 50 to 160, due to leave at 100',
      'agent 1: on duty from 50 to 100',
    ]);
  });

  test('a break begins after the call in hand, and lasts in full', () => {
    const breaks = [{ at: 100, length: 50 }];
    const model = centre({
      calls: [{ at: [90, 95] }],
      groups: [{ staff: { kind: 'shifts', shifts: [{ from: 0, to: 1000, count: 1, breaks }] } }],
    });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 90, with agent 0 from 90 to 150',
      'caller 2: in queue 0 at 95, with agent 0 from 200 to 260',
    ]);
    expect(duties(model)).toEqual(['agent 0: on duty from 0 to 150', 'agent 0: on duty from 200 to 1000']);
  });

  test('a break at the very start of a shift, or at the opening, is taken', () => {
    const breaks = [{ at: 0, length: 50 }];
    const model = centre({
      calls: [{ at: [10] }],
      groups: [{ staff: { kind: 'shifts', shifts: [{ from: 0, to: 1000, count: 1, breaks }] } }],
    });
    expect(lives(model)).toEqual(['caller 1: in queue 0 at 10, with agent 0 from 50 to 110']);
    expect(duties(model)).toEqual(['agent 0: on duty from 0 to 0', 'agent 0: on duty from 50 to 1000']);
  });

  test('a shift of the evening before is on duty at the opening', () => {
    const model = centre({
      calls: [{ at: [] }],
      groups: [{ staff: { kind: 'shifts', shifts: [{ from: 86000, to: 86500, count: 1, breaks: [] }] } }],
    });
    expect(duties(model)).toEqual(['agent 0: on duty from 0 to 100']);
  });
});

describe('a schedule', () => {
  test('that falls sends the longest idle home, and then who comes free first', () => {
    const steps = [
      { at: 0, count: 3 },
      { at: 100, count: 1 },
      { at: 200, count: 2 },
    ];
    const model = centre({
      calls: [{ at: [10, 80, 90], talk: 50 }],
      groups: [{ staff: { kind: 'schedule', steps } }],
      time: { length: 300 },
    });
    // Agent 0 takes the first call, 1 the second, 2 the third; when the count falls by two at 100, 0 is idle, 1 and 2 are not.
    expect(duties(model)).toEqual([
      'agent 0: on duty from 0 to 100',
      'agent 0: on duty from 200 to 300',
      'agent 1: on duty from 0 to 130, due to leave at 100',
      'agent 2: on duty from 0 to 300',
    ]);
  });
});

describe('closing', () => {
  const lateCallers = { calls: [{ at: [90, 95], talk: 100 }], groups: [{ count: 1 }] };

  test('serve: the agent stays until the last caller has gone', () => {
    const model = centre({ ...lateCallers, time: { length: 100 } });
    expect(lives(model)[1]).toBe('caller 2: in queue 0 at 95, with agent 0 from 190 to 290');
    expect(duties(model)).toEqual(['agent 0: on duty from 0 to 290, due to leave at 100']);
  });

  test('hang_up: the waiting are sent away, the talk is finished', () => {
    const model = centre({ ...lateCallers, time: { length: 100, atClose: 'hang_up' } });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 90, with agent 0 from 90 to 190',
      'caller 2: in queue 0 at 95, closed_out at 100',
    ]);
    expect(duties(model)).toEqual(['agent 0: on duty from 0 to 190, due to leave at 100']);
  });

  test('serve: whom nobody on duty may take is sent away', () => {
    const model = centre({
      calls: [{ at: [70] }],
      groups: [{ staff: { kind: 'shifts', shifts: [{ from: 40, to: 60, count: 1, breaks: [] }] } }],
      time: { length: 100 },
    });
    expect(lives(model)).toEqual(['caller 1: in queue 0 at 70, closed_out at 100']);
  });

  test('a study just stops: who waits is in the system, a talk keeps its planned end', () => {
    const model = centre({ ...lateCallers, time: { kind: 'study', continuous: true, length: 100 } });
    expect(lives(model)).toEqual([
      'caller 1: in queue 0 at 90, with agent 0 from 90 to 190',
      'caller 2: in queue 0 at 95, in_system at 100',
    ]);
    expect(duties(model)).toEqual(['agent 0: on duty from 0 to 100']);
  });
});
