import { describe, expect, it } from 'vitest';
import { expectedCalls } from '../../src/experiments/work.js';
import type { Arrivals, Model, RatePiece } from '../../src/model/model.js';

const flat = (from: number, to: number, rate: number): RatePiece => ({ from, to, rate: [rate] });

function centre(arrivals: Arrivals, time: Partial<Model['time']>): Model {
  return { calls: [{ arrivals }], time: { kind: 'days', days: 1, length: 86400, ...time } } as unknown as Model;
}

describe('how many calls a replication will bring, about', () => {
  it('is the area under the rate, for every day', () => {
    const profile = { daily: [flat(0, 3600, 0.5), flat(7200, 10800, 1)], special: [] };
    expect(expectedCalls(centre({ kind: 'poisson', profile }, { days: 3 }))).toBeCloseTo(3 * (1800 + 3600));
  });

  it('counts a day that differs by its own rate, ramps included', () => {
    const ramp: RatePiece = { from: 0, to: 100, rate: [1, 0.1, 0.003] };
    const profile = { daily: [flat(0, 100, 1)], special: [{ day: 2, pieces: [ramp] }] };
    const area = 100 + 0.05 * 100 * 100 + 0.001 * 1e6;
    expect(expectedCalls(centre({ kind: 'exact', per: 'day', profile }, { days: 2 }))).toBeCloseTo(100 + area);
  });

  it('goes by the length of a study, by the rows of a trace', () => {
    const profile = { daily: [flat(0, 86400, 1)], special: [] };
    expect(expectedCalls(centre({ kind: 'poisson', profile }, { kind: 'study', length: 7200 }))).toBeCloseTo(7200);
    expect(expectedCalls(centre({ kind: 'trace', daily: true, at: [1, 2, 3] }, { days: 4 }))).toBe(12);
    expect(expectedCalls(centre({ kind: 'none' }, {}))).toBe(0);
  });

  it('of a renewal process it does not say: so it is not small', () => {
    const renewal: Arrivals = { kind: 'renewal', gap: { family: 'constant', value: 60 } };
    expect(expectedCalls(centre(renewal, {}))).toBe(Number.POSITIVE_INFINITY);
  });
});
