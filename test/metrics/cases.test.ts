import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import { answerOf, at, centre, means, writeCase } from '../statistics/handMade.js';
import { helpline, writeDetailedCase } from '../statistics/handMadeDetails.js';

const startedAt = at('08:10');

/** Eight cases of sales, of which one went badly, and two of help that a self-service resolved. */
function cases(book: Ledger): void {
  const good = { startedAt, resolved: 1, firstContact: 1, agentsMet: 1, lastGroup: 0, statements: 1, agentTime: 300 };
  for (let k = 0; k < 6; k++) writeDetailedCase(book, { ...good, upsells: k % 2, earned: 40 * (k % 2) });
  writeDetailedCase(book, { ...good, handoffs: 1, agentsMet: 2, statements: 2, wastedTime: 80, heardAgainTime: 30 });
  const bad = { contacts: 3, repeats: 2, handoffs: 7, agentsMet: 9, statements: 9, journeyWait: 1000, lastGroup: 0 };
  writeDetailedCase(book, { startedAt, ...bad, wastedTime: 720, heardAgainTime: 130 });
  for (let k = 0; k < 2; k++) writeDetailedCase(book, { startedAt, type: 1, resolved: 1, statements: 1 });
}

const HANDOFFS = [0, 1, 2, 3, 4, 5].map((times) => `handoffs_${times}`);
const STATED = [0, 1, 2, 3, 4, 5].map((times) => `times_stated_${times}`);

describe('what a case went through', () => {
  it('times_stated, times_stated_p95: to agents and to self-services', () => {
    const answer = answerOf(helpline(), cases);
    expect(means(answer.total, 'times_stated', 'times_stated_p95')).toEqual([1.9, 9]);
    expect(means(answer.calls.get('help'), 'times_stated', 'times_stated_p95', 'agents_met')).toEqual([1, 1, 0]);
    expect(means(answer.intervals[0]!.total, 'times_stated')).toEqual([1.9]);
  });

  it('times_stated_0, times_stated_1, times_stated_2, times_stated_3, times_stated_4, times_stated_5, times_stated_6_plus: shares of cases', () => {
    const answer = answerOf(helpline(), cases);
    expect(means(answer.total, ...STATED, 'times_stated_6_plus')).toEqual([0, 0.8, 0.1, 0, 0, 0, 0.1]);
    const odd = answerOf(helpline(), (book) => {
      for (const statements of [0, 3, 4, 5, 6]) writeDetailedCase(book, { startedAt, statements });
    });
    expect(means(odd.total, ...STATED, 'times_stated_6_plus')).toEqual([0.2, 0, 0, 0.2, 0.2, 0.2, 0.2]);
  });

  it('handoffs_0, handoffs_1, handoffs_2, handoffs_3, handoffs_4, handoffs_5, handoffs_6_plus: shares of cases', () => {
    const answer = answerOf(helpline(), cases);
    expect(means(answer.total, ...HANDOFFS, 'handoffs_6_plus')).toEqual([0.8, 0.1, 0, 0, 0, 0, 0.1]);
    expect(means(answer.calls.get('help'), ...HANDOFFS, 'handoffs_6_plus')).toEqual([1, 0, 0, 0, 0, 0, 0]);
    const odd = answerOf(helpline(), (book) => {
      for (const handoffs of [2, 3, 4, 5, 6]) writeDetailedCase(book, { startedAt, handoffs });
    });
    expect(means(odd.total, ...HANDOFFS, 'handoffs_6_plus')).toEqual([0, 0, 0.2, 0.2, 0.2, 0.2, 0.2]);
  });

  it('wasted_time, heard_again_time: agents’ time for nothing, in a case', () => {
    const answer = answerOf(helpline(), cases);
    expect(means(answer.total, 'wasted_time', 'heard_again_time')).toEqual([80, 16]);
    expect(means(answer.calls.get('sales'), 'wasted_time', 'heard_again_time')).toEqual([100, 20]);
  });

  it('repeat_rate, fcr: of the cases that spoke to an agent', () => {
    const answer = answerOf(helpline(), cases);
    expect(means(answer.total, 'repeat_rate', 'fcr', 'resolved')).toEqual([0.125, 0.875, 0.9]);
    expect(means(answer.calls.get('help'), 'repeat_rate', 'fcr', 'resolved')).toEqual([null, null, 1]);
  });

  it('effort: contacts, handoffs, statements after the first and waits, by their weights', () => {
    const answer = answerOf(helpline(), cases);
    // 12 contacts, 8 handoffs at 2, 9 statements after the first at 0.5, 1,000 s of waiting at 0.01: of ten cases.
    expect(means(answer.total, 'effort')[0]).toBeCloseTo((12 + 16 + 4.5 + 10) / 10, 12);
    expect(means(answer.calls.get('help'), 'effort')).toEqual([1]);
    const weights = { contact: 0, handoff: 0, restated: 3, wait: 0 };
    const plain = answerOf(centre({ effort: weights }), (book) => writeCase(book, { startedAt, agentsMet: 3 }));
    expect(means(plain.total, 'effort')).toEqual([6]);
    expect(answerOf(helpline({ effort: null }), cases).total.has('effort')).toBe(false);
  });

  it('value, upsells: resolved cases are worth 100 and 200, an accepted offer 40', () => {
    const answer = answerOf(helpline(), cases);
    expect(means(answer.total, 'value', 'upsells')).toEqual([700 + 400 + 120, 3]);
    expect(means(answer.calls.get('sales'), 'value', 'upsells')).toEqual([820, 3]);
    expect(means(answer.calls.get('help'), 'value', 'upsells')).toEqual([400, 0]);
  });
});

describe('where talks have no parts', () => {
  const alsoNeeds = { types: [{ type: 1, probability: 1 }], max: 1, place: { kind: 'back' } } as const;
  const calls = centre().calls.map((type, row) => (row === 0 ? { ...type, alsoNeeds, value: 7 } : type));

  it('times_stated, times_stated_2, handoffs_1: an answered leg is one statement', () => {
    const answer = answerOf(centre({ calls }), (book) => {
      writeCase(book, { startedAt, agentsMet: 2, handoffs: 1, resolved: 1 });
      writeCase(book, { startedAt, agentsMet: 1 });
      writeCase(book, { startedAt });
      writeCase(book, { startedAt, agentsMet: 7, handoffs: 6 });
    });
    expect(means(answer.total, 'times_stated', 'times_stated_p95')).toEqual([2.5, 7]);
    expect(means(answer.total, ...STATED, 'times_stated_6_plus')).toEqual([0.25, 0.25, 0.25, 0, 0, 0, 0.25]);
    expect(means(answer.total, ...HANDOFFS, 'handoffs_6_plus')).toEqual([0.5, 0.25, 0, 0, 0, 0, 0.25]);
    expect(means(answer.total, 'value')).toEqual([7]);
  });

  it('times_stated, handoffs_1: there is no telling them where nobody can be passed on', () => {
    const { total, agents } = answerOf(centre(), () => {});
    for (const name of ['times_stated', 'handoffs_1', 'wasted_time', 'value', 'upsells', 'contained', 'hold', 'work']) {
      expect(total.has(name)).toBe(false);
    }
    expect(agents.get('desk')?.has('time_working')).toBe(false);
  });
});
