import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FAMILIES, lawOf } from '../../src/distributions/index.js';
import type { LawSpec } from '../../src/kernel/lawSpec.js';
import { gammaCdf, logGammaStirling, normalCdf } from '../support/cdf.js';
import { TestDraws } from '../support/draws.js';

/** A sample of every family: awkward numbers on purpose. `cdf` where the law is continuous. */
interface Sample {
  readonly title: string;
  readonly spec: LawSpec;
  readonly cdf?: (x: number) => number;
}

const lognormalCdf = (mean: number, cv: number) => {
  const sigma = Math.sqrt(Math.log(1 + cv * cv));
  return (x: number) => normalCdf((Math.log(x / mean) + (sigma * sigma) / 2) / sigma);
};
const gammaLaw = (mean: number, shape: number) => (x: number) => gammaCdf(shape, (x * shape) / mean);
const weibullCdf = (mean: number, shape: number) => {
  const scale = mean / Math.exp(logGammaStirling(1 + 1 / shape));
  return (x: number) => -Math.expm1(-Math.exp(shape * Math.log(x / scale)));
};
const triangularCdf = (a: number, c: number, b: number) => (x: number) =>
  x < c ? ((x - a) * (x - a)) / ((b - a) * (c - a)) : 1 - ((b - x) * (b - x)) / ((b - a) * (b - c));
const exponentialCdf = (mean: number) => (x: number) => -Math.expm1(-x / mean);

const exp = (mean: number): LawSpec => ({ family: 'exponential', mean });
const SAMPLES: readonly Sample[] = [
  { title: 'constant', spec: { family: 'constant', value: 12.5 } },
  { title: 'exponential', spec: exp(180), cdf: exponentialCdf(180) },
  { title: 'lognormal', spec: { family: 'lognormal', mean: 240, cv: 0.9 }, cdf: lognormalCdf(240, 0.9) },
  { title: 'lognormal, wide', spec: { family: 'lognormal', mean: 60, cv: 1.8 }, cdf: lognormalCdf(60, 1.8) },
  { title: 'gamma', spec: { family: 'gamma', mean: 100, cv: 0.5 }, cdf: gammaLaw(100, 4) },
  { title: 'gamma, shape below 1', spec: { family: 'gamma', mean: 100, cv: 2 }, cdf: gammaLaw(100, 0.25) },
  { title: 'erlang', spec: { family: 'erlang', mean: 90, k: 3 }, cdf: gammaLaw(90, 3) },
  { title: 'erlang, one phase', spec: { family: 'erlang', mean: 90, k: 1 }, cdf: exponentialCdf(90) },
  { title: 'weibull', spec: { family: 'weibull', mean: 120, shape: 1.7 }, cdf: weibullCdf(120, 1.7) },
  { title: 'weibull, falling hazard', spec: { family: 'weibull', mean: 120, shape: 0.7 }, cdf: weibullCdf(120, 0.7) },
  { title: 'uniform', spec: { family: 'uniform', min: 60, max: 180 }, cdf: (x) => (x - 60) / 120 },
  { title: 'triangular', spec: { family: 'triangular', min: 60, mode: 80, max: 300 }, cdf: triangularCdf(60, 80, 300) },
  {
    title: 'triangular, mode first',
    spec: { family: 'triangular', min: 0, mode: 0, max: 9 },
    cdf: (x) => 1 - ((9 - x) * (9 - x)) / 81,
  },
  { title: 'pareto', spec: { family: 'pareto', min: 30, shape: 5 }, cdf: (x) => -Math.expm1(5 * Math.log(30 / x)) },
  { title: 'empirical', spec: { family: 'empirical', values: [30, 45, 45, 200] } },
  {
    title: 'mixture',
    spec: {
      family: 'mixture',
      parts: [
        { weight: 7, of: exp(60) },
        { weight: 3, of: exp(600) },
      ],
    },
    cdf: (x) => 0.7 * exponentialCdf(60)(x) + 0.3 * exponentialCdf(600)(x),
  },
  { title: 'shifted', spec: { family: 'shifted', by: 600, of: exp(60) }, cdf: (x) => exponentialCdf(60)(x - 600) },
  {
    title: 'by_time',
    spec: {
      family: 'by_time',
      entries: [
        { from: 28800, is: exp(60) },
        { from: 57600, is: { family: 'constant', value: 9 } },
      ],
    },
  },
  { title: 'never', spec: { family: 'never' } },
];

