import { describe, expect, it } from 'vitest';
import type { Arrivals } from '../../src/model/model.js';
import { errorsOf, type Files, modelOf, warningsOf } from './compiling.js';

const centre = (arrivals: string, time = '{ from: "08:00", to: "10:00" }', more = '') => `
time: ${time}
calls: { general: { arrivals: ${arrivals}, talk: 3m, patience: 1m } }
agents: { desk: { count: 900 } }
${more}`;

const arrivalsOf = (arrivals: string, time?: string, more?: string, files?: Files): Arrivals =>
  modelOf(centre(arrivals, time, more), files).calls[0].arrivals;

const pieces = (arrivals: Arrivals) => {
  if (arrivals.kind !== 'poisson' && arrivals.kind !== 'exact') throw new Error(arrivals.kind);
  return arrivals.profile.daily.map(({ from, to, rate }) => [from / 3600, to / 3600, rate.map((each) => each * 3600)]);
};

describe('arrivals by a rate', () => {
  it('last through opening hours', () => {
    expect(arrivalsOf('90/h')).toEqual({
      kind: 'poisson',
      profile: { daily: [{ from: 28800, to: 36000, rate: [0.025] }], special: [] },
    });
  });

  it('of a study go round the clock', () => {
    expect(pieces(arrivalsOf('90/h', '{ duration: 10h }'))).toEqual([[0, 24, [90]]]);
  });

  it('pass midnight where the day does', () => {
    expect(pieces(arrivalsOf('90/h', '{ from: "22:00", to: "06:00" }'))).toEqual([[22, 30, [90]]]);
  });

  it('of 0 are none', () => {
    expect(arrivalsOf('0')).toEqual({ kind: 'none' });
  });

  it('are multiplied by scale', () => {
    expect(pieces(arrivalsOf('90/h', undefined, 'scale: { arrivals: 110% }'))).toEqual([[8, 10, [expect.closeTo(99)]]]);
  });
});

describe('arrivals by counts', () => {
  it('begin at time.from and are rates', () => {
    expect(pieces(arrivalsOf('{ every: 30m, counts: [12, 0, 33] }'))).toEqual([
      [8, 8.5, [expect.closeTo(24)]],
      [9, 9.5, [expect.closeTo(66)]],
    ]);
  });

  it('are cut at opening hours', () => {
    const counts = '{ every: 1h, from: "07:30", counts: [10, 20, 30, 40] }';
    expect(pieces(arrivalsOf(counts))).toEqual([
      [8, 8.5, [expect.closeTo(10)]],
      [8.5, 9.5, [expect.closeTo(20)]],
      [9.5, 10, [expect.closeTo(30)]],
    ]);
    expect(warningsOf(centre(counts))).toEqual([
      'calls.general.arrivals.counts: some of the counts lie outside opening hours, where they are ignored',
    ]);
  });

  it('go by the clock in a night shift', () => {
    const night = '{ from: "22:00", to: "02:00" }';
    const midnight = pieces(arrivalsOf('{ every: 12h, from: "00:00", counts: [12, 24] }', night));
    expect(midnight).toEqual([
      [22, 24, [2]],
      [24, 26, [1]],
    ]);
  });

  it('repeat daily in a study, over midnight too', () => {
    expect(pieces(arrivalsOf('{ every: 2h, from: "23:00", counts: [10, 20] }', '{ duration: 100h }'))).toEqual([
      [0, 1, [5]],
      [1, 3, [10]],
      [23, 24, [5]],
    ]);
  });

  it('may be exact, in each interval or over the day', () => {
    expect(arrivalsOf('{ every: 1h, counts: [10, 20], exact: true }')).toMatchObject({
      kind: 'exact',
      per: 'interval',
    });
    expect(arrivalsOf('{ every: 1h, counts: [10, 20], exact: day }')).toMatchObject({ kind: 'exact', per: 'day' });
    expect(arrivalsOf('{ every: 1h, counts: [10, 20], exact: false }')).toMatchObject({ kind: 'poisson' });
  });

  it('may stand in a csv file', () => {
    const files = { 'monday.csv': 'hour,calls,mails\n8,12,1\n9,24.5,2\n' };
    const arrivals = arrivalsOf('{ every: 1h, counts: { csv: monday.csv, column: calls } }', undefined, '', files);
    expect(pieces(arrivals)).toEqual([
      [8, 9, [expect.closeTo(12)]],
      [9, 10, [expect.closeTo(24.5)]],
    ]);
  });

  it('of a csv file are told cell by cell where they are no numbers', () => {
    const files = { 'monday.csv': 'calls\n12\nmany\n-3\n' };
    expect(errorsOf(centre('{ every: 30m, counts: { csv: monday.csv } }'), files)).toEqual([
      expect.stringContaining('column "calls": a number of 0 or more is wanted here'),
      expect.stringContaining('column "calls": a number of 0 or more is wanted here'),
    ]);
  });

  it.each([
    ['{ every: 0, counts: [1] }', 'calls.general.arrivals.every: `every` lasts longer than 0'],
    ['{ every: 1h, counts: [] }', 'calls.general.arrivals.counts: there is at least one count'],
    ['{ every: 12h, counts: [1, 2, 3] }', 'calls.general.arrivals.counts: 3 counts of 12h are more than a day'],
  ])('%s are refused', (arrivals, error) => {
    expect(errorsOf(centre(arrivals))).toEqual([error]);
  });
});

