import { describe, expect, it } from 'vitest';
import { answers, callsAt, figure, load, outcomes, play } from '../support/play.js';

/** Three callers within twenty seconds, one agent who can do everything, a minute's talk. */
const DESK = `
time: { from: "00:00", to: "01:00" }
calls:
  a: { arrivals: ${callsAt(0, 10, 20)}, talk: 60s }
  b: { arrivals: 0, talk: 60s }
agents:
  desk: { count: 1 }
queues: { a: {}, b: {} }
`;

describe('calls', () => {
  it('calls.*.label: what reports call the type', () => {
    expect(load(DESK).model.calls[0].label).toBe('a');
    expect(load(DESK, { set: ['calls.a.label=Lost cards'] }).model.calls[0].label).toBe('Lost cards');
  });

  it('calls.*.description: free text, which changes nothing', () => {
    expect(play(DESK, 'calls.a.description=who lost a card').legs).toEqual(play(DESK).legs);
  });

  it('calls.*.skill: what an agent must know; who lacks it hands off', () => {
    const twoDesks = DESK.replace('{ count: 1 }', '{ count: 1, skills: [a] }\n  back: { count: 1, skills: [b] }');
    const path = (...set: string[]) =>
      play(twoDesks, ...set)
        .legs.filter((leg) => leg.case === 0)
        .map((leg) => leg.group);
    expect(path()).toEqual(['desk']);
    expect(path('calls.a.skill=b')).toEqual(['desk', 'back']);
  });

  it('calls.*.queue: where the type waits', () => {
    expect(play(DESK).legs.map((leg) => leg.queue)).toEqual(['a', 'a', 'a']);
    expect(play(DESK, 'calls.a.queue=b').legs.map((leg) => leg.queue)).toEqual(['b', 'b', 'b']);
  });

  it('calls.*.patience: how long a caller waits before he hangs up', () => {
    expect(outcomes(DESK)).toEqual(['answered', 'answered', 'answered']);
    const { legs } = play(DESK, 'calls.a.patience=30s');
    expect(legs.map((leg) => leg.outcome)).toEqual(['answered', 'abandoned', 'abandoned']);
    expect(legs.map((leg) => leg.ended)).toEqual([60, 40, 50]);
  });

  it('calls.*.patience_over: what the first queue used up is missing in the second', () => {
    // The caller of 10 s waits 50 s, talks, and then waits again behind the caller of 20 s.
    const twice = ['calls.a.also_needs={ types: { b: 100% } }', 'defaults.calls={ patience: 130s }'];
    const lastOf = (...set: string[]) =>
      play(DESK, ...twice, ...set)
        .legs.filter((leg) => leg.case === 1)
        .at(-1)!;
    expect(lastOf().outcome).toBe('answered');
    const contact = lastOf('defaults.calls.patience_over=contact');
    expect(contact.outcome).toBe('abandoned');
    // 50 s are gone when he joins the second queue.
    expect(contact.ended - contact.queued).toBe(80);
  });

  it('calls.*.talk: how long an agent works on it', () => {
    expect(answers(DESK)).toEqual([0, 60, 120]);
    expect(answers(DESK, 'calls.a.talk=30s')).toEqual([0, 30, 60]);
  });

  it('calls.*.wrap_up: keeps the agent after every talk', () => {
    expect(answers(DESK, 'calls.a.wrap_up=30s')).toEqual([0, 90, 180]);
  });

  it('calls.*.service_level.within: its own threshold; the total goes by it', () => {
    const level = (...set: string[]) => figure(play(DESK, ...set).answer.calls.get('a'), 'service_level');
    expect(level()).toBeCloseTo(1 / 3, 12);
    expect(level('calls.a.service_level.within=1m')).toBeCloseTo(2 / 3, 12);
    expect(figure(play(DESK, 'calls.a.service_level.within=1m').answer.total, 'service_level')).toBeCloseTo(2 / 3, 12);
  });

  it('calls.*.service_level.target: its own target', () => {
    const met = (...set: string[]) => figure(play(DESK, ...set).answer.calls.get('a'), 'target_met');
    expect(met()).toBe(0);
    expect(met('calls.a.service_level.target=30%')).toBe(1);
  });
});

describe('further needs', () => {
  const then = (...set: string[]) =>
    play(DESK, ...set).legs.map((leg) => `${leg.case} ${leg.servedAs} ${leg.answered}`);

  it('calls.*.also_needs.types: after the talk the caller goes on to another queue', () => {
    expect(then()).toEqual(['0 a 0', '1 a 60', '2 a 120']);
    // Each goes behind those who wait.
    expect(then('calls.a.also_needs={ types: { b: 100% } }').filter((leg) => leg.startsWith('0'))).toEqual([
      '0 a 0',
      '0 b 180',
    ]);
  });

  it('calls.*.also_needs.max: so many further needs in a contact', () => {
    const round = ['calls.a.also_needs={ types: { b: 100% } }', 'calls.b.also_needs={ types: { b: 100% }, max: 2 }'];
    const needs = (...set: string[]) => play(DESK, ...round, ...set).legs.filter((leg) => leg.case === 0).length - 1;
    expect(needs()).toBe(2);
    expect(needs('calls.b.also_needs.max=4')).toBe(4);
  });

  it('calls.*.also_needs.place: where he stands in the next queue', () => {
    // Somebody else comes to queue b at 100 s. The first caller goes on to b at 60 s, the second at 120 s, after a wait of 50 s.
    const answered = (place: string) => {
      const needs = `calls.a.also_needs={ types: { b: 100% }, place: ${place} }`;
      const { legs } = play(DESK, needs, `calls.b.arrivals=${callsAt(100)}`);
      return [0, 1].map((number) => legs.filter((leg) => leg.case === number).at(-1)!.answered);
    };
    expect(answered('back')).toEqual([180, 300]);
    expect(answered('keep_age')).toEqual([180, 240]);
    expect(answered('front')).toEqual([300, 240]);
  });

  it('calls.*.also_needs.place.credit: so much age is given to him', () => {
    const first = (place: string) => {
      const { legs } = play(DESK, `calls.a.also_needs={ types: { b: 100% }, place: ${place} }`);
      return legs.filter((leg) => leg.case === 0).at(-1)!.answered;
    };
    expect(first('back')).toBe(180);
    // At 60 s he is as old as if he had come at -40 s: older than those of 10 s and 20 s.
    expect(first('{ credit: 100s }')).toBe(60);
  });
});
