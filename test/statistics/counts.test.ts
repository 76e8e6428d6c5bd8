import { describe, expect, it } from 'vitest';
import {
  ABANDONED,
  ANSWERED,
  BLOCKED,
  CLOSED_OUT,
  HANDED_OFF,
  IN_SYSTEM,
  NONE,
  OVERFLOWED,
} from '../../src/ledger/outcomes.js';
import { answerOf, at, centre, means, study, writeLeg } from './handMade.js';

const COUNTS = ['offered', 'answered', 'abandoned', 'blocked', 'closed_out', 'in_system'];

describe('counts', () => {
  it('a contact counts under its type, a leg under its queue, and all of them in the total', () => {
    const answer = answerOf(centre(), (book) => {
      writeLeg(book, { contactAt: at('08:05'), talk: 60 });
      writeLeg(book, { contactAt: at('08:06'), talk: 60, type: 1 });
      writeLeg(book, { contactAt: at('08:07'), wait: 30, outcome: ABANDONED });
    });
    expect(means(answer.total, ...COUNTS)).toEqual([3, 2, 1, 0, 0, 0]);
    expect(means(answer.calls.get('sales'), ...COUNTS)).toEqual([2, 1, 1, 0, 0, 0]);
    expect(means(answer.queues.get('help'), ...COUNTS)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(means(answer.agents.get('desk'), 'answered')).toEqual([2]);
  });

  it('a caller who finds no trunk free is blocked, and was never in a queue', () => {
    const answer = answerOf(centre(), (book) =>
      writeLeg(book, { contactAt: at('08:05'), queue: NONE, outcome: BLOCKED, lines: 0 }),
    );
    expect(means(answer.total, ...COUNTS)).toEqual([1, 0, 0, 1, 0, 0]);
    expect(means(answer.queues.get('sales'), ...COUNTS)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(means(answer.total, 'blockage', 'delayed')).toEqual([1, null]);
  });

  it('a contact that overflows counts once, its legs in both queues; its wait runs through both', () => {
    const answer = answerOf(centre(), (book) => {
      writeLeg(book, { contactAt: at('08:00'), wait: 60, outcome: OVERFLOWED, settles: NONE });
      writeLeg(book, {
        contactAt: at('08:00'),
        queuedAt: at('08:01'),
        leg: 1,
        queue: 1,
        wait: 40,
        talk: 90,
        contactWait: 100,
      });
    });
    expect(means(answer.total, ...COUNTS, 'overflowed', 'asa')).toEqual([1, 1, 0, 0, 0, 0, 1, 100]);
    expect(means(answer.queues.get('sales'), ...COUNTS, 'overflowed')).toEqual([1, 0, 0, 0, 0, 0, 1]);
    expect(means(answer.queues.get('help'), ...COUNTS, 'asa')).toEqual([1, 1, 0, 0, 0, 0, 40]);
    expect(answer.calls.get('sales')?.has('overflowed')).toBe(false);
  });

  it('a handed-off contact is answered once; what comes after counts in the queues', () => {
    const answer = answerOf(centre(), (book) => {
      writeLeg(book, { contactAt: at('08:00'), talk: 60, outcome: HANDED_OFF, settles: ANSWERED });
      writeLeg(book, {
        contactAt: at('08:00'),
        queuedAt: at('08:01'),
        leg: 1,
        queue: 1,
        wait: 50,
        outcome: ABANDONED,
        settles: NONE,
      });
    });
    expect(means(answer.total, ...COUNTS)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(means(answer.queues.get('sales'), 'answered', 'transfer_rate')).toEqual([1, 1]);
    expect(means(answer.queues.get('help'), ...COUNTS)).toEqual([1, 0, 1, 0, 0, 0]);
    expect(means(answer.total, 'abandoned_after_handoff', 'handoffs_per_contact', 'transfer_rate')).toEqual([1, 1, 1]);
    expect(means(answer.agents.get('desk'), 'transfer_rate')).toEqual([1]);
  });

  it('redials and cut handoffs are told', () => {
    const answer = answerOf(centre(), (book) => {
      writeLeg(book, { contactAt: at('08:00'), wait: 60, outcome: ABANDONED });
      writeLeg(book, { contactAt: at('08:30'), contact: 1, redial: 1, talk: 60, cut: 1 });
      writeLeg(book, { contactAt: at('08:40'), queue: NONE, redial: 1, outcome: BLOCKED });
    });
    expect(means(answer.total, 'redials', 'cut_by_max')).toEqual([2, 1]);
    expect(means(answer.calls.get('sales'), 'redials')).toEqual([2]);
  });

  it('offered is the sum of the others in every scope', () => {
    const answer = answerOf(centre(), (book) => {
      for (const outcome of [ABANDONED, BLOCKED, CLOSED_OUT, IN_SYSTEM]) {
        writeLeg(book, { contactAt: at('08:10'), wait: 5, outcome, settles: outcome });
      }
      writeLeg(book, { contactAt: at('09:10'), wait: 5, outcome: OVERFLOWED, settles: NONE });
      writeLeg(book, { contactAt: at('09:10'), queuedAt: at('09:11'), leg: 1, queue: 1, talk: 9, contactWait: 5 });
    });
    for (const figures of [answer.total, answer.calls.get('sales'), answer.intervals[0].total]) {
      const [offered, ...others] = means(figures, ...COUNTS);
      expect(offered).toBe(others.reduce((sum: number, count) => sum + count!, 0));
    }
    for (const queue of answer.queues.values()) {
      const [offered, ...others] = means(queue, ...COUNTS, 'overflowed');
      expect(offered).toBe(others.reduce((sum: number, count) => sum + count!, 0));
    }
  });
});

describe('where a count goes', () => {
  it('to the interval in which the contact arrived, days sharing the intervals of the clock', () => {
    const time = { ...centre().time, days: 2 };
    const answer = answerOf(centre({ time }), (book) => {
      writeLeg(book, { contactAt: at('08:29'), wait: 120, talk: 60 });
      writeLeg(book, { contactAt: at('08:30'), talk: 60 });
      writeLeg(book, { contactAt: at('24:00') + at('08:30'), talk: 60 });
    });
    expect(answer.intervals.map(({ from }) => from)).toEqual(['08:00', '08:30', '09:00', '09:30']);
    expect(answer.intervals.map(({ total }) => means(total, 'offered')[0])).toEqual([1, 2, 0, 0]);
  });

  it('intervals go round midnight with an overnight day', () => {
    const time = { ...centre().time, open: at('23:30'), length: 3600 };
    const answer = answerOf(centre({ time }), (book) => writeLeg(book, { contactAt: at('24:10'), talk: 60 }));
    expect(answer.intervals.map(({ from }) => from)).toEqual(['23:30', '00:00']);
    expect(answer.intervals.map(({ total }) => means(total, 'offered')[0])).toEqual([0, 1]);
  });

  it('nowhere before the warm-up is over', () => {
    const answer = answerOf(centre({ time: study(10, 3600) }), (book) => {
      writeLeg(book, { contactAt: 3599, wait: 10, talk: 60 });
      writeLeg(book, { contactAt: 3600, talk: 60 });
    });
    expect(means(answer.total, 'offered', 'answered', 'asa')).toEqual([1, 1, 0]);
    expect(means(answer.agents.get('desk'), 'answered')).toEqual([2]);
    expect(answer.intervals).toEqual([]);
  });
});
