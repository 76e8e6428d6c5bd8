import { describe, expect, it } from 'vitest';
import { callsAt, load, play } from '../support/play.js';

/** One caller of each type, at 0 and at 1000 s, and agents enough: nobody waits in a queue. */
const CENTRE = `
time: { from: "08:00", to: "10:00" }
calls:
  sales: { arrivals: ${callsAt(0)}, talk: 60s, identify: 20s }
  service: { arrivals: ${callsAt(1000)}, talk: 60s, identify: 20s }
agents:
  desk: { count: 9 }
queues: { sales: {}, service: {}, other: { skill: sales } }
`;
const MENU = `${CENTRE}
ivr:
  say: 10s
  menu: { "1": { queue: sales }, "2": { queue: service } }
`;

/** Where each caller came to, and how many seconds after his call; no queue: how his contact ended. */
const ways = (text: string, ...set: string[]) =>
  play(text, ...set).legs.map(
    (leg) => `${leg.queue ?? leg.outcome} ${leg.ended < leg.queued ? 0 : leg.queued - leg.arrived}`,
  );
const queues = (text: string, ...set: string[]) => play(text, ...set).legs.map((leg) => leg.queue ?? leg.outcome);

/** The same two callers, two thousand times over: shares come out as they are written, to two or three per cent. */
const MANY = MENU.replace(callsAt(0), '1000/h').replace(callsAt(1000), '1000/h').replace('count: 9', 'count: 999');
const share = (queue: string, type: string, ...set: string[]) => {
  const legs = play(MANY, ...set).legs.filter((leg) => leg.type === type);
  return legs.filter((leg) => (leg.queue ?? leg.outcome) === queue).length / legs.length;
};

describe('a node', () => {
  it('ivr.say: an announcement that every caller hears', () => {
    expect(ways(MENU)).toEqual(['sales 10', 'service 10']);
    expect(ways(MENU, 'ivr.say=25s')).toEqual(['sales 25', 'service 25']);
    expect(ways(MENU, 'ivr.menu.2.say=5s')).toEqual(['sales 10', 'service 15']);
  });

  it('ivr.label: what reports call it', () => {
    const labels = (...set: string[]) => load(MENU, { set }).model.ivr!.nodes.map((node) => node.label);
    expect(labels()).toEqual(['root', '1', '2']);
    expect(labels('ivr.menu.2.label=Existing customer')).toEqual(['root', '1', 'Existing customer']);
  });

  it('ivr.queue: where callers go, whatever their own queue is', () => {
    expect(queues(CENTRE, 'ivr={ say: 10s }')).toEqual(['sales', 'service']);
    expect(queues(CENTRE, 'ivr={ say: 10s, queue: other }')).toEqual(['other', 'other']);
  });

  it('ivr.then: where callers go on; hang_up: they are sent away', () => {
    expect(queues(CENTRE, 'ivr={ say: 10s, then: hang_up }')).toEqual(['closed_out', 'closed_out']);
    expect(ways(CENTRE, 'ivr={ say: 10s, then: { say: 5s, queue: other } }')).toEqual(['other 15', 'other 15']);
  });

  it('ivr.name: a way elsewhere leads to it', () => {
    const twice = MENU.replace('"2": { queue: service }', '"2": { say: 5s, then: desk }').replace(
      '"1": { queue: sales }',
      '"1": { name: desk, say: 30s, queue: sales }',
    );
    expect(ways(twice, 'calls.service.queue=sales', 'ivr.press={ service: { "2": 100% } }')).toEqual([
      'sales 40',
      'sales 45',
    ]);
  });

  it('ivr.deflects: that share of a type hangs up satisfied after the announcement', () => {
    expect(queues(MENU, 'ivr.deflects={ sales: 100% }')).toEqual(['contained', 'service']);
    expect(share('contained', 'sales', 'ivr.deflects={ sales: 40% }')).toBeCloseTo(0.4, 1);
    expect(share('contained', 'service', 'ivr.deflects={ sales: 40% }')).toBe(0);
  });
});

describe('hours of a node', () => {
  /** The second caller comes at 08:16:40. */
  const from = (time: string) => `ivr.hours={ from: "${time}", to: "20:00" }`;

  it('ivr.hours.from: who comes before is not let in', () => {
    expect(queues(MENU, from('08:00'))).toEqual(['sales', 'service']);
    expect(queues(MENU, from('08:15'))).toEqual(['closed_out', 'service']);
  });

  it('ivr.hours.to: nor who comes from then on; not after `from`: until the next day', () => {
    expect(queues(MENU, 'ivr.hours={ from: "08:00", to: "08:15" }')).toEqual(['sales', 'closed_out']);
    expect(queues(MENU, 'ivr.hours={ from: "22:00", to: "08:15" }')).toEqual(['sales', 'closed_out']);
  });

  it('ivr.hours.closed.say: what is said outside them, in place of `say`', () => {
    const closed = (say: string) =>
      ways(MENU, from('08:15'), `ivr.hours.closed={ say: ${say}, then: { queue: other } }`);
    expect(closed('0')).toEqual(['other 0', 'service 10']);
    expect(closed('8s')).toEqual(['other 8', 'service 10']);
  });

  it('ivr.hours.closed.then: where callers go outside them', () => {
    const closed = (then: string) => queues(MENU, from('08:15'), `ivr.hours.closed.then=${then}`);
    expect(closed('hang_up')).toEqual(['closed_out', 'service']);
    expect(closed('{ queue: other }')).toEqual(['other', 'service']);
  });
});

