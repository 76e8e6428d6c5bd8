/** Callers and those who serve them, as a calculator is asked about them: rates per second, times in seconds. */
export interface System {
  readonly arrivalRate: number;
  readonly meanTalk: number;
  /** Erlang A only: the mean of an exponential patience. */
  readonly meanPatience?: number;
  /** Agents, or trunks. */
  readonly servers: number;
  /** The threshold of the service level. */
  readonly within: number;
}

/** A figure by the name it has in the JSON of `ccsim run`; null: it is not defined, or without end. */
export type Figures = ReadonlyMap<string, number | null>;

/** Which formula. */
export type Formula = 'b' | 'c' | 'a';
