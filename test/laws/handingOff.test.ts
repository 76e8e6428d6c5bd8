import { describe, expect, test } from 'vitest';
import {
  FAILED,
  FURTHER_NEED,
  LACKED_SKILL,
  NOT_PASSED_ON,
  NOT_STATED,
  STATED_AGAIN,
  STATED_FIRST,
} from '../../src/ledger/details.js';
import { HANDED_OFF, IN_SYSTEM } from '../../src/ledger/outcomes.js';
import type { Model } from '../../src/model/model.js';
import { isDetailed } from '../../src/model/plain.js';
import type { Book, LegRow } from '../oracle/book.js';
import { inEveryCentre } from './books/everyCentre.js';
import { cases, contacts, holdOf, ruleOf, shunned, wasAnswered } from './books/journeys.js';

/** Holds the books of those random centres to a law in which there is more than queues, talk and cold handoffs. */
const inDetail = (law: (book: Book, model: Model) => void): void =>
  inEveryCentre((book, model) => {
    if (isDetailed(model)) law(book, model);
  });

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Of all cases whose story is not cut by the clock: their legs, and their row. */
const wholeCases = (book: Book) =>
  cases(book)
    .map((tries) => ({ legs: tries.flat(), row: book.cases.find(({ case_ }) => case_ === tries[0]![0]!.case_)! }))
    .filter(({ legs }) => legs.every((leg) => leg.outcome !== IN_SYSTEM && leg.readyAt <= book.stoppedAt));

describe('a talk', () => {
  test('is the sum of its parts, from the answer to its end', () => {
    inDetail((book) => {
      for (const leg of book.legs.filter(wasAnswered)) {
        const parts = leg.identify + leg.explain + leg.work + leg.upsell + holdOf(leg);
        expect(Math.abs(parts - (leg.endedAt - leg.answeredAt))).toBeLessThanOrEqual(1e-6);
      }
    });
  });

  test('has no parts where nobody answered', () => {
    inDetail((book) => {
      for (const leg of book.legs.filter((one) => !wasAnswered(one))) {
        expect(leg.identify + leg.explain + leg.work + leg.upsell + holdOf(leg)).toBe(0);
        expect([leg.stated, leg.why, leg.policy, leg.upsold]).toEqual([NOT_STATED, NOT_PASSED_ON, -1, 0]);
      }
    });
  });

  test('is for identification once in a contact at most', () => {
    inDetail((book) => {
      for (const legs of contacts(book)) {
        expect(legs.filter(({ identify }) => identify > 0).length).toBeLessThanOrEqual(1);
      }
    });
  });
});

