import { erlangC } from './erlangC.js';

/** One class of callers before a single agent; classes are given in order, the first is served first. */
export interface PriorityClass {
  readonly arrivalRate: number;
  readonly meanTalk: number;
  /** E[S^2] of the talk. */
  readonly secondMoment: number;
}

/**
 * Mean wait of each class in M/G/1 with strict, non-preemptive priorities: R / ((1 - s[k-1]) (1 - s[k])), s[k] the load of the
 * classes up to k. A. Cobham, Priority assignment in waiting line problems, Operations Research 2 (1954) 70-76.
 */
export function cobham(classes: readonly PriorityClass[]): number[] {
  const residual = classes.reduce((sum, c) => sum + (c.arrivalRate * c.secondMoment) / 2, 0);
  return byLoad(
    residual,
    classes.map((c) => c.arrivalRate * c.meanTalk),
  );
}

/**
 * Mean wait of each class in M/M/n with strict, non-preemptive priorities and one law of talk for all.
 * O. Kella, U. Yechiali, Waiting times in the non-preemptive priority M/M/c queue, Stochastic Models 1 (1985) 257-262.
 */
export function kellaYechiali(arrivalRates: readonly number[], meanTalk: number, agents: number): number[] {
  const arrivalRate = arrivalRates.reduce((sum, rate) => sum + rate, 0);
  const { delayed } = erlangC({ arrivalRate, meanTalk, agents });
  return byLoad(
    (delayed * meanTalk) / agents,
    arrivalRates.map((rate) => (rate * meanTalk) / agents),
  );
}

function byLoad(firstInLine: number, loads: readonly number[]): number[] {
  let before = 0;
  return loads.map((load) => {
    const upTo = before + load;
    const wait = firstInLine / ((1 - before) * (1 - upTo));
    before = upTo;
    return wait;
  });
}

/** A class whose urgency grows with its wait, `gain` a second, from nothing. */
export interface AgeingClass extends PriorityClass {
  readonly gain: number;
}

/**
 * Mean wait of each class in M/G/1 when the caller of largest gain x wait is served first ("time-dependent priorities").
 * L. Kleinrock, A delay dependent queue discipline, Naval Research Logistics Quarterly 11 (1964) 329-341; Queueing Systems II
 * (1976), eq. 3.31. Its place in call centres: D. Stanford, P. Taylor, I. Ziedins, Queueing Systems 77 (2014) 297-330.
 */
export function timeDependentPriorities(classes: readonly AgeingClass[]): number[] {
  const load = classes.reduce((sum, c) => sum + c.arrivalRate * c.meanTalk, 0);
  const residual = classes.reduce((sum, c) => sum + (c.arrivalRate * c.secondMoment) / 2, 0);
  const waits = new Array<number>(classes.length).fill(0);
  const slowestFirst = classes.map((_, k) => k).sort((a, b) => classes[a].gain - classes[b].gain);
  for (const p of slowestFirst) {
    let above = residual / (1 - load);
    let below = 1;
    classes.forEach((c, i) => {
      const rho = c.arrivalRate * c.meanTalk;
      if (c.gain < classes[p].gain) above -= rho * waits[i] * (1 - c.gain / classes[p].gain);
      else if (c.gain > classes[p].gain) below -= rho * (1 - classes[p].gain / c.gain);
    });
    waits[p] = above / below;
  }
  return waits;
}
