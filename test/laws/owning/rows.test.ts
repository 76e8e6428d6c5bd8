import { describe, expect, test } from 'vitest';
import { CALL, CALLBACK, CONSULT, FURTHER_NEED, NOT_PASSED_ON, TICKET } from '../../../src/ledger/details.js';
import { ABANDONED, ANSWERED, HANDED_OFF, IN_SYSTEM, NONE } from '../../../src/ledger/outcomes.js';
import { HANDOFF_POLICIES } from '../../../src/model/handoff.js';
import type { LegRow } from '../../oracle/book.js';
import { cases, contacts, ruleOf } from '../books/journeys.js';
import { inEveryOwning, named, nameOf } from './centres.js';

const CONSULTED = HANDOFF_POLICIES.indexOf('consult');
const OWNED = HANDOFF_POLICIES.indexOf('own');
const TICKETED = HANDOFF_POLICIES.indexOf('ticket');

describe('a question', () => {
  test('is answered by none but who has the skill, without a wrap-up, and is no leg of the caller', () => {
    inEveryOwning((book, model) => {
      for (const question of book.legs.filter(({ kind }) => kind === CONSULT)) {
        expect(model.groups[question.group]!.abilities[model.calls[question.servedAs]!.skill]).not.toBeNull();
        expect(question.readyAt).toBe(question.endedAt);
        expect([question.settles, question.length, question.cut, question.policy]).toEqual([NONE, 0, 0, -1]);
        expect([ANSWERED, ABANDONED, IN_SYSTEM]).toContain(question.outcome);
        if (question.outcome === ABANDONED) expect(question.pickedAt).toBeGreaterThanOrEqual(0);
      }
    });
  });

  test('belongs to an agent who asked; consulted, he is told by it for the same seconds in which the other tells', () => {
    inEveryOwning((book, model) => {
      const legs = named(book.legs);
      for (const question of book.legs.filter(({ kind }) => kind === CONSULT)) {
        const asker = legs.get(nameOf(question, question.leg - 128))!;
        expect(question.queue).toBe(ruleOf(model, asker).to[model.calls[asker.servedAs]!.skill]);
        expect(question.agent === asker.agent && asker.policy === CONSULTED).toBe(false);
        if (asker.policy !== CONSULTED || question.outcome !== ANSWERED) continue;
        expect(asker.brief - asker.briefed).toBeCloseTo(question.brief, 6);
        expect(question.answeredAt).toBeCloseTo(question.queuedAt + asker.holding, 6);
        expect(question.endedAt).toBeLessThanOrEqual(asker.endedAt);
      }
    });
  });

  test('of an agent who holds is answered before he is told anything, once; else it goes on as cold, or he is given up', () => {
    inEveryOwning((book) => {
      const legs = named(book.legs);
      for (const leg of book.legs.filter(({ kind, holding }) => kind === CALL && holding > 0)) {
        const isAnswered = legs.get(nameOf(leg, leg.leg + 128))?.outcome === ANSWERED;
        if (leg.policy === CONSULTED) {
          const isOpen = leg.endedAt === book.stoppedAt;
          expect(isAnswered || leg.gaveUp === 1 || leg.brief === leg.briefed || isOpen).toBe(true);
          if (leg.gaveUp === 1) expect([isAnswered, leg.outcome]).toEqual([false, ANSWERED]);
        } else expect(isAnswered).toBe(false);
      }
    });
  });
});

