import { Ledger } from '../ledger/ledger.js';
import type { Model } from '../model/model.js';
import { type Router, RouterFault } from '../routing/index.js';
import { type CourseOf, Simulation } from '../simulation/simulate.js';
import { Bookkeeper } from '../statistics/index.js';
import { BothRead, type RowReader } from './records/bothRead.js';
import { RowsFault } from './records/wanted.js';

/** What an engine fault was about: which replication of which seed shows it again. */
export class ReplicationFault extends Error {
  readonly replication: number;
  readonly reason: string;

  constructor(seed: string, replication: number, reason: string, stack: string | undefined) {
    super(`${placeOf(replication, seed)}: ${reason}`);
    this.name = 'ReplicationFault';
    this.replication = replication;
    this.reason = reason;
    if (stack !== undefined) this.stack = stack;
  }
}

const placeOf = (replication: number, seed: string): string =>
  `replication ${replication + 1} of seed ${JSON.stringify(seed)}`;

/** One centre, its book and who reads it, laid out once and used for replication after replication. */
export class Replicator {
  declare private readonly seed: string;
  declare private readonly simulation: Simulation;
  declare private readonly bookkeeper: Bookkeeper;
  declare private readonly ledger: Ledger;
  declare private readonly rows: RowReader | null;

  /** `rows`: reads the legs beside the bookkeeper. `courseOf`: how the simulation is to run, if not as usual. */
  constructor(model: Model, seed: string, rows: RowReader | null = null, router?: Router, courseOf?: CourseOf) {
    this.seed = seed;
    this.rows = rows;
    this.simulation = new Simulation(model, router, courseOf);
    this.bookkeeper = new Bookkeeper(model);
    this.ledger = new Ledger(rows === null ? this.bookkeeper : new BothRead(this.bookkeeper, rows));
  }

  /** Every figure of replication `replication` (from 0), in the catalogue's order. */
  figures(replication: number): Float64Array {
    try {
      this.rows?.begins(replication);
      const end = this.simulation.run(this.seed, replication, this.ledger);
      this.rows?.ends();
      return this.bookkeeper.finish(end.stoppedAt);
    } catch (error) {
      if (error instanceof RowsFault) throw error;
      if (error instanceof RouterFault) throw new RouterFault(`${error.message} (${placeOf(replication, this.seed)})`);
      const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
      throw new ReplicationFault(this.seed, replication, message, stack);
    }
  }
}
