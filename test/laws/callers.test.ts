import { describe, expect, test } from 'vitest';
import { ACCEPTED, CALLED_AGAIN, NO_OFFER, REDIALLED } from '../../src/ledger/details.js';
import { CLOSED_OUT, IN_SYSTEM } from '../../src/ledger/outcomes.js';
import { SENT_AWAY } from '../../src/model/callers.js';
import { isDetailed } from '../../src/model/plain.js';
import type { LegRow } from '../oracle/book.js';
import { inEveryCentre } from './books/everyCentre.js';
import { balked, cases, grouped, queued, wasAnswered } from './books/journeys.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('the wait that a queue announces', () => {
  test('is that of its caller who was answered last', () => {
    inEveryCentre((book) => {
      for (const legs of grouped(queued(book), (leg) => leg.queue)) {
        const answered = legs.filter(wasAnswered).sort((a, b) => a.answeredAt - b.answeredAt);
        for (const leg of legs.filter(({ told }) => told >= 0)) {
          const last = answered.findLast(({ answeredAt }) => answeredAt < leg.queuedAt);
          // Who is answered in the instant in which he joins may have been before him or after.
          const now = answered.filter(({ answeredAt }) => answeredAt === leg.queuedAt);
          const waits = [last, ...now].map((one) => (one === undefined ? 0 : one.answeredAt - one.queuedAt));
          expect(waits.some((wait) => Math.abs(wait - leg.told) < 1e-6)).toBe(true);
        }
      }
    });
  });

  test('is told only where it is announced, to who found nobody free; who balks waited for nothing', () => {
    inEveryCentre((book, model) => {
      for (const leg of book.legs.filter(({ told }) => told >= 0)) {
        expect(model.queues[leg.queue]!.announcesWait).toBe(true);
        if (balked(model, leg)) expect([leg.delayed, leg.length, leg.pickedAt]).toEqual([1, 0, -1]);
      }
    });
  });
});

describe('who comes again', () => {
  test('redials and calls again no more often than his type allows, told as what he does', () => {
    inEveryCentre((book, model) => {
      if (!isDetailed(model)) return;
      const most = (of: (type: (typeof model.calls)[number]) => number) => Math.max(...model.calls.map(of));
      for (const tries of cases(book)) {
        const kinds = tries.map(([first]) => first!.again);
        const count = (kind: number) => kinds.filter((one) => one === kind).length;
        expect(kinds[0]).toBe(0);
        expect(kinds.slice(1)).not.toContain(0);
        expect(count(REDIALLED)).toBeLessThanOrEqual(most(({ redial }) => redial?.max ?? 0));
        expect(count(CALLED_AGAIN)).toBeLessThanOrEqual(most(({ callsAgain }) => callsAgain?.max ?? 0));
        const row = book.cases.find(({ case_ }) => case_ === tries[0]![0]!.case_)!;
        expect(row.repeats > 0).toBe(count(CALLED_AGAIN) > 0);
      }
    });
  });

  test('is sent away by the block list from the contact on from which it holds', () => {
    inEveryCentre((book, model) => {
      for (const leg of book.legs.filter(({ policed }) => policed === 1)) {
        const list = model.calls[leg.type]!.blocklist!;
        expect([leg.queue, leg.outcome, list.then]).toEqual([-1, CLOSED_OUT, SENT_AWAY]);
        expect(leg.contact).toBeGreaterThanOrEqual(list.after);
      }
    });
  });

  test('whom the block list bars is barred in every later contact of that type', () => {
    inEveryCentre((book, model) => {
      const bars = ({ type, contact }: LegRow) => {
        const list = model.calls[type]!.blocklist;
        return list !== null && list.share === 1 && list.then === SENT_AWAY && contact >= list.after;
      };
      const barred = book.legs.filter((leg) => leg.leg === 0 && bars(leg));
      // Who finds no trunk free does not come that far.
      expect(barred.every(({ policed, lines }) => policed === 1 || lines === 0)).toBe(true);
    });
  });
});

test('offers are made after talks that resolved, and those accepted add up', () => {
  inEveryCentre((book, model) => {
    for (const leg of book.legs.filter(({ upsold }) => upsold !== NO_OFFER)) {
      expect(model.calls[leg.servedAs]!.upsell).not.toBeNull();
      expect(leg.policy).toBe(-1);
      expect(leg.cut).toBe(0);
    }
    for (const tries of cases(book)) {
      const legs = tries.flat();
      if (legs.some(({ outcome }) => outcome === IN_SYSTEM)) continue;
      const accepted = legs.filter(({ upsold }) => upsold === ACCEPTED);
      const row = book.cases.find(({ case_ }) => case_ === legs[0]!.case_)!;
      expect(row.upsells).toBe(accepted.length);
      expect(row.earned).toBe(sum(accepted.map(({ servedAs }) => model.calls[servedAs]!.upsell!.value)));
    }
  });
});
