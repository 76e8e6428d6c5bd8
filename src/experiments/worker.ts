import { workerData } from 'node:worker_threads';
import type { Model } from '../model/model.js';
import { type Router, RouterFault, type RouterSource } from '../routing/index.js';
import type { Chunk } from './crew.js';
import { RowsFault } from './records/wanted.js';
import { ReplicationFault, Replicator } from './replication.js';
import type { RowsKept } from './workersRows/kept.js';
import { RowsOfWorker } from './workersRows/ofWorker.js';
import { boundCourse } from './workersSetup/boundCourse.js';

/** What a worker is sent: a chunk. The jobs came with the worker, once. */
export type Task = Chunk;

/** What it sends back: the figures of its replications one after the other; which of them failed and why; that rows could not be written; what a router did wrong. */
export type TaskResult =
  | { readonly kind: 'figures'; readonly rows: number; readonly values: Float64Array }
  | { readonly kind: 'failed'; readonly replication: number; readonly message: string; readonly stack?: string }
  | { readonly kind: 'unwritten'; readonly code: string }
  | { readonly kind: 'misrouted'; readonly message: string };

/** A job as it can be sent: of a router, where it is. */
export interface PackedJob {
  readonly model: Model;
  readonly seed: string;
  readonly router: RouterSource | null;
  /** So much work that a course of its own is worth making. */
  readonly isLong: boolean;
}

/** What came with the worker. */
export interface WorkerData {
  readonly jobs: readonly PackedJob[];
  /** Of the only job; null: nobody wants rows. */
  readonly rows: RowsKept | null;
}

const { jobs, rows } = workerData as WorkerData;
const kept = rows === null ? null : new RowsOfWorker(jobs[0]!.model, rows);
const replicators: Replicator[] = [];
const routers = new Map<string, Router>();

/** Laid out when the job is first worked on. */
async function replicatorOf(job: number): Promise<Replicator> {
  if (replicators[job] !== undefined) return replicators[job];
  const { model, seed, router, isLong } = jobs[job]!;
  const own = router === null ? undefined : await routerAt(router);
  replicators[job] = new Replicator(model, seed, kept?.scribe, own, isLong ? boundCourse : undefined);
  return replicators[job];
}

async function routerAt(source: RouterSource): Promise<Router> {
  const { sameRouter } = await import('./workersSetup/router.js');
  const router = routers.get(source.href) ?? (await sameRouter(source));
  routers.set(source.href, router);
  return router;
}

/** Runs in the worker's thread: the figures of a chunk of replications; their rows go into a file of the chunk's. */
export default async function work({ job, from, to }: Task): Promise<TaskResult> {
  try {
    kept?.open(from);
    return { kind: 'figures', rows: to - from, values: packed(await replicatorOf(job), from, to) };
  } catch (error) {
    if (error instanceof RouterFault) return { kind: 'misrouted', message: error.message };
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
