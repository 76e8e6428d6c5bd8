import { type Crew, thisThread } from './experiments/crew.js';
import { type ReplicateOptions, replicate } from './experiments/replicate.js';
import { json } from './reporting/json.js';
import { reportOf } from './reporting/report.js';
import type { LoadedScenario } from './scenario/index.js';
import type { Answer } from './statistics/answer.js';

export { VERSION } from './reporting/version.js';
export { type LoadedScenario, type LoadOptions, loadScenario, type ReadText } from './scenario/index.js';
export { type Place, type Problem, ScenarioError } from './scenario/problem.js';
export type { Answer, Figure, Figures, IntervalAnswer, MetricInfo } from './statistics/answer.js';
export { METRICS } from './statistics/index.js';

/** How often to simulate, and who is told. */
export interface SimulateOptions extends Partial<ReplicateOptions> {
  /** Overrides the scenario's seed. */
  readonly seed?: string;
}

/** What a simulation found. */
export interface Simulated {
  /** Every figure, by scope and name. */
  readonly answer: Answer;
  readonly replications: number;
  /** True when the signal stopped it before all replications were finished. */
  readonly partial: boolean;
  /** The text of `ccsim run --json`, byte for byte. */
  json(): string;
  /** The same as a value, so that JSON.stringify works (which sorts names like "1", "2" to the front). */
  toJSON(): unknown;
}

/**
 * Simulates a loaded scenario in this thread: `replications` (default 20) independent days or studies, and their
 * averages with confidence intervals. The same scenario, seed and version give the same figures, on any machine.
 */
export async function simulate(loaded: LoadedScenario, options: SimulateOptions = {}): Promise<Simulated> {
  const { replications = 20, seed = loaded.seed, signal, onProgress } = options;
  if (!Number.isInteger(replications) || replications < 1) {
    throw new RangeError(`replications must be a whole number from 1, not ${replications}`);
  }
  const run = await replicate({ ...options, replications }, crewFor(loaded, seed, signal, onProgress));
  const { answer } = run;
  if (answer === null) throw signal?.reason ?? new Error('interrupted before the first replication was finished');
  const text = () => json(reportOf({ ...loaded, seed }, { ...run, answer }, replications));
  return { answer, replications: run.replications, partial: run.partial, json: text, toJSON: () => JSON.parse(text()) };
}

/** Whoever may interrupt, or watches, gets a turn of the event loop after each replication; nobody else pays for it. */
function crewFor(loaded: LoadedScenario, seed: string, signal: unknown, onProgress: unknown): Crew {
  const isWatched = signal !== undefined || onProgress !== undefined;
  const pause = isWatched ? () => new Promise<void>((go) => setTimeout(go, 0)) : () => Promise.resolve();
  return thisThread([{ model: loaded.model, seed }], pause);
}