const DRAWS = 200_000;
/** Noon: `by_time` is then its first entry. */
const NOON = 43200;

function draw(spec: LawSpec, count: number, seed = 1, clock = NOON): Float64Array {
  const law = lawOf(spec);
  const draws = new TestDraws(seed);
  return new Float64Array(count).map(() => law.sample(draws, clock));
}

const average = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Central moments: the variance and the fourth. */
function moments(values: Float64Array): { mean: number; variance: number; fourth: number } {
  const mean = average(values);
  const squares = values.map((value) => (value - mean) * (value - mean));
  return { mean, variance: average(squares), fourth: average(squares.map((square) => square * square)) };
}

/** sqrt(n) times the greatest gap between the sample's distribution function and the exact one; above 2.5 once in 130,000 times. */
function kolmogorov(values: Float64Array, cdf: (x: number) => number): number {
  const n = values.length;
  const gaps = values
    .slice()
    .sort()
    .map((value, i) => Math.max((i + 1) / n - cdf(value), cdf(value) - i / n));
  return Math.sqrt(n) * gaps.reduce((most, gap) => Math.max(most, gap), 0);
}

describe('every family', () => {
  it('has a sample here', () => {
    expect(new Set(SAMPLES.map((sample) => sample.spec.family))).toEqual(new Set(Object.keys(FAMILIES)));
  });

  it.each(Object.entries(FAMILIES))('%s says how it is called, written and drawn', (_name, family) => {
    expect(family.label).toMatch(/^[A-Z]/);
    expect([family.meaning, family.source]).not.toContain('');
    for (const parameter of family.parameters) expect(parameter.meaning).not.toBe('');
  });
});

describe.each(SAMPLES)('$title', ({ title, spec, cdf }) => {
  const values = draw(spec, DRAWS);

  it('is never negative and always a number', () => {
    expect(values.every((value) => value >= 0)).toBe(true);
  });

  it('gives the same values from the same draws', () => {
    expect(draw(spec, 100)).toEqual(values.slice(0, 100));
  });

  it('keeps its first 10,000 draws', () => {
    // The very bits: results must be the same on every machine.
    const hash = createHash('sha256')
      .update(new Uint8Array(draw(spec, 10_000, 20).buffer))
      .digest('hex');
    expect(hash).toBe(golden(title, hash));
  });

  it.runIf(spec.family !== 'never' && spec.family !== 'by_time')('has its exact mean and variance', () => {
    const law = lawOf(spec);
    const seen = moments(values);
    expect(Math.abs(seen.mean - law.mean)).toBeLessThanOrEqual(4.5 * Math.sqrt(law.variance / DRAWS));
    const error = Math.sqrt(Math.max(0, seen.fourth - seen.variance * seen.variance) / DRAWS);
    expect(Math.abs(seen.variance - law.variance)).toBeLessThanOrEqual(5 * error);
  });

  it.runIf(cdf !== undefined)('follows its distribution function, body and tails', () => {
    expect(kolmogorov(values, cdf!)).toBeLessThan(2.5);
    for (const tail of [1e-2, 1e-3, 1e-4]) {
      const expected = tail * DRAWS;
      const within = 4.5 * Math.sqrt(expected) + 1;
      expect(Math.abs(values.filter((value) => cdf!(value) < tail).length - expected)).toBeLessThan(within);
      expect(Math.abs(values.filter((value) => cdf!(value) > 1 - tail).length - expected)).toBeLessThan(within);
    }
  });
});

/** The hash kept in test/golden/laws.json; a law that has none yet gets its own (delete a line to renew it, and say why). */
function golden(title: string, hash: string): string {
  const file = new URL('../golden/laws.json', import.meta.url);
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (kept[title] === undefined && process.env.CI === undefined) {
    kept[title] = hash;
    writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  }
  return kept[title];
}
