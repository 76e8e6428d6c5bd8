import type { Expectation, LoadedScenario } from '../../scenario/index.js';
import { type Problem, ScenarioError } from '../../scenario/problem.js';
import type { Job } from '../crew.js';
import { type AskedFigure, figuresAsked, strategyAsked } from './asked.js';
import type { Baseline, BaselineEntry } from './baseline.js';

/** A scenario that is to be checked. */
export interface Subject {
  /** The scenario, or one of its strategies. Throws a ScenarioError. */
  load(strategy?: string): LoadedScenario;
}

/** One strategy of a scenario, and what is asked of it. */
export interface Candidate {
  readonly scenario: LoadedScenario;
  readonly figures: readonly AskedFigure[];
  /** What it had before; null: it is not compared. */
  readonly before: BaselineEntry | null;
}

/** A check that can be carried out: everything that could be wrong with what is expected has been looked at. */
export interface CheckPlan {
  readonly scenario: LoadedScenario;
  readonly candidates: readonly Candidate[];
  readonly jobs: readonly Job[];
}

/** So many replications where nothing is said. */
const REPLICATIONS = 20;

/** So many as were asked for, else as many as the baseline has. */
export function replicationsOf({ candidates }: CheckPlan, asked: number | undefined): number {
  const before = Math.max(0, ...candidates.map((each) => each.before?.replications ?? 0));
  return asked ?? (before > 0 ? before : REPLICATIONS);
}

/** What a scenario is compared with. */
export interface Against {
  /** null: with nothing. */
  readonly baseline: Baseline | null;
  /** It is about to be written: what is not in it yet is no mistake. */
  readonly isUpdated: boolean;
}

/** Looks at what a scenario expects before anything is simulated. Throws a ScenarioError with every problem. */
export function planCheck(subject: Subject, { baseline, isUpdated }: Against): CheckPlan {
  const { scenario, strategies, figures, problems } = expected(subject);
  const entries = baseline?.get(scenario.name);
  const candidates = strategies.map((each): Candidate => {
    const own = figures.filter(({ strategy }) => strategy === each.strategy);
    const before = entries?.get(each.strategy) ?? null;
    if (!isUpdated) problems.push(...notInBaseline(own, baseline, before));
    return { scenario: each, figures: own, before: isUpdated ? null : before };
  });
  if (problems.length > 0) throw new ScenarioError(problems, scenario.sources);
  const asked = candidates.filter((candidate) => candidate.figures.length > 0);
  return {
    scenario,
    candidates: asked,
    jobs: asked.map(({ scenario: { model, seed, router } }) => ({ model, seed, router })),
  };
}

/** What is wrong with what a scenario expects, whatever it is compared with. Throws a ScenarioError of the scenario itself. */
export function problemsOfExpectations(subject: Subject): readonly Problem[] {
  return expected(subject).problems;
}

interface Expected {
  readonly scenario: LoadedScenario;
  readonly strategies: readonly LoadedScenario[];
  readonly figures: readonly AskedFigure[];
  readonly problems: Problem[];
}

function expected(subject: Subject): Expected {
  const scenario = subject.load();
  const problems: Problem[] = [];
  const known = new Map<string, LoadedScenario>([[scenario.strategy, scenario]]);
  const figures = scenario.expectations.flatMap((expectation) => {
    const of = strategyOf(expectation, subject, scenario, known, problems);
    return of === undefined ? [] : figuresAsked(expectation, of.strategy, of.model, problems);
  });
  return { scenario, strategies: [...known.values()], figures, problems };
}

/** The strategy that an expectation asks, loaded once; undefined after telling that there is none. */
function strategyOf(
  { path, place }: Expectation,
  subject: Subject,
  scenario: LoadedScenario,
  known: Map<string, LoadedScenario>,
  problems: Problem[],
): LoadedScenario | undefined {
  const name = strategyAsked(path) ?? scenario.strategy;
  const before = known.get(name);
  if (before !== undefined) return before;
  try {
    known.set(name, subject.load(name));
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    problems.push(...error.problems.map((problem) => (problem.place === null ? { ...problem, place } : problem)));
  }
  return known.get(name);
}

/** Conditions with `baseline` that cannot be judged: no data never passes. */
function notInBaseline(
  figures: readonly AskedFigure[],
  baseline: Baseline | null,
  before: BaselineEntry | null,
): Problem[] {
  return figures.flatMap(({ path, limits }) => {
    const limit = limits.find(({ isOfBaseline }) => isOfBaseline);
    if (limit === undefined || before?.metrics.has(path)) return [];
    const message = baseline === null ? 'there is no baseline to hold this against' : `the baseline has no ${path}`;
    const remedy =
      baseline === null
        ? 'name its file: --baseline baseline.json'
        : 'write it anew with --update-baseline once its figures are right';
    const at = { path: `expect.${path}`, place: limit.place };
    return [{ code: 'no_baseline', severity: 'error' as const, message, ...at, given: limit.text, remedy }];
  });
}
