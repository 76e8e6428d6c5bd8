import { excerptOf, type LoadedScenario } from '../../scenario/index.js';
import type { Place } from '../../scenario/problem.js';
import type { Crew } from '../crew.js';
import { type Rounds, replicateAll } from '../replicate.js';
import { Kept } from '../values/kept.js';
import { type PrecisionReached, Watch } from '../values/watch.js';
import type { BaselineEntry } from './baseline.js';
import { type Change, changesBetween } from './changes.js';
import { type Earlier, judgeFigure, type Outcome } from './judge.js';
import type { Candidate, CheckPlan } from './plan.js';

/** What the check of a scenario found. */
export interface CheckedScenario {
  readonly scenario: LoadedScenario;
  readonly replications: number;
  readonly partial: boolean;
  readonly confidence: number;
  /** Where it was asked for. */
  readonly precision?: PrecisionReached;
  /** In the order of the file. */
  readonly outcomes: readonly OutcomeAt[];
  /** Strategies that were compared with the baseline, and how. */
  readonly comparisons: readonly BaselineComparison[];
  /** What would be in a new baseline, by strategy. */
  readonly entries: ReadonlyMap<string, BaselineEntry>;
}

/** An outcome, and where what was expected stands in the file. */
export interface OutcomeAt extends Outcome {
  readonly place: Place;
  /** The line in the file, with a caret beneath it. */
  readonly excerpt: readonly string[];
}

/** How a strategy stands to its baseline. */
export interface BaselineComparison {
  readonly strategy: string;
  /** Scenario, version and seed are those of the baseline: every value must be the same. */
  readonly isUnchanged: boolean;
  /** The same seed, replication by replication. */
  readonly isPaired: boolean;
  /** Replications compared. */
  readonly replications: number;
  readonly seed: { readonly before: string; readonly now: string };
  readonly version: { readonly before: string; readonly now: string };
  /** What is not as it was in the scenario. */
  readonly changes: readonly Change[];
  /** Figures that the baseline has not got. */
  readonly unknown: readonly string[];
}

export interface CheckRounds extends Rounds {
  readonly confidence: number;
  /** Of this program, as told in baselines. */
  readonly version: string;
}

/** Carries out a check; null: not one replication was finished by all. */
export async function check(plan: CheckPlan, rounds: CheckRounds, crew: Crew): Promise<CheckedScenario | null> {
  const { confidence, version } = rounds;
  const kept = plan.candidates.map(
    ({ scenario, figures }) =>
      new Kept(
        scenario.model,
        figures.map(({ place }) => place.at),
      ),
  );
  const averages = kept.map((each) => each.averages);
  const watch = new Watch(rounds, plan.jobs, averages, confidence);
  const outcomes = () => plan.candidates.flatMap((each, i) => judged(each, kept[i]!, rounds));
  const isEnough = () => watch.isPrecise() && !outcomes().some((each) => isWorthMore(each, kept[0]!.count, plan));
  const whole = await replicateAll(rounds, crew, kept, isEnough);
  const replications = kept[0]!.count;
  if (replications === 0) return null;
  const entry = ({ scenario, figures }: Candidate, of: Kept): BaselineEntry => ({
    ccsim: version,
    sha256: scenario.sha256,
    seed: scenario.seed,
    replications,
    scenario: scenario.written(),
    metrics: new Map(figures.map(({ path, place }) => [path, of.values(place.at)])),
  });
  return {
    scenario: plan.scenario,
    replications,
    partial: !whole,
    confidence,
    ...watch.told(),
    outcomes: inFileOrder(outcomes()).map((each) => placed(rounds.precision ? decided(each) : each, plan)),
    comparisons: plan.candidates.flatMap((each) => comparisonOf(each, replications, version)),
    entries: new Map(plan.candidates.map((each, i) => [each.scenario.strategy, entry(each, kept[i]!)])),
  };
}

function judged({ scenario, figures, before }: Candidate, kept: Kept, { confidence, version }: CheckRounds): Outcome[] {
  const earlier: Earlier | null = before && {
    values: before.metrics,
    isPaired: before.seed === scenario.seed,
    isUnchanged: isUnchanged(before, scenario, version),
  };
  return figures.flatMap((asked) => {
    const { at } = asked.place;
    const found = { figure: kept.averages.figure(at, confidence), values: kept.values(at) };
    return judgeFigure(asked, found, earlier, confidence);
  });
}

function isUnchanged({ sha256, seed, ccsim }: BaselineEntry, scenario: LoadedScenario, version: string): boolean {
  return sha256 === scenario.sha256 && seed === scenario.seed && ccsim === version;
}

/** Could more replications still decide it? What is compared with a baseline, as many as that has. */
function isWorthMore({ rule, isSure, asked }: Outcome, replications: number, { candidates }: CheckPlan): boolean {
  if (isSure || rule === 'regression' || rule === 'identity') return false;
  const before = candidates.find(({ scenario }) => scenario.strategy === asked.strategy)?.before;
  return rule === 'limit' || replications < (before?.replications ?? 0);
}

/** With a precision asked for, an interval that holds its limit decides nothing. */
function decided(outcome: Outcome): Outcome {
  const isOpen = !outcome.isSure && (outcome.rule === 'limit' || outcome.rule === 'baseline');
  return isOpen && outcome.verdict !== 'no_data' ? { ...outcome, verdict: 'undecided' } : outcome;
}

function placed(outcome: Outcome, { scenario }: CheckPlan): OutcomeAt {
  const place = outcome.limit?.place ?? outcome.asked.writtenAt;
  return { ...outcome, place, excerpt: excerptOf(place, scenario.sources) };
}

/** Figures of several strategies may stand between each other. */
function inFileOrder(outcomes: readonly Outcome[]): Outcome[] {
  const at = ({ asked: { writtenAt } }: Outcome) => writtenAt;
  return [...outcomes].sort((a, b) =>
    at(a).file === at(b).file ? at(a).line - at(b).line || at(a).column - at(b).column : 0,
  );
}

function comparisonOf(
  { scenario, figures, before }: Candidate,
  replications: number,
  now: string,
): BaselineComparison[] {
  if (before === null) return [];
  return [
    {
      strategy: scenario.strategy,
      isUnchanged: isUnchanged(before, scenario, now),
      isPaired: before.seed === scenario.seed,
      replications: Math.min(before.replications, replications),
      seed: { before: before.seed, now: scenario.seed },
      version: { before: before.ccsim, now },
      changes: before.sha256 === scenario.sha256 ? [] : changesBetween(before.scenario, scenario.written()),
      unknown: figures.filter(({ path }) => !before.metrics.has(path)).map(({ path }) => path),
    },
  ];
}
