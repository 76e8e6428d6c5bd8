import type { Model } from '../model/model.js';
import type { Router } from '../routing/index.js';
import type { RowReader } from './records/bothRead.js';
import { Replicator } from './replication.js';

/** What is replicated: a model, on a seed. */
export interface Job {
  readonly model: Model;
  readonly seed: string;
  /** Whose strategies the model names, where it names any that are not the house's. */
  readonly router?: Router;
}

/** Consecutive replications `from` to `to` - 1 (from 0) of one of the jobs, handed out as one piece of work. */
export interface Chunk {
  readonly job: number;
  readonly from: number;
  readonly to: number;
}

/** Whoever does the replications: this thread, or workers on other cores. */
export interface Crew {
  readonly jobs: readonly Job[];
  /** How many chunks it works on at once. */
  readonly hands: number;
  /** Replications in a chunk. */
  readonly chunk: number;
  /** The figures of each replication of the chunk, in order. Rejects when `signal` is aborted. */
  work(chunk: Chunk, signal?: AbortSignal): Promise<readonly Float64Array[]>;
  /** Hands over, in order and of the only job, the rows of all finished replications before this one. Not there: none are kept back. */
  handOver?(before: number): Promise<void>;
}

/**
 * The crew of one: this thread. `pause` is awaited after each replication, so that whoever waits for the event loop
 * (a Ctrl-C, a progress bar) gets his turn. `rows` reads the legs of the only job as they come: in order.
 */
export function thisThread(jobs: readonly Job[], pause: () => Promise<void>, rows: RowReader | null = null): Crew {
  const replicators = jobs.map(({ model, seed, router }) => new Replicator(model, seed, rows, router));
  return {
    jobs,
    hands: 1,
    chunk: 1,
    async work({ job, from, to }, signal) {
      const replicator = replicators[job]!;
      const rows: Float64Array[] = [];
      for (let replication = from; replication < to; replication++) {
        signal?.throwIfAborted();
        rows.push(replicator.figures(replication).slice());
        await pause();
      }
      return rows;
    },
  };
}
