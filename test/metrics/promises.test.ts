import { describe, expect, it } from 'vitest';
import { answerOf, at, HOUR, means, study } from '../statistics/handMade.js';
import { helpline, writePromise } from '../statistics/handMadeDetails.js';

const contactAt = at('08:10');

describe('promises', () => {
  const hour = (clock: string, minutes = 0) => at(clock) + 60 * minutes;

  it('promise_kept: of all that fell due before the clock stopped; dialled at the last moment is kept', () => {
    const answer = answerOf(helpline(), (book) => {
      const due = { contactAt, dueAt: contactAt + 900 };
      writePromise(book, { ...due, dialledAt: contactAt + 900 });
      writePromise(book, { ...due, dialledAt: contactAt + 901 });
      writePromise(book, due);
      writePromise(book, { ...due, type: 1, dialledAt: contactAt + 60 });
      // Not due before ten.
      writePromise(book, { contactAt, dueAt: at('10:00'), dialledAt: contactAt + 60 });
      writePromise(book, { contactAt, dueAt: at('10:30') });
    });
    expect(means(answer.total, 'promise_kept')).toEqual([0.5]);
    expect(means(answer.calls.get('sales'), 'promise_kept')).toEqual([1 / 3]);
    expect(means(answer.calls.get('help'), 'promise_kept')).toEqual([1]);
  });

  it('callback_delay, callback_delay_p90: from the promise to the dialling, of those dialled; by the arrival of the contact', () => {
    const answer = answerOf(helpline(), (book) => {
      for (let k = 1; k <= 10; k++) {
        const promisedAt = contactAt + 600;
        writePromise(book, { contactAt, promisedAt, dueAt: promisedAt, dialledAt: promisedAt + 64 * k });
      }
      writePromise(book, { contactAt, dueAt: contactAt });
    });
    const [mean, p90] = means(answer.total, 'callback_delay', 'callback_delay_p90');
    expect(mean).toBe(352);
    expect(Math.abs(p90! / 576 - 1)).toBeLessThan(0.005);
    expect(means(answer.intervals[0]!.calls.get('sales'), 'callback_delay')).toEqual([352]);
    expect(means(answer.intervals[1]!.calls.get('sales'), 'callback_delay')).toEqual([null]);
  });

  it('callbacks_waiting: by the clock, until the dialling or the stop', () => {
    const answer = answerOf(helpline(), (book) => {
      writePromise(book, { contactAt, promisedAt: hour('08:15'), dueAt: hour('09:00'), dialledAt: hour('08:45') });
      writePromise(book, { type: 1, contactAt, promisedAt: hour('09:00'), dueAt: hour('09:15') });
    });
    const told = (figures: typeof answer.total | undefined) => means(figures, 'callbacks_waiting')[0];
    expect([told(answer.total), told(answer.calls.get('sales')), told(answer.calls.get('help'))]).toEqual([
      0.75, 0.25, 0.5,
    ]);
    expect(answer.intervals.map(({ total }) => told(total))).toEqual([0.5, 0.5, 1, 1]);
  });

  it('promise_kept, callbacks_waiting: past the warm-up, by arrival and by the clock', () => {
    const answer = answerOf(helpline({ time: study(10, HOUR) }), (book) => {
      writePromise(book, { contactAt: 600, promisedAt: 600, dueAt: 900, dialledAt: 1.5 * HOUR });
      writePromise(book, { contactAt: 2 * HOUR, dueAt: 3 * HOUR, dialledAt: 3 * HOUR });
      writePromise(book, { contactAt: 2 * HOUR, dueAt: 11 * HOUR, dialledAt: 2 * HOUR });
    });
    expect(means(answer.total, 'promise_kept', 'callback_delay')).toEqual([1, HOUR / 2]);
    expect(means(answer.total, 'callbacks_waiting')[0]).toBeCloseTo(1.5 / 9, 12);
  });
});
