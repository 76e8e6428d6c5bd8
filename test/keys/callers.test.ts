import { describe, expect, it } from 'vitest';
import { callsAt, figure, outcomes, play } from '../support/play.js';

/** A caller at once, another at 10 s; one agent, a minute's talk. */
const DESK = `
time: { from: "00:00", to: "02:00" }
calls:
  a: { arrivals: ${callsAt(0, 10)}, talk: 60s }
  b: { arrivals: 0, talk: 60s }
agents:
  desk: { count: 1 }
queues: { a: {}, b: {} }
`;

/** When the talks with the first caller ended. */
const ends = (...set: string[]) =>
  play(DESK, ...set)
    .legs.filter((leg) => leg.case === 0)
    .map((leg) => leg.ended);
const total = (metric: string, ...set: string[]) => figure(play(DESK, ...set).answer.total, metric);

describe('a talk in parts', () => {
  /** The first caller comes alone, and needs something else too. */
  const twice = [`calls.a.arrivals=${callsAt(0)}`, 'calls.a.also_needs={ types: { b: 100% } }'];

  it('calls.*.channel: by telephone, as without it', () => {
    expect(play(DESK, 'calls.a.channel=phone').legs).toEqual(play(DESK).legs);
  });

  it('calls.*.identify: once in a contact', () => {
    expect(ends(...twice)).toEqual([60, 120]);
    expect(ends(...twice, 'defaults.calls.identify=20s')).toEqual([80, 140]);
  });

  it('calls.*.explain: to every agent anew', () => {
    expect(ends(...twice, 'defaults.calls.explain=45s')).toEqual([105, 210]);
  });

  it('calls.*.unprepared.adds, calls.*.unprepared.share: who they are is longer in the finding', () => {
    const unprepared = 'calls.a={ identify: 20s, unprepared: { share: 100%, adds: 90s } }';
    expect(ends('calls.a.identify=20s')).toEqual([80]);
    expect(ends(unprepared)).toEqual([170]);
    expect(ends(unprepared, 'calls.a.unprepared.share=0')).toEqual([80]);
  });

  it('calls.*.unprepared.fails: in vain, and the talk is over', () => {
    const fails = ['calls.a.identify=20s', 'calls.a.unprepared={ share: 100%, adds: 90s, fails: 100% }'];
    expect(ends(...fails)).toEqual([110]);
    expect(total('resolved')).toBe(1);
    expect(total('resolved', ...fails)).toBe(0);
  });

  it('calls.*.upset.talk_times, calls.*.upset.share: upset callers take longer', () => {
    expect(ends('calls.a.upset={ share: 100%, talk_times: 1.5 }')).toEqual([90]);
    expect(ends('calls.a.upset={ share: 0%, talk_times: 1.5 }')).toEqual([60]);
  });

  it('calls.*.upsell.adds, calls.*.upsell.offered: an offer takes time, to whom it is made', () => {
    expect(ends('calls.a.upsell={ offered: 100%, adds: 30s }')).toEqual([90]);
    expect(ends('calls.a.upsell={ offered: 0, adds: 30s }')).toEqual([60]);
  });

  it('calls.*.upsell.when_waiting_below: none while too many wait', () => {
    const talks = (...set: string[]) =>
      play(DESK, 'calls.a.upsell={ offered: 100%, adds: 30s }', ...set).legs.map((leg) => leg.ended - leg.answered!);
    expect(talks()).toEqual([90, 90]);
    expect(talks('calls.a.upsell.when_waiting_below=2')).toEqual([90, 90]);
    // At the end of the first talk one waits, at the end of the second nobody.
    expect(talks('calls.a.upsell.when_waiting_below=1')).toEqual([60, 90]);
  });

  it('calls.*.upsell.accepted, calls.*.upsell.value: what comes of it', () => {
    const offer = 'calls.a.upsell={ offered: 100%, accepted: 100%, value: 40 }';
    expect([total('upsells', offer), total('value', offer)]).toEqual([2, 80]);
    const refused = [offer, 'calls.a.upsell.accepted=0'];
    expect([total('upsells', ...refused), total('value', ...refused)]).toEqual([0, 0]);
    expect(total('value', offer, 'calls.a.upsell.value=15')).toBe(30);
  });

  it('calls.*.value: what a resolved case is worth', () => {
    expect(play(DESK).answer.total.has('value')).toBe(false);
    expect(total('value', 'calls.a.value=12.5')).toBe(25);
    expect(total('value', 'calls.a.value=12.5', 'agents.desk.skills={ a: { resolves: 0 } }')).toBe(0);
  });
});

