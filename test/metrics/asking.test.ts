import { describe, expect, it } from 'vitest';
import { CALLBACK, CONSULT, STATED_FIRST } from '../../src/ledger/details.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { ANSWERED, HANDED_OFF, NONE } from '../../src/ledger/outcomes.js';
import { HANDOFF_POLICIES, type HandoffPolicy } from '../../src/model/handoff.js';
import { answerOf, at, HOUR, means, writeSpell } from '../statistics/handMade.js';
import { helpline, writeDetailed, writePromise } from '../statistics/handMadeDetails.js';

const contactAt = at('08:10');
const by = (policy: HandoffPolicy) => HANDOFF_POLICIES.indexOf(policy);

/** An agent hears the issue for 40 s, asks, holds for 50 s and is told for 30 s; then he works for 200 s, and wraps up for 60 s. */
function consult(book: Ledger): void {
  const parts = { explain: 40, connect: 10, holding: 50, brief: 30, work: 200, upsell: 70, wrapUp: 60 };
  writeDetailed(book, { contactAt, type: 1, ...parts, stated: STATED_FIRST, policy: by('consult') });
  // Of the specialist's 50 s his telephone rings for 20.
  const question = { contactAt, type: 1, kind: CONSULT, leg: 128, agent: 1, settles: NONE };
  writeDetailed(book, { ...question, queuedAt: contactAt + 50, wait: 50, ring: 20, brief: 30 });
}

/** The same, who promises to call back, and does so a quarter of an hour later. */
function own(book: Ledger): void {
  writeDetailed(book, {
    contactAt,
    type: 1,
    explain: 40,
    connect: 10,
    stated: STATED_FIRST,
    policy: by('own'),
    wrapUp: 20,
  });
  const other = { contactAt, type: 1, settles: NONE };
  writeDetailed(book, { ...other, kind: CONSULT, leg: 128, agent: 1, queuedAt: contactAt + 50, wait: 10, brief: 30 });
  writeDetailed(book, { ...other, kind: CALLBACK, leg: 1, queuedAt: contactAt + 950, work: 200, wrapUp: 40 });
  writePromise(book, {
    type: 1,
    contactAt,
    promisedAt: contactAt + 50,
    dueAt: contactAt + 950,
    dialledAt: contactAt + 950,
  });
}

