import { describe, expect, it } from 'vitest';
import { ABANDONED, BLOCKED, NONE } from '../../src/ledger/outcomes.js';
import { answerOf, at, centre, HOUR, means, study, writeDrain, writeLeg } from './handMade.js';

describe('the line', () => {
  it('its length is averaged by the clock from opening to closing', () => {
    const answer = answerOf(centre(), (book) => {
      writeLeg(book, { contactAt: at('08:15'), wait: 1800, talk: 60 });
      writeLeg(book, { contactAt: at('09:30'), type: 1, wait: HOUR, outcome: ABANDONED, length: 1 });
    });
    expect(means(answer.queues.get('sales'), 'queue_length')).toEqual([0.25]);
    expect(means(answer.queues.get('help'), 'queue_length')).toEqual([0.25]);
    expect(means(answer.total, 'queue_length')).toEqual([0.5]);
    expect(answer.intervals.map(({ total }) => means(total, 'queue_length')[0])).toEqual([0.5, 0.5, 0, 1]);
  });

  it('its peak is what a caller found on joining, or what stands at the edge of an interval', () => {
    const answer = answerOf(centre(), (book) => {
      writeLeg(book, { contactAt: at('08:15'), wait: 1800, talk: 60, length: 3, lengthTotal: 5 });
      writeLeg(book, { contactAt: at('08:20'), wait: 1800, talk: 60, length: 2, lengthTotal: 4 });
    });
    expect(means(answer.queues.get('sales'), 'queue_length_max')).toEqual([3]);
    expect(means(answer.total, 'queue_length_max')).toEqual([5]);
    expect(answer.intervals.map(({ total }) => means(total, 'queue_length_max')[0])).toEqual([5, 2, 0, 0]);
  });

  it('in a study begins with who stands there at the end of the warm-up', () => {
    const answer = answerOf(centre({ time: study(2, HOUR) }), (book) => {
      writeLeg(book, { contactAt: 3000, wait: 1200, talk: 60, length: 9 });
      writeLeg(book, { contactAt: 3100, wait: 1400, talk: 60, length: 10 });
    });
    expect(means(answer.queues.get('sales'), 'queue_length', 'queue_length_max')).toEqual([1500 / 3600, 2]);
  });
});

describe('trunks', () => {
  it('are in use until the caller hangs up, over all legs; who is blocked has none', () => {
    const answer = answerOf(centre(), (book) => {
      writeLeg(book, { contactAt: at('08:00'), wait: 600, talk: 1200, lines: 7 });
      writeLeg(book, { contactAt: at('08:00'), queuedAt: at('08:30'), leg: 1, talk: 1800, settles: NONE });
      writeLeg(book, { contactAt: at('08:40'), queue: NONE, outcome: BLOCKED, lines: 0 });
    });
    expect(means(answer.total, 'lines_busy', 'lines_busy_max')).toEqual([0.5, 7]);
    expect(answer.intervals.map(({ total }) => means(total, 'lines_busy')[0])).toEqual([1, 1, 0, 0]);
  });
});

describe('a surge', () => {
  it('has the figures of the contacts of its types that arrived in it, and how long it was felt', () => {
    const surges = [{ name: 'advert', from: at('08:30'), length: 1800, day: 0, types: [0] }];
    const answer = answerOf(centre({ surges }), (book) => {
      writeLeg(book, { contactAt: at('08:29'), talk: 60 });
      writeLeg(book, { contactAt: at('08:30'), wait: 30, talk: 60, wrapUp: 10 });
      writeLeg(book, { contactAt: at('08:59'), wait: 50, outcome: ABANDONED });
      writeLeg(book, { contactAt: at('08:40'), type: 1, talk: 60 });
      writeLeg(book, { contactAt: at('09:00'), talk: 60 });
      writeDrain(book, 0, at('09:00'), at('09:04'));
    });
    const figures = answer.surges.get('advert');
    expect(means(figures, 'offered', 'answered', 'abandoned', 'asa', 'aht', 'service_level')).toEqual([
      2, 1, 1, 30, 70, 0,
    ]);
    expect(means(figures, 'time_to_drain')).toEqual([240]);
    expect(figures?.has('queue_length')).toBe(false);
  });

  it('on one day only counts that day', () => {
    const surges = [{ name: 'advert', from: at('08:30'), length: 1800, day: 2, types: [0] }];
    const time = { ...centre().time, days: 2 };
    const answer = answerOf(centre({ surges, time }), (book) => {
      writeLeg(book, { contactAt: at('08:30'), talk: 60 });
      writeLeg(book, { contactAt: at('32:31'), talk: 60 });
      writeDrain(book, 0, at('33:00'), -1);
    });
    expect(means(answer.surges.get('advert'), 'offered', 'time_to_drain')).toEqual([1, null]);
  });
});