describe('identification', () => {
  const set = (time: string, succeeds: string) => `ivr.identify={ time: ${time}, succeeds: ${succeeds} }`;

  it('ivr.identify.time: how long it takes', () => {
    expect(ways(MENU, set('25s', '0'))).toEqual(['sales 35', 'service 35']);
  });

  it('ivr.identify.succeeds: who was identified is not asked by the agent', () => {
    const talks = (...sets: string[]) => play(MENU, ...sets).legs.map((leg) => leg.ended - leg.answered!);
    expect(talks()).toEqual([80, 80]);
    expect(talks(set('0', '100%'))).toEqual([60, 60]);
  });
});

describe('a menu', () => {
  it('ivr.menu: callers press the first key that leads to their own queue', () => {
    expect(queues(MENU)).toEqual(['sales', 'service']);
    expect(queues(MENU, 'ivr.menu.1.queue=other', 'calls.sales.queue=other')).toEqual(['other', 'service']);
    // Where no key leads there, any is as good.
    expect(share('service', 'sales', 'ivr.menu.1.queue=other')).toBeCloseTo(0.5, 1);
  });

  it('ivr.press: that share of a type presses another key', () => {
    expect(queues(MENU, 'ivr.press={ service: { "1": 100% } }')).toEqual(['sales', 'sales']);
    expect(share('sales', 'service', 'ivr.press={ service: { "1": 15% } }')).toBeCloseTo(0.15, 1);
    expect(share('service', 'sales', 'ivr.press={ service: { "1": 15% } }')).toBe(0);
  });

  it('ivr.mistakes: that share presses any other key; in the menus below too', () => {
    expect(queues(MENU, 'ivr.mistakes=100%')).toEqual(['service', 'sales']);
    expect(share('service', 'sales', 'ivr.mistakes=30%')).toBeCloseTo(0.3, 1);
    const below = `${CENTRE}
ivr: { say: 10s, mistakes: 100%, menu: { "1": { say: 5s, menu: { "1": {}, "2": { queue: other } } } } }`;
    expect(queues(below)).toEqual(['other', 'other']);
    expect(queues(below, 'ivr.menu.1.mistakes=0')).toEqual(['sales', 'service']);
  });
});

describe('no input', () => {
  it('ivr.no_input: a probability alone, whose callers hear the announcement again', () => {
    const waits = play(MANY, 'ivr.no_input=50%').legs.map((leg) => leg.queued - leg.arrived);
    expect(waits.reduce((sum, wait) => sum + wait, 0) / waits.length).toBeCloseTo(20, -0.3);
    expect(new Set(waits.map((wait) => Math.round(wait) % 10))).toEqual(new Set([0]));
  });

  const set = (probability: string, more = '') => `ivr.no_input={ probability: ${probability}${more} }`;

  it('ivr.no_input.probability: share of callers who press nothing', () => {
    expect(share('other', 'sales', set('30%', ', then: { queue: other }'))).toBeCloseTo(0.3, 1);
  });

  it('ivr.no_input.timeout: how long the menu waits for them', () => {
    expect(ways(MENU, set('100%', ', timeout: 5s, then: { queue: other }'))).toEqual(['other 15', 'other 15']);
  });

  it('ivr.no_input.then: where they go on', () => {
    expect(queues(MENU, set('100%', ', then: hang_up'))).toEqual(['closed_out', 'closed_out']);
    expect(queues(MENU, set('100%', ', then: { queue: other }'))).toEqual(['other', 'other']);
    expect(queues(MENU, set('10%', ', then: repeat'))).toEqual(['sales', 'service']);
  });
});

describe('self-service', () => {
  const set = (more: string) => `ivr={ say: 10s, self_service: { time: 40s, ${more} } }`;

  it('ivr.self_service.time: how long it takes', () => {
    expect(ways(CENTRE, set('contains: 0'))).toEqual(['sales 50', 'service 50']);
    expect(ways(CENTRE, set('contains: 0'), 'ivr.self_service.time=1m')).toEqual(['sales 70', 'service 70']);
  });

  it('ivr.self_service.contains: share of callers who need nobody; by type, or of all', () => {
    expect(queues(CENTRE, set('contains: 100%'))).toEqual(['contained', 'contained']);
    expect(queues(CENTRE, set('contains: { sales: 100% }'))).toEqual(['contained', 'service']);
  });

  it('ivr.self_service.then: where the others go', () => {
    expect(queues(CENTRE, set('contains: 0, then: { queue: other }'))).toEqual(['other', 'other']);
    expect(queues(CENTRE, set('contains: 0, then: hang_up'))).toEqual(['closed_out', 'closed_out']);
  });
});

it('an IVR that does nothing changes nothing', () => {
  for (const ivr of [
    '{}',
    '{ label: Hello, say: 0 }',
    '{ identify: { time: 0, succeeds: 0 }, deflects: { sales: 0 } }',
  ]) {
    expect(play(CENTRE, `ivr=${ivr}`).legs).toEqual(play(CENTRE).legs);
  }
});
