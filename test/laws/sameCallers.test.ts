import { describe, expect, test } from 'vitest';
import { HANDOFF_POLICIES, type HandoffPolicy } from '../../src/model/handoff.js';
import type { Ability, Model } from '../../src/model/model.js';
import { isDetailed } from '../../src/model/plain.js';
import type { Book, LegRow } from '../oracle/book.js';
import { inAnyModel } from './books/everyCentre.js';
import { wasAnswered } from './books/journeys.js';
import { engineBook } from './books/reading.js';

const ALL_ALIKE: Ability = { rank: 1, resolves: 1, speed: 1, talk: null, wrapUp: null };

/** The same centre with other routing and other staff, in which every agent works alike and nobody is turned away at the door. */
const other = (model: Model, agentSelection: string, callSelection: string, more: number): Model => ({
  ...model,
  lines: Infinity,
  queues: model.queues.map((queue) => ({ ...queue, agentSelection })),
  groups: model.groups.map((group) => ({
    ...group,
    callSelection,
    staff: { kind: 'count', count: 1 + more },
    abilities: group.abilities.map(() => ALL_ALIKE),
  })),
});

/** The same centre in which everybody is handed off by this policy. */
const handingOff = (model: Model, policy: HandoffPolicy): Model => ({
  ...model,
  handoffs: model.handoffs.map((rule) => ({ ...rule, policy, accuracy: 1 })),
});

/** Fresh contacts in the order of arrival, type by type: who comes is not for the centre to decide. */
const fresh = (book: Book): LegRow[] => {
  const first = book.legs.filter((leg) => leg.contact === 0 && leg.leg === 0).sort((a, b) => a.case_ - b.case_);
  return first.sort((a, b) => a.contactAt - b.contactAt);
};

/** What his first agent had to do for him, if one took him at once or after all. */
const workOf = (leg: LegRow) => [leg.identify, leg.explain, leg.work];

/** The callers of two books are the same, and bring the same. */
function bringTheSame(one: LegRow[], two: LegRow[], isDetailedToo: boolean): void {
  expect(two.map((leg) => leg.contactAt)).toEqual(one.map((leg) => leg.contactAt));
  one.forEach((leg, i) => {
    const same = two[i]!;
    if (!wasAnswered(leg) || !wasAnswered(same)) return;
    if (isDetailedToo) expect(workOf(same)).toEqual(workOf(leg));
    else expect(same.endedAt - same.answeredAt).toBeCloseTo(leg.endedAt - leg.answeredAt, 6);
  });
}

describe('the same callers come under every strategy and staffing', () => {
  test('at the same times, and with the same work to be done', () => {
    inAnyModel((model, replication) => {
      const one = fresh(engineBook(other(model, 'longest_idle', 'fifo', 0), 'same', replication));
      const two = fresh(engineBook(other(model, 'random', 'skill_rank', 3), 'same', replication));
      bringTheSame(one, two, isDetailed(other(model, 'random', 'skill_rank', 3)));
    });
  });

  test('and under every policy of handing off', () => {
    inAnyModel((any, replication) => {
      const model = other(any, 'longest_idle', 'fifo', 0);
      const books = HANDOFF_POLICIES.map((policy) => fresh(engineBook(handingOff(model, policy), 'same', replication)));
      for (const book of books.slice(1))
        bringTheSame(
          books[0]!,
          book,
          HANDOFF_POLICIES.every((policy) => isDetailed(handingOff(model, policy))),
        );
    });
  });
});