describe('arrivals by the time between them', () => {
  it('are a renewal process', () => {
    expect(arrivalsOf('{ interarrival: { gamma: { mean: 1m, cv: 2 } } }')).toEqual({
      kind: 'renewal',
      gap: { family: 'gamma', mean: 60, cv: 2 },
    });
  });

  it('have their gaps divided by scale', () => {
    const scaled = (gap: string) => arrivalsOf(`{ interarrival: ${gap} }`, undefined, 'scale: { arrivals: 200% }');
    expect(scaled('1m')).toEqual({ kind: 'renewal', gap: { family: 'constant', value: 30 } });
    expect(scaled('{ exponential: 1m }')).toEqual({ kind: 'renewal', gap: { family: 'exponential', mean: 30 } });
    expect(scaled('{ uniform: [0, 2m] }')).toEqual({ kind: 'renewal', gap: { family: 'uniform', min: 0, max: 60 } });
    expect(scaled('{ triangular: [0, 1m, 2m] }')).toMatchObject({ gap: { min: 0, mode: 30, max: 60 } });
    expect(scaled('{ pareto: { min: 1m, shape: 2 } }')).toMatchObject({ gap: { min: 30, shape: 2 } });
    expect(scaled('{ empirical: [1m, 2m] }')).toMatchObject({ gap: { values: [30, 60] } });
    expect(scaled('{ shifted: { by: 1m, of: { exponential: 2m } } }')).toMatchObject({
      gap: { by: 30, of: { mean: 60 } },
    });
    expect(scaled('{ mixture: [{ weight: 1, of: { exponential: 2m } }] }')).toMatchObject({
      gap: { parts: [{ of: { mean: 60 } }] },
    });
  });

  it.each([
    ['0', 'the mean gap between arrivals lasts longer than 0 | for a type that nobody calls write arrivals: 0'],
    ['never', '`never` stands only for patience and max_wait'],
    [
      '{ by_time: [{ from: "08:00", is: 1m }] }',
      "`by_time` goes by the clock at a contact's arrival, and this is the gap before it | write counts per interval instead",
    ],
  ])('%s is refused', (gap, error) => {
    expect(errorsOf(centre(`{ interarrival: ${gap} }`))).toEqual([`calls.general.arrivals.interarrival: ${error}`]);
  });
});

