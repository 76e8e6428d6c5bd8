import type { Answer } from '../../statistics/answer.js';
import type { Comparison, Judgement } from '../../statistics/index.js';
import type { RouterTold } from '../report.js';
import type { PrecisionTold } from '../terminal/precision.js';
import { VERSION } from '../version.js';

/** What a format is given to tell of a comparison. */
export interface ComparisonReport {
  readonly version: string;
  /** The alternative that all others are compared with. */
  readonly against: string;
  readonly seed: string;
  readonly replications: number;
  /** How many were asked for; more than `replications` when it was interrupted. */
  readonly asked: number;
  readonly confidence: number;
  readonly partial: boolean;
  /** Where one was asked for. */
  readonly precision?: PrecisionTold;
  readonly commonCallers: boolean;
  /** Simulated days, or studies of some hours. */
  readonly isOfDays: boolean;
  /** In the order given. */
  readonly alternatives: ReadonlyMap<string, AlternativeTold>;
  /** By alternative, the one they are compared with left out. */
  readonly comparisons: ReadonlyMap<string, Comparison>;
  /** Paths of the figures that are judged. */
  readonly judged: readonly string[];
  /** How many differences are judged together. */
  readonly tests: number;
}

/** One alternative: whence it comes, and its figures. */
export interface AlternativeTold {
  readonly scenario: { readonly name: string; readonly sha256: string; readonly router?: RouterTold };
  readonly strategy: string;
  readonly seed: string;
  readonly answer: Answer;
}

/** The parts of a plan that a report names. */
export interface PlanTold {
  readonly reference: { readonly name: string };
  readonly contestants: readonly {
    readonly name: string;
    readonly job: number;
    readonly ownJob: number | null;
    readonly scenario: {
      readonly name: string;
      readonly sha256: string;
      readonly router?: RouterTold;
      readonly strategy: string;
      readonly model: { readonly time: { readonly kind: 'days' | 'study'; readonly days: number } };
    };
  }[];
  readonly jobs: readonly { readonly seed: string }[];
  readonly judged: readonly string[];
  readonly commonCallers: boolean;
  readonly confidence: number;
}

/** The parts of what was found that a report tells. */
export interface ComparedTold {
  readonly replications: number;
  readonly partial: boolean;
  readonly precision?: PrecisionTold;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly comparisons: ReadonlyMap<string, Comparison>;
  readonly judged: number;
}

/** Puts a plan and what came of it together as a report. */
export function comparisonReport(plan: PlanTold, compared: ComparedTold, asked: number): ComparisonReport {
  const { reference, contestants, jobs, judged, commonCallers, confidence } = plan;
  const times = contestants.map(({ scenario }) => scenario.model.time);
  const told = contestants.map(({ name, scenario, job, ownJob }): [string, AlternativeTold] => [
    name,
    {
      scenario: {
        name: scenario.name,
        sha256: scenario.sha256,
        ...(scenario.router === undefined ? {} : { router: scenario.router }),
      },
      strategy: scenario.strategy,
      seed: jobs[ownJob ?? job]!.seed,
      answer: compared.answers.get(name)!,
    },
  ]);
  return {
    version: VERSION,
    against: reference.name,
    seed: jobs[0]!.seed,
    replications: compared.replications,
    asked,
    confidence,
    partial: compared.partial,
    ...(compared.precision === undefined ? {} : { precision: compared.precision }),
    commonCallers,
    isOfDays: times.every(({ kind, days }) => kind === 'days' && days === 1),
    alternatives: new Map(told),
    comparisons: compared.comparisons,
    judged,
    tests: compared.judged,
  };
}

/** The figure of an alternative that stands at a judgement's place. */
export function figureOf(
  { answer }: AlternativeTold,
  { scope, name, metric }: Pick<Judgement, 'scope' | 'name' | 'metric'>,
) {
  return (scope === 'total' ? answer.total : answer[scope].get(name))?.get(metric);
}

/** What all scenarios are called: by their one name, or by all of them. */
export function titleOf({ alternatives }: ComparisonReport): string {
  return [...new Set([...alternatives.values()].map(({ scenario }) => scenario.name))].join(', ');
}

/** Whether there is nothing of it, here nor there: in every replication of both it is 0. */
export function isNothing(judgement: Judgement, { alternatives, against }: ComparisonReport): boolean {
  const { mean, halfWidth } = judgement.difference;
  const there = figureOf(alternatives.get(against)!, judgement);
  return mean === 0 && halfWidth === 0 && there?.mean === 0 && there.halfWidth === 0;
}
