import { describe, expect, it } from 'vitest';
import { CALLED_AGAIN, NOT_STATED, REDIALLED, STATED_AGAIN, STATED_FIRST } from '../../src/ledger/details.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { ABANDONED, ANSWERED, HANDED_OFF, NONE } from '../../src/ledger/outcomes.js';
import { HANDOFF_POLICIES } from '../../src/model/handoff.js';
import { answerOf, at, HOUR, means, writeSpell } from '../statistics/handMade.js';
import { helpline, writeDetailed } from '../statistics/handMadeDetails.js';

const contactAt = at('08:10');
const WARM = HANDOFF_POLICIES.indexOf('warm');

/**
 * A caller is identified in 20 s and states his issue in 40 s; connecting takes 10 s, the first agent holds for 50 s and
 * tells the second in 30 s, who works for 200 s, makes an offer of 100 s, and wraps up for 60 s.
 */
function warm(book: Ledger): void {
  const first = { agent: 0, identify: 20, explain: 40, work: 0, connect: 10, holding: 50, brief: 30, wrapUp: 20 };
  writeDetailed(book, {
    contactAt,
    ...first,
    stated: STATED_FIRST,
    outcome: HANDED_OFF,
    policy: WARM,
    settles: ANSWERED,
  });
  const second = { leg: 1, queue: 1, queuedAt: contactAt + 70, wait: 50, ring: 20, stated: NOT_STATED };
  writeDetailed(book, {
    contactAt,
    agent: 1,
    ...second,
    brief: 30,
    briefed: 30,
    work: 200,
    upsell: 100,
    wrapUp: 60,
    settles: NONE,
  });
}

const PARTS = ['identify', 'explain', 'work', 'upsell', 'hold', 'talk', 'wrap_up', 'aht'];

describe('the parts of a talk', () => {
  it('identify, explain, work, upsell, hold: means over answered legs; talk is the first four, aht all of them and wrap_up', () => {
    const answer = answerOf(helpline(), warm);
    expect(means(answer.total, ...PARTS)).toEqual([10, 20, 100, 50, 60, 180, 40, 280]);
    expect(means(answer.calls.get('sales'), ...PARTS)).toEqual([10, 20, 100, 50, 60, 180, 40, 280]);
    expect(means(answer.agents.get('desk'), ...PARTS)).toEqual([10, 20, 100, 50, 60, 180, 40, 280]);
    expect(means(answer.queues.get('sales'), ...PARTS)).toEqual([20, 40, 0, 0, 90, 60, 20, 170]);
    expect(means(answer.queues.get('help'), ...PARTS)).toEqual([0, 0, 200, 100, 30, 300, 60, 390]);
  });

  it('hold: in a surge, and by the intervals in which contacts came, legs joined, groups answered', () => {
    const surges = [{ name: 'advert', from: at('08:00'), length: HOUR, day: 0, types: [0] }];
    const answer = answerOf(helpline({ surges }), (book) => {
      writeDetailed(book, { contactAt: at('08:20'), queuedAt: at('08:25'), wait: 600, work: 60, holding: 10 });
    });
    expect(means(answer.surges.get('advert'), 'hold', 'talk')).toEqual([10, 60]);
    const held = answer.intervals.map(({ total, queues, agents }) =>
      [total, queues.get('sales'), agents.get('desk')].map((figures) => means(figures, 'hold')[0]),
    );
    expect(held.slice(0, 2)).toEqual([
      [10, 10, null],
      [null, null, 10],
    ]);
  });

  it('lines_busy: a caller whom an agent holds for has one line, from the IVR until he hangs up', () => {
    const answer = answerOf(helpline(), warm);
    // 70 s to the end of connecting, 50 s in the next queue, then 330 s.
    expect(means(answer.total, 'lines_busy')[0]).toBeCloseTo(450 / (2 * HOUR), 12);
    const inIvr = answerOf(helpline(), (book) =>
      writeDetailed(book, { contactAt, queuedAt: contactAt + 100, wait: 20, outcome: ABANDONED }),
    );
    expect(means(inIvr.total, 'lines_busy', 'queue_length')).toEqual([120 / (2 * HOUR), 20 / (2 * HOUR)]);
  });

  it('delayed, queue_length: a leg counts when it joins its queue, its contact when it arrives', () => {
    const answer = answerOf(helpline(), (book) =>
      writeDetailed(book, { contactAt: at('08:29'), queuedAt: at('08:31'), wait: 60, work: 9 }),
    );
    const offered = answer.intervals.map(({ total, queues }) => [
      means(total, 'offered')[0],
      means(queues.get('sales'), 'offered')[0],
    ]);
    expect(offered.slice(0, 2)).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(means(answer.intervals[1]!.queues.get('sales'), 'delayed', 'queue_length_max')).toEqual([1, 1]);
  });
});

