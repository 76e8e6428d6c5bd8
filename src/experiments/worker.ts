import { workerData } from 'node:worker_threads';
import type { Chunk, Job } from './crew.js';
import { RowsFault } from './records/wanted.js';
import { ReplicationFault, Replicator } from './replication.js';
import type { RowsKept } from './workersRows/kept.js';
import { RowsOfWorker } from './workersRows/ofWorker.js';

/** What a worker is sent: a chunk. The jobs came with the worker, once. */
export type Task = Chunk;

/** What it sends back: the figures of its replications one after the other; which of them failed and why; that rows could not be written. */
export type TaskResult =
  | { readonly kind: 'figures'; readonly rows: number; readonly values: Float64Array }
  | { readonly kind: 'failed'; readonly replication: number; readonly message: string; readonly stack?: string }
  | { readonly kind: 'unwritten'; readonly code: string };

/** What came with the worker. */
export interface WorkerData {
  readonly jobs: readonly Job[];
  /** Of the only job; null: nobody wants rows. */
  readonly rows: RowsKept | null;
}

const { jobs, rows } = workerData as WorkerData;
const kept = rows === null ? null : new RowsOfWorker(jobs[0]!.model, rows);
const replicators: Replicator[] = [];

/** Laid out when the job is first worked on. */
function replicatorOf(job: number): Replicator {
  const { model, seed } = jobs[job]!;
  replicators[job] ??= new Replicator(model, seed, kept?.scribe);
  return replicators[job];
}

/** Runs in the worker's thread: the figures of a chunk of replications; their rows go into a file of the chunk's. */
export default function work({ job, from, to }: Task): TaskResult {
  try {
    kept?.open(from);
    return { kind: 'figures', rows: to - from, values: packed(replicatorOf(job), from, to) };
  } catch (error) {
    if (error instanceof RowsFault) return { kind: 'unwritten', code: error.code };
    if (!(error instanceof ReplicationFault)) throw error;
    return { kind: 'failed', replication: error.replication, message: error.reason, stack: error.stack };
  } finally {
    kept?.close();
  }
}

function packed(replicator: Replicator, from: number, to: number): Float64Array {
  const first = replicator.figures(from);
  const values = new Float64Array(first.length * (to - from));
  values.set(first);
  for (let r = from + 1; r < to; r++) values.set(replicator.figures(r), (r - from) * first.length);
  return values;
}
