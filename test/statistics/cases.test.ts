import { describe, expect, it } from 'vitest';
import { answerOf, at, centre, means, writeCase } from './handMade.js';

const startedAt = at('08:10');

describe('cases', () => {
  it('tell what a customer went through, over all contacts', () => {
    const answer = answerOf(centre(), (book) => {
      writeCase(book, {
        startedAt,
        endedAt: startedAt + 300,
        resolved: 1,
        firstContact: 1,
        agentsMet: 1,
        lastGroup: 0,
        agentTime: 240,
      });
      writeCase(book, {
        startedAt,
        endedAt: startedAt + 900,
        resolved: 1,
        contacts: 3,
        handoffs: 2,
        agentsMet: 3,
        lastGroup: 0,
        journeyWait: 120,
        customerTime: 600,
        agentTime: 360,
      });
      writeCase(book, { startedAt, contacts: 2, agentsMet: 0, journeyWait: 60 });
      writeCase(book, { startedAt, contacts: 2, agentsMet: 4, handoffs: 4, lastGroup: 0 });
    });
    const told = means(
      answer.total,
      'contacts_per_case',
      'handoffs_per_case',
      'handoffs_per_case_p95',
      'agents_met',
      'agents_met_p95',
      'journey_wait',
      'customer_time',
      'agent_time',
      'resolved',
      'time_to_resolution',
    );
    expect(told).toEqual([2, 1.5, 4, 2, 4, 45, 150, 150, 0.5, 600]);
    expect(means(answer.total, 'fcr')[0]).toBeCloseTo(1 / 3, 12);
    expect(means(answer.agents.get('desk'), 'resolved')[0]).toBeCloseTo(2 / 3, 12);
    expect(means(answer.calls.get('help'), 'resolved', 'fcr')).toEqual([null, null]);
    expect(means(answer.intervals[0].total, 'contacts_per_case')).toEqual([2]);
  });
});
