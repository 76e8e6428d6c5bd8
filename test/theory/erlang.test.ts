import { describe, expect, it } from 'vitest';
import { retrials } from '../../src/theory/chains/retrials.js';
import { erlangA } from '../../src/theory/erlangA.js';
import { carriedByTrunk, erlangB } from '../../src/theory/erlangB.js';
import { erlangC } from '../../src/theory/erlangC.js';
import { finiteRoom } from '../../src/theory/finiteRoom.js';
import { generalPatience } from '../../src/theory/generalPatience.js';

describe('Erlang B', () => {
  /** Loads in Erlangs at which 1 % of calls are lost: the classical tables (T. Frankel, Tables for Traffic Management and Design, 1976). */
  const ONE_PER_CENT: readonly (readonly [trunks: number, load: number])[] = [
    [5, 1.361],
    [10, 4.461],
    [15, 8.108],
    [20, 12.03],
    [50, 37.9],
    [100, 84.06],
  ];

  it.each(ONE_PER_CENT)('%i trunks lose 1 %% of %f Erlangs', (trunks, load) => {
    expect(erlangB(trunks, load)).toBeCloseTo(0.01, 4);
  });

  it('loses all without trunks, and nothing without load', () => {
    expect(erlangB(0, 3)).toBe(1);
    expect(erlangB(5, 0)).toBe(0);
  });

  it('the trunks together carry what is not lost', () => {
    const carried = [1, 2, 3, 4, 5].reduce((sum, k) => sum + carriedByTrunk(k, 3), 0);
    expect(carried).toBeCloseTo(3 * (1 - erlangB(5, 3)), 12);
    expect(carriedByTrunk(1, 3)).toBeCloseTo(3 / 4, 12);
  });

  it('holds for 100,000 trunks', () => {
    expect(erlangB(100_000, 100_000)).toBeCloseTo(Math.sqrt(2 / Math.PI / 100_000), 5);
  });
});

describe('Erlang C', () => {
  it('with one agent is M/M/1: all wait who find him busy, rho / (mu - lambda) on average', () => {
    const exact = erlangC({ arrivalRate: 0.8, meanTalk: 1, agents: 1 });
    expect(exact.delayed).toBeCloseTo(0.8, 12);
    expect(exact.meanWait).toBeCloseTo(4, 12);
    expect(exact.queueLength).toBeCloseTo(3.2, 12);
  });

  /** D. Bertsekas, R. Gallager, Data Networks (1992): 6 Erlangs on 10 servers, probability of waiting about 0.10. */
  it('6 Erlangs on 10 agents: one in ten waits', () => {
    expect(erlangC({ arrivalRate: 120, meanTalk: 1 / 20, agents: 10 }).delayed).toBeCloseTo(0.1013, 4);
  });

  /** O. Garnett, A. Mandelbaum, M. Reiman (2002), section 1: 48 calls a minute, 1 minute each, 50 agents. */
  it('the example of Garnett, Mandelbaum and Reiman, patient callers', () => {
    const exact = erlangC({ arrivalRate: 48 / 60, meanTalk: 60, agents: 50 });
    expect(exact.meanWait).toBeCloseTo(20.8, 1);
    expect(exact.waitQuantile(0.9)).toBeCloseTo(58.1, 1);
    expect(Math.round(exact.queueLength)).toBe(17);
    expect(exact.occupancy).toBeCloseTo(0.96, 12);
  });

  it('with too few agents all wait for ever', () => {
    const exact = erlangC({ arrivalRate: 3, meanTalk: 1, agents: 3 });
    expect(exact.delayed).toBe(1);
    expect(exact.meanWait).toBe(Number.POSITIVE_INFINITY);
    expect(exact.serviceLevel(20)).toBe(0);
  });

  it('quantiles undo the service level', () => {
    const exact = erlangC({ arrivalRate: 7, meanTalk: 1, agents: 8 });
    for (const p of [0.5, 0.9, 0.99]) expect(exact.serviceLevel(exact.waitQuantile(p))).toBeCloseTo(p, 12);
    expect(exact.waitQuantile(0.3)).toBe(0);
  });
});

