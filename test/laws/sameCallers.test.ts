import { describe, expect, test } from 'vitest';
import type { Ability, Model } from '../../src/model/model.js';
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

/** Fresh contacts in the order of arrival, type by type: who comes is not for the centre to decide. */
const fresh = (book: Book): LegRow[] =>
  book.legs
    .filter((leg) => leg.contact === 0 && leg.leg === 0)
    .sort((a, b) => a.type - b.type || a.contactAt - b.contactAt || a.case_ - b.case_);

describe('the same callers come under every strategy and staffing', () => {
  test('at the same times, and with the same work to be done', () => {
    inAnyModel((model, replication) => {
      const one = fresh(engineBook(other(model, 'longest_idle', 'fifo', 0), 'same', replication));
      const two = fresh(engineBook(other(model, 'random', 'skill_rank', 3), 'same', replication));
      expect(two.map((leg) => [leg.type, leg.contactAt])).toEqual(one.map((leg) => [leg.type, leg.contactAt]));
      one.forEach((leg, i) => {
        const same = two[i]!;
        if (!wasAnswered(leg) || !wasAnswered(same)) return;
        expect(same.endedAt - same.answeredAt).toBeCloseTo(leg.endedAt - leg.answeredAt, 6);
      });
    });
  });
});
