import { type Compared, compare as carryOut } from './experiments/compare/compare.js';
import { type Alternative, type CompareOptions, planOf } from './experiments/compare/plan.js';
import { type Crew, type Job, thisThread } from './experiments/crew.js';
import { type ReplicateOptions, type Rounds, replicate } from './experiments/replicate.js';
import { json as comparisonJson } from './reporting/comparison/json.js';
import { comparisonReport } from './reporting/comparison/told.js';
import { json } from './reporting/json.js';
import { reportOf } from './reporting/report.js';
import type { LoadedScenario } from './scenario/index.js';
import type { Answer } from './statistics/answer.js';

export type { Alternative, CompareOptions } from './experiments/compare/plan.js';
export { VERSION } from './reporting/version.js';
export { type LoadedScenario, type LoadOptions, loadScenario, type ReadText } from './scenario/index.js';
export { type Place, type Problem, ScenarioError } from './scenario/problem.js';
export type { Answer, Figure, Figures, IntervalAnswer, MetricInfo } from './statistics/answer.js';
export {
  type Comparison,
  type Difference,
  type Differences,
  type Judgement,
  type Margin,
  METRICS,
  type ScopedDifferences,
  type Verdict,
} from './statistics/index.js';

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
  const { replications = REPLICATIONS, seed = loaded.seed, signal } = options;
  mustCount(replications);
  const run = await replicate({ ...options, replications }, crewFor([{ model: loaded.model, seed }], options));
  const { answer } = run;
  if (answer === null) throw nothingFinished(signal);
  const text = () => json(reportOf({ ...loaded, seed }, { ...run, answer }, replications));
  return { answer, replications: run.replications, partial: run.partial, json: text, toJSON: () => JSON.parse(text()) };
}

/** What a comparison found: figures by alternative, and how each differs from the one they are compared with. */
export interface ComparedAlternatives extends Omit<Compared, 'judged'> {
  /** The name of the alternative that the others are compared with. */
  readonly against: string;
  /** The text of `ccsim compare --json`, byte for byte. */
  json(): string;
  /** The same as a value, so that JSON.stringify works (which sorts names like "1", "2" to the front). */
  toJSON(): unknown;
}

/**
 * Compares alternatives in this thread: each is simulated on the same callers, replication by replication, and its
 * figures are compared with those of the first (or of `against`). A Map keeps the names, in their order.
 */
export async function compare(
  alternatives: ReadonlyMap<string, LoadedScenario>,
  options: CompareOptions & Partial<Rounds> = {},
): Promise<ComparedAlternatives> {
  const { replications = REPLICATIONS, signal, onProgress } = options;
  mustCount(replications);
  const named = [...alternatives].map(([name, scenario]): Alternative => ({ name, scenario }));
  const plan = planOf(named, options);
  const found = await carryOut(plan, { replications, signal, onProgress }, crewFor(plan.jobs, options));
  if (found === null) throw nothingFinished(signal);
  const { judged: _, ...told } = found;
  const text = () => comparisonJson(comparisonReport(plan, found, replications));
  return { ...told, against: plan.reference.name, json: text, toJSON: () => JSON.parse(text()) };
}

const REPLICATIONS = 20;

function mustCount(replications: number): void {
  if (Number.isInteger(replications) && replications >= 1) return;
  throw new RangeError(`replications must be a whole number from 1, not ${replications}`);
}

function nothingFinished(signal: AbortSignal | undefined): unknown {
  return signal?.reason ?? new Error('interrupted before the first replication was finished');
}

/** Whoever may interrupt, or watches, gets a turn of the event loop after each replication; nobody else pays for it. */
function crewFor(jobs: readonly Job[], { signal, onProgress }: Partial<Rounds>): Crew {
  const isWatched = signal !== undefined || onProgress !== undefined;
  const pause = isWatched ? () => new Promise<void>((go) => setTimeout(go, 0)) : () => Promise.resolve();
  return thisThread(jobs, pause);
}
