import { describe, expect, it } from 'vitest';
import { callsAt, play, playWith } from '../support/play.js';

/** An hour, more agents than callers, a call a minute on average. */
const HOUR = `
time: { from: "00:00", to: "01:00" }
calls:
  a: { arrivals: 60/h, talk: 1s }
agents:
  desk: { count: 50 }
`;
const moments = (...set: string[]) => play(HOUR, ...set).legs.map((leg) => leg.arrived);
const arrivals = (form: string) => `calls.a.arrivals=${form}`;

describe('arrivals', () => {
  it('calls.*.arrivals: a rate; twice the rate, and the same callers come in half the time', () => {
    expect(moments(arrivals('0'))).toEqual([]);
    expect(moments(arrivals('120/h'))[0]).toBeCloseTo(moments()[0] / 2, 6);
  });

  it('calls.*.arrivals.counts, calls.*.arrivals.every: expected calls in each interval', () => {
    const half = moments(arrivals('{ every: 30m, counts: [0, 40] }'));
    expect(half.length).toBeGreaterThan(10);
    expect(half.every((at) => at >= 1800)).toBe(true);
    const quarter = moments(arrivals('{ every: 15m, counts: [0, 40] }'));
    expect(quarter.length).toBeGreaterThan(10);
    expect(quarter.every((at) => at >= 900 && at < 1800)).toBe(true);
  });

  it('calls.*.arrivals.from: when the first interval begins', () => {
    const at = moments(arrivals('{ every: 10m, from: "00:20", counts: [40] }'));
    expect(at.length).toBeGreaterThan(10);
    expect(at.every((moment) => moment >= 1200 && moment < 1800)).toBe(true);
  });

  it('calls.*.arrivals.exact: exactly so many in each interval, or each day', () => {
    const halves = (exact: string) =>
      ['1', '2', '3', '4'].map((seed) => {
        const set = [arrivals(`{ every: 30m, counts: [10, 20], exact: ${exact} }`)];
        const at = playWith(HOUR, { set, seed }).legs.map((leg) => leg.arrived);
        return `${at.filter((moment) => moment < 1800).length} ${at.filter((moment) => moment >= 1800).length}`;
      });
    expect(halves('true')).toEqual(['10 20', '10 20', '10 20', '10 20']);
    const daily = halves('day').map((text) => text.split(' ').map(Number));
    expect(daily.map(([first, second]) => first + second)).toEqual([30, 30, 30, 30]);
    expect(daily.some(([first]) => first !== 10)).toBe(true);
    expect(halves('false').some((text) => text !== '10 20')).toBe(true);
  });

  it('calls.*.arrivals.counts.csv, calls.*.arrivals.counts.column: the counts from a file', () => {
    const files = { 'week.csv': 'monday,tuesday\n3,5\n0,1\n' };
    const count = (column: string) => {
      const set = [arrivals(`{ every: 30m, counts: { csv: week.csv, column: ${column} }, exact: true }`)];
      return playWith(HOUR, { set, files }).legs.length;
    };
    expect(count('monday')).toBe(3);
    expect(count('tuesday')).toBe(6);
  });

  it('calls.*.arrivals.interarrival: the time from one call to the next', () => {
    expect(moments(arrivals('{ interarrival: 10m }'))).toEqual([600, 1200, 1800, 2400, 3000]);
    expect(moments(arrivals('{ interarrival: 25m }'))).toEqual([1500, 3000]);
  });

  it('calls.*.arrivals.trace.csv, calls.*.arrivals.trace.column: calls as they came', () => {
    expect(moments(arrivals(callsAt(5, 70)))).toEqual([5, 70]);
    const files = { 'log.csv': 'in,out\n00:01,00:02\n00:05,00:07\n' };
    const at = (column: string) =>
      playWith(HOUR, { set: [arrivals(`{ trace: { csv: log.csv, column: ${column} } }`)], files }).legs.map(
        (leg) => leg.arrived,
      );
    expect(at('in')).toEqual([60, 300]);
    expect(at('out')).toEqual([120, 420]);
  });
});

