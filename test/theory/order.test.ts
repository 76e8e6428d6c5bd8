import { describe, expect, it } from 'vitest';
import { erlangC } from '../../src/theory/erlangC.js';
import { headStartWaits } from '../../src/theory/headStart.js';
import { pollaczekKhinchine } from '../../src/theory/pollaczekKhinchine.js';
import { cobham, kellaYechiali, timeDependentPriorities } from '../../src/theory/priorities.js';
import { renewalArrivals } from '../../src/theory/renewalArrivals.js';
import { stations } from '../../src/theory/tandem.js';

describe('one agent, any talk', () => {
  it('a constant talk halves the wait of an exponential one', () => {
    const exponential = pollaczekKhinchine({ arrivalRate: 0.8, meanTalk: 1, secondMoment: 2, thirdMoment: 6 });
    const constant = pollaczekKhinchine({ arrivalRate: 0.8, meanTalk: 1, secondMoment: 1 });
    expect(exponential.meanWait).toBeCloseTo(4, 12);
    expect(constant.meanWait).toBeCloseTo(2, 12);
    // M/M/1: P(wait > t) = rho exp(-(mu - lambda) t)
    expect(exponential.waitVariance).toBeCloseTo((0.8 * 2) / 0.04 - 16, 10);
    expect(constant.waitVariance).toBeNaN();
  });
});

describe('priorities', () => {
  const classes = [
    { arrivalRate: 0.2, meanTalk: 1, secondMoment: 2 },
    { arrivalRate: 0.3, meanTalk: 0.8, secondMoment: 1.5 },
    { arrivalRate: 0.2, meanTalk: 1.5, secondMoment: 2.5 },
  ];
  const load = classes.map((c) => c.arrivalRate * c.meanTalk);
  const conserved = (waits: readonly number[]) => waits.reduce((sum, wait, k) => sum + load[k] * wait, 0);
  const residual = classes.reduce((sum, c) => sum + (c.arrivalRate * c.secondMoment) / 2, 0);
  const rho = load.reduce((sum, x) => sum + x, 0);

  /** Kleinrock (1965): whoever is served first, the waits weighted by load have one sum. */
  it('keep the conservation law', () => {
    const law = (rho * residual) / (1 - rho);
    expect(conserved(cobham(classes))).toBeCloseTo(law, 12);
    const ageing = timeDependentPriorities(classes.map((c, k) => ({ ...c, gain: [3, 1, 2][k] })));
    expect(conserved(ageing)).toBeCloseTo(law, 12);
  });

  it('that grow at one pace are first come, first served; at paces far apart strict', () => {
    const even = timeDependentPriorities(classes.map((c) => ({ ...c, gain: 1 })));
    for (const wait of even) expect(wait).toBeCloseTo(residual / (1 - rho), 12);
    const apart = timeDependentPriorities(classes.map((c, k) => ({ ...c, gain: [1e12, 1e6, 1][k] })));
    cobham(classes).forEach((wait, k) => {
      expect(apart[k]).toBeCloseTo(wait, 4);
    });
  });

  it('of many agents: the same for one agent with exponential talk, and Erlang C on average', () => {
    const one = cobham([
      { arrivalRate: 0.3, meanTalk: 1, secondMoment: 2 },
      { arrivalRate: 0.4, meanTalk: 1, secondMoment: 2 },
    ]);
    expect(kellaYechiali([0.3, 0.4], 1, 1)[1]).toBeCloseTo(one[1], 12);
    const [a, b] = kellaYechiali([3, 4], 1, 8);
    expect((3 * a + 4 * b) / 7).toBeCloseTo(erlangC({ arrivalRate: 7, meanTalk: 1, agents: 8 }).meanWait, 12);
  });

  it('with a head start lie between first come, first served and strict', () => {
    const two = { favoured: 3, other: 4, meanTalk: 1, agents: 8 };
    const fifo = erlangC({ arrivalRate: 7, meanTalk: 1, agents: 8 }).meanWait;
    const strict = kellaYechiali([3, 4], 1, 8);
    for (const wait of headStartWaits({ ...two, headStart: 0 })) expect(wait).toBeCloseTo(fifo, 12);
    headStartWaits({ ...two, headStart: 200 }).forEach((wait, k) => {
      expect(wait).toBeCloseTo(strict[k], 9);
    });
    const [favoured, other] = headStartWaits({ ...two, headStart: 1 });
    expect(favoured).toBeLessThan(fifo);
    expect(favoured).toBeGreaterThan(strict[0]);
    expect(other).toBeLessThan(strict[1]);
  });
});

describe('renewal arrivals', () => {
  it('with exponential gaps are Poisson: Erlang C, also where the formula is 0 / 0', () => {
    for (const [arrivalRate, agents] of [
      [7, 8],
      [30, 32],
      [3.3, 5],
    ]) {
      const exact = renewalArrivals({ transform: (s) => arrivalRate / (arrivalRate + s), meanTalk: 1, agents });
      const c = erlangC({ arrivalRate, meanTalk: 1, agents });
      expect(exact.delayed).toBeCloseTo(c.delayed, 6);
      expect(exact.meanWait).toBeCloseTo(c.meanWait, 6);
    }
  });

  /** D/M/1 at rho = 1/2: sigma = 0.2032. Kleinrock (1975), section 6.4. */
  it('at equal gaps, half loaded: one in five waits', () => {
    expect(renewalArrivals({ transform: (s) => Math.exp(-2 * s), meanTalk: 1, agents: 1 }).delayed).toBeCloseTo(
      0.2032,
      4,
    );
  });
});

describe('stations', () => {
  it('in series see the same stream; what returns adds to it', () => {
    const [first, second] = stations([
      { arrivalRate: 3, meanTalk: 1, agents: 5, next: [0, 1] },
      { arrivalRate: 0, meanTalk: 0.5, agents: 2, next: [0.25, 0] },
    ]);
    // traffic: x = 3 + x / 4
    expect(first.occupancy).toBeCloseTo(4 / 5, 12);
    expect(second.occupancy).toBeCloseTo((4 * 0.5) / 2, 9);
  });
});
