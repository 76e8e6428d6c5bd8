import fc from 'fast-check';
import type { TypeShare } from '../../../src/model/callers.js';
import type { Place } from '../../../src/model/handoff.js';
import { roundSeconds } from './lawSpecs.js';

/** A row of any table: a big number, cut to the table's size when the model is put together. */
export const anyRow = fc.nat({ max: 999 });

/** Mostly the one thing, else another. */
export const sparse = <Value>(none: Value, some: fc.Arbitrary<Value>, freq = 3): fc.Arbitrary<Value> =>
  fc.oneof({ weight: freq, arbitrary: fc.constant(none) }, { weight: 2, arbitrary: some });

/** What an arbitrary makes. */
export type Of<A> = A extends fc.Arbitrary<infer Value> ? Value : never;

export const probability = fc.constantFrom(0, 0.2, 0.5, 1);

export const shares: fc.Arbitrary<TypeShare[]> = fc.array(
  fc.record({ type: anyRow, probability: fc.constantFrom(0.1, 0.25, 0.5) }),
  { minLength: 1, maxLength: 2 },
);

/** Cut to a table's size, none twice. */
export function sharesOf(given: readonly TypeShare[], size: number): TypeShare[] {
  const cut = given.map(({ type, probability }) => ({ type: type % size, probability }));
  return cut.filter(({ type }, i) => cut.findIndex((other) => other.type === type) === i);
}

export const place: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom<Place>({ kind: 'back' }, { kind: 'keep_age' }, { kind: 'front' }),
  roundSeconds(100).map((credit): Place => ({ kind: 'credit', credit })),
);
