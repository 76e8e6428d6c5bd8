/** One agent, patient callers, any law of talk, by its moments E[S], E[S^2] and, for the spread of waits, E[S^3]. */
export interface SingleAgentInput {
  readonly arrivalRate: number;
  readonly meanTalk: number;
  readonly secondMoment: number;
  readonly thirdMoment?: number;
}

export interface SingleAgentFigures {
  /** Share who wait: the load, by PASTA. */
  readonly delayed: number;
  readonly meanWait: number;
  /** NaN without a third moment. */
  readonly waitVariance: number;
  readonly queueLength: number;
  readonly occupancy: number;
}

/**
 * M/G/1: mean wait lambda E[S^2] / (2 (1 - rho)); E[W^2] = 2 E[W]^2 + lambda E[S^3] / (3 (1 - rho)).
 * F. Pollaczek (1930), A. Khinchine (1932); L. Takacs (1962); Kleinrock, Queueing Systems I (1975), section 5.7.
 */
export function pollaczekKhinchine(input: SingleAgentInput): SingleAgentFigures {
  const { arrivalRate, meanTalk, secondMoment, thirdMoment = Number.NaN } = input;
  const load = arrivalRate * meanTalk;
  const meanWait = load < 1 ? (arrivalRate * secondMoment) / (2 * (1 - load)) : Number.POSITIVE_INFINITY;
  return {
    delayed: Math.min(1, load),
    meanWait,
    waitVariance: meanWait * meanWait + (arrivalRate * thirdMoment) / (3 * (1 - load)),
    queueLength: arrivalRate * meanWait,
    occupancy: Math.min(1, load),
  };
}
