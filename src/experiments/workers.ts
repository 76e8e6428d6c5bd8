import { fileURLToPath } from 'node:url';
import type { Model } from '../model/model.js';
import { type Chunk, type Crew, thisThread } from './crew.js';
import { type Replicated, type ReplicateOptions, replicate } from './replicate.js';
import { ReplicationFault } from './replication.js';
import { expectedCalls } from './work.js';
import type { Task, TaskResult } from './worker.js';
import { joinShortFunctions } from './workersCompiler.js';

/** Below so many calls in all, this thread is done before other threads have started. */
const SMALL_WORK = 200_000;
/** A chunk is worth sending when it has about so many calls (some 50 ms). */
const CHUNK_CALLS = 50_000;
/** A chunk whose worker died is given to another one so many times before we give up. */
const RETRIES = 3;

export interface WorkersOptions extends ReplicateOptions {
  readonly workers: number;
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
  const calls = expectedCalls(model);
  if (calls * options.replications <= SMALL_WORK) {
    return replicate(model, options, thisThread(model, seed, turnOfTheLoop));
  }
  const crew = await hire(model, seed, sizes(calls, options));
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

interface HiredCrew extends Crew {
  readonly threads: Threads;
  dismiss(): Promise<void>;
}

async function hire(
  model: Model,
  seed: string,
  { hands, chunk }: { hands: number; chunk: number },
): Promise<HiredCrew> {
  const { Piscina } = await import('piscina');
  joinShortFunctions();
  const pool = new Piscina<Task, TaskResult>({
    filename: fileURLToPath(new URL('./worker.js', import.meta.url)),
    minThreads: hands,
    maxThreads: hands,
    workerData: { model, seed },
  });
  // A worker that dies while it has nothing to do costs nothing: the pool hires another.
  pool.on('error', () => {});
  const work = async (task: Chunk, signal?: AbortSignal): Promise<readonly Float64Array[]> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return rowsOf(await pool.run(task, { signal: signal ?? null }), seed);
      } catch (error) {
        const workerDied = !(error instanceof ReplicationFault) && !signal?.aborted;
        if (!workerDied) throw error;
        if (attempt > RETRIES)
          throw new Error(`replication ${task.from + 1}: its worker died ${attempt} times (${error})`);
      }
    }
  };
  return { hands, chunk, work, threads: pool.threads, dismiss: () => pool.destroy() };
}

/** What came back from a worker, cut into replications; a fault comes back as data, for threads lose an error's properties. */
function rowsOf(result: TaskResult, seed: string): Float64Array[] {
  if (!result.ok) throw new ReplicationFault(seed, result.replication, result.message, result.stack);
  const width = result.values.length / result.rows;
  return Array.from({ length: result.rows }, (_, i) => result.values.subarray(i * width, (i + 1) * width));
}