describe('a handoff', () => {
  test('is told with its reason; by a policy, unless it is a further need', () => {
    inDetail((book, model) => {
      for (const leg of book.legs) {
        expect(leg.why !== NOT_PASSED_ON).toBe(leg.outcome === HANDED_OFF);
        expect(leg.policy >= 0).toBe(leg.why === LACKED_SKILL || leg.why === FAILED);
        if (leg.gaveUp === 1) expect(leg.policy).toBeGreaterThanOrEqual(0);
        if (leg.why === NOT_PASSED_ON) continue;
        const { skill } = model.calls[leg.servedAs]!;
        const knows = model.groups[leg.group]!.abilities[skill] !== null;
        expect(knows).toBe(leg.why !== LACKED_SKILL);
      }
    });
  });

  test('leads to another leg, unless the caller hangs up at it; as often as the case tells', () => {
    inDetail((book) => {
      const rows = new Map(book.cases.map((row) => [row.case_, row]));
      for (const legs of contacts(book)) {
        const handedOff = legs.filter(({ outcome }) => outcome === HANDED_OFF);
        for (const leg of handedOff) expect(legs.length - 1 > leg.leg).toBe(leg.gaveUp === 0);
      }
      for (const tries of cases(book)) {
        const handoffs = tries.flat().filter(({ outcome }) => outcome === HANDED_OFF);
        expect(rows.get(tries[0]![0]!.case_)!.handoffs).toBe(handoffs.length);
      }
    });
  });

  test('is not made beyond `max`, which is told; further needs are not counted in it', () => {
    inDetail((book, model) => {
      for (const legs of contacts(book)) {
        let made = 0;
        for (const leg of legs.filter(wasAnswered)) {
          const { max } = ruleOf(model, leg);
          if (leg.policy >= 0) expect(made).toBeLessThan(max);
          if (leg.cut === 1) expect(made).toBeGreaterThanOrEqual(max);
          if (leg.policy >= 0) made += 1;
        }
      }
    });
  });

  test('of a further need happens as often in a contact as it may', () => {
    inDetail((book, model) => {
      for (const legs of contacts(book)) {
        const needs = legs.filter(({ why }) => why === FURTHER_NEED);
        const most = Math.max(0, ...needs.map(({ servedAs }) => model.calls[servedAs]!.alsoNeeds?.max ?? 0));
        expect(needs.length).toBeLessThanOrEqual(most);
      }
    });
  });

  test('keeps the first agent on the line for `hold_at_most`, and only if it is warm', () => {
    inDetail((book, model) => {
      for (const leg of book.legs.filter(wasAnswered)) {
        const { policy, holdAtMost } = ruleOf(model, leg);
        if (policy !== 'warm' || leg.policy < 0) expect(leg.holding).toBe(0);
        else if (holdAtMost.family === 'constant') expect(leg.holding).toBeLessThanOrEqual(holdAtMost.value + 1e-6);
      }
    });
  });

  test('brings nobody back to an agent he has met, where they must not meet again', () => {
    inDetail((book, model) => {
      for (const legs of contacts(book)) {
        for (const leg of legs.filter(({ agent }) => agent >= 0)) {
          expect(shunned(model, legs, leg)).not.toContain(leg.agent);
        }
      }
    });
  });
});

describe('the issue', () => {
  test('is stated for the first time once, and after that again', () => {
    inDetail((book) => {
      for (const tries of cases(book)) {
        const stated = tries
          .flat()
          .filter(wasAnswered)
          .sort((a, b) => a.answeredAt - b.answeredAt)
          .map((leg) => leg.stated)
          .filter((how) => how !== NOT_STATED);
        expect(stated).toEqual(stated.map((_, i) => (i === 0 ? STATED_FIRST : STATED_AGAIN)));
      }
    });
  });

  test('is stated as often as the case tells: to agents, and to each self-service entered', () => {
    inDetail((book, model) => {
      const nodes = model.ivr?.nodes ?? [];
      const isService = (node: number) => nodes[node]!.next.kind === 'self_service';
      const isSimple = (node: number) => nodes[node]!.hours === null && nodes[node]!.deflects === null;
      for (const { legs, row } of wholeCases(book)) {
        const toAgents = legs.filter(({ stated }) => stated !== NOT_STATED).length;
        const visits = book.visits.filter(({ case_, node }) => case_ === row.case_ && isService(node));
        // Where it is closed, or callers are deflected, not everybody comes to the service itself.
        const surely = visits.filter(({ node }) => isSimple(node)).length;
        expect(row.statements).toBeGreaterThanOrEqual(toAgents + surely);
        expect(row.statements).toBeLessThanOrEqual(toAgents + visits.length);
      }
    });
  });
});

test('time wasted and explanations heard again are those of the legs', () => {
  inDetail((book) => {
    const about = (time: number, legs: LegRow[], of: (leg: LegRow) => number) =>
      expect(Math.abs(time - sum(legs.map(of)))).toBeLessThanOrEqual(1e-6);
    for (const { legs, row } of wholeCases(book)) {
      const lacked = legs.filter(({ why }) => why === LACKED_SKILL);
      about(row.wastedTime, lacked, (leg) => leg.readyAt - leg.pickedAt);
      const again = legs.filter(({ stated }) => stated === STATED_AGAIN);
      about(row.heardAgainTime, again, ({ explain }) => explain);
    }
  });
});
