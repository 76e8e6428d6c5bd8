import fc from 'fast-check';
import { vi } from 'vitest';
import type { Model } from '../../../src/model/model.js';
import type { Book } from '../../oracle/book.js';
import { models } from '../centres/models.js';
import { engineBook } from './reading.js';

// A slow machine may take its time: what is held is the law, not the clock.
vi.setConfig({ testTimeout: 120_000 });

/** So many random centres are held to a law; a third of them where it is held of each of many features. */
export const RUNS = Number(process.env.CCSIM_LAWS_RUNS ?? 50);

/** Holds random centres to a law; the law throws where it is broken. */
export function inAnyModel(law: (model: Model, replication: number) => void, runs = RUNS): void {
  fc.assert(fc.property(models, fc.nat({ max: 3 }), law), { numRuns: runs, seed: 1 });
}

/** Holds the engine's book of random centres to a law. */
export function inEveryCentre(law: (book: Book, model: Model, replication: number) => void): void {
  inAnyModel((model, replication) => law(engineBook(model, 'laws', replication), model, replication));
}
