import { describe, expect, it } from 'vitest';
import { FAMILIES, lawOf } from '../../src/distributions/index.js';
import { callsAt, load, play, playWith } from '../support/play.js';

/** Two thousand calls that never wait. */
const MANY = `
time: { from: "00:00", to: "24:00" }
calls:
  a: { arrivals: { every: 24h, counts: [2000], exact: true }, talk: 60s }
agents:
  desk: { count: 3000 }
`;
const files = { 'talks.csv': 'seconds,minutes\n30,1\n90,2\n' };
const talksUnder = (law: string) =>
  playWith(MANY, { set: [`calls.a.talk=${law}`], files }).legs.map((leg) => leg.ended - leg.answered!);

/** Each family as the file writes it, with the mean and the standard deviation that its talks must have. */
const WRITTEN: [family: string, law: string, mean: number, deviation: number][] = [
  ['constant', '2m', 120, 0],
  ['exponential', '{ exponential: 2m }', 120, 120],
  ['lognormal', '{ lognormal: { mean: 2m, cv: 0.5 } }', 120, 60],
  ['gamma', '{ gamma: { mean: 2m, cv: 0.5 } }', 120, 60],
  ['erlang', '{ erlang: { mean: 2m, k: 4 } }', 120, 60],
  ['weibull', '{ weibull: { mean: 2m, shape: 1 } }', 120, 120],
  ['uniform', '{ uniform: [1m, 3m] }', 120, 120 / Math.sqrt(12)],
  ['triangular', '{ triangular: [1m, 2m, 3m] }', 120, Math.sqrt(600)],
  ['pareto', '{ pareto: { min: 1m, shape: 5 } }', 75, 75 / Math.sqrt(15)],
  ['empirical', '{ empirical: [30s, 90s] }', 60, 30],
  ['mixture', '{ mixture: [ { weight: 75%, of: 20s }, { weight: 25%, of: 60s } ] }', 30, Math.sqrt(300)],
  ['shifted', '{ shifted: { by: 1m, of: { exponential: 1m } } }', 120, 60],
  ['by_time', '{ by_time: [ { from: "00:00", is: 2m } ] }', 120, 0],
];

describe('every family of laws', () => {
  it.each(WRITTEN)('%s gives talks of its mean and its spread', (family, law, mean, deviation) => {
    const talks = talksUnder(law);
    expect(load(MANY, { set: [`calls.a.talk=${law}`] }).model.calls[0].talk.family).toBe(family);
    const seen = talks.reduce((sum, talk) => sum + talk, 0) / talks.length;
    expect(Math.abs(seen - mean)).toBeLessThanOrEqual((4.5 * deviation) / Math.sqrt(talks.length) + 1e-6);
    const spread = Math.sqrt(talks.reduce((sum, talk) => sum + (talk - seen) * (talk - seen), 0) / talks.length);
    expect(Math.abs(spread - deviation)).toBeLessThanOrEqual(0.25 * deviation + 1e-6);
  });

  it('is told here', () => {
    const told = [...WRITTEN.map(([family]) => family), 'never'];
    expect(told.sort()).toEqual(Object.keys(FAMILIES).sort());
  });
});

describe('ways of writing a law', () => {
  it('lognormal by its median and its 90th percentile', () => {
    const talks = talksUnder('{ lognormal: { median: 1m, p90: 3m } }').sort((a, b) => a - b);
    expect(Math.abs(talks[1000] - 60)).toBeLessThan(8);
    expect(Math.abs(talks[1800] - 180)).toBeLessThan(35);
  });

  it('empirical from the column of a file, in its unit', () => {
    const values = (column: string, unit: string) =>
      [
        ...new Set(talksUnder(`{ empirical: { csv: talks.csv, column: ${column}, unit: ${unit} } }`).map(Math.round)),
      ].sort((a, b) => a - b);
    expect(values('seconds', 's')).toEqual([30, 90]);
    expect(values('minutes', 'm')).toEqual([60, 120]);
  });

  it('by_time goes by the clock at the arrival; before the first entry the last one holds', () => {
    const law = '{ by_time: [ { from: "08:00", is: 1m }, { from: "16:00", is: 2m } ] }';
    const talks = play(MANY, `calls.a.talk=${law}`, `calls.a.arrivals=${callsAt('07:00', '09:00', '17:00')}`).legs;
    expect(talks.map((leg) => leg.ended - leg.answered!)).toEqual([120, 60, 120]);
  });

  it('never is patience without end', () => {
    const waits = (patience: string) =>
      play(
        MANY,
        `calls.a.patience=${patience}`,
        'agents.desk.count=1',
        `calls.a.arrivals=${callsAt(0, 10)}`,
        'calls.a.talk=20h',
      ).legs[1].outcome;
    expect(waits('1h')).toBe('abandoned');
    expect(waits('never')).toBe('answered');
    expect(lawOf(load(MANY).model.calls[0].patience).mean).toBe(Number.POSITIVE_INFINITY);
  });
});
