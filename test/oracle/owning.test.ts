import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crowd } from '../laws/centres/models.js';
import { owning, owningEvenings } from '../laws/centres/owning.js';
import { disagreement } from './agree.js';

/** As in oracle.test.ts; a fifth of it. */
const RUNS = Math.ceil(Number(process.env.CCSIM_ORACLE_RUNS ?? 1000) / 5);
const SEED = Number(process.env.CCSIM_ORACLE_SEED ?? 1);

test(`and of ${RUNS} whose agents ask, own and write tickets`, { timeout: 1e9 }, () => {
  fc.assert(
    fc.property(fc.oneof(owning, owningEvenings), fc.nat({ max: 3 }), (model, replication) => {
      expect(disagreement(model, 'owning', replication)).toBeNull();
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

test('and a few crowded ones of them', { timeout: 1e9 }, () => {
  fc.assert(
    fc.property(owning.map(crowd), (model) => {
      expect(disagreement(model, 'crowded', 0)).toBeNull();
    }),
    { numRuns: Math.ceil(RUNS / 100), seed: SEED },
  );
});
