import fc from 'fast-check';
import type { Model } from '../../../src/model/model.js';
import type { Book, LegRow } from '../../oracle/book.js';
import '../books/everyCentre.js';
import { engineBook } from '../books/reading.js';
import { owning, owningEvenings } from '../centres/owning.js';

const RUNS = Number(process.env.CCSIM_LAWS_RUNS ?? 50);

const centres = fc.oneof(owning, owningEvenings);

/** Holds random centres whose agents ask, own and write tickets to a law; the law throws where it is broken. */
export function inAnyOwning(law: (model: Model, replication: number) => void, runs = RUNS): void {
  fc.assert(fc.property(centres, fc.nat({ max: 3 }), law), { numRuns: runs, seed: 1 });
}

let told: (readonly [Book, Model, number])[] | null = null;

/** Holds the engine's book of such centres to a law: the same books to every law. */
export function inEveryOwning(law: (book: Book, model: Model, replication: number) => void): void {
  told ??= fc
    .sample(fc.tuple(centres, fc.nat({ max: 3 })), { numRuns: 3 * RUNS, seed: 1 })
    .map(([model, replication]) => [engineBook(model, 'owning', replication), model, replication]);
  for (const [book, model, replication] of told) law(book, model, replication);
}

/** By the names that they have in the book. */
export const named = (legs: readonly LegRow[]): Map<string, LegRow> =>
  new Map(legs.map((leg) => [nameOf(leg, leg.leg), leg]));

export const nameOf = ({ case_, contact }: LegRow, leg: number): string => `${case_}.${contact}.${leg}`;
