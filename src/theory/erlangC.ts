import { erlangB } from './erlangB.js';

/** A pool of equal agents and patient callers. Any unit of time, the same throughout. */
export interface ErlangCInput {
  readonly arrivalRate: number;
  readonly meanTalk: number;
  readonly agents: number;
}

export interface ErlangCFigures {
  /** Share of callers who have to wait. */
  readonly delayed: number;
  readonly meanWait: number;
  readonly queueLength: number;
  readonly occupancy: number;
  /** Share of callers answered within t. */
  serviceLevel(t: number): number;
  /** The wait that a share p of callers does not exceed. */
  waitQuantile(p: number): number;
}

/**
 * M/M/n: delayed = B / (1 - rho (1 - B)); the wait of the delayed is exponential with rate n mu - lambda.
 * A. K. Erlang (1917); Cooper, Introduction to Queueing Theory (1981), section 3.4. Without enough agents all wait forever.
 */
export function erlangC({ arrivalRate, meanTalk, agents }: ErlangCInput): ErlangCFigures {
  const load = arrivalRate * meanTalk;
  const occupancy = Math.min(1, load / agents);
  const lost = erlangB(agents, load);
  const drain = Math.max(0, agents / meanTalk - arrivalRate);
  const delayed = drain === 0 ? 1 : lost / (1 - occupancy * (1 - lost));
  const meanWait = arrivalRate === 0 ? 0 : delayed / drain;
  return {
    delayed,
    meanWait,
    queueLength: arrivalRate * meanWait,
    occupancy,
    serviceLevel: (t) => 1 - delayed * Math.exp(-drain * t),
    waitQuantile: (p) => (p <= 1 - delayed ? 0 : Math.log(delayed / (1 - p)) / drain),
  };
}
