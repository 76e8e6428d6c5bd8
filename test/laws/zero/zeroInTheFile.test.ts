import { expect, test } from 'vitest';
import { loadScenario } from '../../../src/scenario/index.js';
import { engineBook } from '../books/reading.js';

const SCENARIO = `
name: a day
time: { from: "08:00", to: "12:00", days: 2 }
lines: 20
calls:
  sales: { arrivals: { every: 30m, counts: [20, 40, 30, 20, 20, 30, 40, 30] }, talk: { exponential: 3m }, wrap_up: 20s, patience: { exponential: 90s } }
  cards: { arrivals: 40/h, talk: { lognormal: { mean: 2m, cv: 0.9 } }, patience: 2m }
agents:
  front: { count: 4, skills: [sales] }
  back: { shifts: [ { from: "08:00", to: "12:00", count: 3, breaks: [ { at: "10:00", for: 15m } ] } ], skills: [cards, sales] }
queues:
  sales: { priority: 2 }
  cards: { priority: 1 }
`;

/** The book that the scenario gives with these things written into it. */
function bookWith(...set: string[]) {
  const { model, seed } = loadScenario({ path: 'a-day.yaml', readText: () => SCENARIO, set });
  return engineBook(model, seed, 0);
}

const WITHOUT = bookWith();

/** A feature that is written out and does nothing, as one would write it. */
const NOTHING: Record<string, string[]> = {
  'scale: 100 %': ['scale.arrivals=100%', 'scale.talk=100%', 'scale.agents=100%'],
  'shrinkage: 0 %': ['agents.front.shrinkage=0%', 'agents.back.shrinkage=0%'],
  'busyness of no variation': ['busyness.cv=0%', 'calls.sales.busyness.cv=0%'],
  'pick_up: 0': ['agents.front.pick_up=0', 'agents.back.pick_up=0s'],
  'greeting: 0': ['queues.sales.greeting=0s'],
  'also_needs: 0 %': ['calls.sales.also_needs={ types: { cards: 0% } }'],
  'redial: 0 %': ['calls.sales.redial={ after_abandon: 0%, after_block: 0%, delay: 5m }'],
  'a million in the queue': ['queues.sales.capacity=1000000', 'queues.sales.when_full=cards'],
  'a max_wait of thirty years': ['queues.sales.max_wait=10000d', 'queues.sales.after_max_wait=cards'],
  'the default priority and place': ['calls.cards.patience_over=leg', 'routing.call_selection=priority'],
  'eligibility that names everybody': ['queues.sales.eligibility=[{ groups: [front, back] }]'],
  'speed: 1 and rank: 1': ['agents.back.skills={ cards: { rank: 1, speed: 1 }, sales: {} }'],
  'talks without further parts': ['defaults.calls={ identify: 0, explain: 0s }'],
  'nobody unprepared': ['defaults.calls.unprepared={ share: 0, adds: 90s, fails: 10% }'],
  'nobody upset, or none the longer': [
    'calls.sales.upset={ share: 0, talk_times: 2 }',
    'calls.cards.upset={ share: 50%, talk_times: 1 }',
  ],
  'no offer': [
    'calls.sales.upsell={ offered: 0, adds: 2m, accepted: 1, value: 9 }',
    'calls.cards.upsell={ offered: 1, adds: 2m, when_waiting_below: 0 }',
  ],
  'nobody gives up when handed off, calls again, balks, is on a list': [
    'defaults.calls.gives_up_on_handoff=0%',
    'defaults.calls.calls_again={ if_unresolved: 0, delay: 1h }',
    'defaults.calls.balks={ when_wait_over: 0, probability: 0 }',
    'defaults.calls.blocklist={ after: 0, share: 0% }',
  ],
  'agents who never fail': ['agents.back.skills={ cards: { resolves: 100% }, sales: { resolves: 1 } }'],
  'the default handoff, everywhere': [
    'handoff={ policy: cold, to: { sales: sales, cards: cards }, accuracy: 100%, place: back, max: 6 }',
    'defaults.calls.handoff={ brief: 0, connect: 0, hold_at_most: 2m }',
    'defaults.agents.handoff={ carries: 0, meets_again: true }',
  ],
  'hours that are the hours of the centre': ['queues.sales.hours={ from: "08:00", to: "12:00" }'],
  'closing as the centre does': ['defaults.queues.at_close=serve', 'defaults.queues.announces_wait=false'],
  'effort that weighs nothing': ['effort={ contact: 0, handoff: 0, restated: 0, wait: 0 }'],
  'the telephone, and cases of no worth': ['defaults.calls={ channel: phone, value: 0 }'],
  'another price': ['agents.front.cost=24/h'],
};

test('the scenario has callers who wait, give up and are served', () => {
  expect(WITHOUT.legs.length).toBeGreaterThan(300);
  expect(new Set(WITHOUT.legs.map((leg) => leg.outcome)).size).toBeGreaterThan(1);
});

for (const [feature, set] of Object.entries(NOTHING)) {
  test(`${feature}: as if it were not written, to the bit`, () => {
    expect(bookWith(...set)).toEqual(WITHOUT);
  });
}

test('a surge that multiplies by 1 moves nobody by more than a millionth of a second', () => {
  // The rate is then written as a curve that happens to be level, and the same sum is done in other steps.
  const surge = '[{ name: none, from: "09:00", for: 1h, calls: [sales, cards], times: 1, ramp: 5m }]';
  const withSurge = bookWith(`surges=${surge}`).legs;
  expect(withSurge).toHaveLength(WITHOUT.legs.length);
  withSurge.forEach((leg, i) => {
    expect(leg.contactAt).toBeCloseTo(WITHOUT.legs[i]!.contactAt, 6);
    expect(leg.endedAt).toBeCloseTo(WITHOUT.legs[i]!.endedAt, 6);
  });
});

test('what is not nothing is not', () => {
  expect(bookWith('scale.talk=101%')).not.toEqual(WITHOUT);
  expect(bookWith('agents.front.shrinkage=30%')).not.toEqual(WITHOUT);
  expect(bookWith('agents.front.pick_up=1s')).not.toEqual(WITHOUT);
  expect(bookWith('calls.cards.explain=1s')).not.toEqual(WITHOUT);
});
