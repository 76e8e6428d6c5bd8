import fc from 'fast-check';
import { expect, test } from 'vitest';
import { models } from '../../laws/centres/models.js';
import { owning, owningEvenings } from '../../laws/centres/owning.js';
import { tellsAll } from './asTheRows.js';

const RUNS = Number(process.env.CCSIM_TRACE_RUNS ?? 60);
const SEED = Number(process.env.CCSIM_TRACE_SEED ?? 1);

test(`the last calls of ${RUNS} random centres are told as the rows have them`, { timeout: 1e9 }, () => {
  const told = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(models, owning, owningEvenings), (model) => {
      for (const { steps } of tellsAll(model, 'trace', 6)) for (const { what } of steps) told.add(what);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  for (const what of ['is_taken', 'question_withdrawn', 'called_back', 'not_asked']) expect(told).toContain(what);
});
