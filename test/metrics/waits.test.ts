import { describe, expect, it } from 'vitest';
import { callsAt } from '../support/play.js';
import { tell } from './telling.js';

/** Ten call at once, one agent takes them one after another: waits of 0, 10, .. 90 s. */
const TEN = `
time: { from: "00:00", to: "01:00" }
calls: { cards: { arrivals: ${callsAt(...Array<number>(10).fill(0))}, talk: 10s } }
agents: { desk: { count: 1 } }
`;
const ACROSS = `
time: { from: "00:00", to: "01:00" }
calls: { cards: { arrivals: ${callsAt(0, 5)}, talk: 60s } }
queues: { cards: { max_wait: 10s, after_max_wait: help }, help: {} }
agents: { desk: { count: 1, answers: [help], skills: [cards] } }
`;

describe('waits', () => {
  it('asa, wait_sum_answered: means include zeros; a contact waits through every queue it is moved to', () => {
    expect([tell(TEN)('total', 'asa'), tell(TEN)('total', 'wait_sum_answered')]).toEqual([45, 450]);
    // At 10 s and at 70 s both are answered in the queue they were moved to, after 0 s and 55 s there.
    const at = tell(ACROSS);
    expect([at('total', 'asa'), at('calls.cards', 'asa'), at('queues.help', 'asa')]).toEqual([37.5, 37.5, 27.5]);
    expect([at('queues.cards', 'asa'), at('queues.cards', 'wait_sum_answered')]).toEqual([null, 0]);
  });

  it('wait: of all legs offered to a queue, however they ended', () => {
    const at = tell(ACROSS);
    expect([at('queues.cards', 'wait'), at('queues.help', 'wait'), at('total', 'wait')]).toEqual([10, 27.5, 18.75]);
  });

  it('time_to_abandon, wait_sum_abandoned: of those who hung up', () => {
    const at = tell(ACROSS, 'calls.cards.patience=30s');
    expect([at('total', 'time_to_abandon'), at('total', 'wait_sum_abandoned')]).toEqual([30, 30]);
    // In the scope of the queue: the twenty seconds spent there.
    expect([at('queues.help', 'time_to_abandon'), at('queues.cards', 'time_to_abandon')]).toEqual([20, null]);
  });

  it('wait_p50, wait_p80, wait_p90, wait_p95, wait_p99: the k-th smallest of n, k = p n rounded up, within half a per cent', () => {
    const at = tell(TEN);
    const exact = { wait_p50: 40, wait_p80: 70, wait_p90: 80, wait_p95: 90, wait_p99: 90 };
    for (const [metric, wait] of Object.entries(exact)) {
      expect(Math.abs(at('total', metric)! / wait - 1)).toBeLessThanOrEqual(0.005);
    }
  });

  it('wait_max, long_waits: of all who queued, also those who gave up or still wait', () => {
    const at = tell(TEN, 'service_level.long=75s');
    expect([at('total', 'wait_max'), at('total', 'long_waits')]).toEqual([90, 0.2]);
    const gaveUp = tell(TEN, 'service_level.long=20s', 'calls.cards.patience=25s');
    // 0, 10 and 20 s are answered; seven give up after 25 s.
    expect([gaveUp('total', 'wait_max'), gaveUp('total', 'long_waits')]).toEqual([25, 0.7]);
    const stopped = tell(TEN.replace('{ from: "00:00", to: "01:00" }', '{ duration: 30s }'), 'service_level.long=25s');
    expect([stopped('total', 'wait_max'), stopped('total', 'long_waits')]).toEqual([30, 0.7]);
    expect(stopped('total', 'wait_p99')).toBeCloseTo(20, 0);
  });

  it('long_waits: who met the busy signal did not queue', () => {
    const at = tell(TEN, 'service_level.long=5s', 'queues={ cards: { capacity: 1 } }');
    expect([at('total', 'blocked'), at('total', 'long_waits')]).toEqual([8, 0.5]);
  });
});

describe('who had to wait at all', () => {
  it('delayed, delayed_legs: legs that found no agent free who might take them', () => {
    expect([tell(TEN)('total', 'delayed'), tell(TEN)('total', 'delayed_legs')]).toEqual([0.9, 9]);
    const at = tell(ACROSS);
    // Nobody ever answers in the first queue; in the second the agent is free for one of the two.
    expect([at('queues.cards', 'delayed'), at('queues.help', 'delayed'), at('total', 'delayed')]).toEqual([
      1, 0.5, 0.75,
    ]);
    expect([at('calls.cards', 'delayed_legs'), at('total', 'delayed_legs')]).toEqual([3, 3]);
  });

  it('delayed: ringing is a wait, but an agent was free', () => {
    const at = tell(TEN.replace('count: 1', 'count: 10, pick_up: 4s'));
    expect([at('total', 'delayed'), at('total', 'asa')]).toEqual([0, 4]);
  });

  it('abandonment, blockage: of those answered or abandoned; of all offered', () => {
    const at = tell(TEN, 'calls.cards.patience=25s', 'queues={ cards: { capacity: 4 } }');
    // One is answered at once, four wait, five hear the busy tone; of the four two are answered.
    expect([at('total', 'answered'), at('total', 'abandoned'), at('total', 'blocked')]).toEqual([3, 2, 5]);
    expect([at('total', 'abandonment'), at('total', 'blockage')]).toEqual([0.4, 0.5]);
  });
});

describe('service level', () => {
  it('service_level, answered_within, abandoned_within: <= meets the threshold', () => {
    const at = tell(TEN, 'calls.cards.patience=25s');
    expect([at('total', 'answered_within'), at('total', 'abandoned_within'), at('total', 'service_level')]).toEqual([
      3,
      0,
      3 / 10,
    ]);
    const sooner = tell(TEN, 'calls.cards.patience=15s');
    expect([sooner('total', 'answered_within'), sooner('total', 'abandoned_within')]).toEqual([2, 8]);
    expect(sooner('total', 'service_level')).toBe(1);
  });

  it("service_level: a contact goes by its type's threshold and its whole wait, a leg by its queue's and its own", () => {
    const at = tell(ACROSS, 'queues.help.service_level={ within: 55s }', 'queues.cards.service_level={ within: 60s }');
    expect([at('calls.cards', 'answered_within'), at('total', 'answered_within')]).toEqual([1, 1]);
    expect([at('queues.help', 'answered_within'), at('queues.help', 'service_level')]).toEqual([2, 1]);
  });

  it('service_level, target_met: days are weighted by volume; the target is met day by day', () => {
    // One call on the first day; three at once on the second, of whom one is answered in time.
    const days = `
time: { from: "00:00", to: "01:00", days: 3 }
calls: { cards: { arrivals: ${callsAt(0, 86400, 86400, 86400)}, talk: 60s } }
agents: { desk: { count: 1 } }
`;
    const at = tell(days);
    expect([at('total', 'service_level'), at('total', 'asa')]).toEqual([0.5, 45]);
    // The third day has no calls, and so no service level.
    expect(at('total', 'target_met')).toBe(0.5);
  });
});
