import { describe, expect, it } from 'vitest';
import { callsAt } from '../support/play.js';
import { tell } from './telling.js';

/**
 * Three callers of loans, one after another. The first two each talk a minute to the loan desk and then need cards; that
 * desk has one agent, who talks five minutes. The first is served there; the second gives up after 90 s.
 */
const NEED = `
time: { from: "00:00", to: "01:00", interval: 30m }
calls:
  loans: { arrivals: ${callsAt(0, 60)}, talk: 60s, wrap_up: 30s, also_needs: { types: { cards: 100% } } }
  cards: { arrivals: 0, talk: 5m, wrap_up: 10s, patience: 90s }
agents:
  loan-desk: { count: 2, skills: [loans] }
  card-desk: { count: 1, skills: [cards] }
`;

/** Nobody knows loans but the second desk, which answers only its own queue. The first finds out and hands off. */
const WRONG_DESK = `
time: { from: "00:00", to: "01:00" }
calls: { loans: { arrivals: ${callsAt(0)}, talk: 60s, queue: front, wrap_up: 20s } }
queues: { front: { skill: hello }, loans: {} }
agents:
  first: { count: 1, skills: [hello] }
  second: { count: 1, skills: [loans], pick_up: 5s }
`;

describe('handoffs', () => {
  it('handoffs_per_contact, transfer_rate: passed on after an answer; of contacts, of answered legs', () => {
    const at = tell(NEED);
    expect([at('total', 'handoffs_per_contact'), at('calls.loans', 'handoffs_per_contact')]).toEqual([1, 1]);
    // Two answers on the loan desk, both passed on; one on the card desk.
    expect(at('total', 'transfer_rate')).toBeCloseTo(2 / 3, 12);
    expect([at('agents.loan-desk', 'transfer_rate'), at('queues.cards', 'transfer_rate')]).toEqual([1, 0]);
  });

  it('abandoned_after_handoff, abandoned: who gives up after speaking to an agent has been answered; the queue counts him', () => {
    const at = tell(NEED);
    expect([at('total', 'answered'), at('total', 'abandoned'), at('total', 'abandonment')]).toEqual([2, 0, 0]);
    expect([at('queues.cards', 'abandoned'), at('queues.cards', 'abandonment')]).toEqual([1, 0.5]);
    expect([at('total', 'abandoned_after_handoff'), at('calls.cards', 'abandoned_after_handoff')]).toEqual([0.5, null]);
  });

  it('asa: what is waited after a handoff is the queue’s', () => {
    const at = tell(WRONG_DESK);
    expect([at('total', 'asa'), at('queues.front', 'asa'), at('queues.loans', 'asa')]).toEqual([0, 0, 5]);
  });

  it('cut_by_max: the handoff after the sixth is not made', () => {
    // The desk that answers both queues knows neither skill, and hands the caller round.
    const at = tell(WRONG_DESK, 'agents.first.answers=[front, loans]', 'agents.second.answers=[]');
    expect([at('total', 'cut_by_max'), at('total', 'handoffs_per_contact'), at('total', 'resolved')]).toEqual([
      1, 6, 0,
    ]);
  });
});