describe('calling again', () => {
  /** The only agent fails; the first caller tries once more, and once more. */
  const again = [
    `calls.a.arrivals=${callsAt(0)}`,
    'agents.desk.skills={ a: { resolves: 0 }, b: {} }',
    'calls.a.calls_again={ if_unresolved: 100%, delay: 5m }',
  ];
  const arrived = (...set: string[]) => play(DESK, ...again, ...set).legs.map((leg) => leg.arrived);
  const told = (...set: string[]) =>
    play(DESK, ...again, ...set).legs.map((leg) => `${leg.type} ${leg.queue} ${leg.outcome}`);

  it('calls.*.calls_again.if_unresolved: who was not helped calls again', () => {
    expect(arrived()).toEqual([0, 360, 720, 1080]);
    expect(arrived('calls.a.calls_again.if_unresolved=0')).toEqual([0]);
  });

  it('calls.*.calls_again.delay: after a while', () => {
    expect(arrived('calls.a.calls_again.delay=1m')).toEqual([0, 120, 240, 360]);
  });

  it('calls.*.calls_again.max: at most so often in a case', () => {
    expect(arrived('calls.a.calls_again.max=1')).toEqual([0, 360]);
  });

  it('calls.*.calls_again.becomes: another type takes the case on', () => {
    expect(told('calls.a.calls_again.becomes={ b: 100% }')).toEqual(['a a answered', 'b b answered']);
  });

  it('calls.*.blocklist.after, calls.*.blocklist.share: from the next contact on the case is sent away', () => {
    const list = 'calls.a.blocklist={ after: 2, share: 100% }';
    expect(told(list)).toEqual(['a a answered', 'a a answered', 'a null closed_out']);
    expect(told(list, 'calls.a.blocklist.after=1')).toEqual(['a a answered', 'a null closed_out']);
    expect(told(list, 'calls.a.blocklist.share=0')).toHaveLength(4);
  });

  it('calls.*.blocklist.then: or to a queue', () => {
    const queues = (...set: string[]) =>
      play(DESK, ...again, ...set)
        .legs.filter((leg) => leg.leg === 0)
        .map((leg) => leg.queue);
    expect(queues()).toEqual(['a', 'a', 'a', 'a']);
    expect(queues('calls.a.blocklist={ after: 2, share: 100%, then: b }')).toEqual(['a', 'a', 'b', 'b']);
  });
});

describe('balking', () => {
  /** The second caller waits 50 s; so the third, who finds him in talk, is told. */
  const queue = ['queues.a.announces_wait=true', `calls.a.arrivals=${callsAt(0, 10, 70)}`];
  const balks = 'calls.a.balks={ when_wait_over: 49s, probability: 100% }';

  it('calls.*.balks.when_wait_over, calls.*.balks.probability: hangs up on hearing a longer wait', () => {
    expect(outcomes(DESK, ...queue, balks)).toEqual(['answered', 'answered', 'abandoned']);
    expect(outcomes(DESK, ...queue, balks, 'calls.a.balks.when_wait_over=50s')).toEqual(Array(3).fill('answered'));
    expect(outcomes(DESK, ...queue, balks, 'calls.a.balks.probability=0')).toEqual(Array(3).fill('answered'));
  });

  it('queues.*.announces_wait: only where the wait is told', () => {
    expect(outcomes(DESK, ...queue, balks, 'queues.a.announces_wait=false')).toEqual(Array(3).fill('answered'));
    // Told 0 s and 50 s, they wait 50 s and 50 s.
    expect(total('ewt_error', ...queue)).toBe(25);
    expect(play(DESK).answer.total.has('ewt_error')).toBe(false);
  });
});
