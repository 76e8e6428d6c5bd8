import { fileURLToPath } from 'node:url';
import type { Model } from '../model/model.js';
import { type Chunk, type Crew, thisThread } from './crew.js';
import { recordFormat } from './records/formats.js';
import { headerOf, Scribe } from './records/scribe.js';
import { RowsFault, type RowsWanted } from './records/wanted.js';
import { type Replicated, type ReplicateOptions, replicate } from './replicate.js';
import { ReplicationFault } from './replication.js';
import { expectedCalls } from './work.js';
import type { Task, TaskResult, WorkerData } from './worker.js';
import { joinShortFunctions } from './workersCompiler.js';
import { RowsInOrder } from './workersRows.js';

/** Below so many calls in all, this thread is done before other threads have started. */
const SMALL_WORK = 200_000;
/** A chunk is worth sending when it has about so many calls (some 50 ms). */
const CHUNK_CALLS = 50_000;
/** A chunk whose worker died is given to another one so many times before we give up. */
const RETRIES = 3;

export interface WorkersOptions extends ReplicateOptions {
  readonly workers: number;
  /** Every leg is written down as a row, in the order of replications. */
  readonly rows?: RowsWanted;
  /** Called once the crew is hired (tests fire one of them). */
  readonly onHired?: (threads: Threads) => void;
}

/** The live threads of a crew. */
export type Threads = readonly { terminate(): Promise<number> }[];

/**
 * `replicate` on up to `workers` other threads. Little work is done in this thread at once; more goes to threads, even
 * to a single one, so that this thread hears a Ctrl-C in the middle of a long replication. The results are the same.
 */
export async function replicateOnWorkers(model: Model, seed: string, options: WorkersOptions): Promise<Replicated> {
  const { rows } = options;
  const calls = expectedCalls(model);
  rows?.paper(headerOf(model, rows.strategy, recordFormat(rows.format)));
  if (calls * options.replications <= SMALL_WORK) {
    const scribe = rows && new Scribe(model, rows.strategy, recordFormat(rows.format), rows.paper);
    return replicate(model, options, thisThread(model, seed, turnOfTheLoop, scribe));
  }
  const crew = await hire(model, seed, sizes(calls, options), rows);
  options.onHired?.(crew.threads);
  try {
    return await replicate(model, options, crew);
  } finally {
    await crew.dismiss();
  }
}

const turnOfTheLoop = () => new Promise<void>((go) => setImmediate(go));

/** Chunks big enough to be worth sending, small enough that all hands finish together. */
function sizes(calls: number, { replications, workers }: WorkersOptions): { hands: number; chunk: number } {
  const worthSending = Math.max(1, Math.floor(CHUNK_CALLS / calls));
  const chunk = Math.min(worthSending, Math.ceil(replications / (4 * workers)));
  return { hands: Math.min(workers, Math.ceil(replications / chunk)), chunk };
}

/** The pool of threads, as far as work is given to it. */
interface Pool {
  run(task: Task, options: { readonly signal: AbortSignal | null }): Promise<TaskResult>;
}

interface HiredCrew extends Crew {
  readonly threads: Threads;
  dismiss(): Promise<void>;
}

async function hire(
  model: Model,
  seed: string,
  { hands, chunk }: { hands: number; chunk: number },
  wanted: RowsWanted | undefined,
): Promise<HiredCrew> {
  const { Piscina } = await import('piscina');
  joinShortFunctions();
  const rows = wanted && new RowsInOrder(wanted);
  const workerData: WorkerData = { model, seed, rows: rows?.kept ?? null };
  const pool = new Piscina<Task, TaskResult>({
    filename: fileURLToPath(new URL('./worker.js', import.meta.url)),
    minThreads: hands,
    maxThreads: hands,
    workerData,
  });
  // A worker that dies while it has nothing to do costs nothing: the pool hires another.
  pool.on('error', () => {});
  const work = async (task: Chunk, signal?: AbortSignal): Promise<readonly Float64Array[]> => {
    const figures = figuresOf(await untilItIsDone(pool, task, signal), seed);
    rows?.has(task.from);
    return figures;
  };
  const dismiss = async () => {
    await pool.destroy();
    rows?.remove();
  };
  return { hands, chunk, work, threads: pool.threads, dismiss, handOver: async (before) => rows?.handOver(before) };
}

/** Given to a worker, and to another one if that dies. */
async function untilItIsDone(pool: Pool, task: Chunk, signal: AbortSignal | undefined): Promise<TaskResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await pool.run(task, { signal: signal ?? null });
    } catch (error) {
      if (signal?.aborted) throw error;
      if (attempt > RETRIES)
        throw new Error(`replication ${task.from + 1}: its worker died ${attempt} times (${error})`);
    }
  }
}

/** What came back from a worker, cut into replications; a fault comes back as data, for threads lose an error's properties. */
function figuresOf(result: TaskResult, seed: string): Float64Array[] {
  if (result.kind === 'unwritten') throw new RowsFault(result.code);
  if (result.kind === 'failed') throw new ReplicationFault(seed, result.replication, result.message, result.stack);
  const width = result.values.length / result.rows;
  return Array.from({ length: result.rows }, (_, i) => result.values.subarray(i * width, (i + 1) * width));
}
