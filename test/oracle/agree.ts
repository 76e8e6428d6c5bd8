import type { Model } from '../../src/model/model.js';
import { engineBook } from '../laws/books/reading.js';
import type { Book } from './book.js';
import { arrivalTimes, expectedUntil } from './chance/arrivals.js';
import { Chance } from './chance/chance.js';
import { asFarAsTold, difference, withSeatsCounted } from './compare.js';
import { tell } from './textbook.js';

/** When the fresh callers of each type came, in the engine's book. */
function freshArrivals(model: Model, book: Book): number[][] {
  const first = book.legs.filter((leg) => leg.contact === 0 && leg.leg === 0).sort((a, b) => a.case_ - b.case_);
  return model.calls.map((_, type) => first.filter((leg) => leg.type === type).map((leg) => leg.contactAt));
}

/**
 * Times by inversion may differ in the last digits, as they are found in different ways; in calls expected they agree to
 * nine digits (each arrival rounds the clock once: of hundreds, the error is what the rate makes of so many last digits).
 */
function arrivalsDiffer(model: Model, type: number, chance: Chance, given: readonly number[]): string | null {
  const own = arrivalTimes(model, type, chance);
  if (own.length !== given.length) return `type ${type}: ${given.length} arrivals, not ${own.length}`;
  const until = (time: number) => expectedUntil(model, type, chance, time);
  const wrong = own.findIndex(
    (time, i) =>
      Math.abs(time - given[i]!) > 1e-6 && Math.abs(until(time) - until(given[i]!)) > 1e-9 * Math.max(1, until(time)),
  );
  return wrong < 0 ? null : `type ${type}: arrival ${wrong} at ${given[wrong]}, not ${own[wrong]}`;
}

/** Tells the same replication in both ways; null if engine and textbook agree. */
export function disagreement(model: Model, seed: string, replication: number): string | null {
  const engine = engineBook(model, seed, replication);
  const chance = new Chance(model, seed, replication);
  const arrivals = freshArrivals(model, engine);
  const late = arrivals
    .map((times, type) => arrivalsDiffer(model, type, chance, times))
    .find((fault) => fault !== null);
  if (late !== undefined) return late;
  const own = asFarAsTold(tell(model, seed, replication, arrivals), model);
  return difference(withSeatsCounted(own), withSeatsCounted(engine));
}
