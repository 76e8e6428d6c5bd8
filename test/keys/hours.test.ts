import { describe, expect, it } from 'vitest';
import { callsAt, outcomes, play } from '../support/play.js';

/** An hour; a caller every quarter of it, and one just before the end who has to wait. */
const HOUR = `
time: { from: "00:00", to: "01:00" }
calls:
  a: { arrivals: ${callsAt(0, 900, 1800, 2700, 3580, 3590)}, talk: 60s }
agents:
  desk: { count: 1 }
queues: { a: {} }
`;
const ALL = Array(6).fill('answered');
const out = (...set: string[]) =>
  play(HOUR, ...set)
    .legs.filter((leg) => leg.outcome === 'closed_out')
    .map((leg) => leg.arrived);

describe("a queue's own hours", () => {
  it('queues.*.hours.from: who comes before is sent away', () => {
    expect(outcomes(HOUR)).toEqual(ALL);
    expect(out('queues.a.hours={ from: "00:15", to: "01:00" }')).toEqual([0]);
    expect(out('queues.a.hours={ from: "00:16", to: "01:00" }')).toEqual([0, 900]);
  });

  it('queues.*.hours.to: and who comes after', () => {
    expect(out('queues.a.hours={ from: "00:00", to: "00:31" }')).toEqual([2700, 3580, 3590]);
    expect(out('queues.a.hours={ from: "00:00", to: "00:30" }')).toEqual([1800, 2700, 3580, 3590]);
  });

  it('queues.*.at_close: who still waits then is served, or sent away', () => {
    expect(outcomes(HOUR, 'queues.a.at_close=serve')).toEqual(ALL);
    expect(out('queues.a.at_close=hang_up')).toEqual([3590]);
    expect(out('time.at_close=hang_up', 'queues.a.at_close=serve')).toEqual([]);
  });

  it('queues.*.at_close: at the end of its own hours too', () => {
    const early = [`calls.a.arrivals=${callsAt(1770, 1780)}`, 'queues.a.hours={ from: "00:00", to: "00:30" }'];
    expect(out(...early)).toEqual([]);
    expect(out(...early, 'queues.a.at_close=hang_up')).toEqual([1780]);
  });
});
