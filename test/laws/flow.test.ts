import { describe, expect, test } from 'vitest';
import { ANSWERED, HANDED_OFF, IN_SYSTEM, NONE, OVERFLOWED } from '../../src/ledger/outcomes.js';
import type { Model } from '../../src/model/model.js';
import type { Figures } from '../../src/statistics/answer.js';
import { inAnyModel, inEveryCentre } from './books/everyCentre.js';
import { engineFigures } from './books/figuresOf.js';
import { cases, contacts } from './books/journeys.js';

/** How a contact may go, and how a leg may go besides. */
const WAYS = ['answered', 'abandoned', 'blocked', 'closed_out', 'in_system'];
const WAYS_OF_A_LEG = [...WAYS, 'overflowed'];

function scopesOf(model: Model, replication: number): { figures: Figures; ways: string[] }[] {
  const answer = engineFigures(model, 'laws', replication);
  return [answer, ...answer.intervals].flatMap(({ total, calls, queues }) => [
    ...[total, ...calls.values()].map((figures) => ({ figures, ways: WAYS })),
    ...[...queues.values()].map((figures) => ({ figures, ways: WAYS_OF_A_LEG })),
  ]);
}

describe('nobody is lost', () => {
  test('in every scope and interval, offered is the sum of all the ways a call may go', () => {
    inAnyModel((model, replication) => {
      for (const { figures, ways } of scopesOf(model, replication)) {
        const count = (name: string) => figures.get(name)?.mean ?? 0;
        expect(ways.reduce((sum, way) => sum + count(way), 0)).toBe(count('offered'));
      }
    });
  });

  test('each contact is settled by exactly one of its rows', () => {
    inEveryCentre((book) => {
      for (const legs of contacts(book)) {
        expect(legs.filter((leg) => leg.settles !== NONE)).toHaveLength(1);
      }
    });
  });

  test('a contact is settled by its first answer, else by its last leg; it has waited as long as its legs until then', () => {
    inEveryCentre((book) => {
      for (const legs of contacts(book)) {
        const answer = legs.findIndex((leg) => leg.answeredAt >= 0);
        const settling = answer >= 0 ? answer : legs.length - 1;
        const { settles, outcome, contactWait } = legs[settling]!;
        expect(settles).toBe(answer >= 0 ? ANSWERED : outcome);
        const waits = legs
          .slice(0, settling + 1)
          .map((leg) => (leg.answeredAt >= 0 ? leg.answeredAt : leg.endedAt) - leg.queuedAt);
        expect(contactWait).toBeCloseTo(
          waits.reduce((sum, wait) => sum + wait, 0),
          6,
        );
      }
    });
  });

  test('who was moved on or handed off is in the next queue in that instant; nobody else is', () => {
    inEveryCentre((book) => {
      for (const legs of contacts(book)) {
        legs.forEach((leg, i) => {
          expect(leg.leg).toBe(i);
          const goesOn = leg.outcome === OVERFLOWED || leg.outcome === HANDED_OFF;
          expect(legs[i + 1]?.queuedAt).toBe(goesOn ? leg.endedAt : undefined);
        });
      }
    });
  });
});

describe('a case has one end', () => {
  test('one row, with as many contacts and handoffs and talks as there are in its legs', () => {
    inEveryCentre((book) => {
      const rows = new Map(book.cases.map((row) => [row.case_, row]));
      expect(rows.size).toBe(book.cases.length);
      const all = cases(book);
      expect(rows.size).toBe(all.length);
      for (const tries of all) {
        const row = rows.get(tries[0]![0]!.case_)!;
        const legs = tries.flat();
        expect(row.contacts).toBe(tries.length);
        expect(row.startedAt).toBe(legs[0]!.contactAt);
        expect(row.handoffs).toBe(legs.filter((leg) => leg.outcome === HANDED_OFF).length);
        expect(row.agentsMet).toBe(legs.filter((leg) => leg.answeredAt >= 0).length);
        expect(row.lastGroup).toBe(legs.findLast((leg) => leg.answeredAt >= 0)?.group ?? -1);
      }
    });
  });

  test('only who spoke to nobody tries again, and nothing follows a case that is over', () => {
    inEveryCentre((book) => {
      const rows = new Map(book.cases.map((row) => [row.case_, row]));
      for (const tries of cases(book)) {
        tries.slice(0, -1).forEach((legs, i) => {
          expect(legs.every((leg) => leg.answeredAt < 0)).toBe(true);
          expect(tries[i + 1]![0]!.contactAt).toBeGreaterThanOrEqual(legs.at(-1)!.endedAt);
        });
        const last = tries.at(-1)!.at(-1)!;
        const row = rows.get(last.case_)!;
        if (row.resolved === 1) expect(row.endedAt).toBe(last.endedAt);
        expect(row.endedAt).toBeGreaterThanOrEqual(Math.min(last.endedAt, book.stoppedAt));
        if (last.outcome === IN_SYSTEM) expect(row.resolved).toBe(0);
      }
    });
  });
});
