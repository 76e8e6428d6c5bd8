import type { Answer } from '../statistics/answer.js';
import { Averages, nextLook } from '../statistics/index.js';
import type { Chunk, Crew } from './crew.js';
import { Gathering, type Sums } from './gathering.js';
import { FIRST, type PrecisionAsked, type PrecisionReached, Watch } from './values/watch.js';

/** How much is to be done, and who is told. */
export interface Rounds {
  /** Of each job; with `precision` the most. */
  readonly replications: number;
  /** Replicate until this is reached. */
  readonly precision?: PrecisionAsked;
  /** Aborted: what is finished is answered, marked partial. */
  readonly signal?: AbortSignal;
  /** Called as replications finish, of all jobs together. */
  readonly onProgress?: (finished: number, of: number) => void;
}

export interface ReplicateOptions extends Rounds {
  readonly confidence?: number;
}

/** What `replicate` found. */
export interface Replicated {
  /** Replications that were finished and are in the answer. */
  readonly replications: number;
  /** Fewer than were asked for, because of the signal. */
  readonly partial: boolean;
  readonly confidence: number;
  /** Where it was asked for. */
  readonly precision?: PrecisionReached;
  /** null: not one replication was finished. */
  readonly answer: Answer | null;
}

/** Interval estimates are of this confidence unless another is asked for. */
export const CONFIDENCE = 0.95;

/**
 * n independent replications of the crew's only job and their averages. The figures are added strictly in the order of
 * replications, whoever did them and in whatever order they came: the same bytes with one worker or eight.
 */
export async function replicate(options: ReplicateOptions, crew: Crew): Promise<Replicated> {
  const { confidence = CONFIDENCE } = options;
  const averages = new Averages(crew.jobs[0]!.model);
  const watch = new Watch(options, crew.jobs, [averages], confidence);
  const whole = await replicateAll(options, crew, [averages], () => watch.isPrecise());
  return {
    replications: averages.count,
    partial: !whole,
    confidence,
    ...watch.told(),
    answer: averages.count > 0 ? averages.answer(confidence) : null,
  };
}

/**
 * Replications of every job of the crew, each job's figures added to its own sums in their order: so many, or, with
 * `precision`, in stretches until it is enough. Answers whether that was done, or the user had had enough before.
 */
export async function replicateAll(
  rounds: Rounds,
  crew: Crew,
  sums: readonly Sums[],
  isEnough: () => boolean = () => false,
): Promise<boolean> {
  for (const { from, to } of stretches(rounds)) {
    const finished = await stretch({ from, to }, rounds, crew, sums);
    if (finished < (to - from) * crew.jobs.length) return false;
    if (isEnough()) break;
  }
  return true;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** All at once, or from one look at the precision to the next. */
function* stretches({ replications, precision }: Rounds): Generator<Stretch, undefined> {
  let from = 0;
  const first = precision === undefined ? replications : (precision.first ?? FIRST);
  for (let to = first; from < replications; to = nextLook(to)) {
    yield { from, to: Math.min(to, replications) };
    from = to;
  }
}

/** Keeps every hand busy until the stretch is done, the user has had enough, or one of them fails; answers how much was finished. */
async function stretch(
  { from, to }: Stretch,
  { replications, signal, onProgress }: Rounds,
  crew: Crew,
  sums: readonly Sums[],
): Promise<number> {
  const failed = new AbortController();
  const stop = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  const gathering = new Gathering(sums, 4 * crew.hands * crew.chunk, from);
  const chunks = chunksOf(from, to, crew);
  const { length: jobs } = crew.jobs;

  const oneHand = async (): Promise<void> => {
    for (const chunk of chunks) {
      await gathering.roomFor(chunk.from);
      if (stop.aborted) return;
      const rows = await crew.work(chunk, stop);
      rows.forEach((row, i) => {
        gathering.put(chunk.job, chunk.from + i, row);
      });
      if (!stop.aborted) await crew.handOver?.(gathering.next);
      onProgress?.(from * jobs + gathering.finished, replications * jobs);
    }
  };
  const untilStopped = () =>
    oneHand().catch((error: unknown) => {
      const interrupted = stop.aborted;
      failed.abort();
      gathering.close();
      if (!interrupted) throw error;
    });

  await Promise.all(Array.from({ length: crew.hands }, untilStopped));
  gathering.addTheRest();
  await crew.handOver?.(Number.POSITIVE_INFINITY);
  return gathering.finished;
}

/** The same replications of job after job, then the next ones: whenever it ends, all jobs have come about as far. */
function* chunksOf(first: number, end: number, { jobs, chunk }: Crew): Generator<Chunk, undefined> {
  for (let from = first; from < end; from += chunk) {
    const to = Math.min(from + chunk, end);
    for (let job = 0; job < jobs.length; job++) yield { job, from, to };
  }
}
