import type { Answer } from '../statistics/answer.js';
import { Averages } from '../statistics/index.js';
import type { Chunk, Crew } from './crew.js';
import { Gathering, type Sums } from './gathering.js';

/** How much is to be done, and who is told. */
export interface Rounds {
  /** Of each job. */
  readonly replications: number;
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
  const { replications, confidence = CONFIDENCE } = options;
  const averages = new Averages(crew.jobs[0]!.model);
  await replicateAll(options, crew, [averages]);
  return {
    replications: averages.count,
    partial: averages.count < replications,
    confidence,
    answer: averages.count > 0 ? averages.answer(confidence) : null,
  };
}

/**
 * n replications of every job of the crew, each job's figures added to its own sums in the order of replications. Keeps
 * every hand busy until all is done, the user has had enough, or one of them fails.
 */
export async function replicateAll(
  { replications, signal, onProgress }: Rounds,
  crew: Crew,
  sums: readonly Sums[],
): Promise<void> {
  const failed = new AbortController();
  const stop = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  const gathering = new Gathering(sums, 4 * crew.hands * crew.chunk);
  const chunks = chunksOf(replications, crew);

  const oneHand = async (): Promise<void> => {
    for (const chunk of chunks) {
      await gathering.roomFor(chunk.from);
      if (stop.aborted) return;
      const rows = await crew.work(chunk, stop);
      rows.forEach((row, i) => {
        gathering.put(chunk.job, chunk.from + i, row);
      });
      if (!stop.aborted) await crew.handOver?.(gathering.next);
      onProgress?.(gathering.finished, replications * crew.jobs.length);
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
}

/** The same replications of job after job, then the next ones: whenever it ends, all jobs have come about as far. */
function* chunksOf(replications: number, { jobs, chunk }: Crew): Generator<Chunk, undefined> {
  for (let from = 0; from < replications; from += chunk) {
    const to = Math.min(from + chunk, replications);
    for (let job = 0; job < jobs.length; job++) yield { job, from, to };
  }
}
