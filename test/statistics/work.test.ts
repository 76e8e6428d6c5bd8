import { describe, expect, it } from 'vitest';
import { ABANDONED, HANDED_OFF } from '../../src/ledger/outcomes.js';
import { answerOf, at, centre, group, HOUR, means, study, writeCase, writeLeg, writeSpell } from './handMade.js';

describe('handling', () => {
  it('aht is talk and wrap-up of an answered leg', () => {
    const answer = answerOf(centre(), (book) => {
      writeLeg(book, { contactAt: at('08:00'), talk: 100, wrapUp: 20 });
      writeLeg(book, { contactAt: at('08:00'), talk: 200, wrapUp: 40, outcome: HANDED_OFF, settles: 0 });
      writeLeg(book, { contactAt: at('08:00'), wait: 9, outcome: ABANDONED });
    });
    for (const figures of [
      answer.total,
      answer.calls.get('sales'),
      answer.queues.get('sales'),
      answer.agents.get('desk'),
    ]) {
      expect(means(figures, 'aht', 'talk', 'wrap_up')).toEqual([180, 150, 30]);
    }
  });

  it('the offered load is offered x aht / time: three calls of 600 s in two hours', () => {
    const answer = answerOf(centre(), (book) => {
      for (let k = 0; k < 3; k++) writeLeg(book, { contactAt: at('08:00'), talk: 600 });
    });
    expect(means(answer.total, 'offered_load')).toEqual([0.25]);
    expect(means(answer.intervals[0].queues.get('sales'), 'offered_load')).toEqual([1]);
  });
});

describe('agents', () => {
  it('are busy from the ringing to the end of wrap-up; an interval has its share of it', () => {
    const answer = answerOf(centre(), (book) => {
      writeSpell(book, 0, at('08:00'), at('10:00'));
      writeSpell(book, 1, at('08:00'), at('10:00'));
      writeLeg(book, { contactAt: at('08:15'), wait: 60, ring: 60, talk: 1740, wrapUp: 1800 });
    });
    expect(means(answer.agents.get('desk'), 'occupancy', 'utilisation', 'occupancy_spread')).toEqual([0.25, 0.25, 0.5]);
    expect(means(answer.total, 'occupancy', 'utilisation', 'overtime')).toEqual([0.25, 0.25, 0]);
    expect(answer.intervals.map(({ agents }) => means(agents.get('desk'), 'occupancy')[0])).toEqual([
      0.25, 0.5, 0.25, 0,
    ]);
  });

  it('were busy too when the caller hung up in the ringing', () => {
    const answer = answerOf(centre(), (book) => {
      writeSpell(book, 0, at('08:00'), at('10:00'));
      writeLeg(book, { contactAt: at('08:10'), wait: 72, ring: 72, outcome: ABANDONED });
    });
    expect(means(answer.agents.get('desk'), 'occupancy', 'answered')).toEqual([0.01, 0]);
  });

  it('overtime is what is past the due time; it is paid', () => {
    const desk = group('desk', { kind: 'count', count: 1 }, { cost: 30 });
    const answer = answerOf(centre({ groups: [desk] }), (book) => {
      writeSpell(book, 0, at('08:00'), at('10:30'), at('10:00'));
      writeLeg(book, { contactAt: at('09:30'), talk: HOUR });
    });
    expect(means(answer.agents.get('desk'), 'overtime', 'occupancy', 'utilisation', 'cost')).toEqual([
      1800, 0.4, 0.4, 75,
    ]);
    expect(means(answer.intervals[3].agents.get('desk'), 'overtime', 'occupancy', 'cost')).toEqual([0, 1, 15]);
  });

  it('in a study time counts from the warm-up to the stop, also of a talk that goes on', () => {
    const answer = answerOf(
      centre({ time: study(3, HOUR), groups: [group('desk', { kind: 'count', count: 1 })] }),
      (book) => {
        writeSpell(book, 0, 0, 3 * HOUR);
        writeLeg(book, { contactAt: 1800, talk: HOUR });
        writeLeg(book, { contactAt: 2.5 * HOUR, talk: HOUR });
      },
    );
    expect(means(answer.agents.get('desk'), 'occupancy', 'utilisation')).toEqual([0.5, 0.5]);
  });
});

describe('money', () => {
  it('the total is the groups’ and the lines’; a case costs its share', () => {
    const groups = [
      group('desk', { kind: 'count', count: 2 }, { cost: 10 }),
      group('back', { kind: 'count', count: 1 }, { cost: 5 }),
    ];
    const answer = answerOf(centre({ groups, lines: 4, lineCost: 0.5 }), (book) => {
      for (const resolved of [1, 1, 0]) writeCase(book, { startedAt: at('08:00'), resolved });
    });
    expect(means(answer.agents.get('desk'), 'cost')).toEqual([40]);
    expect(means(answer.total, 'cost', 'line_cost', 'cost_per_case')).toEqual([54, 4, 27]);
    expect(means(answer.intervals[0].total, 'cost', 'line_cost')).toEqual([13.5, 1]);
  });

  it('without a limit of lines there is no cost of lines, and without a resolved case none of a case', () => {
    const answer = answerOf(centre(), () => {});
    expect(answer.total.has('line_cost')).toBe(false);
    expect(means(answer.total, 'cost', 'cost_per_case')).toEqual([0, null]);
  });
});
