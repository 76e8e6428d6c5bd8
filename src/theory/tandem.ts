import { type ErlangCFigures, erlangC } from './erlangC.js';

/** A station that callers pass: a pool of agents, a law of talk of its own, and the share of its callers who go on to each. */
export interface Station {
  readonly arrivalRate: number;
  readonly meanTalk: number;
  readonly agents: number;
  /** Probability of going on to station i; the rest leave. */
  readonly next: readonly number[];
}

/**
 * Stations of M/M/n type in series or in a network: each behaves as if alone with a Poisson stream of its whole arrivals.
 * P. Burke, The output of a queuing system, Operations Research 4 (1956) 699-704; J. R. Jackson, Operations Research 5 (1957)
 * 518-521. The traffic equations are solved by repetition.
 */
export function stations(network: readonly Station[]): ErlangCFigures[] {
  let rates = network.map((s) => s.arrivalRate);
  for (let round = 0; round < 10_000; round++) {
    const next = network.map((s, i) =>
      network.reduce((sum, from, k) => sum + rates[k] * (from.next[i] ?? 0), s.arrivalRate),
    );
    const settled = next.every((rate, i) => Math.abs(rate - rates[i]) <= 1e-15 * rate);
    rates = next;
    if (settled) break;
  }
  return network.map((s, i) => erlangC({ arrivalRate: rates[i], meanTalk: s.meanTalk, agents: s.agents }));
}