describe('where agents’ time went', () => {
  const SHARES = [
    'time_ringing',
    'time_identifying',
    'time_explaining',
    'time_heard_again',
    'time_working',
    'time_upselling',
    'time_connecting',
    'time_holding',
    'time_briefing',
    'time_wrap_up',
    'time_available',
  ];
  const onDuty = (book: Ledger) => {
    for (const agent of [0, 1]) writeSpell(book, agent, contactAt, contactAt + 1000);
  };

  it('time_ringing, time_identifying, time_explaining, time_working, time_upselling, time_connecting, time_holding, time_briefing, time_wrap_up, time_available: shares of time on duty, adding up to 1', () => {
    const answer = answerOf(helpline(), (book) => {
      onDuty(book);
      warm(book);
    });
    const expected = [20, 20, 40, 0, 200, 100, 10, 50, 60, 80, 1420].map((seconds) => seconds / 2000);
    for (const figures of [answer.total, answer.agents.get('desk')]) {
      const told = means(figures, ...SHARES);
      for (const [k, share] of told.entries()) expect(share).toBeCloseTo(expected[k]!, 12);
      expect(told.reduce((sum: number, share) => sum + share!, 0)).toBeCloseTo(1, 12);
    }
  });

  it('time_heard_again: an issue that was stated before; ringing in vain is time_ringing', () => {
    const answer = answerOf(helpline(), (book) => {
      onDuty(book);
      writeDetailed(book, { contactAt, explain: 100, work: 100, stated: STATED_AGAIN });
      writeDetailed(book, { contactAt, agent: 1, wait: 20, ring: 20, outcome: ABANDONED });
    });
    expect(means(answer.total, 'time_heard_again', 'time_explaining', 'time_ringing', 'time_working')).toEqual([
      0.05, 0, 0.01, 0.05,
    ]);
  });

  it('time_working, time_wrap_up: by the clock, cut where an interval ends', () => {
    const answer = answerOf(helpline(), (book) => {
      writeSpell(book, 0, at('08:00'), at('10:00'));
      writeDetailed(book, { contactAt: at('08:20'), identify: 300, explain: 300, work: 900, wrapUp: 900 });
    });
    const told = answer.intervals.map(({ agents }) =>
      means(
        agents.get('desk'),
        'time_identifying',
        'time_explaining',
        'time_working',
        'time_wrap_up',
        'time_available',
      ),
    );
    expect(told).toEqual([
      [1 / 6, 1 / 6, 0, 0, 2 / 3],
      [0, 0, 0.5, 0.5, 0],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 1],
    ]);
  });

  it('time_briefing: told first by the agent before, then telling the next', () => {
    const answer = answerOf(helpline(), (book) => {
      writeSpell(book, 0, at('08:00'), at('10:00'));
      const both = { leg: 1, queuedAt: at('08:29'), stated: NOT_STATED, outcome: HANDED_OFF, policy: WARM };
      writeDetailed(book, { contactAt, ...both, settles: NONE, brief: 120, briefed: 60, work: 30, holding: 30 });
    });
    expect(answer.intervals.slice(0, 2).map(({ total }) => means(total, 'time_briefing')[0])).toEqual([
      60 / 1800,
      60 / 1800,
    ]);
  });
});

describe('promises and partings', () => {
  it('ewt_error: the wait told less the wait suffered, either way; of the answered who were told one', () => {
    const answer = answerOf(helpline(), (book) => {
      writeDetailed(book, { contactAt, wait: 100, told: 60, work: 9 });
      writeDetailed(book, { contactAt, wait: 20, told: 40, work: 9 });
      writeDetailed(book, { contactAt, work: 9 });
      writeDetailed(book, { contactAt, wait: 500, told: 0, outcome: ABANDONED });
      writeDetailed(book, { contactAt, type: 1, wait: 90, told: 0, work: 9 });
    });
    expect(means(answer.queues.get('sales'), 'ewt_error')).toEqual([30]);
    expect(means(answer.calls.get('help'), 'ewt_error')).toEqual([90]);
    expect(means(answer.total, 'ewt_error')).toEqual([50]);
  });

  it('abandoned_after_handoff, transfer_rate: who hangs up when handed off was handed off, and gave up', () => {
    const answer = answerOf(helpline(), (book) => {
      writeDetailed(book, { contactAt, explain: 9, outcome: HANDED_OFF, policy: WARM, settles: ANSWERED, gaveUp: 1 });
      writeDetailed(book, { contactAt, work: 9 });
    });
    expect(
      means(answer.total, 'abandoned_after_handoff', 'transfer_rate', 'handoffs_per_contact', 'abandoned'),
    ).toEqual([0.5, 0.5, 0.5, 0]);
  });

  it('redials: a further call after an answer is none', () => {
    const answer = answerOf(helpline(), (book) => {
      writeDetailed(book, { contactAt, contact: 1, redial: 1, again: REDIALLED, work: 9 });
      writeDetailed(book, { contactAt, contact: 1, redial: 1, again: CALLED_AGAIN, work: 9 });
    });
    expect(means(answer.total, 'redials', 'answered')).toEqual([1, 2]);
  });
});
