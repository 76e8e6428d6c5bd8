import { baselineText, readBaseline, updated } from './experiments/check/baseline.js';
import { type CheckedScenario, check as carryOutCheck } from './experiments/check/check.js';
import { planCheck, replicationsOf } from './experiments/check/plan.js';
import { type Compared, compare as carryOut } from './experiments/compare/compare.js';
import { type Alternative, type CompareOptions, planOf } from './experiments/compare/plan.js';
import { type Crew, type Job, thisThread } from './experiments/crew.js';
import { type ReplicateOptions, type Rounds, replicate } from './experiments/replicate.js';
import { MOST, type PrecisionReached } from './experiments/values/watch.js';
import { json as checkJson } from './reporting/check/json.js';
import { junit } from './reporting/check/junit.js';
import { markdown as checkMarkdown } from './reporting/check/markdown.js';
import { checkReport } from './reporting/check/told.js';
import { json as comparisonJson } from './reporting/comparison/json.js';
import { comparisonReport } from './reporting/comparison/told.js';
import { json } from './reporting/json.js';
import { reportOf } from './reporting/report.js';
import { VERSION } from './reporting/version.js';
import { type LoadedScenario, type LoadOptions, loadScenario } from './scenario/index.js';
import type { Answer } from './statistics/answer.js';

export { BaselineFault } from './experiments/check/baseline.js';
export type { BaselineComparison, CheckedScenario, OutcomeAt as Outcome } from './experiments/check/check.js';
export type { Alternative, CompareOptions } from './experiments/compare/plan.js';
export type { PrecisionAsked, PrecisionReached } from './experiments/values/watch.js';
export { NOBODY } from './kernel/units.js';
export { VERSION } from './reporting/version.js';
export {
  type AgentSelection,
  type AgentView,
  type CallSelection,
  type CallView,
  checkRouter,
  type Router,
  RouterFault,
  type RouterSource,
  type Selection,
} from './routing/index.js';
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
  /** Where one was asked for. */
  readonly precision?: PrecisionReached;
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
  const { seed = loaded.seed, signal } = options;
  const replications = replicationsIn(options);
  mustCount(replications);
  const run = await replicate(
    { ...options, replications },
    crewFor([{ model: loaded.model, seed, router: loaded.router }], options),
  );
  const { answer } = run;
  if (answer === null) throw nothingFinished(signal);
  const text = () => json(reportOf({ ...loaded, seed }, { ...run, answer }, replications));
  const { partial, precision } = run;
  const reached = precision === undefined ? {} : { precision };
  return { answer, replications: run.replications, partial, ...reached, json: text, toJSON: () => JSON.parse(text()) };
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
  const { signal, onProgress, precision } = options;
  const replications = replicationsIn(options);
  mustCount(replications);
  const named = [...alternatives].map(([name, scenario]): Alternative => ({ name, scenario }));
  const plan = planOf(named, options);
  const found = await carryOut(plan, { replications, precision, signal, onProgress }, crewFor(plan.jobs, options));
  if (found === null) throw nothingFinished(signal);
  const { judged: _, ...told } = found;
  const text = () => comparisonJson(comparisonReport(plan, found, replications));
  return { ...told, against: plan.reference.name, json: text, toJSON: () => JSON.parse(text()) };
}

/** What is to be checked, and what with. */
export interface CheckOptions extends Partial<Rounds> {
  /** The text of a baseline file. */
  readonly baseline?: string;
  /** The baseline is to be written anew: what is in it is not compared. */
  readonly updateBaseline?: boolean;
}

/** What a check found. */
export interface Checked {
  /** `undecided`: an interval still holds its limit, where a precision was asked for. */
  readonly verdict: 'passed' | 'failed' | 'undecided';
  readonly partial: boolean;
  /** Those of which anything is expected, in the order given. */
  readonly scenarios: readonly CheckedScenario[];
  /** The text of a baseline with these figures in it, for `baseline` next time. */
  baseline(): string;
  /** The text of `ccsim check --json`, byte for byte. */
  json(): string;
  markdown(): string;
  junit(): string;
}

/**
 * Checks in this thread what scenarios expect of their figures, and that none is worse than in the baseline. Throws a
 * ScenarioError where a scenario, or what it expects, is not in order, and a BaselineFault where the baseline is not.
 */
export async function check(scenarios: readonly LoadOptions[], options: CheckOptions = {}): Promise<Checked> {
  const { updateBaseline = false, signal, onProgress, precision } = options;
  const before = options.baseline === undefined ? null : readBaseline(options.baseline);
  const plans = scenarios.map((each) => {
    const load = (strategy = each.strategy) => loadScenario({ ...each, strategy });
    return { file: each.path, plan: planCheck({ load }, { baseline: before, isUpdated: updateBaseline }) };
  });
  const found: [file: string, CheckedScenario][] = [];
  for (const { file, plan } of plans.filter((each) => each.plan.jobs.length > 0)) {
    const replications = options.replications ?? (precision ? MOST : replicationsOf(plan, undefined));
    mustCount(replications);
    const rounds = { replications, precision, signal, onProgress, confidence: 0.95, version: VERSION };
    const one = await carryOutCheck(plan, rounds, crewFor(plan.jobs, options));
    if (one === null) throw nothingFinished(signal);
    found.push([file, one]);
  }
  const report = checkReport(found);
  const { verdict, partial } = report;
  const entriesOf = () => found.reduce((sum, [, one]) => updated(sum, one), before ?? new Map());
  return {
    ...{ verdict, partial, scenarios: found.map(([, one]) => one) },
    baseline: () => baselineText(entriesOf()),
    json: () => checkJson(report),
    markdown: () => checkMarkdown(report),
    junit: () => junit(report),
  };
}

const REPLICATIONS = 20;

/** So many, or, where a precision is asked for, so many at most. */
function replicationsIn({ replications, precision }: Partial<Rounds>): number {
  return replications ?? (precision === undefined ? REPLICATIONS : MOST);
}

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
