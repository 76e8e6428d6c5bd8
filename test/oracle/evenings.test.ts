import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenings } from '../laws/centres/evenings.js';
import { disagreement } from './agree.js';

/** As in oracle.test.ts; a tenth of it. */
const RUNS = Math.ceil(Number(process.env.CCSIM_ORACLE_RUNS ?? 1000) / 10);
const SEED = Number(process.env.CCSIM_ORACLE_SEED ?? 1);

test(`and of ${RUNS} whose queues close while callers wait in them and shifts end`, { timeout: 1e9 }, () => {
  fc.assert(
    fc.property(evenings, fc.nat({ max: 3 }), (model, replication) => {
      expect(disagreement(model, 'evening', replication)).toBeNull();
    }),
    { numRuns: RUNS, seed: SEED },
  );
});