describe('a trace', () => {
  const trace = '{ trace: { csv: calls.csv, column: at } }';

  it('of clock times is replayed every day', () => {
    const files = { 'calls.csv': 'at,who\n09:00,x\n08:00:30,y\n' };
    expect(arrivalsOf(trace, '{ from: "08:00", to: "10:00", days: 2 }', '', files)).toEqual({
      kind: 'trace',
      daily: true,
      at: [28830, 32400],
    });
  });

  it('of a night counts on past midnight', () => {
    const files = { 'calls.csv': 'at\n01:00\n23:00\n' };
    expect(arrivalsOf(trace, '{ from: "22:00", to: "02:00" }', '', files)).toMatchObject({ at: [82800, 90000] });
  });

  it('of seconds is replayed once, from the opening of the first day', () => {
    const files = { 'calls.csv': 'at\n0\n12.5\n86400\n' };
    expect(arrivalsOf(trace, '{ from: "08:00", to: "10:00", days: 2 }', '', files)).toEqual({
      kind: 'trace',
      daily: false,
      at: [0, 12.5, 86400],
    });
  });

  it('outside opening hours is ignored, with a warning', () => {
    const files = { 'calls.csv': 'at\n07:59:59\n08:00\n10:00\n' };
    expect(arrivalsOf(trace, undefined, '', files)).toMatchObject({ at: [28800] });
    expect(warningsOf(centre(trace), files)).toEqual([
      'calls.general.arrivals.trace: 2 of the 3 arrivals lie outside opening hours and are ignored',
    ]);
    const seconds = { 'calls.csv': 'at\n7199\n7200\n' };
    expect(arrivalsOf(trace, undefined, '', seconds)).toMatchObject({ at: [7199] });
  });

  it('is not scaled, which is told', () => {
    const files = { 'calls.csv': 'at\n08:00\n' };
    expect(warningsOf(centre(trace, undefined, 'scale: { arrivals: 110% }'), files)).toEqual([
      'calls.general.arrivals.trace: a trace is replayed as it is: `scale.arrivals` does not change it',
    ]);
  });

  it('that cannot be read is told with its line', () => {
    const files = { 'calls.csv': 'at\n08:00\n8.30\n' };
    expect(errorsOf(centre(trace), files)).toEqual([
      expect.stringContaining('column "at": this is not how a time of day is written | 8.30 -> "08:30"?'),
    ]);
    expect(errorsOf(centre(trace))).toEqual([expect.stringContaining('cannot read calls.csv')]);
  });
});

describe('busyness', () => {
  const busy = (own: string, shared = '') => `
${shared}
calls:
  a: { arrivals: 60/h, talk: 3m, patience: 1m${own} }
  b: { arrivals: { interarrival: 1m }, talk: 3m, patience: 1m }
agents: { desk: { count: 9 } }`;

  it('is a factor of the day, of a type or of all', () => {
    expect(modelOf(busy(', busyness: { cv: 20% }')).calls.map(({ busyness }) => busyness)).toEqual([0.2, 0]);
    expect(modelOf(busy('', 'busyness: { cv: 0.3 }')).busyness).toBe(0.3);
  });

  it('of all is of all Poisson types, which is told', () => {
    expect(warningsOf(busy('', 'busyness: { cv: 0.3 }'))).toContain(
      'busyness: busyness touches Poisson arrivals only, not those of b',
    );
  });

  it('needs Poisson arrivals', () => {
    const of = (arrivals: string) =>
      `calls: { a: { arrivals: ${arrivals}, talk: 3m, busyness: { cv: 20% } } }\nagents: { desk: { count: 9 } }`;
    expect(errorsOf(of('{ interarrival: 1m }'))).toEqual([
      'calls.a.busyness: busyness needs Poisson arrivals; those of "a" are a renewal process (`interarrival`)',
    ]);
    expect(errorsOf(of('{ every: 1h, counts: [9], exact: true }'))).toEqual([
      'calls.a.busyness: busyness needs Poisson arrivals; those of "a" are exact counts',
    ]);
    expect(
      errorsOf(
        'busyness: { cv: 10% }\ncalls: { a: { arrivals: { interarrival: 1m }, talk: 3m } }\nagents: { desk: { count: 9 } }',
      ),
    ).toEqual(['busyness: busyness needs Poisson arrivals, and no call type has them']);
  });
});

describe('what no machine could simulate', () => {
  it('is refused with its number', () => {
    expect(errorsOf(centre('1000000000/h'))).toEqual([
      'calls.general.arrivals: one replication would see about 2.0e+9 contacts; at most 1000000000 can be simulated | a lower rate, or a shorter time',
    ]);
    expect(errorsOf(centre('{ interarrival: 1ms }', '{ duration: 1000d }'))).toEqual([
      'calls.general.arrivals: one replication would see about 8.6e+10 contacts; at most 1000000000 can be simulated | a lower rate, or a shorter time',
    ]);
  });
});
