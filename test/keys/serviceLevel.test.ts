import { describe, expect, it } from 'vitest';
import { SERVICE_LEVEL_FORMULAS } from '../../src/model/model.js';
import { callsAt, figure, play } from '../support/play.js';

/**
 * Three are answered, after waits of 0, 50 and 100 s; three give up, after 3, 30 and 90 s; one finds no room.
 * Within a minute: A_t = 2 of A = 3 answered, B_t = 2 of B = 3 abandoned; B_s = 1 within 5 s.
 */
const SEVEN = `
time: { from: "00:00", to: "01:00" }
calls:
  a: { arrivals: ${callsAt(0, 10, 20)}, talk: 60s }
  quick: { arrivals: ${callsAt(30)}, talk: 60s, patience: 3s }
  calm: { arrivals: ${callsAt(31)}, talk: 60s, patience: 30s }
  stubborn: { arrivals: ${callsAt(32)}, talk: 60s, patience: 90s }
  barred: { arrivals: ${callsAt(33)}, talk: 60s }
agents:
  desk: { count: 1 }
queues: { a: {}, quick: {}, calm: {}, stubborn: {}, barred: { capacity: 0 } }
service_level: { within: 1m }
`;
const total = (metric: string, ...set: string[]) => figure(play(SEVEN, ...set).answer.total, metric);

const BY_FORMULA: Record<string, number> = {
  abandons_within_count_as_met: 4 / 6,
  answered_only: 2 / 3,
  all_abandons_against: 2 / 6,
  exclude_abandons_within: 2 / 4,
  short_abandons_count_as_met: 3 / 6,
  exclude_short_abandons: 2 / 5,
  offered_all: 2 / 7,
};

describe('service_level', () => {
  it.each(Object.entries(BY_FORMULA))('service_level.formula: %s', (formula, level) => {
    expect(total('service_level', `service_level.formula=${formula}`)).toBeCloseTo(level, 12);
  });

  it('tells every formula there is', () => {
    expect(Object.keys(BY_FORMULA)).toEqual([...SERVICE_LEVEL_FORMULAS]);
  });

  it('service_level.within: answered within so long is good', () => {
    expect(total('service_level')).toBeCloseTo(2 / 4, 12);
    expect(total('service_level', 'service_level.within=20s')).toBeCloseTo(1 / 5, 12);
  });

  it('service_level.target: the share that should be', () => {
    expect(total('target_met')).toBe(0);
    expect(total('target_met', 'service_level.target=50%')).toBe(1);
  });

  it('service_level.short: what a short abandonment is', () => {
    const formula = 'service_level.formula=exclude_short_abandons';
    expect(total('service_level', formula, 'service_level.short=40s')).toBeCloseTo(2 / 4, 12);
  });

  it('service_level.long: what a long wait is', () => {
    expect(total('long_waits')).toBe(0);
    // Of the six who queued one waited longer.
    expect(total('long_waits', 'service_level.long=95s')).toBeCloseTo(1 / 6, 12);
  });
});