describe('cases', () => {
  it('contacts_per_case, resolved, fcr, time_to_resolution: over redials, from the first contact on', () => {
    const redials = `
time: { from: "00:00", to: "01:00" }
calls:
  cards: { arrivals: ${callsAt(0, 10)}, talk: 60s, patience: 20s, redial: { after_abandon: 100%, delay: 60s } }
agents: { desk: { count: 1 } }
`;
    // The second gives up at 30 s, comes again at 90 s and is resolved at 150 s.
    const at = tell(redials);
    expect([at('total', 'contacts_per_case'), at('total', 'resolved'), at('total', 'fcr')]).toEqual([1.5, 1, 1]);
    expect([at('total', 'time_to_resolution'), at('total', 'journey_wait')]).toEqual([100, 10]);
    const once = tell(redials, 'calls.cards.redial.after_abandon=0');
    // Who spoke to nobody is not in fcr's base.
    expect([once('total', 'resolved'), once('total', 'fcr'), once('calls.cards', 'resolved')]).toEqual([0.5, 1, 0.5]);
  });

  it('resolved, fcr, time_to_resolution: a case is resolved when all its needs are', () => {
    const at = tell(NEED);
    expect([at('total', 'resolved'), at('total', 'fcr'), at('total', 'time_to_resolution')]).toEqual([0.5, 0.5, 360]);
    // By the group that spoke to the customer last.
    expect([at('agents.card-desk', 'resolved'), at('agents.loan-desk', 'resolved')]).toEqual([1, 0]);
    expect([at('calls.loans', 'resolved'), at('calls.cards', 'resolved')]).toEqual([0.5, null]);
  });

  it('handoffs_per_case, handoffs_per_case_p95, agents_met, agents_met_p95: what the customer went through', () => {
    const at = tell(NEED);
    expect([at('total', 'handoffs_per_case'), at('total', 'handoffs_per_case_p95')]).toEqual([1, 1]);
    expect([at('total', 'agents_met'), at('total', 'agents_met_p95')]).toEqual([1.5, 2]);
  });

  it('journey_wait, customer_time, agent_time: sums over the case, of the customer’s time on the line and of all agents’', () => {
    const at = tell(NEED);
    // The first: 60 s and 300 s of talk. The second: 60 s of talk, 90 s of waiting in vain.
    expect([at('total', 'journey_wait'), at('total', 'customer_time')]).toEqual([45, (360 + 150) / 2]);
    expect(at('total', 'agent_time')).toBe((60 + 30 + 300 + 10 + 60 + 30) / 2);
    expect(tell(WRONG_DESK)('total', 'agent_time')).toBe(20 + 5 + 60 + 20);
  });
});

describe('a surge', () => {
  const SURGE = `
time: { from: "00:00", to: "02:00", interval: 1h }
calls:
  faults: { arrivals: 60/h, talk: 2m, queue: line }
  sales: { arrivals: ${callsAt(0)}, talk: 2m, queue: line }
queues: { line: {} }
agents: { desk: { count: 2, skills: [faults, sales], answers: all } }
surges: [ { name: outage, from: "00:30", for: 20m, calls: [faults], times: 4 } ]
`;

  it('time_to_drain, offered: those of its types who came in it, and how long it was felt after its end', () => {
    const at = tell(SURGE);
    expect(at('surges.outage', 'offered')).toBeLessThan(at('calls.faults', 'offered')!);
    expect(at('surges.outage', 'answered')).toBe(at('surges.outage', 'offered'));
    expect(at('surges.outage', 'asa')).toBeGreaterThan(at('total', 'asa', '00:00')!);
    // Some 80 calls of 2 minutes in 20 minutes, on two agents, and one call a minute follows them: till closing and after.
    expect(at('surges.outage', 'time_to_drain')).toBeGreaterThan(3600);
    const calm = tell(SURGE, 'agents.desk.count=500');
    expect(calm('surges.outage', 'time_to_drain')).toBe(0);
  });

  it('wait, delayed, delayed_legs: of the legs of the contacts that came in it', () => {
    const at = tell(SURGE);
    expect(at('surges.outage', 'wait')).toBe(at('surges.outage', 'asa'));
    expect(at('surges.outage', 'delayed')).toBe(1);
    expect(at('surges.outage', 'delayed_legs')).toBe(at('surges.outage', 'offered'));
  });

  it('offered_load: by the time that the surge lasts while it is open', () => {
    const load = (...set: string[]) => {
      const at = tell(SURGE, ...set);
      return at('surges.outage', 'offered_load')! / at('surges.outage', 'offered')!;
    };
    expect(load()).toBeCloseTo(120 / 1200, 12);
    expect(load('time.days=3')).toBeCloseTo(120 / 3600, 12);
    expect(load('time.days=3', 'surges.0.day=2')).toBeCloseTo(120 / 1200, 12);
    expect(load('time.to="00:40"', 'time.interval=20m')).toBeCloseTo(120 / 600, 12);
    // In a study that stops at 24:40 the surge of the second day has begun, that of the first lies in the warm-up.
    const study = ['time={ duration: 24h40m, warmup: 1h }', 'agents.desk.count=500'];
    expect(load(...study)).toBeCloseTo(120 / 600, 12);
  });
});
