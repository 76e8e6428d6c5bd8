import { describe, expect, it } from 'vitest';
import { answers, callsAt, figure, load, outcomes, play, takers } from '../support/play.js';

/** One agent; two callers in queue a, at 0 and 10 s, and one in queue b, at 20 s. */
const TWO = `
time: { from: "00:00", to: "01:00" }
calls:
  a: { arrivals: ${callsAt(0, 10)}, talk: 60s }
  b: { arrivals: ${callsAt(20)}, talk: 60s, skill: a }
agents:
  desk: { count: 1, skills: [a] }
queues:
  a: {}
  b: { skill: a }
`;

describe('queues', () => {
  it('queues.*.label: what reports call the queue', () => {
    expect(load(TWO).model.queues[0].label).toBe('a');
    expect(load(TWO, { set: ['queues.a.label=Cards'] }).model.queues[0].label).toBe('Cards');
  });

  it('queues.*.description: free text, which changes nothing', () => {
    expect(play(TWO, 'queues.a.description=the first floor').legs).toEqual(play(TWO).legs);
  });

  it('queues.*.skill: what callers are taken to need, and so who takes them', () => {
    expect(answers(TWO)).toEqual([0, 60, 120]);
    expect(answers(TWO, 'queues.b.skill=null')).toEqual([0, 60, null]);
  });

  it('queues.*.priority: lower is served first', () => {
    expect(answers(TWO, 'queues.b.priority=1')).toEqual([0, 120, 60]);
  });

  it('queues.*.ageing: gains one priority level per so much age', () => {
    // At 60 s the caller of queue a is 50 s old and has gained five levels: 0 is before 1.
    expect(answers(TWO, 'queues.b.priority=1', 'queues.a.ageing=10s')).toEqual([0, 60, 120]);
  });

  it('queues.*.greeting: an announcement that must end first, and holds no agent', () => {
    expect(answers(TWO, 'queues.a.greeting=15s')).toEqual([15, 75, 135]);
  });

  it('queues.*.eligibility.groups, queues.*.eligibility.after: who may take a caller, widening with age', () => {
    const pair = TWO.replace('desk: {', 'back: { count: 1, skills: [a] }\n  desk: {');
    const steps = (...list: string[]) => [
      `queues.a.eligibility=[ ${list.join(', ')} ]`,
      'queues.b.eligibility=[ { groups: [desk] } ]',
    ];
    const only = '{ groups: [desk] }';
    expect(takers(pair, ...steps(only)).slice(0, 2)).toEqual(['desk', 'desk']);
    expect(takers(pair, ...steps('{ groups: [back] }')).slice(0, 2)).toEqual(['back', 'back']);
    expect(answers(pair, ...steps(only, '{ after: 45s, groups: [desk, back] }'))[1]).toBe(55);
    expect(answers(pair, ...steps(only, '{ after: 20s, groups: [desk, back] }'))[1]).toBe(30);
  });

  it('queues.*.routing.agent_selection: which free agent takes a call of this queue', () => {
    const pair = TWO.replace('desk: {', 'novices: { count: 1, skills: { a: { rank: 2 } } }\n  desk: {');
    expect(takers(pair)[0]).toBe('novices');
    expect(takers(pair, 'queues.a.routing.agent_selection=most_skilled')[0]).toBe('desk');
    expect(takers(pair, 'queues.b.routing.agent_selection=most_skilled')[0]).toBe('novices');
  });

  it('queues.*.service_level.within: its own threshold', () => {
    const level = (...set: string[]) => figure(play(TWO, ...set).answer.queues.get('a'), 'service_level');
    expect(level()).toBe(0.5);
    expect(level('queues.a.service_level={ within: 1m }')).toBe(1);
    expect(level('queues.b.service_level={ within: 1m }')).toBe(0.5);
  });

  it('queues.*.service_level.target: its own target', () => {
    const met = (...set: string[]) => figure(play(TWO, ...set).answer.queues.get('a'), 'target_met');
    expect(met()).toBe(0);
    expect(met('queues.a.service_level={ target: 50% }')).toBe(1);
  });
});

describe('limits', () => {
  /** Three callers in queue a. */
  const THREE = TWO.replace(callsAt(0, 10), callsAt(0, 10, 15)).replace(callsAt(20), '0');

  it('queues.*.capacity: most callers waiting; more are sent away busy', () => {
    expect(outcomes(THREE)).toEqual(['answered', 'answered', 'answered']);
    expect(outcomes(THREE, 'queues.a.capacity=1')).toEqual(['answered', 'answered', 'blocked']);
    expect(outcomes(THREE, 'queues.a.capacity=0')).toEqual(['answered', 'blocked', 'blocked']);
  });

  it('queues.*.when_full: another queue takes who finds no room', () => {
    const third = (...set: string[]) =>
      play(THREE, 'queues.a.capacity=1', ...set)
        .legs.filter((leg) => leg.case === 2)
        .map((leg) => `${leg.queue} ${leg.outcome}`);
    expect(third()).toEqual(['a blocked']);
    expect(third('queues.a.when_full=b')).toEqual(['a overflowed', 'b answered']);
  });

  it('queues.*.max_wait: the longest wait here', () => {
    const { legs } = play(THREE, 'queues.a.max_wait=30s');
    expect(legs.map((leg) => leg.outcome)).toEqual(['answered', 'closed_out', 'closed_out']);
    expect(legs.map((leg) => leg.ended)).toEqual([60, 40, 45]);
  });

  it('queues.*.after_max_wait: another queue takes who waited too long', () => {
    const { legs } = play(THREE, 'queues.a.max_wait=30s', 'queues.a.after_max_wait=b');
    const second = legs.filter((leg) => leg.case === 1);
    expect(second.map((leg) => `${leg.queue} ${leg.outcome} ${leg.queued}`)).toEqual([
      'a overflowed 10',
      'b answered 40',
    ]);
  });
});
