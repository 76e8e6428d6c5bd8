import { describe, expect, it } from 'vitest';
import { TICKET } from '../../src/ledger/details.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import { ANSWERED, HANDED_OFF, IN_SYSTEM, NONE } from '../../src/ledger/outcomes.js';
import { HANDOFF_POLICIES, type HandoffPolicy } from '../../src/model/handoff.js';
import { answerOf, at, centre, group, HOUR, MORNING, means, writeCase, writeSpell } from '../statistics/handMade.js';
import { helpline, writeDetailed } from '../statistics/handMadeDetails.js';

const contactAt = at('08:10');
const by = (policy: HandoffPolicy) => HANDOFF_POLICIES.indexOf(policy);

/** Somebody writes a ticket in 30 s, which waits for an hour, is worked for 300 s and written about again: that one waits still. */
function ticket(book: Ledger): void {
  const first = { contactAt, type: 1, explain: 40, brief: 30, wrapUp: 10, wait: 20 };
  writeDetailed(book, { ...first, outcome: HANDED_OFF, settles: ANSWERED, policy: by('ticket') });
  const other = { contactAt, type: 1, queue: 0, kind: TICKET, settles: NONE };
  const [written, taken] = [contactAt + 90, contactAt + 90 + HOUR];
  const worked = { queuedAt: written, wait: HOUR, agent: 1, work: 300, brief: 60, wrapUp: 10 };
  writeDetailed(book, { ...other, leg: 1, ...worked, outcome: HANDED_OFF, policy: by('ticket') });
  writeDetailed(book, { ...other, leg: 2, queuedAt: taken + 360, wait: at('10:00') - taken - 360, outcome: IN_SYSTEM });
}

describe('tickets', () => {
  it('tickets, ticket_wait: those written, and how long until somebody took them', () => {
    const { total, calls, queues } = answerOf(helpline(), ticket);
    expect(means(total, 'tickets', 'ticket_wait')).toEqual([2, HOUR]);
    expect(means(calls.get('help'), 'tickets', 'ticket_wait')).toEqual([2, HOUR]);
    expect(means(queues.get('sales'), 'tickets', 'ticket_wait')).toEqual([2, HOUR]);
    expect(means(queues.get('help'), 'tickets', 'ticket_wait')).toEqual([0, null]);
  });

  it('backlog: tickets that nobody has taken, by the clock', () => {
    const answer = answerOf(helpline(), ticket);
    const second = at('10:00') - (contactAt + 90 + HOUR + 360);
    const expected = (HOUR + second) / (2 * HOUR);
    expect(means(answer.total, 'backlog')[0]).toBeCloseTo(expected, 12);
    expect(means(answer.queues.get('sales'), 'backlog')[0]).toBeCloseTo(expected, 12);
    expect(means(answer.intervals[1]!.total, 'backlog')).toEqual([1]);
  });

  it('offered, answered, in_system, service_level, asa, wait: legs of their queue', () => {
    const { queues, agents } = answerOf(helpline(), ticket);
    const names = [
      'offered',
      'answered',
      'in_system',
      'service_level',
      'asa',
      'delayed',
      'delayed_legs',
      'transfer_rate',
    ];
    expect(means(queues.get('sales'), ...names)).toEqual([2, 1, 1, 0, HOUR, 1, 2, 1]);
    const left = at('10:00') - (contactAt + 90 + HOUR + 360);
    expect(means(queues.get('sales'), 'wait')).toEqual([(HOUR + left) / 2]);
    expect(means(agents.get('desk'), 'answered', 'transfer_rate')).toEqual([2, 1]);
  });

  it('offered, asa, wait, delayed: of contacts they are no part, nor are they on the line', () => {
    const { total, queues } = answerOf(helpline(), ticket);
    expect(means(total, 'offered', 'answered', 'asa', 'wait', 'delayed_legs', 'wait_max')).toEqual([
      1, 1, 20, 20, 1, 20,
    ]);
    expect(means(queues.get('sales'), 'queue_length', 'queue_length_max')).toEqual([0, 0]);
    expect(means(total, 'queue_length', 'lines_busy')).toEqual([20 / (2 * HOUR), 90 / (2 * HOUR)]);
    expect(means(total, 'handoffs_per_contact', 'transfer_rate')).toEqual([2, 1]);
  });

  it('aht, work, hold: tickets are handled legs; writing one is hold, and time_briefing', () => {
    const { total, agents } = answerOf(helpline(), (book) => {
      writeSpell(book, 0, at('08:00'), at('10:00'));
      writeSpell(book, 1, at('08:00'), at('10:00'));
      ticket(book);
    });
    expect(means(total, 'aht', 'work', 'hold', 'talk')).toEqual([225, 150, 45, 170]);
    expect(means(agents.get('desk'), 'time_briefing', 'time_working')).toEqual([90 / (4 * HOUR), 300 / (4 * HOUR)]);
  });

  it('cut_by_max: also by a ticket that is not handed on', () => {
    const answer = answerOf(helpline(), (book) => {
      writeDetailed(book, { contactAt, explain: 9, outcome: HANDED_OFF, settles: ANSWERED, policy: by('ticket') });
      writeDetailed(book, { contactAt, leg: 1, kind: TICKET, settles: NONE, queuedAt: contactAt + 9, work: 0, cut: 1 });
    });
    expect(means(answer.total, 'cut_by_max')).toEqual([1]);
  });
});

describe('tiers', () => {
  it('resolved_share: of all resolved cases, those that a group resolved; the rest nobody did', () => {
    const groups = ['first', 'second'].map((name) => group(name, { kind: 'count', count: 1 }));
    const answer = answerOf(centre({ groups, time: MORNING }), (book) => {
      const spoke = { startedAt: contactAt, agentsMet: 1 };
      for (const lastGroup of [0, 0, 0, 1]) writeCase(book, { ...spoke, lastGroup, resolved: 1 });
      writeCase(book, { ...spoke, lastGroup: 1 });
      writeCase(book, { startedAt: contactAt, resolved: 1 });
    });
    expect(means(answer.agents.get('first'), 'resolved_share', 'resolved')).toEqual([0.6, 1]);
    expect(means(answer.agents.get('second'), 'resolved_share', 'resolved')).toEqual([0.2, 0.5]);
  });
});
