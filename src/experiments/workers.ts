import { fileURLToPath } from 'node:url';
import type { Model } from '../model/model.js';
import { RouterFault } from '../routing/index.js';
import { type Chunk, type Crew, type Job, thisThread } from './crew.js';
import { recordFormat } from './records/formats.js';
import { headerOf, Scribe } from './records/scribe.js';
import { RowsFault, type RowsWanted } from './records/wanted.js';
import { type Replicated, type ReplicateOptions, type Rounds, replicate } from './replicate.js';
import { ReplicationFault } from './replication.js';
import { expectedCalls } from './work.js';
import type { PackedJob, Task, TaskResult, WorkerData } from './worker.js';
import type { RowsInOrder } from './workersRows/inOrder.js';
import { doNotHurry, joinShortFunctions } from './workersSetup/compiler.js';

/** Below so many calls in all, this thread is done before other threads have started. */
const SMALL_WORK = 200_000;
/** A chunk is worth sending when it has about so many calls (some 50 ms). */
const CHUNK_CALLS = 50_000;
/**
 * Where there are several jobs, one is worth a course of its own if each thread has so many of its calls: what is made for
 * one job is of no use for the next.
 */
const LONG_WORK = 4_000_000;
/** So many replications lie between two looks at the precision, or more. */
const BETWEEN_LOOKS = 10;
/** A chunk whose worker died is given to another one so many times before we give up. */
const RETRIES = 3;

export interface CrewOptions extends Rounds {
  readonly workers: number;
  /** Every leg of the only job is written down as a row, in the order of replications. */
  readonly rows?: RowsWanted;
  /** Called once the crew is hired (tests fire one of them). */
  readonly onHired?: (threads: Threads) => void;
}

/** The live threads of a crew. */
export type Threads = readonly { terminate(): Promise<number> }[];

/** `replicate` on up to `workers` other threads. */
export function replicateOnWorkers(
  model: Model,
  seed: string,
  options: CrewOptions & ReplicateOptions & Pick<Job, 'router'>,
): Promise<Replicated> {
  return withCrew([{ model, seed, router: options.router }], options, (crew) => replicate(options, crew));
}

/**
 * Hires a crew for some jobs, lets it work, and dismisses it. Little work is done in this thread at once; more goes to
 * threads, even to a single one, so that this thread hears a Ctrl-C in the middle of a long replication. The results are
 * the same.
 */
export async function withCrew<T>(
  jobs: readonly Job[],
  options: CrewOptions,
  work: (crew: Crew) => Promise<T>,
): Promise<T> {
  const { rows } = options;
  const { model } = jobs[0]!;
  const calls = jobs.map((job) => expectedCalls(job.model));
  rows?.paper(headerOf(model, rows.strategy, recordFormat(rows.format)));
  // A router that no file holds can be sent to no thread.
  const staysHere = jobs.some(({ router }) => router !== undefined && router.source === undefined);
  const allCalls = calls.reduce((sum, of) => sum + of) * options.replications;
  if (staysHere || allCalls <= SMALL_WORK) {
    const scribe = rows && new Scribe(model, rows.strategy, recordFormat(rows.format), rows.paper);
    const crew = thisThread(jobs, turnOfTheLoop, scribe);
    doNotHurry(allCalls);
    return work(crew);
  }
  const crew = await hire(jobs, sizes(calls, options), rows);
  options.onHired?.(crew.threads);
  try {
    return await work(crew);
  } finally {
    await crew.dismiss();
  }
}

const turnOfTheLoop = () => new Promise<void>((go) => setImmediate(go));

interface Sizes {
  readonly hands: number;
  readonly chunk: number;
  /** By job: is a course of its own worth making? */
  readonly isLong: readonly boolean[];
}

/** Chunks big enough to be worth sending, small enough that all hands finish together. */
function sizes(calls: readonly number[], options: CrewOptions): Sizes {
  const { workers, precision } = options;
  // Between two looks at the precision all hands should have something to do.
  const replications = precision === undefined ? options.replications : Math.min(options.replications, BETWEEN_LOOKS);
  const worthSending = Math.max(1, Math.floor(CHUNK_CALLS / Math.max(...calls)));
  const chunk = Math.min(worthSending, Math.ceil((replications * calls.length) / (4 * workers)), replications);
  const hands = Math.min(workers, Math.ceil(replications / chunk) * calls.length);
  const isLong = calls.map((of) => calls.length === 1 || (of * options.replications) / hands >= LONG_WORK);
  return { hands, chunk, isLong };
}

/** The pool of threads, as far as work is given to it. */
interface Pool {
  run(task: Task, options: { readonly signal: AbortSignal | null }): Promise<TaskResult>;
}

/** A router's functions cannot be sent; each thread loads the module anew. */
function packed({ model, seed, router }: Job, isLong: boolean): PackedJob {
  return { model, seed, router: router?.source ?? null, isLong };
}

interface HiredCrew extends Crew {
  readonly threads: Threads;
  dismiss(): Promise<void>;
}

async function hire(
  jobs: readonly Job[],
  { hands, chunk, isLong }: Sizes,
  wanted: RowsWanted | undefined,
): Promise<HiredCrew> {
  const { Piscina } = await import('piscina');
  joinShortFunctions();
  const rows = await inOrder(wanted);
  const workerData: WorkerData = { jobs: jobs.map((job, k) => packed(job, isLong[k]!)), rows: rows?.kept ?? null };
  const pool = new Piscina<Task, TaskResult>({
    filename: fileURLToPath(new URL('./worker.js', import.meta.url)),
    minThreads: hands,
    maxThreads: hands,
    workerData,
  });
  // A worker that dies while it has nothing to do costs nothing: the pool hires another.
  pool.on('error', () => {});
  const work = async (task: Chunk, signal?: AbortSignal): Promise<readonly Float64Array[]> => {
    const figures = figuresOf(await untilItIsDone(pool, task, signal), jobs[task.job]!.seed);
    rows?.has(task.from);
    return figures;
  };
  const dismiss = async () => {
    await pool.destroy();
    rows?.remove();
  };
  return {
    jobs,
    hands,
    chunk,
    work,
    threads: pool.threads,
    dismiss,
    handOver: async (before) => rows?.handOver(before),
  };
}

/** Who puts the rows of threads into order, where rows are wanted. */
async function inOrder(wanted: RowsWanted | undefined): Promise<RowsInOrder | undefined> {
  if (wanted === undefined) return undefined;
  const { RowsInOrder } = await import('./workersRows/inOrder.js');
  return new RowsInOrder(wanted);
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
  if (result.kind === 'misrouted') throw new RouterFault(result.message);
  if (result.kind === 'unwritten') throw new RowsFault(result.code);
  if (result.kind === 'failed') throw new ReplicationFault(seed, result.replication, result.message, result.stack);
  const width = result.values.length / result.rows;
  return Array.from({ length: result.rows }, (_, i) => result.values.subarray(i * width, (i + 1) * width));
}
