import { describe, expect, test } from 'vitest';
import { NO_QUEUE, TO_OWN } from '../../src/ledger/contacts.js';
import { CLOSED_OUT, CONTAINED, IN_SYSTEM } from '../../src/ledger/outcomes.js';
import { CONTAINED_HERE, DEFLECTED, SENT_AWAY_HERE, STILL_THERE, WENT_ON } from '../../src/ledger/visits.js';
import type { Model } from '../../src/model/model.js';
import type { Book, LegRow, VisitRow } from '../oracle/book.js';
import { inEveryCentre } from './books/everyCentre.js';
import { contacts, grouped } from './books/journeys.js';

/** A contact's way through the IVR: its visits in order, and the legs that followed. */
interface Walk {
  readonly visits: VisitRow[];
  readonly legs: LegRow[];
}

function walks(book: Book): Walk[] {
  const nameOf = ({ case_, contact }: { case_: number; contact: number }) => `${case_}.${contact}`;
  const legsOf = new Map(contacts(book).map((legs) => [nameOf(legs[0]!), legs]));
  return grouped(book.visits, nameOf).map((visits) => ({ visits, legs: legsOf.get(nameOf(visits[0]!))! }));
}

const inEveryMenu = (law: (book: Book, model: Model) => void): void =>
  inEveryCentre((book, model) => {
    if (model.ivr !== null) law(book, model);
    else expect([book.visits.length, book.contacts.length]).toEqual([0, 0]);
  });

describe('through the IVR', () => {
  test('a contact goes from node to node without a gap, from its arrival to its queue or its end', () => {
    inEveryMenu((book) => {
      for (const { visits, legs } of walks(book)) {
        const first = legs[0]!;
        expect(visits[0]!.node).toBe(0);
        expect(visits[0]!.enteredAt).toBe(first.contactAt);
        visits.slice(1).forEach((visit, i) => {
          expect(visit.enteredAt).toBe(visits[i]!.leftAt);
        });
        expect(visits.at(-1)!.leftAt).toBe(first.queuedAt);
      }
    });
  });

  test('he goes on from every node but the last, which tells how he left', () => {
    const ends = new Map([
      [CONTAINED_HERE, CONTAINED],
      [DEFLECTED, CONTAINED],
      [SENT_AWAY_HERE, CLOSED_OUT],
      [STILL_THERE, IN_SYSTEM],
    ]);
    inEveryMenu((book) => {
      for (const { visits, legs } of walks(book)) {
        expect(visits.slice(0, -1).every(({ end }) => end === WENT_ON)).toBe(true);
        const { end } = visits.at(-1)!;
        expect(legs[0]!.queue < 0).toBe(end !== WENT_ON);
        if (end !== WENT_ON) expect(legs.map(({ outcome }) => outcome)).toEqual([ends.get(end)]);
      }
    });
  });

  test('a contact that entered it has a row, and the time it took', () => {
    inEveryMenu((book) => {
      const took = walks(book).map(({ visits }) => visits.at(-1)!.leftAt - visits[0]!.enteredAt);
      const told = book.contacts.map(({ ivrTime }) => ivrTime);
      const inOrder = (times: number[]) => times.sort((a, b) => a - b);
      expect(told).toHaveLength(took.length);
      inOrder(told).forEach((time, i) => {
        expect(Math.abs(time - inOrder(took)[i]!)).toBeLessThanOrEqual(1e-6);
      });
      const toNoQueue = walks(book).filter(({ legs }) => legs[0]!.queue < 0);
      expect(book.contacts.filter(({ route }) => route === NO_QUEUE)).toHaveLength(toNoQueue.length);
    });
  });

  test('a route to his own queue is told as such, and no other', () => {
    inEveryMenu((book, model) => {
      const ownQueue = ({ legs }: Walk) => legs[0]!.queue === model.calls[legs[0]!.type]!.queue;
      const toOwn = book.contacts.filter(({ route }) => route === TO_OWN);
      expect(walks(book).filter(ownQueue)).toHaveLength(toOwn.length);
    });
  });

  test('nobody is mistaken where nobody can be, and input is missed only where it may be', () => {
    inEveryMenu((book, model) => {
      for (const { node, mistaken, noInput } of book.visits) {
        const { next } = model.ivr!.nodes[node]!;
        if (next.kind !== 'menu' || next.menu.mistakes === 0) expect(mistaken).toBe(0);
        if (next.kind !== 'menu' || next.menu.noInput === 0) expect(noInput).toBe(0);
      }
    });
  });
});
