import { describe, expect, it } from 'vitest';
import { AGENT_SELECTIONS, CALL_SELECTIONS } from '../../src/routing/index.js';
import { callsAt, play, playWith } from '../support/play.js';

/**
 * Agents 0 and 1 know the skill a little and talk for 10 s; agent 2 knows it well and is ten times as fast (or as slow,
 * where a test says so).
 */
const three = (speed: number, ...moments: number[]) => `
time: { from: "00:00", to: "01:00" }
calls:
  a: { arrivals: ${callsAt(...moments)}, talk: 10s }
agents:
  learners: { count: 2, skills: { a: { rank: 2 } } }
  expert: { count: 1, skills: { a: { rank: 1, speed: ${speed} } } }
`;
const chosen = (text: string, selection: string) =>
  play(text, `routing.agent_selection=${selection}`).legs.map((leg) => leg.agent);

/** Who takes the calls of 0, 1, 2, 20 and 40 s: agent 0 is idle again at 10 s, 1 at 11 s, 2 at 3 s. */
const FAST_EXPERT: Record<string, number[]> = {
  longest_idle: [0, 1, 2, 2, 0],
  least_occupied: [0, 1, 2, 2, 2],
  round_robin: [0, 1, 2, 0, 1],
  linear: [0, 1, 2, 0, 0],
  most_skilled: [2, 2, 2, 2, 2],
  least_skilled: [0, 1, 2, 0, 1],
};

describe('routing', () => {
  it.each(Object.entries(FAST_EXPERT))('routing.agent_selection: %s', (selection, agents) => {
    expect(chosen(three(10, 0, 1, 2, 20, 40), selection)).toEqual(agents);
  });

  it('routing.agent_selection: fewest_calls', () => {
    // The expert's one call lasts until 102 s; by 110 s the others have had three and four.
    const slow = three(0.1, 0, 1, 2, 20, 40, 60, 80, 110);
    expect(chosen(slow, 'longest_idle')).toEqual([0, 1, 2, 0, 1, 0, 1, 0]);
    expect(chosen(slow, 'fewest_calls')).toEqual([0, 1, 2, 0, 1, 0, 1, 2]);
  });

  it('routing.agent_selection: random', () => {
    const first = (seed: number) =>
      playWith(three(10, 0), { set: ['routing.agent_selection=random'], seed: `${seed}` }).legs[0].agent;
    expect(new Set(Array.from({ length: 20 }, (_, seed) => first(seed)))).toEqual(new Set([0, 1, 2]));
  });

  it('tells every agent selection there is', () => {
    const told = [...Object.keys(FAST_EXPERT), 'fewest_calls', 'random'];
    expect(told.sort()).toEqual([...AGENT_SELECTIONS.keys()].sort());
  });

  /** The agent is free at 60 s; a caller of queue a waits since 10 s, one of queue b since 20 s. */
  const WAITING = `
time: { from: "00:00", to: "01:00" }
calls:
  a: { arrivals: ${callsAt(0, 10)}, talk: 60s }
  b: { arrivals: ${callsAt(20)}, talk: 60s }
agents:
  desk: { count: 1, skills: { a: { rank: 2 }, b: { rank: 1 } } }
queues: { a: { service_level: { within: 20s } }, b: { service_level: { within: 10s } } }
`;
  const next = (selection: string, ...set: string[]) =>
    play(WAITING, `routing.call_selection=${selection}`, ...set).legs.find((leg) => leg.answered === 60)?.queue;

  it('routing.call_selection: priority', () => {
    expect(next('priority')).toBe('a');
    expect(next('priority', 'queues.b.priority=1')).toBe('b');
  });

  it('routing.call_selection: fifo', () => {
    expect(next('fifo', 'queues.b.priority=1')).toBe('a');
  });

  it('routing.call_selection: longest_relative_wait', () => {
    // 40 s / 10 s is more than 50 s / 20 s.
    expect(next('longest_relative_wait')).toBe('b');
    expect(next('longest_relative_wait', 'queues.a.service_level.within=10s')).toBe('a');
  });

  it('routing.call_selection: skill_rank', () => {
    expect(next('skill_rank', 'queues.a.priority=1')).toBe('b');
    expect(next('skill_rank', 'queues.a.priority=1', 'agents.desk.skills.a.rank=1')).toBe('a');
  });

  it('tells every call selection there is', () => {
    const told = ['priority', 'fifo', 'longest_relative_wait', 'skill_rank'];
    expect(told.sort()).toEqual([...CALL_SELECTIONS.keys()].sort());
  });
});

describe('lines', () => {
  const line = three(1, 0, 1, 2, 3);
  const blocked = (...set: string[]) => play(line, ...set).legs.map((leg) => leg.outcome === 'blocked');

  it('lines, lines.count: trunks; who finds none free is blocked', () => {
    expect(blocked()).toEqual([false, false, false, false]);
    expect(blocked('lines=2')).toEqual([false, false, true, true]);
    expect(blocked('lines={ count: 3 }')).toEqual([false, false, false, true]);
  });

  it('lines.cost: of a trunk for an hour', () => {
    const cost = (lines: string) => play(line, `lines=${lines}`).answer.total.get('line_cost')?.mean;
    expect(cost('{ count: 3 }')).toBe(0);
    expect(cost('{ count: 3, cost: 1.2/h }')).toBeCloseTo(3.6, 9);
  });
});
