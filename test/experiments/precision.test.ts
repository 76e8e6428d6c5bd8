import { describe, expect, it } from 'vitest';
import type { Crew, Job } from '../../src/experiments/crew.js';
import { replicate } from '../../src/experiments/replicate.js';
import { placesOf } from '../../src/experiments/values/places.js';
import { compare, loadScenario, simulate } from '../../src/index.js';
import { catalogueOf } from '../../src/statistics/catalogue.js';
import { isPrecise, nextLook, relativeHalfWidth } from '../../src/statistics/index.js';
import { TestDraws } from '../support/draws.js';
import { HOUR } from './check/centre.js';

const loaded = loadScenario({ path: 'day.yaml', readText: () => HOUR });
const JOB: Job = { model: loaded.model, seed: '1' };
const AT = placesOf(JOB.model).get('total.service_level')!.at;
const SIZE = catalogueOf(JOB.model).size;

/** Hands who draw a normal figure with mean 10 and standard deviation 3 for each replication, whoever does it. */
function drawing(seed: number, hands: number, chunk: number): Crew {
  const draws = new TestDraws(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - draws.next())) * Math.cos(2 * Math.PI * draws.next());
  const drawn: number[] = [];
  const valueFor = (replication: number): number => {
    while (drawn.length <= replication) drawn.push(10 + 3 * normal());
    return drawn[replication]!;
  };
  return {
    jobs: [JOB],
    hands,
    chunk,
    work: async ({ from, to }) =>
      Array.from({ length: to - from }, (_, i) => {
        const row = new Float64Array(SIZE);
        row[AT] = valueFor(from + i);
        return row;
      }),
  };
}

const within = (share: number, crew: Crew, replications = 1000, first = 20) =>
  replicate({ replications, precision: { within: share, first } }, crew);

describe('replicating until it is precise', () => {
  it('looks after the first ones, then after ten more or a tenth more', () => {
    expect([20, 30, 100, 110, 200, 1000].map(nextLook)).toEqual([30, 40, 110, 130, 220, 1100]);
  });

  it('the half-width is at most g / (1 + g) of the mean, so that it is at most g of the truth', () => {
    const figure = (mean: number | null, halfWidth: number | null) => ({
      mean,
      halfWidth,
      low: null,
      high: null,
      n: 9,
    });
    expect(isPrecise(figure(105, 5), 0.05)).toBe(true);
    expect(isPrecise(figure(105, 5.01), 0.05)).toBe(false);
    expect(isPrecise(figure(-105, 5), 0.05)).toBe(true);
    expect(isPrecise(figure(0, 0), 0.05)).toBe(true);
    expect(isPrecise(figure(0, 1), 0.05)).toBe(false);
    expect(isPrecise(figure(null, null), 0.05)).toBe(false);
    expect([figure(100, 5), figure(0, 1), figure(0, 0), figure(3, null)].map(relativeHalfWidth)).toEqual([
      0.05,
      null,
      0,
      null,
    ]);
  });

  it('stops at the first look at which it is, and says what was reached', async () => {
    const found = await within(0.05, drawing(1, 1, 1));
    const { reached, isReached, metric, most } = found.precision!;
    expect([isReached, metric, most, found.partial]).toEqual([true, 'total.service_level', 1000, false]);
    expect(reached!).toBeLessThanOrEqual(0.05 / 1.05);
    const before = await replicate({ replications: found.replications - 10 }, drawing(1, 1, 1));
    expect(relativeHalfWidth(before.answer!.total.get('service_level')!)!).toBeGreaterThan(0.05 / 1.05);
  });

  it('does not depend on who does the work, nor in what pieces', async () => {
    const alone = await within(0.04, drawing(7, 1, 1));
    for (const [hands, chunk] of [
      [2, 3],
      [8, 1],
      [3, 50],
    ] as const) {
      expect(await within(0.04, drawing(7, hands, chunk))).toEqual(alone);
    }
  });

  it('gives up after the most, and says so', async () => {
    const found = await within(0.001, drawing(1, 2, 4), 55);
    expect(found.replications).toBe(55);
    expect(found.precision).toMatchObject({ isReached: false, most: 55, within: 0.001 });
    expect(found.partial).toBe(false);
  });

  it('covers the truth about as often as it says, and the error is within what was asked for', async () => {
    let held = 0;
    let near = 0;
    for (let seed = 1; seed <= 500; seed++) {
      const { answer } = await within(0.05, drawing(seed, 1, 10));
      const { low, high, mean } = answer!.total.get('service_level')!;
      if (low! <= 10 && 10 <= high!) held++;
      if (Math.abs(mean! - 10) <= 0.5) near++;
    }
    // 95 % less four standard deviations of 500 tries.
    expect(held / 500).toBeGreaterThan(0.91);
    expect(near / 500).toBeGreaterThan(0.91);
  });
});

describe('in the library', () => {
  it('simulate and compare take a precision; without one nothing is said of it', async () => {
    const precision = { within: 0.1, metric: 'total.abandonment', first: 10 };
    const run = await simulate(loaded, { precision });
    expect(run.precision!.isReached).toBe(true);
    expect(JSON.parse(run.json()).precision).toMatchObject({ metric: 'total.abandonment', asked: 0.1, reached: true });
    expect(JSON.parse((await simulate(loaded, { replications: 2 })).json())).not.toHaveProperty('precision');
    const both = new Map([
      ['a', loaded],
      ['b', loadScenario({ path: 'b.yaml', readText: () => HOUR.replace('count: 3', 'count: 4') })],
    ]);
    const compared = await compare(both, { precision: { within: 0.05 } });
    expect(compared.precision!.isReached).toBe(true);
    expect(compared.replications).toBeGreaterThan(20);
  });

  it('what cannot be asked is refused', async () => {
    await expect(simulate(loaded, { precision: { within: 2 } })).rejects.toThrow(RangeError);
    await expect(simulate(loaded, { precision: { within: 0.1, first: 3 } })).rejects.toThrow(RangeError);
    await expect(simulate(loaded, { precision: { within: 0.1, metric: 'total.nothing' } })).rejects.toThrow(
      'no metric',
    );
  });
});
