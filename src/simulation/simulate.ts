import type { Ledger } from '../ledger/ledger.js';
import type { Model } from '../model/model.js';

export interface RunEnd {
  /** When the clock stopped. */
  readonly stoppedAt: number;
  readonly events: number;
  readonly contacts: number;
}

/** One centre, laid out once from its model and run for replication after replication. */
export declare class Simulation {
  constructor(model: Model);
  /** Runs replication `replication` (from 0) of `seed` and writes its book; closes the ledger. */
  run(seed: string, replication: number, ledger: Ledger): RunEnd;
}
