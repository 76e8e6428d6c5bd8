import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crowded, models } from '../laws/centres/models.js';
import { disagreement } from './agree.js';

/** For a long round: thousands of runs, and another seed. */
const RUNS = Number(process.env.CCSIM_ORACLE_RUNS ?? 400);
const SEED = Number(process.env.CCSIM_ORACLE_SEED ?? 1);

test(`engine and textbook tell every leg of ${RUNS} random call centres alike`, { timeout: 1e9 }, () => {
  fc.assert(
    fc.property(models, fc.nat({ max: 3 }), (model, replication) => {
      expect(disagreement(model, 'oracle', replication)).toBeNull();
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

test('and every leg of a few crowded ones, whose books have many pages', { timeout: 1e9 }, () => {
  fc.assert(
    fc.property(crowded, (model) => {
      expect(disagreement(model, 'crowded', 0)).toBeNull();
    }),
    { numRuns: Math.ceil(RUNS / 150), seed: SEED },
  );
});