describe('Erlang A', () => {
  const bank = { arrivalRate: 10, meanTalk: 3, meanPatience: 2, agents: 32 };

  /** Garnett, Mandelbaum, Reiman (2002), the same example with a mean patience of 2 minutes. */
  it('the example of Garnett, Mandelbaum and Reiman, impatient callers', () => {
    const exact = erlangA({ arrivalRate: 48 / 60, meanTalk: 60, meanPatience: 120, agents: 50 });
    expect(exact.abandonment).toBeCloseTo(0.031, 3);
    expect(exact.meanWaitAnswered).toBeCloseTo(3.6, 1);
    expect(Math.round(exact.queueLength)).toBe(3);
    expect(exact.occupancy).toBeCloseTo(0.93, 2);
  });

  it('30 Erlangs on 32 agents, patience 2 minutes', () => {
    const exact = erlangA(bank);
    expect(exact.abandonment).toBeCloseTo(0.050952, 6);
    expect(exact.meanWaitAnswered).toBeCloseTo(0.09397, 5);
    expect(exact.occupancy).toBeCloseTo(0.88973, 5);
  });

  /** Palm (1957): with exponential patience the abandoned are the waited time over the mean patience. */
  it('waits and shares agree with one another', () => {
    const exact = erlangA(bank);
    expect(exact.abandonment * bank.meanPatience).toBeCloseTo(exact.meanWait, 12);
    const whole = exact.abandonment * exact.meanWaitAbandoned + (1 - exact.abandonment) * exact.meanWaitAnswered;
    expect(whole).toBeCloseTo(exact.meanWait, 12);
    expect(exact.occupancy).toBeCloseTo((10 * (1 - exact.abandonment) * 3) / 32, 12);
  });

  it('within a long time everybody is answered or gone, within none only those who found an agent free', () => {
    const exact = erlangA(bank);
    expect(exact.answeredWithin(0)).toBeCloseTo(1 - exact.delayed, 12);
    expect(exact.abandonedWithin(0)).toBeCloseTo(0, 12);
    expect(exact.answeredWithin(1e4)).toBeCloseTo(1 - exact.abandonment, 12);
    expect(exact.abandonedWithin(1e4)).toBeCloseTo(exact.abandonment, 12);
  });

  it('with endless patience it is Erlang C, with none Erlang B', () => {
    const patient = erlangA({ ...bank, meanPatience: 1e7 });
    const c = erlangC(bank);
    expect(patient.delayed).toBeCloseTo(c.delayed, 4);
    expect(patient.answeredWithin(0.5)).toBeCloseTo(c.serviceLevel(0.5), 4);
    expect(erlangA({ ...bank, meanPatience: 1e-7 }).abandonment).toBeCloseTo(erlangB(32, 30), 5);
  });

  it('is M/M/n+G with an exponential law', () => {
    const general = generalPatience({ ...bank, survival: (t) => Math.exp(-t / 2) });
    const exact = erlangA(bank);
    expect(general.abandonment).toBeCloseTo(exact.abandonment, 12);
    expect(general.meanWaitAnswered).toBeCloseTo(exact.meanWaitAnswered, 12);
    expect(general.answeredWithin(1 / 3)).toBeCloseTo(exact.answeredWithin(1 / 3), 12);
    expect(general.abandonedWithin(1 / 3)).toBeCloseTo(exact.abandonedWithin(1 / 3), 12);
  });

  it('holds for 5,000 agents', () => {
    const exact = erlangA({ arrivalRate: 5000, meanTalk: 1, meanPatience: 1, agents: 5000 });
    // Halfin-Whitt with mu = theta: half of the callers wait, and the abandoned are phi(0) / sqrt(n)
    expect(exact.delayed).toBeCloseTo(0.5, 1);
    expect(exact.abandonment * Math.sqrt(5000)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 2);
  });
});

describe('limited room', () => {
  const desk = { arrivalRate: 5, meanTalk: 1, agents: 6 };

  it('without room is Erlang B, with endless room Erlang C', () => {
    expect(finiteRoom({ ...desk, room: 0 }).blockage).toBeCloseTo(erlangB(6, 5), 14);
    const roomy = finiteRoom({ ...desk, room: 500 });
    expect(roomy.meanWait).toBeCloseTo(erlangC(desk).meanWait, 12);
    expect(roomy.serviceLevel(0.3)).toBeCloseTo(erlangC(desk).serviceLevel(0.3), 12);
    expect(roomy.waitQuantile(0.9)).toBeCloseTo(erlangC(desk).waitQuantile(0.9), 10);
  });

  /** M/M/1/K: blocked (1 - rho) rho^K / (1 - rho^(K + 1)). Gross et al. (2008), 2.5. */
  it('one agent and room for two', () => {
    const exact = finiteRoom({ arrivalRate: 0.5, meanTalk: 1, agents: 1, room: 2 });
    expect(exact.blockage).toBeCloseTo((0.5 * 0.125) / (1 - 0.0625), 14);
  });

  it('agrees with Erlang A in a small room when patience is long', () => {
    const impatient = erlangA({ ...desk, meanPatience: 1e8, room: 3 });
    const exact = finiteRoom({ ...desk, room: 3 });
    expect(impatient.blockage).toBeCloseTo(exact.blockage, 7);
    expect(impatient.answeredWithin(0.2)).toBeCloseTo(exact.serviceLevel(0.2), 6);
  });
});

describe('redials', () => {
  /** G. Falin, J. Templeton (1997), section 1.2: one agent, all who are blocked try again. */
  it('M/M/1/1: as many at home as Falin says', () => {
    const load = 0.6;
    const again = 1 / 2;
    const exact = retrials({
      arrivalRate: load,
      meanTalk: 1,
      agents: 1,
      room: 0,
      patienceRate: 0,
      afterBlock: 1,
      afterAbandon: 0,
      meanDelay: 2,
      mostAtHome: 150,
    });
    expect(exact.occupancy).toBeCloseTo(load, 9);
    expect(exact.repeats * 2).toBeCloseTo((load * load * (1 + again)) / ((1 - load) * again), 7);
  });
});
