import { Ledger } from '../ledger/ledger.js';
import type { Model } from '../model/model.js';
import { Simulation } from '../simulation/simulate.js';
import { Bookkeeper } from '../statistics/index.js';

/** What an engine fault was about: which replication of which seed shows it again. */
export class ReplicationFault extends Error {
  readonly replication: number;
  readonly reason: string;

  constructor(seed: string, replication: number, reason: string, stack: string | undefined) {
    super(`replication ${replication + 1} of seed ${JSON.stringify(seed)}: ${reason}`);
    this.name = 'ReplicationFault';
    this.replication = replication;
    this.reason = reason;
    if (stack !== undefined) this.stack = stack;
  }
}

/** One centre, its book and its bookkeeper, laid out once and used for replication after replication. */
export class Replicator {
  declare private readonly seed: string;
  declare private readonly simulation: Simulation;
  declare private readonly bookkeeper: Bookkeeper;
  declare private readonly ledger: Ledger;

  constructor(model: Model, seed: string) {
    this.seed = seed;
    this.simulation = new Simulation(model);
    this.bookkeeper = new Bookkeeper(model);
    this.ledger = new Ledger(this.bookkeeper);
  }

  /** Every figure of replication `replication` (from 0), in the catalogue's order. */
  figures(replication: number): Float64Array {
    try {
      const end = this.simulation.run(this.seed, replication, this.ledger);
      return this.bookkeeper.finish(end.stoppedAt);
    } catch (error) {
      const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
      throw new ReplicationFault(this.seed, replication, message, stack);
    }
  }
}
