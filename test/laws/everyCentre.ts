import fc from 'fast-check';
import type { Model } from '../../src/model/model.js';
import type { Book } from '../oracle/book.js';
import { models } from './models.js';
import { engineBook } from './reading.js';

const RUNS = Number(process.env.CCSIM_LAWS_RUNS ?? 80);

/** Holds the engine's book of random centres to a law; the law throws where it is broken. */
export function inEveryCentre(law: (book: Book, model: Model, replication: number) => void): void {
  fc.assert(
    fc.property(models, fc.nat({ max: 3 }), (model, replication) => {
      law(engineBook(model, 'laws', replication), model, replication);
    }),
    { numRuns: RUNS, seed: 1 },
  );
}
