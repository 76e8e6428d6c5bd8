import { birthDeath, smallestAbove } from './chains/birthDeath.js';

/** Equal agents, patient callers, and room for so many to wait; who finds it full is turned away. */
export interface FiniteRoomInput {
  readonly arrivalRate: number;
  readonly meanTalk: number;
  readonly agents: number;
  /** Most callers who may wait. */
  readonly room: number;
}

export interface FiniteRoomFigures {
  /** Share of all callers turned away. */
  readonly blockage: number;
  /** Of those let in: share who wait, mean wait. */
  readonly delayed: number;
  readonly meanWait: number;
  readonly queueLength: number;
  readonly occupancy: number;
  /** Share of those let in who are answered within t. */
  serviceLevel(t: number): number;
  waitQuantile(p: number): number;
}

/**
 * M/M/n/K (K = agents + room): the birth-death chain; who finds j waiting waits Erlang(j + 1, n mu).
 * D. Gross, J. Shortle, J. Thompson, C. Harris, Fundamentals of Queueing Theory (2008), section 2.5.
 */
export function finiteRoom({ arrivalRate, meanTalk, agents, room }: FiniteRoomInput): FiniteRoomFigures {
  const capacity = agents + room;
  const drain = agents / meanTalk;
  const state = birthDeath(
    () => arrivalRate,
    (k) => Math.min(k, agents) / meanTalk,
    capacity,
  );
  const at = (k: number) => state[k] ?? 0;
  const admitted = 1 - at(capacity);
  let queueLength = 0;
  let delayed = 0;
  for (let j = 0; j <= room; j++) {
    queueLength += j * at(agents + j);
    if (j < room) delayed += at(agents + j) / admitted;
  }
  const serviceLevel = (t: number) => {
    let late = 0;
    let term = Math.exp(-drain * t);
    let waitsLonger = term;
    for (let j = 0; j < room; j++) {
      late += (at(agents + j) / admitted) * waitsLonger;
      term *= (drain * t) / (j + 1);
      waitsLonger += term;
    }
    return 1 - late;
  };
  return {
    blockage: at(capacity),
    delayed,
    meanWait: queueLength / (arrivalRate * admitted),
    queueLength,
    occupancy: (arrivalRate * admitted) / drain,
    serviceLevel,
    waitQuantile: (p) => smallestAbove(serviceLevel, p, 1 / drain),
  };
}
