import { describe, expect, test } from 'vitest';
import { CALL, CALLBACK, CALLED_AGAIN, REDIALLED, TICKET } from '../../src/ledger/details.js';
import { ANSWERED, CONTAINED, HANDED_OFF, IN_SYSTEM, NONE, OVERFLOWED } from '../../src/ledger/outcomes.js';
import { HANDOFF_POLICIES } from '../../src/model/handoff.js';
import type { Model } from '../../src/model/model.js';
import { isDetailed } from '../../src/model/plain.js';
import type { Figures } from '../../src/statistics/answer.js';
import type { LegRow } from '../oracle/book.js';
import { inAnyModel, inEveryCentre } from './books/everyCentre.js';
import { engineFigures } from './books/figuresOf.js';
import { cases, contacts } from './books/journeys.js';
import { inAnyOwning, inEveryOwning } from './owning/centres.js';

/** How a contact may go, and how a leg may go besides. */
const WAYS = ['answered', 'abandoned', 'blocked', 'closed_out', 'in_system'];
const WAYS_OF_A_CONTACT = [...WAYS, 'contained'];
const WAYS_OF_A_LEG = [...WAYS, 'overflowed'];

function scopesOf(model: Model, replication: number): { figures: Figures; ways: string[] }[] {
  const answer = engineFigures(model, 'laws', replication);
  return [answer, ...answer.intervals].flatMap(({ total, calls, queues }) => [
    ...[total, ...calls.values()].map((figures) => ({ figures, ways: WAYS_OF_A_CONTACT })),
    ...[...queues.values()].map((figures) => ({ figures, ways: WAYS_OF_A_LEG })),
  ]);
}

/** Every law holds of any centre, and where agents ask, own and write tickets. */
const EVERYWHERE = [
  ['in any centre', inEveryCentre, inAnyModel],
  ['where agents ask and own', inEveryOwning, inAnyOwning],
] as const;

describe.each(EVERYWHERE)('%s nobody is lost', (_, inEvery, inAny) => {
  test('in every scope and interval, offered is the sum of all the ways a call may go', () => {
    inAny((model, replication) => {
      for (const { figures, ways } of scopesOf(model, replication)) {
        const count = (name: string) => figures.get(name)?.mean ?? 0;
        expect(ways.reduce((sum, way) => sum + count(way), 0)).toBe(count('offered'));
      }
    });
  });

  test('each contact is settled by exactly one of its rows', () => {
    inEvery((book) => {
      for (const legs of contacts(book)) {
        expect(legs.filter((leg) => leg.settles !== NONE)).toHaveLength(1);
      }
    });
  });

  test('a contact is settled by its first answer, else by its last leg; it has waited as long as its legs until then', () => {
    inEvery((book) => {
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
    inEvery((book) => {
      for (const legs of contacts(book)) {
        legs.forEach((leg, i) => {
          expect(leg.leg).toBe(i);
          const next = legs[i + 1];
          const goesOn = leg.outcome === OVERFLOWED || (leg.outcome === HANDED_OFF && leg.gaveUp === 0);
          if (leg.policy === WARM && next !== undefined) beganInTheHold(leg, next);
          else if (next?.kind === CALLBACK) expect(next.queuedAt).toBeGreaterThanOrEqual(leg.endedAt);
          else expect(next?.queuedAt).toBe(goesOn ? leg.endedAt : undefined);
        });
      }
    });
  });
});

const WARM = HANDOFF_POLICIES.indexOf('warm');

/** While an agent holds, his leg goes on beside the next one: till he has told the other agent. */
function beganInTheHold(leg: LegRow, next: LegRow): void {
  expect(leg.endedAt - next.queuedAt).toBeGreaterThanOrEqual(leg.holding - 1e-6);
  expect(leg.endedAt - next.queuedAt).toBeLessThanOrEqual(leg.holding + leg.brief + 1e-6);
}

/** With whom the customer has spoken: by a call, or called back by another than he who promised it. */
function met(legs: readonly LegRow[]): LegRow[] {
  const isAnother = ({ agent }: LegRow, i: number) => agent !== legs[i - 1]!.agent;
  return legs.filter(
    (leg, i) => leg.answeredAt >= 0 && (leg.kind === CALL || (leg.kind === CALLBACK && isAnother(leg, i))),
  );
}

describe.each(EVERYWHERE)('%s a case has one end', (_, inEvery) => {
  test('one row, with as many contacts and handoffs and talks as there are in its legs', () => {
    inEvery((book) => {
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
        expect(row.agentsMet).toBe(met(legs).length);
        const spoken = legs.filter((leg) => leg.answeredAt >= 0 && leg.kind !== TICKET);
        expect(row.lastGroup).toBe(spoken.at(-1)?.group ?? -1);
      }
    });
  });

  test('who spoke to nobody tries again, who spoke in vain calls again; nothing follows a case that is over', () => {
    inEvery((book, model) => {
      const rows = new Map(book.cases.map((row) => [row.case_, row]));
      for (const tries of cases(book)) {
        tries.slice(0, -1).forEach((legs, i) => {
          const next = tries[i + 1]![0]!;
          const spoke = legs.some((leg) => leg.answeredAt >= 0);
          if (isDetailed(model)) expect(next.again).toBe(spoke ? CALLED_AGAIN : REDIALLED);
          else expect(spoke).toBe(false);
          expect(next.contactAt).toBeGreaterThanOrEqual(legs.at(-1)!.endedAt);
        });
        const last = tries.at(-1)!.at(-1)!;
        const row = rows.get(last.case_)!;
        if (row.resolved === 1) expect(row.endedAt).toBe(last.endedAt);
        if (last.outcome === CONTAINED) expect(row.resolved).toBe(1);
        expect(row.endedAt).toBeGreaterThanOrEqual(Math.min(last.endedAt, book.stoppedAt));
        if (last.outcome === IN_SYSTEM) expect(row.resolved).toBe(0);
      }
    });
  });
});
