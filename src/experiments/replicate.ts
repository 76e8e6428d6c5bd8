import type { Model } from '../model/model.js';
import type { Answer } from '../statistics/answer.js';
import { Averages } from '../statistics/index.js';
import type { Crew } from './crew.js';
import { Gathering } from './gathering.js';

export interface ReplicateOptions {
  readonly replications: number;
  readonly confidence?: number;
  /** Aborted: what is finished is answered, marked partial. */
  readonly signal?: AbortSignal;
  /** Called as replications finish. */
  readonly onProgress?: (finished: number, of: number) => void;
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
const CONFIDENCE = 0.95;

/**
 * n independent replications of a model and their averages. The figures are added strictly in the order of
 * replications, whoever did them and in whatever order they came: the same bytes with one worker or eight.
 */
export async function replicate(model: Model, options: ReplicateOptions, crew: Crew): Promise<Replicated> {
  const { replications, confidence = CONFIDENCE } = options;
  const averages = new Averages(model);
  await handOut(options, crew, new Gathering(averages, 4 * crew.hands * crew.chunk));
  return {
    replications: averages.count,
    partial: averages.count < replications,
    confidence,
    answer: averages.count > 0 ? averages.answer(confidence) : null,
  };
}

/** Keeps every hand of the crew busy until all is done, the user has had enough, or one of them fails. */
async function handOut({ replications, signal, onProgress }: ReplicateOptions, crew: Crew, gathering: Gathering) {
  const failed = new AbortController();
  const stop = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
  let handedOut = 0;

  const oneHand = async (): Promise<void> => {
    while (handedOut < replications) {
      const from = handedOut;
      const to = Math.min(from + crew.chunk, replications);
      handedOut = to;
      await gathering.roomFor(from);
      if (stop.aborted) return;
      const rows = await crew.work({ from, to }, stop);
      rows.forEach((row, i) => {
        gathering.put(from + i, row);
      });
      if (!stop.aborted) await crew.handOver?.(gathering.next);
      onProgress?.(gathering.finished, replications);
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
