import { describe, expect, it } from 'vitest';
import { fewest } from '../../src/theory/calculator/fewest.js';
import { FIGURES } from '../../src/theory/calculator/figures.js';
import type { Formula, System } from '../../src/theory/calculator/system.js';

const desk = { arrivalRate: 600 / 3600, meanTalk: 180, meanPatience: 120, within: 20 };
const figure = (formula: Formula, system: System, name: string) => FIGURES[formula](system).get(name);
const erlangs = (load: number, servers: number): System => ({ arrivalRate: load, meanTalk: 1, within: 0, servers });

describe('figures of a formula', () => {
  /** M/M/32+M, solved exactly: 30 Erlangs, patience 2 minutes. */
  it('Erlang A, 30 Erlangs on 32 agents', () => {
    const figures = FIGURES.a({ ...desk, servers: 32 });
    expect(figures.get('offered_load')).toBeCloseTo(30, 12);
    expect(figures.get('abandonment')).toBeCloseTo(0.050952, 6);
    expect(figures.get('asa')! / 60).toBeCloseTo(0.09397, 5);
    expect(figures.get('occupancy')).toBeCloseTo(0.88973, 5);
  });

  /** O. Garnett, A. Mandelbaum, M. Reiman (2002), section 1: 48 calls a minute of one minute, 50 agents, patience 2 minutes. */
  it('Erlang A and C, the example of Garnett, Mandelbaum and Reiman', () => {
    const centre = { arrivalRate: 48 / 60, meanTalk: 60, meanPatience: 120, within: 20, servers: 50 };
    expect(figure('a', centre, 'abandonment')).toBeCloseTo(0.031, 3);
    expect(figure('a', centre, 'asa')).toBeCloseTo(3.6, 1);
    expect(figure('a', centre, 'occupancy')).toBeCloseTo(0.93, 2);
    expect(figure('c', centre, 'asa')).toBeCloseTo(20.8, 1);
    expect(figure('c', centre, 'wait_p90')).toBeCloseTo(58.1, 1);
    expect(figure('c', centre, 'occupancy')).toBeCloseTo(0.96, 12);
  });

  /** D. Bertsekas, R. Gallager, Data Networks (1992): 6 Erlangs on 10 servers. */
  it('Erlang C, one in ten waits', () => {
    expect(figure('c', erlangs(6, 10), 'delayed')).toBeCloseTo(0.1013, 4);
  });

  it('Erlang C without agents enough: all wait, and times are without end', () => {
    const figures = FIGURES.c({ ...desk, servers: 30 });
    expect(figures.get('delayed')).toBe(1);
    expect(figures.get('occupancy')).toBe(1);
    expect(figures.get('service_level')).toBe(0);
    for (const name of ['asa', 'wait_p50', 'wait_p99', 'queue_length']) expect(figures.get(name)).toBeNull();
  });

  it('Erlang A where nobody needs to give up: the wait of those who did is not defined', () => {
    const figures = FIGURES.a({ ...desk, arrivalRate: 1e-9, servers: 2000 });
    expect(figures.get('abandonment')).toBe(0);
    expect(figures.get('time_to_abandon')).toBeNull();
  });

  it('Erlang B: what is not lost is carried', () => {
    const figures = FIGURES.b(erlangs(12.03, 20));
    expect(figures.get('blockage')).toBeCloseTo(0.01, 4);
    expect(figures.get('lines_busy')! + 12.03 * figures.get('blockage')!).toBeCloseTo(12.03, 12);
  });
});

describe('the fewest for a goal', () => {
  /** T. Frankel, Tables for Traffic Management and Design (1976): most Erlangs at 1 % of calls lost, rounded down here. */
  it.each([
    [1.36, 5],
    [4.46, 10],
    [12.0, 20],
    [37.8, 50],
    [84.0, 100],
  ])('Erlang B: %f Erlangs and 1 %% take %i trunks', (load, trunks) => {
    expect(fewest('b', erlangs(load, 0), [{ metric: 'blockage', limit: 0.01 }], 1000)).toBe(trunks);
  });

  /** The planners' standard exercise: 100 calls in half an hour of 3 minutes, 80 % in 20 s (10 Erlangs). */
  it('Erlang C: 10 Erlangs of 3 minutes, 80 % in 20 s, take 14 agents', () => {
    const calls = { arrivalRate: 100 / 1800, meanTalk: 180, within: 20 };
    expect(fewest('c', calls, [{ metric: 'service_level', limit: 0.8 }], 1000)).toBe(14);
    expect(figure('c', { ...calls, servers: 14 }, 'service_level')).toBeCloseTo(0.888, 3);
  });

  it('all goals are reached, and with one fewer they are not', () => {
    const goals = [
      { metric: 'service_level', limit: 0.9 },
      { metric: 'asa', limit: 8 },
    ] as const;
    for (const formula of ['c', 'a'] as const) {
      for (const perHour of [3, 40, 600, 9000]) {
        const system = { ...desk, arrivalRate: perHour / 3600 };
        const found = fewest(formula, system, goals, 10_000)!;
        const reached = (servers: number) => {
          const figures = FIGURES[formula]({ ...system, servers });
          return figures.get('service_level')! >= 0.9 && (figures.get('asa') ?? Infinity) <= 8;
        };
        expect([reached(found - 1 || found), reached(found)]).toEqual([found === 1, true]);
      }
    }
  });

  it('one server may be enough; where the most are not, there is none', () => {
    expect(fewest('b', erlangs(0.001, 0), [{ metric: 'blockage', limit: 0.5 }], 1000)).toBe(1);
    expect(fewest('c', desk, [{ metric: 'service_level', limit: 0.8 }], 30)).toBeNull();
    expect(fewest('c', desk, [{ metric: 'service_level', limit: 0.8 }], 35)).toBe(35);
  });
});
