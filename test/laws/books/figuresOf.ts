import { Ledger } from '../../../src/ledger/ledger.js';
import type { Model } from '../../../src/model/model.js';
import { Simulation } from '../../../src/simulation/simulate.js';
import { type Answer, Averages, Bookkeeper } from '../../../src/statistics/index.js';

/** What the statistics make of the book of one replication. */
export function engineFigures(model: Model, seed: string, replication: number): Answer {
  const bookkeeper = new Bookkeeper(model);
  const end = new Simulation(model).run(seed, replication, new Ledger(bookkeeper));
  const averages = new Averages(model);
  averages.add(bookkeeper.finish(end.stoppedAt));
  return averages.answer();
}
