import { describe, expect, it } from 'vitest';
import { callsAt } from '../support/play.js';
import { tell } from './telling.js';

/** An hour, two agents of whom one has work: two calls of 10 minutes and 5 minutes of wrap-up, on the half-hour. */
const HALF_BUSY = `
time: { from: "00:00", to: "01:00", interval: 30m }
calls: { cards: { arrivals: ${callsAt(0, 1800)}, talk: 10m, wrap_up: 5m } }
agents: { desk: { count: 2 } }
routing: { agent_selection: linear }
`;

describe('handling', () => {
  it('aht, talk, wrap_up: of an answered leg', () => {
    const at = tell(HALF_BUSY);
    expect([at('total', 'aht'), at('total', 'talk'), at('total', 'wrap_up')]).toEqual([900, 600, 300]);
    expect([at('queues.cards', 'aht'), at('calls.cards', 'talk'), at('agents.desk', 'wrap_up')]).toEqual([
      900, 600, 300,
    ]);
  });

  it('offered_load: offered x aht / time, in Erlangs; who is not answered is work offered all the same', () => {
    expect(tell(HALF_BUSY)('total', 'offered_load')).toBe(0.5);
    expect(tell(HALF_BUSY)('total', 'offered_load', '00:30')).toBe(0.5);
    const three = HALF_BUSY.replace(callsAt(0, 1800), callsAt(0, 0, 0)).replace('talk', 'patience: 10s, talk');
    expect([tell(three)('total', 'answered'), tell(three)('total', 'offered_load')]).toEqual([2, 0.75]);
  });

  it('offered_load, queue_length: in a study by the time past the warm-up', () => {
    const study = HALF_BUSY.replace('{ from: "00:00", to: "01:00", interval: 30m }', '{ duration: 2h, warmup: 30m }');
    // The call of 30:00 alone is past the warm-up: 900 s in 5,400 s.
    expect(tell(study)('total', 'offered_load')).toBeCloseTo(1 / 6, 12);
  });
});

describe("agents' time", () => {
  it('occupancy, occupancy_spread: busy time of time on duty; the busiest less the idlest', () => {
    const at = tell(HALF_BUSY);
    expect([at('agents.desk', 'occupancy'), at('total', 'occupancy'), at('total', 'occupancy', '00:30')]).toEqual([
      0.25, 0.25, 0.25,
    ]);
    expect([at('agents.desk', 'occupancy_spread'), at('total', 'occupancy_spread')]).toEqual([0.5, 0.5]);
  });

  it('occupancy: ringing is work too, also when the caller hangs up in it', () => {
    const at = tell(HALF_BUSY, 'agents.desk.pick_up=3m', 'calls.cards.patience=2m');
    expect([at('total', 'answered'), at('total', 'occupancy')]).toEqual([0, 240 / 7200]);
  });

  it('utilisation: busy / paid, the absent and breaks are paid', () => {
    // Four are scheduled, two are there.
    const absent = tell(HALF_BUSY, 'agents.desk={ count: 4, shrinkage: 50% }');
    expect([absent('total', 'occupancy'), absent('total', 'utilisation')]).toEqual([0.25, 0.125]);
    const breaks = '{ shifts: [ { from: "00:00", to: "01:00", count: 1, breaks: [ { at: "00:15", for: 15m } ] } ] }';
    // 1,800 s of work in an hour that is paid, of which a quarter is a break.
    const at = tell(HALF_BUSY, `agents.desk=${breaks}`);
    expect([at('total', 'occupancy'), at('total', 'utilisation')]).toEqual([1800 / 2700, 0.5]);
  });

  it('overtime, utilisation, occupancy: after the day closes the last caller keeps whoever is on duty, and that is paid', () => {
    // From 55:00 to 65:00 he talks; both agents stay till then, and one wraps up until 70:00.
    const at = tell(HALF_BUSY.replace(callsAt(0, 1800), callsAt(3300)));
    expect(at('total', 'overtime')).toBe(600 + 300);
    expect(at('total', 'occupancy')).toBeCloseTo(900 / (7200 + 900), 12);
    expect(at('total', 'utilisation')).toBeCloseTo(900 / (7200 + 900), 12);
    // Intervals go by the clock: five minutes of work in the last one, the rest after it.
    expect(at('total', 'occupancy', '00:30')).toBeCloseTo(300 / 3600, 12);
  });

  it("overtime: the call in hand and its wrap-up, past a shift's end", () => {
    const shifts = '{ shifts: [ { from: "00:00", to: "00:35", count: 1 } ] }';
    expect(tell(HALF_BUSY, `agents.desk=${shifts}`)('agents.desk', 'overtime')).toBe(600);
  });
});

describe('on the line', () => {
  it('queue_length, queue_length_max: the time average is the rate of calls times their wait (Little)', () => {
    const four = HALF_BUSY.replace(callsAt(0, 1800), callsAt(0, 0, 0, 0));
    const at = tell(four);
    // Two wait 900 s each: 1,800 s on the line in 3,600.
    expect([at('queues.cards', 'queue_length'), at('total', 'queue_length')]).toEqual([0.5, 0.5]);
    expect((at('total', 'offered')! / 3600) * at('total', 'wait')!).toBe(0.5);
    expect(at('total', 'queue_length', '00:00')).toBe(1);
    expect([at('total', 'queue_length_max'), at('total', 'queue_length_max', '00:30')]).toEqual([2, 0]);
  });

  it('queue_length: who hears ringing is on the line', () => {
    expect(tell(HALF_BUSY, 'agents.desk.pick_up=3m')('total', 'queue_length')).toBe(0.1);
  });

  it('lines_busy, lines_busy_max: trunks, from the arrival until the caller hangs up; wrap-up needs none', () => {
    const at = tell(HALF_BUSY);
    expect([at('total', 'lines_busy'), at('total', 'lines_busy_max')]).toEqual([1200 / 3600, 1]);
  });
});

describe('money', () => {
  it('cost, line_cost, cost_per_case: paid hours and lines, in all and for a resolved case', () => {
    const at = tell(HALF_BUSY, 'agents.desk={ count: 4, shrinkage: 50%, cost: 30/h }', 'lines={ count: 3, cost: 2/h }');
    expect([at('agents.desk', 'cost'), at('total', 'line_cost'), at('total', 'cost')]).toEqual([120, 6, 126]);
    expect(at('total', 'cost_per_case')).toBe(63);
  });

  it('cost: overtime is paid', () => {
    const at = tell(HALF_BUSY.replace(callsAt(0, 1800), callsAt(3300)), 'agents.desk.cost=24/h');
    expect(at('total', 'cost')).toBe(48 + 24 * 0.25);
  });
});
