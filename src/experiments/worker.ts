import { workerData } from 'node:worker_threads';
import type { Model } from '../model/model.js';
import type { Chunk } from './crew.js';
import { ReplicationFault, Replicator } from './replication.js';

/** What a worker is sent: a chunk. The model came with the worker, once. */
export type Task = Chunk;

/** What it sends back: the figures of its replications one after the other, or which of them failed and why. */
export type TaskResult =
  | { readonly ok: true; readonly rows: number; readonly values: Float64Array }
  | { readonly ok: false; readonly replication: number; readonly message: string; readonly stack?: string };

const { model, seed } = workerData as { readonly model: Model; readonly seed: string };
const replicator = new Replicator(model, seed);

/** Runs in the worker's thread: the figures of a chunk of replications. */
export default function work({ from, to }: Task): TaskResult {
  try {
    return { ok: true, rows: to - from, values: packed(from, to) };
  } catch (error) {
    if (!(error instanceof ReplicationFault)) throw error;
    return { ok: false, replication: error.replication, message: error.reason, stack: error.stack };
  }
}

function packed(from: number, to: number): Float64Array {
  const first = replicator.figures(from);
  const values = new Float64Array(first.length * (to - from));
  values.set(first);
  for (let r = from + 1; r < to; r++) values.set(replicator.figures(r), (r - from) * first.length);
  return values;
}
