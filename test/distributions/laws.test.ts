import { describe, expect, it } from 'vitest';
import { lawOf } from '../../src/distributions/index.js';
import type { LawSpec } from '../../src/kernel/lawSpec.js';
import { TestDraws } from '../support/draws.js';

const exp = (mean: number): LawSpec => ({ family: 'exponential', mean });

describe('what the language says of laws', () => {
  const at = (spec: LawSpec, clock: number) => lawOf(spec).sample(new TestDraws(1), clock);
  const constant = (value: number): LawSpec => ({ family: 'constant', value });

  it('by_time goes by the clock; before the first entry the last one holds', () => {
    const spec: LawSpec = {
      family: 'by_time',
      entries: [
        { from: 28800, is: constant(1) },
        { from: 57600, is: constant(2) },
      ],
    };
    expect([0, 28799, 28800, 57599, 57600, 86400].map((clock) => at(spec, clock))).toEqual([2, 2, 1, 1, 2, 2]);
    // A third of the day is 1, two thirds are 2.
    expect(lawOf(spec).mean).toBeCloseTo(5 / 3, 12);
  });

  it('by_time reaches through a mixture and a shift', () => {
    const daily: LawSpec = {
      family: 'by_time',
      entries: [
        { from: 0, is: constant(1) },
        { from: 100, is: constant(2) },
      ],
    };
    const inside: LawSpec = { family: 'shifted', by: 10, of: { family: 'mixture', parts: [{ weight: 1, of: daily }] } };
    expect([at(inside, 50), at(inside, 150)]).toEqual([11, 12]);
  });

  it('never is never, also as a part', () => {
    expect(at({ family: 'never' }, 0)).toBe(Number.POSITIVE_INFINITY);
    const some = lawOf({
      family: 'mixture',
      parts: [
        { weight: 0.5, of: { family: 'never' } },
        { weight: 0.5, of: exp(60) },
      ],
    });
    expect(some.mean).toBe(Number.POSITIVE_INFINITY);
    const none = lawOf({
      family: 'mixture',
      parts: [
        { weight: 0, of: { family: 'never' } },
        { weight: 1, of: exp(60) },
      ],
    });
    expect(none.mean).toBe(60);
  });

  it('a law without spread is its mean', () => {
    for (const family of ['lognormal', 'gamma'] as const) {
      const law = lawOf({ family, mean: 50, cv: 0 });
      expect([law.mean, law.variance, law.sample(new TestDraws(1), 0)]).toEqual([50, 0, 50]);
    }
    expect(at({ family: 'uniform', min: 7, max: 7 }, 0)).toBe(7);
    expect(at({ family: 'triangular', min: 7, mode: 7, max: 7 }, 0)).toBe(7);
  });

  it('a mean of nothing is nothing, in every family that has one', () => {
    const specs: LawSpec[] = [
      exp(0),
      { family: 'lognormal', mean: 0, cv: 1 },
      { family: 'gamma', mean: 0, cv: 1 },
      { family: 'erlang', mean: 0, k: 2 },
      { family: 'weibull', mean: 0, shape: 2 },
      { family: 'pareto', min: 0, shape: 2 },
    ];
    for (const spec of specs) expect(at(spec, 0)).toBe(0);
  });

  it('a heavy tail has no mean, or no variance, and says so', () => {
    expect(lawOf({ family: 'pareto', min: 30, shape: 1 }).mean).toBe(Number.POSITIVE_INFINITY);
    expect(lawOf({ family: 'pareto', min: 30, shape: 2 }).mean).toBe(60);
    expect(lawOf({ family: 'pareto', min: 30, shape: 2 }).variance).toBe(Number.POSITIVE_INFINITY);
  });
});
