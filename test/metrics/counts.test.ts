import { describe, expect, it } from 'vitest';
import { callsAt } from '../support/play.js';
import { tell } from './telling.js';

/**
 * Who calls cards is moved on to help after 10 s, for nobody answers there. Help has one agent, who talks a minute:
 * the callers of 0 s and 5 s reach him at 10 s and 70 s.
 */
const MOVED_ON = `
time: { from: "00:00", to: "01:00", interval: 30m }
calls: { cards: { arrivals: ${callsAt(0, 5)}, talk: 60s } }
queues: { cards: { max_wait: 10s, after_max_wait: help }, help: {}, closed: {} }
agents: { desk: { count: 1, answers: [help], skills: [cards] } }
`;

describe('what became of contacts and legs', () => {
  it('offered, answered, overflowed: a contact is answered by its first agent, in whichever queue; each of its legs counts in its queue', () => {
    const at = tell(MOVED_ON);
    expect([at('total', 'offered'), at('total', 'answered')]).toEqual([2, 2]);
    expect([at('calls.cards', 'offered'), at('calls.cards', 'answered')]).toEqual([2, 2]);
    expect([at('queues.cards', 'offered'), at('queues.cards', 'answered'), at('queues.cards', 'overflowed')]).toEqual([
      2, 0, 2,
    ]);
    expect([at('queues.help', 'offered'), at('queues.help', 'answered'), at('queues.help', 'overflowed')]).toEqual([
      2, 2, 0,
    ]);
    expect([at('agents.desk', 'answered'), at('total', 'overflowed')]).toEqual([2, 2]);
  });

  it('abandoned: once, in the queue in which the caller hung up', () => {
    const at = tell(MOVED_ON, 'calls.cards.patience=30s');
    expect([at('total', 'abandoned'), at('queues.cards', 'abandoned'), at('queues.help', 'abandoned')]).toEqual([
      1, 0, 1,
    ]);
  });

  it('blocked: at the door no queue hears of it; a full queue does', () => {
    const door = tell(MOVED_ON, 'lines=1');
    expect([door('total', 'blocked'), door('calls.cards', 'blocked'), door('queues.cards', 'blocked')]).toEqual([
      1, 1, 0,
    ]);
    expect(door('queues.cards', 'offered')).toBe(1);
    const full = tell(MOVED_ON, 'queues.cards.capacity=1');
    expect([full('total', 'blocked'), full('calls.cards', 'blocked'), full('queues.cards', 'blocked')]).toEqual([
      1, 1, 1,
    ]);
    expect(full('queues.cards', 'offered')).toBe(2);
  });

  it('closed_out: at max_wait, or at closing', () => {
    const late = tell(MOVED_ON, 'queues.cards.after_max_wait=hang_up');
    expect([late('total', 'closed_out'), late('queues.cards', 'closed_out')]).toEqual([2, 2]);
    const closing = tell(MOVED_ON, 'time.at_close=hang_up', 'time.to="00:01"', 'time.interval=1m');
    expect([
      closing('total', 'closed_out'),
      closing('queues.help', 'closed_out'),
      closing('total', 'answered'),
    ]).toEqual([1, 1, 1]);
  });

  it('in_system: who still waits when the clock stops; who is talking has been answered', () => {
    const at = tell(MOVED_ON.replace('{ from: "00:00", to: "01:00", interval: 30m }', '{ duration: 60s }'));
    expect([at('total', 'in_system'), at('queues.help', 'in_system'), at('queues.cards', 'in_system')]).toEqual([
      1, 1, 0,
    ]);
    expect(at('total', 'answered')).toBe(1);
  });

  it('redials: are contacts of their own', () => {
    const redial = '{ after_abandon: 100%, delay: 30s, max: 1 }';
    const at = tell(MOVED_ON, 'calls.cards.patience=30s', `calls.cards.redial=${redial}`);
    // The caller of 5 s gives up at 35 s, calls again at 65 s, is moved on at 75 s and finds the agent free.
    expect([at('total', 'offered'), at('total', 'answered'), at('total', 'abandoned'), at('total', 'redials')]).toEqual(
      [3, 2, 1, 1],
    );
  });

  it('offered: is the sum of the others, in every scope', () => {
    const set = ['calls.cards.patience=30s', 'queues.help.capacity=1'];
    const at = tell(MOVED_ON, ...set);
    const sum = (where: 'total' | 'calls.cards' | 'queues.cards' | 'queues.help', ...more: string[]) =>
      ['answered', 'abandoned', 'blocked', 'closed_out', 'in_system', ...more]
        .map((metric) => at(where, metric)!)
        .reduce((a, b) => a + b);
    expect([sum('total'), sum('calls.cards')]).toEqual([2, 2]);
    expect([sum('queues.cards', 'overflowed'), sum('queues.help', 'overflowed')]).toEqual([2, 2]);
  });
});

describe('to which interval it counts', () => {
  /** Arrives at 29:55, is moved on at 30:05. */
  const ACROSS = MOVED_ON.replace(callsAt(0, 5), callsAt(1795));

  it('offered, answered, asa: a contact to that of its arrival, a leg to that in which it joined the queue, work to that of the clock', () => {
    const at = tell(ACROSS);
    expect([at('total', 'answered', '00:00'), at('total', 'answered', '00:30')]).toEqual([1, 0]);
    expect([at('queues.cards', 'overflowed', '00:00'), at('queues.help', 'answered', '00:30')]).toEqual([1, 1]);
    expect([at('agents.desk', 'answered', '00:00'), at('agents.desk', 'answered', '00:30')]).toEqual([0, 1]);
    expect([at('total', 'asa', '00:00'), at('total', 'asa', '00:30')]).toEqual([10, null]);
  });
});
