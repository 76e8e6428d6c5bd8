import { describe, expect, it } from 'vitest';
import { birthDeath } from '../../src/theory/chains/birthDeath.js';
import { stationary } from '../../src/theory/chains/markov.js';
import { skillDesign } from '../../src/theory/chains/skillDesign.js';
import { changingDay } from '../../src/theory/changing/transient.js';
import { erlangA } from '../../src/theory/erlangA.js';
import { erlangB } from '../../src/theory/erlangB.js';
import { erlangC } from '../../src/theory/erlangC.js';
import { kellaYechiali } from '../../src/theory/priorities.js';
import { gaussPoints, integrate } from '../../src/theory/quadrature.js';

describe('Markov chains', () => {
  it('two states: time is shared as the rates say', () => {
    const long = stationary({ start: [0], moves: ([s], move) => move([1 - s], s === 0 ? 2 : 3) });
    expect(long.mean(([s]) => s)).toBeCloseTo(2 / 5, 12);
  });

  it('a birth-death chain: both ways of solving agree', () => {
    const long = stationary({
      start: [0],
      moves: ([k], move) => {
        if (k < 30) move([k + 1], 5);
        if (k > 0) move([k - 1], k);
      },
    });
    const direct = birthDeath(
      () => 5,
      (k) => k,
      30,
    );
    expect(long.mean(([k]) => k)).toBeCloseTo(
      direct.reduce((sum, p, k) => sum + p * k, 0),
      10,
    );
  });
});

describe('skill designs', () => {
  it('one type and one group are Erlang A', () => {
    const exact = erlangA({ arrivalRate: 10, meanTalk: 3, meanPatience: 2, agents: 32 });
    const chain = skillDesign({
      types: [{ arrivalRate: 10, patienceRate: 0.5, room: 150, groups: [[0]] }],
      groups: [{ agents: 32, talkRates: [1 / 3], types: [0] }],
    });
    expect(chain.types[0].abandonment).toBeCloseTo(exact.abandonment, 9);
    expect(chain.types[0].meanWait).toBeCloseTo(exact.meanWait, 9);
    expect(chain.groups[0].occupancy).toBeCloseTo(exact.occupancy, 9);
  });

  it('two types before one group: Kella and Yechiali', () => {
    const type = (arrivalRate: number) => ({ arrivalRate, patienceRate: 0, room: 60, groups: [[0]] });
    const chain = skillDesign({
      types: [type(1), type(1)],
      groups: [{ agents: 3, talkRates: [1, 1], types: [0, 1] }],
    });
    kellaYechiali([1, 1], 1, 3).forEach((wait, i) => {
      expect(chain.types[i].meanWait).toBeCloseTo(wait, 6);
    });
  });

  it('trunks without room are Erlang B, whichever groups stand behind them', () => {
    const chain = skillDesign({
      types: [{ arrivalRate: 3, patienceRate: 0, room: 0, groups: [[0], [1]] }],
      groups: [
        { agents: 2, talkRates: [1], types: [0] },
        { agents: 5, talkRates: [1], types: [0] },
      ],
      trunks: 4,
    });
    expect(chain.types[0].blockage).toBeCloseTo(erlangB(4, 3), 10);
    expect(chain.linesBusy).toBeCloseTo(3 * (1 - erlangB(4, 3)), 10);
    expect(chain.groups[0].occupancy).toBeCloseTo((3 * (1 - erlangB(2, 3))) / 2, 10);
  });

  it('overflow of a full queue before equal groups is one pool', () => {
    const chain = skillDesign({
      types: [
        { arrivalRate: 2, patienceRate: 0, room: 0, groups: [[0]], overflow: { to: 1, afterRate: 0 } },
        { arrivalRate: 1, patienceRate: 0, room: 0, groups: [[1], [0]] },
      ],
      groups: [
        { agents: 2, talkRates: [1, 1], types: [0, 1] },
        { agents: 3, talkRates: [1, 1], types: [1] },
      ],
    });
    expect(chain.types[0].blockage).toBeCloseTo(erlangB(5, 3), 10);
  });
});

describe('changing days', () => {
  const steady = {
    step: 1,
    length: 7200,
    interval: 1800,
    arrivalRate: () => 5 / 60,
    meanTalk: 60,
    meanPatience: 90,
    mostInSystem: 50,
  };

  it('that do not change settle to Erlang A', () => {
    const last = changingDay({ ...steady, schedule: [{ at: 0, agents: 5 }] }).at(-1)!;
    const exact = erlangA({ arrivalRate: 5 / 60, meanTalk: 60, meanPatience: 90, agents: 5 });
    expect(last.abandonment).toBeCloseTo(exact.abandonment, 6);
    expect(last.meanWait).toBeCloseTo(exact.meanWait, 4);
    expect(last.queueLength).toBeCloseTo(exact.queueLength, 6);
    expect(last.busy / last.onDuty).toBeCloseTo(exact.occupancy, 6);
  });

  it('with patient callers settle to Erlang C', () => {
    const patient = { ...steady, meanPatience: Number.POSITIVE_INFINITY, schedule: [{ at: 0, agents: 8 }] };
    const exact = erlangC({ arrivalRate: 5 / 60, meanTalk: 60, agents: 8 });
    expect(changingDay(patient).at(-1)!.meanWait).toBeCloseTo(exact.meanWait, 4);
  });

  it('an agent more for half a day and one less are felt; who talks when the schedule falls finishes', () => {
    const schedule = [
      { at: 0, agents: 6 },
      { at: 3600, agents: 4 },
    ];
    const [, before, after, later] = changingDay({ ...steady, schedule });
    expect(before.onDuty).toBeCloseTo(6, 6);
    expect(after.onDuty).toBeGreaterThan(4);
    expect(later.onDuty).toBeCloseTo(4, 6);
    const exact = erlangA({ arrivalRate: 5 / 60, meanTalk: 60, meanPatience: 90, agents: 4 });
    expect(later.abandonment).toBeCloseTo(exact.abandonment, 4);
  });

  it('refuse a step too long to be followed', () => {
    expect(() => changingDay({ ...steady, step: 30, schedule: [{ at: 0, agents: 5 }] })).toThrow(RangeError);
  });
});

describe('quadrature', () => {
  it('is exact for polynomials of degree 15, and adds up to the length', () => {
    const power = (x: number, n: number): number => (n === 0 ? 1 : x * power(x, n - 1));
    expect(integrate((x) => power(x, 15), 0, 1)).toBeCloseTo(1 / 16, 14);
    expect(gaussPoints(2, 5).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(3, 14);
  });
});
