import { describe, expect, it } from 'vitest';
import { isPairedIn, pairingOf } from '../../../src/experiments/compare/pairing.js';
import { loadScenario } from '../../../src/index.js';

const DAY = `name: Day
time: { from: "08:00", to: "10:00", interval: 1h }
calls:
  cards: { arrivals: 30/h, talk: 3m, patience: 2m }
  loans: { arrivals: 20/h, talk: 3m }
  later: { arrivals: 0, talk: 3m }
agents: { desk: { count: 3 } }
`;
const modelOf = (...set: string[]) => loadScenario({ path: 'day.yaml', readText: () => DAY, set }).model;
const pairing = (...set: string[]) => pairingOf(modelOf(), modelOf(...set));
const PAIRED = { isTimeSame: true, unpaired: [] };

describe('the callers are the same', () => {
  it.each([
    ['other agents', 'agents.desk.count=5'],
    ['other talk', 'calls.cards.talk=5m'],
    ['other patience', 'calls.loans.patience=1m'],
    ['other routing', 'routing.call_selection=fifo'],
    ['other intervals of the report', 'time.interval=30m'],
    ['another way to close', 'time.at_close=hang_up'],
  ])('with %s', (_, set) => {
    expect(pairing(set)).toEqual(PAIRED);
  });
});

describe('the callers are others', () => {
  it.each([
    ['another rate', 'calls.cards.arrivals=31/h', ['cards']],
    ['busyness of a type', 'calls.cards.busyness={ cv: 10% }', ['cards']],
    ['busyness of all', 'busyness={ cv: 10% }', ['cards', 'loans']],
    ['a scale', 'scale={ arrivals: 110% }', ['cards', 'loans']],
    ['a surge', 'surges=[{ name: s, from: "08:30", for: 30m, calls: [loans], times: 2 }]', ['loans']],
    ['a type that came never', 'calls.later.arrivals=1/h', ['later']],
  ])('with %s', (_, set, unpaired) => {
    expect(pairing(set)).toEqual({ isTimeSame: true, unpaired });
  });

  it('with a type more, unless it never comes', () => {
    const withFifth = (arrivals: string) => {
      const text = DAY.replace('agents:', `  fifth: { arrivals: ${arrivals}, talk: 1m }\nagents:`);
      return loadScenario({ path: 'day.yaml', readText: () => text }).model;
    };
    expect(pairingOf(modelOf(), withFifth('1/h')).unpaired).toEqual(['fifth']);
    expect(pairingOf(withFifth('1/h'), modelOf()).unpaired).toEqual(['fifth']);
    expect(pairingOf(modelOf(), withFifth('0'))).toEqual(PAIRED);
  });

  it('at another time, all of them', () => {
    for (const set of ['time.to="11:00"', 'time.days=2']) {
      expect(pairing(set)).toEqual({ isTimeSame: false, unpaired: ['cards', 'loans', 'later'] });
    }
  });
});

describe('where figures are compared replication by replication', () => {
  it('everywhere, if all callers are the same', () => {
    for (const scope of ['total', 'calls', 'queues', 'agents'] as const)
      expect(isPairedIn(PAIRED, scope, 'cards')).toBe(true);
  });

  it('else in the types whose callers are, and nowhere that types meet', () => {
    const found = pairing('calls.cards.arrivals=31/h');
    expect(isPairedIn(found, 'calls', 'loans')).toBe(true);
    expect(isPairedIn(found, 'calls', 'cards')).toBe(false);
    for (const scope of ['total', 'queues', 'agents', 'ivr', 'surges'] as const)
      expect(isPairedIn(found, scope, 'loans')).toBe(false);
  });
});