describe('questions', () => {
  it('consults: legs for which the agent asked, per answered leg; of the specialist none', () => {
    const answer = answerOf(helpline(), (book) => {
      consult(book);
      own(book);
      writeDetailed(book, { contactAt, type: 1, work: 9 });
      writeDetailed(book, { contactAt, work: 9 });
    });
    expect(means(answer.total, 'consults', 'offered', 'answered', 'handoffs_per_contact', 'transfer_rate')).toEqual([
      0.5, 4, 4, 0, 0,
    ]);
    expect(means(answer.calls.get('help'), 'consults')[0]).toBeCloseTo(2 / 3, 12);
    expect(means(answer.queues.get('help'), 'consults', 'offered', 'answered', 'in_system')).toEqual([2 / 3, 3, 3, 0]);
    expect(means(answer.agents.get('desk'), 'consults', 'answered')).toEqual([0.5, 4]);
  });

  it('queue_length, asa, wait, delayed: a question is nobody who waits', () => {
    const answer = answerOf(helpline(), consult);
    expect(means(answer.queues.get('help'), 'queue_length', 'asa', 'wait', 'delayed', 'wait_max')).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });

  it('aht, hold, work, talk: a question is no handled leg, a call back is', () => {
    expect(means(answerOf(helpline(), consult).total, 'aht', 'hold', 'work', 'talk', 'wrap_up')).toEqual([
      460, 90, 200, 310, 60,
    ]);
    const { total, calls, queues, agents } = answerOf(helpline(), own);
    const places = [total, calls.get('help'), queues.get('help'), agents.get('desk')];
    for (const figures of places) {
      expect(means(figures, 'aht', 'explain', 'work', 'hold', 'talk', 'wrap_up', 'answered')).toEqual([
        155, 20, 100, 5, 120, 30, 1,
      ]);
    }
  });

  it('lines_busy: who holds for an answer has a line, who is called back has none', () => {
    expect(means(answerOf(helpline(), consult).total, 'lines_busy')[0]).toBeCloseTo(400 / (2 * HOUR), 12);
    expect(means(answerOf(helpline(), own).total, 'lines_busy')[0]).toBeCloseTo(50 / (2 * HOUR), 12);
  });

  it('lines_busy: nor has he one where he goes on from there', () => {
    const answer = answerOf(helpline(), (book) => {
      const both = { contactAt, case_: 7, settles: NONE };
      writeDetailed(book, { ...both, settles: ANSWERED, explain: 40, policy: by('own') });
      writeDetailed(book, {
        ...both,
        kind: CALLBACK,
        leg: 1,
        queuedAt: contactAt + 900,
        work: 100,
        outcome: HANDED_OFF,
      });
      writeDetailed(book, { ...both, leg: 2, queuedAt: contactAt + 1000, wait: 60, work: 100 });
    });
    expect(means(answer.total, 'lines_busy')[0]).toBeCloseTo(40 / (2 * HOUR), 12);
    expect(means(answer.total, 'queue_length')[0]).toBeCloseTo(60 / (2 * HOUR), 12);
    expect(means(answer.total, 'handoffs_per_contact', 'transfer_rate')).toEqual([1, 0]);
  });

  it('time_consulting: answering a colleague, to its end; his ringing is time_ringing, being told time_briefing', () => {
    const answer = answerOf(helpline(), (book) => {
      for (const agent of [0, 1]) writeSpell(book, agent, contactAt, contactAt + 1000);
      consult(book);
    });
    const told = [
      'time_consulting',
      'time_ringing',
      'time_briefing',
      'time_holding',
      'time_connecting',
      'time_working',
    ];
    expect(means(answer.total, ...told)).toEqual([30, 20, 30, 50, 10, 200].map((seconds) => seconds / 2000));
    expect(means(answer.total, 'time_upselling', 'time_available', 'occupancy')).toEqual([0.035, 0.745, 0.255]);
  });

  it('time_working: after he has been told; of who has the skill and fails half of it before', () => {
    const worked = (type: number) => {
      const answer = answerOf(helpline(), (book) => {
        writeSpell(book, 0, at('08:00'), at('10:00'));
        const parts = { explain: 300, work: 1200, holding: 1500, upsell: 300 };
        writeDetailed(book, { contactAt: at('08:00'), type, ...parts, policy: by('consult') });
      });
      return answer.intervals.slice(0, 2).map(({ total }) => means(total, 'time_working', 'time_holding'));
    };
    expect(worked(1)).toEqual([
      [0, 25 / 30],
      [20 / 30, 0],
    ]);
    expect(worked(0)).toEqual([
      [10 / 30, 15 / 30],
      [10 / 30, 10 / 30],
    ]);
  });

  it('abandoned_after_handoff: also who hangs up while an agent asks for him', () => {
    const answer = answerOf(helpline(), (book) => {
      writeDetailed(book, { contactAt, explain: 40, holding: 90, policy: by('consult'), gaveUp: 1 });
      writeDetailed(book, { contactAt, work: 9 });
    });
    expect(means(answer.total, 'abandoned_after_handoff', 'abandoned', 'lines_busy')).toEqual([
      0.5,
      0,
      139 / (2 * HOUR),
    ]);
  });
});

describe('what cannot be is not told', () => {
  const told = (policy: HandoffPolicy, more = {}) => {
    const [rule] = helpline().handoffs;
    const { total } = answerOf(helpline({ handoffs: [{ ...rule!, policy, ...more }] }), () => {});
    const names = [
      'consults',
      'time_consulting',
      'time_holding',
      'time_briefing',
      'promise_kept',
      'backlog',
      'handoffs_1',
    ];
    return names.filter((name) => total.has(name));
  };

  it('consults, promise_kept, backlog, time_consulting: by policy', () => {
    expect(told('cold')).toEqual(['handoffs_1']);
    expect(told('warm')).toEqual(['time_holding', 'time_briefing', 'handoffs_1']);
    expect(told('consult')).toEqual(['consults', 'time_consulting', 'time_holding', 'time_briefing', 'handoffs_1']);
    expect(told('own')).toEqual(['consults', 'time_consulting', 'promise_kept']);
    expect(told('own', { stays: 0.5 })).toEqual([...told('consult').slice(0, 4), 'promise_kept', 'handoffs_1']);
    expect(told('own', { stays: 1 })).toEqual(told('consult'));
    expect(told('ticket')).toEqual(['time_briefing', 'backlog', 'handoffs_1']);
    const none = { brief: { family: 'constant', value: 0 } };
    expect(told('own', none)).toEqual(['consults', 'promise_kept']);
    expect(told('ticket', none)).toEqual(['backlog', 'handoffs_1']);
  });
});
