import { describe, expect, test } from 'vitest';
import { ABANDONED } from '../../src/ledger/outcomes.js';
import type { LegRow } from '../oracle/book.js';
import { inEveryCentre } from './books/everyCentre.js';
import { balked, contacts, grouped, queued, waitEnd, wasAnswered } from './books/journeys.js';

test('time never runs back: comes, joins, is picked, is answered, hangs up, the agent is ready', () => {
  inEveryCentre((book) => {
    for (const leg of book.legs) {
      const moments = [leg.contactAt, leg.queuedAt, leg.pickedAt, leg.answeredAt, leg.endedAt, leg.readyAt].filter(
        (at) => at >= 0,
      );
      expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    }
    for (const spell of book.spells) expect(spell.offAt).toBeGreaterThanOrEqual(spell.onAt);
    for (const row of book.cases) expect(row.endedAt).toBeGreaterThanOrEqual(row.startedAt);
  });
});

describe('patience', () => {
  /** Legs between two agents: he is moved from queue to queue with one patience. */
  const stretches = (legs: LegRow[]): LegRow[][] => {
    let agents = 0;
    return grouped(legs, (leg) => (wasAnswered(leg) ? agents++ : agents));
  };

  test('is never exceeded, and who gives up has used it up (unless he hung up at the wait he was told)', () => {
    inEveryCentre((book, model) => {
      for (const legs of contacts(book)) {
        let waited = 0;
        for (const stretch of stretches(legs)) {
          const first = stretch[0]!;
          const last = stretch.at(-1)!;
          const wait = waitEnd(last) - first.queuedAt;
          const { patience, patienceOver } = model.calls[first.servedAs]!;
          const left =
            patience.family === 'constant' ? patience.value - (patienceOver === 'contact' ? waited : 0) : Infinity;
          const gaveUp = last.outcome === ABANDONED && !balked(model, last);
          if (patience.family === 'never') expect(gaveUp).toBe(false);
          if (left < Infinity) {
            expect(wait).toBeLessThanOrEqual(Math.max(0, left) + 1e-6);
            if (gaveUp) expect(wait).toBeCloseTo(Math.max(0, left), 6);
          }
          waited += wait;
        }
      }
    });
  });
});

describe("Little's law", () => {
  test('the sum of the waits in a queue is the integral of its length, rebuilt from those who joined and left', () => {
    inEveryCentre((book) => {
      for (const legs of grouped(queued(book), (leg) => leg.queue)) {
        const moves = legs.flatMap((leg) => [
          { at: leg.queuedAt, by: 1 },
          { at: waitEnd(leg), by: -1 },
        ]);
        let [length, last, area] = [0, 0, 0];
        for (const { at, by } of moves.sort((a, b) => a.at - b.at || b.by - a.by)) {
          area += length * (at - last);
          length += by;
          last = at;
          expect(length).toBeGreaterThanOrEqual(0);
        }
        const waits = legs.reduce((sum, leg) => sum + (waitEnd(leg) - leg.queuedAt), 0);
        expect(Math.abs(area - waits)).toBeLessThanOrEqual(1e-9 * Math.max(1, waits));
        expect(length).toBe(0);
      }
    });
  });

  test('the length that the book tells at joining is that of the line', () => {
    inEveryCentre((book) => {
      for (const legs of grouped(queued(book), (leg) => leg.queue)) {
        for (const leg of legs.filter(({ length }) => length > 0)) {
          const there = legs.filter((other) => other.queuedAt <= leg.queuedAt && waitEnd(other) >= leg.queuedAt).length;
          const surely = legs.filter((other) => other.queuedAt < leg.queuedAt && waitEnd(other) > leg.queuedAt).length;
          expect(leg.length).toBeLessThanOrEqual(there);
          expect(leg.length).toBeGreaterThanOrEqual(surely + 1);
        }
      }
    });
  });
});
