import { describe, expect, it } from 'vitest';
import { thisThread } from '../../../src/experiments/crew.js';
import { replicateAll } from '../../../src/experiments/replicate.js';
import { Kept } from '../../../src/experiments/values/kept.js';
import { placesOf } from '../../../src/experiments/values/places.js';
import { loadScenario } from '../../../src/index.js';
import { judge, paired } from '../../../src/statistics/index.js';

/** Two types alike in everything, one of whom goes first: for the centre as a whole nothing hangs on which. */
const twins = (a: number, b: number) =>
  loadScenario({
    path: 'twins.yaml',
    readText: () => `name: Twins
time: { duration: 4h }
calls:
  a: { arrivals: 20/h, talk: { exponential: 4m }, patience: { exponential: 5m } }
  b: { arrivals: 20/h, talk: { exponential: 4m }, patience: { exponential: 5m } }
queues: { a: { priority: ${a} }, b: { priority: ${b} } }
agents: { desk: { count: 3 } }
`,
  }).model;

const STUDIES = 1000;
const REPLICATIONS = 5;
const PATHS = ['total.asa', 'total.service_level', 'total.abandonment', 'total.queue_length'];

describe('1,000 comparisons of strategies that differ in nothing', async () => {
  const jobs = [twins(1, 2), twins(2, 1)].map((model) => ({ model, seed: '1' }));
  const places = placesOf(jobs[0]!.model);
  const figures = PATHS.map((path) => places.get(path)!.at);
  const kept = jobs.map(({ model }) => new Kept(model, figures));
  const crew = thisThread(jobs, () => Promise.resolve());
  await replicateAll({ replications: STUDIES * REPLICATIONS }, crew, kept);
  const values = figures.map((at) => kept.map((each) => each.values(at)) as [Float64Array, Float64Array]);
  const studies = Array.from({ length: STUDIES }, (_, study) => {
    const own = (all: Float64Array) => all.slice(study * REPLICATIONS, (study + 1) * REPLICATIONS);
    return values.map(([one, other]) => paired(own(one), own(other), 0.95));
  });

  it('their intervals hold that nothing 93 to 97 times of 100', () => {
    const estimates = studies.flat();
    const held = estimates.filter(({ low, high }) => low! <= 0 && high! >= 0).length / estimates.length;
    expect(held).toBeGreaterThan(0.93);
    expect(held).toBeLessThan(0.97);
  });

  it('in 5 % of them or less is any metric called better or worse', () => {
    const wrong = studies.filter((estimates) => {
      const cases = estimates.map((estimate) => ({ estimate, margin: 0, better: 'lower' as const }));
      return judge(cases, 0.95).some(({ verdict }) => verdict === 'better' || verdict === 'worse');
    });
    // 4 standard deviations of 5 % of 1,000 are 2.8 %.
    expect(wrong.length / STUDIES).toBeLessThan(0.078);
  });
});