describe('a promise', () => {
  test('has one row, and one call back if it is kept', () => {
    inEveryOwning((book) => {
      const made = book.legs.filter(({ policy, kind }) => policy === OWNED && kind === CALL);
      const back = book.legs.filter(({ kind }) => kind === CALLBACK);
      const moments = (numbers: number[]) => numbers.toSorted((a, b) => a - b);
      expect(moments(book.promises.map(({ promisedAt }) => promisedAt))).toEqual(
        moments(made.map(({ endedAt }) => endedAt)),
      );
      expect(moments(book.promises.flatMap(({ dialledAt }) => (dialledAt < 0 ? [] : [dialledAt])))).toEqual(
        moments(back.map(({ answeredAt }) => answeredAt)),
      );
    });
  });

  test('is kept by the group that made it, after the answer, and resolves', () => {
    inEveryOwning((book) => {
      const legs = named(book.legs);
      for (const back of book.legs.filter(({ kind }) => kind === CALLBACK)) {
        const promised = legs.get(nameOf(back, back.leg - 1))!;
        const question = legs.get(nameOf(back, promised.leg + 128))!;
        expect([promised.policy, promised.group, promised.queue]).toEqual([OWNED, back.group, back.queue]);
        expect(question.outcome).toBe(ANSWERED);
        expect(back.answeredAt).toBeGreaterThanOrEqual(question.endedAt);
        expect([back.queuedAt, back.pickedAt]).toEqual([back.answeredAt, back.answeredAt]);
        expect([NOT_PASSED_ON, FURTHER_NEED]).toContain(back.why);
      }
    });
  });

  test('is kept by the owner, unless he was off duty since the answer was ready', () => {
    inEveryOwning((book) => {
      const legs = named(book.legs);
      for (const back of book.legs.filter(({ kind }) => kind === CALLBACK)) {
        const { agent, leg } = legs.get(nameOf(back, back.leg - 1))!;
        if (agent === back.agent) continue;
        const { endedAt } = legs.get(nameOf(back, leg + 128))!;
        const his = book.spells.filter((spell) => spell.agent === agent);
        expect(his.some(({ onAt, offAt }) => onAt < endedAt && offAt > back.answeredAt)).toBe(false);
      }
    });
  });
});

describe('a ticket', () => {
  test('comes of a handoff, at the moment in which it is written; every one that is written stands somewhere', () => {
    inEveryOwning((book) => {
      for (const legs of contacts(book)) {
        legs.forEach((leg, i) => {
          const next = legs[i + 1];
          const isWritten = leg.policy === TICKETED && leg.outcome === HANDED_OFF && leg.gaveUp === 0;
          if (isWritten) expect([next?.kind, next?.queuedAt]).toEqual([TICKET, leg.endedAt]);
          if (leg.kind !== TICKET) return;
          const before = legs[i - 1]!;
          expect(before.outcome).toBe(HANDED_OFF);
          expect(before.policy === TICKETED || (before.kind === TICKET && before.why === FURTHER_NEED)).toBe(true);
          expect(leg.outcome).toBe(leg.answeredAt >= 0 ? leg.outcome : IN_SYSTEM);
          expect([leg.stated, leg.identify, leg.explain, leg.upsell, leg.connect, leg.holding]).toEqual([
            0, 0, 0, 0, 0, 0,
          ]);
          expect([leg.pickedAt, leg.length, leg.gaveUp]).toEqual([leg.answeredAt, 0, 0]);
        });
      }
    });
  });

  test('is the end of the calls in a contact', () => {
    inEveryOwning((book) => {
      for (const legs of contacts(book)) {
        const first = legs.findIndex(({ kind }) => kind === TICKET);
        if (first >= 0) expect(new Set(legs.slice(first).map(({ kind }) => kind))).toEqual(new Set([TICKET]));
      }
    });
  });
});

/** Seconds of a contact on the line: till he hangs up for a ticket or with a promise; and each time he is called back. */
function timeOnLine(legs: readonly LegRow[]): number {
  const calls = legs.filter(({ kind }) => kind !== TICKET);
  const starts = calls.flatMap(({ kind }, i) => (i === 0 || kind === CALLBACK ? [i] : []));
  return starts.reduce((sum, start, n) => {
    const from = start === 0 ? calls[0]!.contactAt : calls[start]!.answeredAt;
    return sum + calls[(starts[n + 1] ?? calls.length) - 1]!.endedAt - from;
  }, 0);
}

test('a customer is on the line in his calls alone, not while a question or a ticket is at work for him', () => {
  inEveryOwning((book) => {
    const rows = new Map(book.cases.map((row) => [row.case_, row]));
    for (const tries of cases(book)) {
      const legs = tries.flat();
      if (legs.some(({ outcome, endedAt }) => outcome === IN_SYSTEM || endedAt > book.stoppedAt)) continue;
      const row = rows.get(legs[0]!.case_)!;
      expect(row.customerTime).toBeCloseTo(
        tries.reduce((sum, contact) => sum + timeOnLine(contact), 0),
        6,
      );
    }
  });
});

test("all agents' time on a case is told, its questions and tickets among it", () => {
  inEveryOwning((book) => {
    for (const row of book.cases) {
      const legs = book.legs.filter(({ case_, pickedAt }) => case_ === row.case_ && pickedAt >= 0);
      if (legs.some(({ readyAt }) => readyAt > book.stoppedAt)) continue;
      expect(row.agentTime).toBeCloseTo(
        legs.reduce((sum, { readyAt, pickedAt }) => sum + readyAt - pickedAt, 0),
        6,
      );
    }
  });
});
