import { describe, expect, test } from 'vitest';
import { ZERO } from '../../src/kernel/lawSpec.js';
import type { Model } from '../../src/model/model.js';
import type { LegRow } from '../oracle/book.js';
import { inEveryCentre } from './books/everyCentre.js';
import { grouped, queued, reachEnd, shunnedIn, since } from './books/journeys.js';

/** Queues without greeting, where one list of groups holds for every age, and ages do not count against priority. */
const isPlain = (model: Model, queue: number): boolean => {
  const { greeting, steps } = model.queues[queue]!;
  return greeting === ZERO && steps.length === 1 && steps[0]!.after === 0;
};

const isStrict = (model: Model, queue: number): boolean => model.queues[queue]!.ageing === Infinity;

/** The one stood in reach before, during and after the moment in which the other was taken, and the agent might have had him. */
const wasPassedOver = (one: LegRow, other: LegRow, mustNotMeet: ReadonlyMap<LegRow, number[]>): boolean =>
  other.pickedAt > one.queuedAt && other.pickedAt < reachEnd(one) && !mustNotMeet.get(one)!.includes(other.agent);

describe('who is older goes first', () => {
  test('within a queue, whatever the selection', () => {
    inEveryCentre((book, model) => {
      const mustNotMeet = shunnedIn(model, book);
      for (const legs of grouped(queued(book), (leg) => leg.queue).filter(([leg]) => isPlain(model, leg!.queue))) {
        for (const other of legs.filter(({ pickedAt }) => pickedAt >= 0)) {
          const older = legs.filter((leg) => since(leg) < since(other) - 1e-6);
          expect(older.filter((leg) => wasPassedOver(leg, other, mustNotMeet))).toEqual([]);
        }
      }
    });
  });

  test('among all the queues of a group that selects by age alone', () => {
    inEveryCentre((book, model) => {
      const mustNotMeet = shunnedIn(model, book);
      const legs = queued(book).filter((leg) => isPlain(model, leg.queue));
      for (const other of legs.filter(({ group }) => group >= 0 && model.groups[group]!.callSelection === 'fifo')) {
        const { queues } = model.groups[other.group]!;
        const older = legs.filter((leg) => queues.includes(leg.queue) && since(leg) < since(other) - 1e-6);
        expect(older.filter((leg) => wasPassedOver(leg, other, mustNotMeet))).toEqual([]);
      }
    });
  });
});

test('the better priority goes first where nothing ages', () => {
  inEveryCentre((book, model) => {
    const mustNotMeet = shunnedIn(model, book);
    const legs = queued(book).filter((leg) => isPlain(model, leg.queue) && isStrict(model, leg.queue));
    const priority = (leg: LegRow) => model.queues[leg.queue]!.priority;
    for (const other of legs.filter(({ group }) => group >= 0 && model.groups[group]!.callSelection === 'priority')) {
      const { queues } = model.groups[other.group]!;
      const better = legs.filter((leg) => queues.includes(leg.queue) && priority(leg) < priority(other));
      expect(better.filter((leg) => wasPassedOver(leg, other, mustNotMeet))).toEqual([]);
    }
  });
});
