import { describe, expect, it } from 'vitest';
import { callsAt, figure, play } from '../support/play.js';

/** A caller whom the front line cannot help: 30 s to find out; a specialist knows the answer; the work takes a minute. */
const LINES = `
time: { from: "00:00", to: "02:00" }
calls:
  a: { arrivals: ${callsAt(0)}, explain: 30s, talk: 60s, skill: s, queue: first }
  b: { arrivals: 0, talk: 10m, skill: s, queue: second }
agents:
  front: { count: 1, skills: [], answers: [first] }
  back: { count: 1, skills: [s], answers: [second] }
queues: { first: {}, second: { skill: s }, office: {} }
`;

/** What was done for the first caller: in which queue, by whom, from when to when. */
const path = (...set: string[]) =>
  play(LINES, ...set)
    .legs.filter((leg) => leg.case === 0)
    .sort((a, b) => a.answered! - b.answered! || a.ended - b.ended)
    .map((leg) => `${leg.kind} ${leg.queue} ${leg.group} ${leg.answered}-${leg.ended}`);

/** The specialist is on the telephone from 5 s to 605 s. */
const BUSY = `calls.b.arrivals=${callsAt(5)}`;

describe('handoff.policy: who owns the question', () => {
  it('handoff.policy: consult: the caller holds, and the agent works it himself', () => {
    expect(path('handoff.policy=consult')).toEqual(['call first front 0-90', 'consult second back 30-30']);
  });

  it('handoff.policy: own: the caller hangs up, and is called back', () => {
    expect(path('handoff.policy=own')).toEqual([
      'call first front 0-30',
      'consult second back 30-30',
      'callback first front 30-90',
    ]);
  });

  it('handoff.policy: ticket: the case is worked without the caller', () => {
    expect(path('handoff.policy=ticket')).toEqual(['call first front 0-30', 'ticket second back 30-90']);
  });

  it('handoff.to: where a question or a ticket goes', () => {
    const office = ['agents.back.answers=[second, office]', 'handoff.to=office'];
    expect(path('handoff.policy=ticket', ...office)[1]).toBe('ticket office back 30-90');
    expect(path('handoff.policy=own', ...office)[1]).toBe('consult office back 30-30');
  });

  it('handoff.brief: the specialist tells the agent; writing a ticket', () => {
    expect(path('handoff.policy=consult', 'handoff.brief=10s')).toEqual([
      'call first front 0-100',
      'consult second back 30-40',
    ]);
    expect(path('handoff.policy=own', 'handoff.brief=10s').slice(1)).toEqual([
      'consult second back 30-40',
      'callback first front 40-100',
    ]);
    expect(path('handoff.policy=ticket', 'handoff.brief=10s')).toEqual([
      'call first front 0-40',
      'ticket second back 40-100',
    ]);
  });

  it('handoff.connect: putting the question takes the caller and the agent', () => {
    expect(path('handoff.policy=consult', 'handoff.connect=5s')).toEqual([
      'call first front 0-95',
      'consult second back 35-35',
    ]);
    expect(path('handoff.policy=own', 'handoff.connect=5s')[0]).toBe('call first front 0-35');
  });

  it('handoff.hold_at_most: then the question is withdrawn, and the caller handed off cold', () => {
    expect(path('handoff.policy=consult', BUSY, 'handoff.hold_at_most=15s')).toEqual([
      'call first front 0-45',
      'call second back 605-695',
    ]);
    expect(path('handoff.policy=consult', BUSY, 'handoff.hold_at_most=1h')).toEqual([
      'call first front 0-665',
      'consult second back 605-605',
    ]);
  });

  it('handoff.if_busy: the agent waits for a specialist, or works it alone', () => {
    const consult = ['handoff.policy=consult', 'handoff.hold_at_most=1h'];
    const resolved = (...set: string[]) => figure(play(LINES, ...consult, ...set).answer.calls.get('a'), 'resolved');
    expect(path(...consult, 'handoff.if_busy=skip')).toEqual(path(...consult));
    expect(path(...consult, BUSY, 'handoff.if_busy=wait')).toEqual(path(...consult, BUSY));
    expect(path(...consult, BUSY, 'handoff.if_busy=skip')).toEqual(['call first front 0-90']);
    // Who lacks the skill works it in vain.
    expect([resolved(BUSY), resolved(BUSY, 'handoff.if_busy=skip')]).toEqual([1, 0]);
  });
});

describe('an owner promises to call back', () => {
  const own = (...set: string[]) => play(LINES, 'handoff.policy=own', BUSY, ...set).answer.calls.get('a');

  it('handoff.promise: when the call back is due', () => {
    // Promised at 30 s; the specialist answers at 605 s.
    expect(figure(own(), 'callback_delay')).toBe(575);
    expect(figure(own(), 'promise_kept')).toBe(1);
    expect(figure(own('handoff.promise=9m'), 'promise_kept')).toBe(0);
  });

  it('handoff.stays: that share prefers to hold, as by consult', () => {
    const held = path('handoff.policy=consult', BUSY, 'handoff.hold_at_most=1h');
    const owned = ['handoff.policy=own', BUSY, 'handoff.hold_at_most=1h'];
    expect(path(...owned, 'handoff.stays=100%')).toEqual(held);
    expect(path(...owned, 'handoff.stays=0')).toEqual([
      'call first front 0-30',
      'consult second back 605-605',
      'callback first front 605-665',
    ]);
  });
});
