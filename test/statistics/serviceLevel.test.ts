import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.js';
import { ABANDONED, CLOSED_OUT } from '../../src/ledger/outcomes.js';
import { SERVICE_LEVEL_FORMULAS } from '../../src/model/model.js';
import { answerOf, at, centre, means, study, writeLeg } from './handMade.js';

const answered = (book: Ledger, wait: number, more = {}) =>
  writeLeg(book, { contactAt: at('08:00'), wait, talk: 60, ...more });
const abandoned = (book: Ledger, wait: number, more = {}) =>
  writeLeg(book, { contactAt: at('08:00'), wait, outcome: ABANDONED, ...more });
const times = (count: number, write: () => void) => {
  for (let k = 0; k < count; k++) write();
};

/** The example of the results contract: A = 1000, A_20 = 860, B = 60, B_20 = 20, B_5 = 10. */
function example(book: Ledger): void {
  times(860, () => answered(book, 20));
  times(140, () => answered(book, 20.001));
  times(10, () => abandoned(book, 5));
  times(10, () => abandoned(book, 20));
  times(40, () => abandoned(book, 21));
}

describe('the service level', () => {
  const expected = [83.02, 86, 81.13, 82.69, 82.08, 81.9, 81.13];
  it.each(SERVICE_LEVEL_FORMULAS.map((formula, k) => [formula, expected[k]] as const))(
    '%s: %s %%',
    (formula, level) => {
      const serviceLevel = { ...centre().serviceLevel, formula };
      const answer = answerOf(centre({ serviceLevel }), example);
      for (const figures of [answer.total, answer.calls.get('sales'), answer.queues.get('sales')]) {
        expect(100 * means(figures, 'service_level')[0]!).toBeCloseTo(level, 2);
        expect(means(figures, 'answered_within', 'abandoned_within')).toEqual([860, 20]);
      }
    },
  );

  it('offered_all holds those sent away against it too', () => {
    const serviceLevel = { ...centre().serviceLevel, formula: 'offered_all' as const };
    const answer = answerOf(centre({ serviceLevel }), (book) => {
      times(3, () => answered(book, 0));
      abandoned(book, 0, { outcome: CLOSED_OUT });
    });
    expect(means(answer.total, 'service_level')).toEqual([0.75]);
  });

  it('goes by the threshold of each contact’s own type, and of the queue in its scope', () => {
    const { calls, queues } = centre();
    const model = centre({
      calls: [calls[0], { ...calls[1], within: 60 }],
      queues: [queues[0], { ...queues[1], within: 10 }],
    });
    const answer = answerOf(model, (book) => {
      answered(book, 40);
      answered(book, 40, { type: 1 });
    });
    expect(means(answer.calls.get('sales'), 'service_level')).toEqual([0]);
    expect(means(answer.calls.get('help'), 'service_level')).toEqual([1]);
    expect(means(answer.queues.get('help'), 'service_level')).toEqual([0]);
    expect(means(answer.total, 'service_level', 'answered_within')).toEqual([0.5, 1]);
  });

  it('is undefined where nobody came', () => {
    const answer = answerOf(centre(), (book) => answered(book, 0));
    expect(answer.calls.get('help')?.get('service_level')).toEqual({
      mean: null,
      halfWidth: null,
      low: null,
      high: null,
      n: 0,
    });
  });
});

describe('target_met', () => {
  const day = 86400;
  it('is the share of days that reached the target; a day without calls is left out', () => {
    const time = { ...centre().time, days: 4 };
    const answer = answerOf(centre({ time }), (book) => {
      times(4, () => answered(book, 0));
      answered(book, 30);
      answered(book, 30, { contactAt: day + at('08:00') });
      answered(book, 0, { contactAt: 3 * day + at('09:00'), type: 1 });
    });
    expect(means(answer.total, 'target_met')[0]).toBeCloseTo(2 / 3, 12);
    expect(means(answer.calls.get('sales'), 'target_met')).toEqual([0.5]);
    expect(means(answer.queues.get('help'), 'target_met')).toEqual([1]);
    expect(answer.intervals.map(({ total }) => means(total, 'target_met')[0])).toEqual([0.5, null, 1, null]);
  });

  it('in a study goes by whole stretches of 24 h past the warm-up', () => {
    const answer = answerOf(centre({ time: study(60, 3600) }), (book) => {
      answered(book, 0, { contactAt: 3600 });
      answered(book, 30, { contactAt: 3600 + day });
      answered(book, 30, { contactAt: 3600 + 2 * day });
    });
    expect(means(answer.total, 'target_met', 'service_level')).toEqual([0.5, 1 / 3]);
  });

  it('goes by each scope’s own target, the total by the scenario’s', () => {
    const { calls, serviceLevel } = centre();
    const model = centre({ calls: [{ ...calls[0], target: 0.5 }, calls[1]], serviceLevel });
    const answer = answerOf(model, (book) => {
      answered(book, 0);
      answered(book, 30);
    });
    expect(means(answer.calls.get('sales'), 'target_met')).toEqual([1]);
    expect(means(answer.total, 'target_met')).toEqual([0]);
  });
});
