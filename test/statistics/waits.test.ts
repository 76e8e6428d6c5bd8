import { describe, expect, it } from 'vitest';
import { ABANDONED, BLOCKED, CLOSED_OUT, IN_SYSTEM } from '../../src/ledger/outcomes.js';
import { answerOf, at, centre, means, writeLeg } from './handMade.js';

const contactAt = at('08:00');

describe('waits', () => {
  it('mean waits include zeros; the sums are there to pool intervals', () => {
    const answer = answerOf(centre(), (book) => {
      writeLeg(book, { contactAt, talk: 60 });
      writeLeg(book, { contactAt, wait: 30, talk: 60 });
      writeLeg(book, { contactAt, wait: 50, outcome: ABANDONED });
      writeLeg(book, { contactAt, wait: 20, outcome: CLOSED_OUT });
    });
    expect(means(answer.total, 'asa', 'time_to_abandon', 'wait_sum_answered', 'wait_sum_abandoned')).toEqual([
      15, 50, 30, 50,
    ]);
    expect(means(answer.queues.get('sales'), 'wait', 'delayed', 'delayed_legs')).toEqual([25, 0.75, 3]);
    expect(means(answer.total, 'wait', 'delayed', 'delayed_legs')).toEqual([25, 0.75, 3]);
    expect(means(answer.calls.get('sales'), 'wait', 'delayed', 'delayed_legs')).toEqual([25, 0.75, 3]);
    expect(means(answer.total, 'abandonment')[0]).toBeCloseTo(1 / 3, 12);
  });

  it('percentiles are of the answered, within half a per cent', () => {
    const answer = answerOf(centre(), (book) => {
      for (let wait = 1; wait <= 200; wait++) writeLeg(book, { contactAt, wait, talk: 60 });
      for (let k = 0; k < 50; k++) writeLeg(book, { contactAt, wait: 5000, outcome: ABANDONED });
    });
    const exact = [100, 160, 180, 190, 198];
    for (const figures of [
      answer.total,
      answer.calls.get('sales'),
      answer.queues.get('sales'),
      answer.intervals[0].total,
    ]) {
      const told = means(figures, 'wait_p50', 'wait_p80', 'wait_p90', 'wait_p95', 'wait_p99');
      for (const [k, value] of exact.entries()) expect(Math.abs(told[k]! / value - 1)).toBeLessThan(0.005);
    }
  });

  it('a percentile among the zeros is zero', () => {
    const answer = answerOf(centre(), (book) => {
      for (let k = 0; k < 19; k++) writeLeg(book, { contactAt, talk: 60 });
      writeLeg(book, { contactAt, wait: 64, talk: 60 });
    });
    const [p95, p99] = means(answer.total, 'wait_p95', 'wait_p99');
    expect(p95).toBe(0);
    expect(Math.abs(p99! / 64 - 1)).toBeLessThan(0.005);
  });

  it('the longest wait is anybody’s, also of those still waiting', () => {
    const answer = answerOf(centre(), (book) => {
      writeLeg(book, { contactAt, wait: 30, talk: 60 });
      writeLeg(book, { contactAt, wait: 50, outcome: ABANDONED });
      writeLeg(book, { contactAt, wait: 3000, outcome: IN_SYSTEM });
    });
    expect(means(answer.total, 'wait_max')).toEqual([3000]);
    expect(means(answer.queues.get('sales'), 'wait_max')).toEqual([3000]);
    expect(means(answer.queues.get('help'), 'wait_max', 'long_waits')).toEqual([null, null]);
  });

  it('long waits are those over `long`, of all who queued; who met the busy signal did not', () => {
    const answer = answerOf(centre(), (book) => {
      writeLeg(book, { contactAt, wait: 600, talk: 60 });
      writeLeg(book, { contactAt, wait: 601, outcome: ABANDONED });
      writeLeg(book, { contactAt, outcome: BLOCKED });
    });
    expect(means(answer.total, 'long_waits')).toEqual([0.5]);
  });
});
