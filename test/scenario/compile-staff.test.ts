import { describe, expect, it } from 'vitest';
import type { GroupModel } from '../../src/model/model.js';
import { errorsOf, modelOf, warningsOf } from './compiling.js';

const centre = (agents: string, time = '{ from: "08:00", to: "20:00" }', more = '') => `
time: ${time}
calls:
  sales: { arrivals: 6/h, talk: 3m, patience: 1m }
  cards: { arrivals: 6/h, talk: 3m, patience: 1m }
agents:
  desk: ${agents}
  rest: { count: 99 }
${more}`;

const groupOf = (agents: string, time?: string, more?: string): GroupModel =>
  modelOf(centre(agents, time, more)).groups[0];
const errors = (agents: string, time?: string) => errorsOf(centre(agents, time));
const hours = (h: number) => h * 3600;

describe('a schedule', () => {
  const steps = (schedule: string, time?: string) => {
    const { staff } = groupOf(`{ schedule: ${schedule} }`, time);
    if (staff.kind !== 'schedule') throw new Error(staff.kind);
    return staff.steps.map(({ at, count }) => [at / 3600, count]);
  };

  it('holds each count until the next, and nobody outside the list', () => {
    expect(steps('{ every: 1h, counts: [4, 4, 6] }')).toEqual([
      [8, 4],
      [10, 6],
      [11, 0],
    ]);
    expect(steps('{ every: 1h, from: "10:00", counts: [4, 0, 6] }')).toEqual([
      [8, 0],
      [10, 4],
      [11, 0],
      [12, 6],
      [13, 0],
    ]);
  });

  it('is cut to opening hours', () => {
    expect(steps('{ every: 2h, from: "07:00", counts: [4, 5, 6, 7, 8, 9, 10] }')).toEqual([
      [8, 4],
      [9, 5],
      [11, 6],
      [13, 7],
      [15, 8],
      [17, 9],
      [19, 10],
    ]);
  });

  it('goes on past midnight as the day does', () => {
    expect(steps('{ every: 3h, counts: [4, 5, 6] }', '{ from: "22:00", to: "06:00" }')).toEqual([
      [22, 4],
      [25, 5],
      [28, 6],
    ]);
    expect(steps('{ every: 3h, from: "00:00", counts: [4, 5] }', '{ from: "22:00", to: "06:00" }')).toEqual([
      [22, 0],
      [24, 4],
      [27, 5],
    ]);
  });

  it('goes round the clock in a study', () => {
    expect(steps('{ every: 4h, from: "22:00", counts: [4, 5] }', '{ duration: 100h }')).toEqual([
      [0, 4],
      [2, 5],
      [6, 0],
      [22, 4],
    ]);
  });

  it('may stand in a csv file, in whole agents', () => {
    const text = centre('{ schedule: { every: 6h, counts: { csv: staff.csv, column: agents } } }');
    expect(modelOf(text, { 'staff.csv': 'agents,x\n4,\n5,\n' }).groups[0].staff).toEqual({
      kind: 'schedule',
      steps: [
        { at: hours(8), count: 4 },
        { at: hours(14), count: 5 },
      ],
    });
    expect(errorsOf(text, { 'staff.csv': 'agents,x\n4.5,\n' })).toEqual([
      expect.stringContaining('column "agents": a count is a whole number from 0 to 100000'),
    ]);
  });

  it('is no longer than a day', () => {
    expect(errors('{ schedule: { every: 13h, counts: [1, 2] } }')).toEqual([
      'agents.desk.schedule.counts: 2 counts of 13h are more than a day',
    ]);
  });
});

describe('shifts', () => {
  const shifts = (rows: string, time?: string) => {
    const { staff } = groupOf(`{ shifts: [${rows}] }`, time);
    if (staff.kind !== 'shifts') throw new Error(staff.kind);
    return staff.shifts;
  };

  it('are rows of agents with their breaks, in order', () => {
    const breaks = '[ { at: "14:00", for: 15m }, { at: "12:00", for: 30m } ]';
    expect(shifts(`{ from: "08:00", to: "16:00", count: 8, breaks: ${breaks} }`)).toEqual([
      {
        from: hours(8),
        to: hours(16),
        count: 8,
        breaks: [
          { at: hours(12), length: 1800 },
          { at: hours(14), length: 900 },
        ],
      },
    ]);
  });

  it('end the next day where `to` is not after `from`', () => {
    const night = '{ from: "22:00", to: "06:00", count: 2, breaks: [ { at: "01:00", for: 30m } ] }';
    expect(shifts(night, '{ duration: 100h }')).toEqual([
      { from: hours(22), to: hours(30), count: 2, breaks: [{ at: hours(25), length: 1800 }] },
    ]);
    expect(shifts('{ from: "08:00", to: "08:00", count: 2 }')).toMatchObject([{ from: hours(8), to: hours(32) }]);
  });

  it('that begin after midnight belong to the night that opened before', () => {
    const [late] = shifts(
      '{ from: "00:00", to: "06:00", count: 2, breaks: [ { at: "03:00", for: 30m } ] }',
      '{ from: "22:00", to: "06:00" }',
    );
    expect(late).toEqual({ from: hours(24), to: hours(30), count: 2, breaks: [{ at: hours(27), length: 1800 }] });
  });

  it('keep hours outside opening: they are paid', () => {
    expect(shifts('{ from: "07:00", to: "21:00", count: 2 }')).toMatchObject([{ from: hours(7), to: hours(21) }]);
  });

  it.each([
    ['{ at: "07:30", for: 30m }', 'shifts.0.breaks.0: this break does not lie within its shift'],
    ['{ at: "15:45", for: 30m }', 'shifts.0.breaks.0: this break does not lie within its shift'],
    ['{ at: "12:00", for: 0 }', 'shifts.0.breaks.0.for: a break lasts longer than 0'],
    [
      '{ at: "12:00", for: 31m }, { at: "12:30", for: 5m }',
      'shifts.0.breaks.1: this break begins before another of the shift has ended',
    ],
  ])('do not break at %s', (breaks, error) => {
    expect(errors(`{ shifts: [ { from: "08:00", to: "16:00", count: 8, breaks: [${breaks}] } ] }`)).toEqual([
      `agents.desk.${error}`,
    ]);
  });

  it('do not begin at the end of a day', () => {
    expect(errors('{ shifts: [ { from: "24:00", to: "08:00", count: 8 } ] }')).toEqual([
      'agents.desk.shifts.0.from: a shift cannot begin at the end of a day | 24:00 -> "00:00"?',
    ]);
  });

  it('wholly outside opening hours are doubted', () => {
    expect(warningsOf(centre('{ shifts: [ { from: "05:00", to: "08:00", count: 8 } ] }'))).toEqual([
      'agents.desk.shifts.0: this shift lies outside opening hours: its agents are paid and never on duty',
    ]);
  });
});