describe('busyness', () => {
  /** Calls of a type on each of forty days. */
  const perDay = (type: string, ...set: string[]) => {
    const counts = new Array<number>(40).fill(0);
    const text = HOUR.replace('talk: 1s }', 'talk: 1s }\n  b: { arrivals: 60/h, talk: 1s }');
    for (const leg of play(text, 'time.days=40', ...set).legs)
      if (leg.type === type) counts[Math.floor(leg.arrived / 86400)]++;
    return counts;
  };
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const covariance = (a: number[], b: number[]) => mean(a.map((value, i) => (value - mean(a)) * (b[i] - mean(b))));
  /** Variance over mean: 1 for Poisson. */
  const dispersion = (counts: number[]) => covariance(counts, counts) / mean(counts);
  const correlation = (a: number[], b: number[]) => covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));

  it("calls.*.busyness.cv: the type's own busy and quiet days", () => {
    expect(dispersion(perDay('a'))).toBeLessThan(2);
    const busy = 'calls.a.busyness={ cv: 50% }';
    // 1 + 60 x 0.5^2 = 16.
    expect(dispersion(perDay('a', busy))).toBeGreaterThan(6);
    expect(dispersion(perDay('b', busy))).toBeLessThan(2);
  });

  it('busyness.cv: a busy day is busy for everyone', () => {
    expect(Math.abs(correlation(perDay('a'), perDay('b')))).toBeLessThan(0.5);
    const busy = 'busyness={ cv: 50% }';
    expect(correlation(perDay('a', busy), perDay('b', busy))).toBeGreaterThan(0.7);
  });
});

describe('surges', () => {
  const SURGE = '{ name: rush, from: "01:00", for: 1h, times: 5 }';
  const WITH = `
time: { from: "00:00", to: "04:00" }
calls:
  a: { arrivals: 1000/h, talk: 1s }
  b: { arrivals: 1000/h, talk: 1s }
agents:
  desk: { count: 50 }
surges: [ ${SURGE} ]
`;
  /** Thousands of calls of a type in each hour, rounded: 1,000 are 1, give or take 60. */
  const hours = (type: string, ...set: string[]) => {
    const { legs } = play(WITH, ...set);
    const length = set.includes('time.days=2') ? 28 : 4;
    const counts = new Array<number>(length).fill(0);
    for (const leg of legs) if (leg.type === type) counts[Math.floor(leg.arrived / 3600)]++;
    return counts.map((count) => Math.round(count / 500) / 2);
  };
  const patch = (change: string) => `surges=[ ${SURGE.replace(' }', `, ${change} }`)} ]`;

  it('surges.times, surges.from: the rate rises to so many times, from then on', () => {
    expect(hours('a', 'surges=[]')).toEqual([1, 1, 1, 1]);
    expect(hours('a')).toEqual([1, 5, 1, 1]);
    expect(hours('a', 'surges.0.times=3')).toEqual([1, 3, 1, 1]);
    expect(hours('a', 'surges.0.from="02:00"')).toEqual([1, 1, 5, 1]);
  });

  it('surges.for: so long', () => {
    expect(hours('a', 'surges.0.for=2h')).toEqual([1, 5, 5, 1]);
  });

  it('surges.ramp: rises from 1 to 5 in the first half, falls in the second: 3 on average', () => {
    expect(hours('a', patch('ramp: 30m'))).toEqual([1, 3, 1, 1]);
  });

  it('surges.fall: but falls at once', () => {
    expect(hours('a', patch('ramp: 30m, fall: 0'))).toEqual([1, 4, 1, 1]);
  });

  it('surges.calls: the types it concerns', () => {
    expect(hours('b')).toEqual([1, 5, 1, 1]);
    expect(hours('b', patch('calls: [a]'))).toEqual([1, 1, 1, 1]);
    expect(hours('a', patch('calls: [a]'))).toEqual([1, 5, 1, 1]);
  });

  it('surges.day: the one day it happens', () => {
    const second = (...set: string[]) => hours('a', 'time.days=2', ...set);
    expect([second()[1], second()[25]]).toEqual([5, 5]);
    const once = second(patch('day: 2'));
    expect([once[1], once[25]]).toEqual([1, 5]);
  });

  it('surges.name: what its figures are called', () => {
    expect([...play(WITH).answer.surges.keys()]).toEqual(['rush']);
    expect([...play(WITH, 'surges.0.name=outage').answer.surges.keys()]).toEqual(['outage']);
  });
});
