import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Model } from '../../src/model/model.js';
import { Simulation } from '../../src/simulation/simulate.js';
import { inAnyModel } from './books/everyCentre.js';
import { engineBook } from './books/reading.js';
import { models } from './centres/models.js';

/** Of whose callers chance decides when they come. */
const isPoissonAndBusy = (model: Model): boolean =>
  model.calls.some(({ arrivals }) => arrivals.kind === 'poisson') && engineBook(model, 'again', 0).legs.length > 50;

describe('the same seed tells the same story', () => {
  test('twice; and in a centre that has run other replications before', () => {
    inAnyModel((model) => {
      const fresh = [0, 1, 2].map((replication) => engineBook(model, 'again', replication));
      const used = new Simulation(model);
      for (const replication of [0, 1, 2]) {
        expect(engineBook(model, 'again', replication, used)).toEqual(fresh[replication]);
      }
      expect(engineBook(model, 'again', 0, used)).toEqual(fresh[0]);
    }, 30);
  });

  test('another replication, another story; another seed, too', () => {
    const model = fc.sample(models, { numRuns: 100, seed: 3 }).find(isPoissonAndBusy)!;
    const first = engineBook(model, 'again', 0);
    expect(first.legs.length).toBeGreaterThan(0);
    expect(engineBook(model, 'again', 1).legs).not.toEqual(first.legs);
    expect(engineBook(model, 'other', 0).legs).not.toEqual(first.legs);
  });
});
