import { describe, expect, test } from 'vitest';
import type { Figures } from '../../src/statistics/index.js';
import { playWith } from '../support/play.js';

/** Checks with a known answer, from the callers' stories. */

const mean = (figures: Figures | undefined, metric: string): number => figures!.get(metric)!.mean!;

describe('a caller who is sent back into the pool', () => {
  const pool = (handoff: string) => `
time: { duration: 600h, warmup: 5h }
calls: { deposits: { arrivals: 20/h, talk: { exponential: 1m } } }
agents: { pool: { count: 8, skills: { deposits: { resolves: 25% } } } }
routing: { agent_selection: random }
handoff: { policy: bounce, max: 500${handoff} }`;

  test('meets 1/p agents on average, and states it six times or more with (1-p)^5', () => {
    const { total } = playWith(pool(''), {}).answer;
    // 12,000 cases: four standard deviations are 0.13 and 0.016.
    expect(Math.abs(mean(total, 'agents_met') - 4)).toBeLessThan(0.13);
    expect(Math.abs(mean(total, 'times_stated_6_plus') - 0.237_305)).toBeLessThan(0.016);
  });

  test('meets fewer where nobody is offered twice', () => {
    const { total } = playWith(pool(', meets_again: false'), {}).answer;
    // (1 - 0.75^8) / 0.25, by eight agents.
    expect(Math.abs(mean(total, 'agents_met') - 3.5995)).toBeLessThan(0.11);
  });
});

describe('gaming the menu', () => {
  const menu = (more: string) => `
time: { from: "08:00", to: "18:00" }
calls:
  prospects: { arrivals: 60/h, queue: sales, talk: { exponential: 3m }, patience: { exponential: 4m } }
  faults: { arrivals: 90/h, queue: faults, talk: { exponential: 4m }, patience: { exponential: 6m } }
queues: { sales: { skill: prospects, priority: 1 }, faults: { priority: 2 } }
ivr:
  say: 10s
  menu: { "1": { queue: sales }, "2": { queue: faults } }
agents: { desk: { count: 8, answers: all } }
${more}`;
  const waits = (scenario: string) =>
    playWith(scenario, {}).legs.map(({ case: row, queued, answered, ended }) => [row, (answered ?? ended!) - queued]);

  test('where everybody says he is new, all wait as in plain order of arrival: nobody has gained', () => {
    const everybodyLies = waits(menu('').replace('  say: 10s', '  say: 10s\n  press: { faults: { "1": 100% } }'));
    const inOrder = waits(menu('routing: { call_selection: fifo }'));
    expect(everybodyLies.length).toBeGreaterThan(1000);
    expect(everybodyLies).toEqual(inOrder);
  });
});

describe('strict priority', () => {
  const order = (selection: string) => `
time: { duration: 1500h, warmup: 10h }
calls:
  prospects: { arrivals: 40/h, talk: { exponential: 4m } }
  customers: { arrivals: 50/h, talk: { exponential: 4m } }
queues: { prospects: { priority: 1 }, customers: { priority: 2 } }
agents: { desk: { count: 7 } }
routing: { call_selection: ${selection} }`;

  test('splits the waiting, and takes none of it away', () => {
    const priority = playWith(order('priority'), {}).answer;
    const fifo = playWith(order('fifo'), {}).answer;
    const asa = mean(fifo.total, 'asa');
    expect(Math.abs(mean(priority.total, 'asa') / asa - 1)).toBeLessThan(0.15);
    expect(mean(priority.queues.get('prospects'), 'asa')).toBeLessThan(asa / 2);
    expect(mean(priority.queues.get('customers'), 'asa')).toBeGreaterThan(asa * 1.3);
  });
});

describe('the journey', () => {
  test('waits in all queues are the waits of the journey', () => {
    const { legs, answer } = playWith(
      `
time: { from: "08:00", to: "18:00" }
calls: { deposits: { arrivals: 60/h, queue: first, explain: 30s, talk: { exponential: 3m }, patience: { exponential: 5m } } }
queues: { first: {}, deposits: {} }
agents: { front: { count: 2, skills: [], answers: [first] }, desk: { count: 3, skills: [deposits], answers: [deposits] } }
handoff: { policy: warm, brief: 20s }`,
      {},
    );
    const waited = legs.reduce((sum, { queued, answered, ended }) => sum + (answered ?? ended!) - queued, 0);
    const cases = new Set(legs.map((leg) => leg.case)).size;
    expect(mean(answer.total, 'journey_wait')).toBeCloseTo(waited / cases, 9);
  });
});
