import { describe, expect, it } from 'vitest';
import { answers, callsAt, load, play, playWith } from '../support/play.js';

/** Three callers within twenty seconds, one agent, a minute's talk. */
const DESK = `
time: { from: "00:00", to: "01:00" }
calls:
  a: { arrivals: ${callsAt(0, 10, 20)}, talk: 60s }
agents:
  desk: { count: 1 }
queues:
  a: {}
`;

describe('the head of the file', () => {
  it('name: what the report is headed with', () => {
    expect(load(`name: Small desk\n${DESK}`).name).toBe('Small desk');
    expect(load(`name: Great desk\n${DESK}`).name).toBe('Great desk');
  });

  it('description: free text beside the name', () => {
    expect(load(DESK).description).toBe('');
    expect(load(`description: one morning\n${DESK}`).description).toBe('one morning');
  });

  it('seed: other chance, other callers', () => {
    const chance = DESK.replace(callsAt(0, 10, 20), '60/h');
    expect(answers(chance)).toEqual(answers(chance, 'seed=1'));
    expect(answers(chance, 'seed=2')).not.toEqual(answers(chance));
    expect(load(chance, { set: ['seed=summer'] }).seed).toBe('summer');
  });

  it('extends: this file merged over another', () => {
    const files = { 'base.yaml': DESK };
    const over = (text: string) => playWith(`extends: base.yaml\n${text}`, { files }).legs.map((leg) => leg.answered);
    expect(over('')).toEqual([0, 60, 120]);
    expect(over('calls: { a: { talk: 30s } }')).toEqual([0, 30, 60]);
  });

  it('strategies: named patches over the file; {} is the file itself', () => {
    const text = `${DESK}\nstrategies: { plain: {}, quick: { calls: { a: { talk: 30s } } } }`;
    const under = (strategy: string) => playWith(text, { strategy }).legs.map((leg) => leg.answered);
    expect(under('plain')).toEqual([0, 60, 120]);
    expect(under('quick')).toEqual([0, 30, 60]);
  });
});

describe('defaults', () => {
  it('defaults.calls: lie beneath every call type', () => {
    expect(answers(DESK, 'defaults.calls={ wrap_up: 30s }')).toEqual([0, 90, 180]);
    expect(answers(DESK, 'defaults.calls={ wrap_up: 30s }', 'calls.a.wrap_up=0')).toEqual([0, 60, 120]);
  });

  it('defaults.agents: lie beneath every group', () => {
    expect(answers(DESK, 'defaults.agents={ pick_up: 5s }')).toEqual([5, 70, 135]);
  });

  it('defaults.queues: lie beneath every queue', () => {
    expect(answers(DESK, 'defaults.queues={ max_wait: 30s }')).toEqual([0, null, null]);
  });
});

describe('scale', () => {
  it('scale.arrivals: multiplies every rate; the same callers come closer together', () => {
    const chance = DESK.replace(callsAt(0, 10, 20), '60/h');
    const first = (...set: string[]) => play(chance, ...set).legs[0].arrived;
    expect(first('scale.arrivals=200%')).toBeCloseTo(first() / 2, 6);
  });

  it('scale.talk: multiplies every talk', () => {
    expect(answers(DESK, 'scale.talk=50%')).toEqual([0, 30, 60]);
  });

  it('scale.agents: multiplies every head count', () => {
    expect(answers(DESK, 'scale.agents=200%')).toEqual([0, 10, 60]);
  });
});
