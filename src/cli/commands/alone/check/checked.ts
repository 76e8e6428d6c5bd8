import { type Baseline, updated } from '../../../../experiments/check/baseline.js';
import { type CheckedScenario, check } from '../../../../experiments/check/check.js';
import { type CheckPlan, planCheck, replicationsOf } from '../../../../experiments/check/plan.js';
import { withCrew } from '../../../../experiments/workers.js';
import { loadScenarioFile } from '../../../../node.js';
import { type CheckReport, checkReport } from '../../../../reporting/check/index.js';
import { VERSION } from '../../../../reporting/index.js';
import type { LoadedScenario } from '../../../../scenario/index.js';
import { type Problem, ScenarioError } from '../../../../scenario/problem.js';
import { EXIT, Failure, wrongUsage } from '../../../failure.js';
import { checkWritable } from '../../../output.js';
import {
  repeatsAsked,
  routerAsked,
  tellIdleRouter,
  tellPrecision,
  tellWarnings,
  watched,
} from '../../../simulating.js';
import type { Talk } from '../../../talk.js';
import { baselineAsked, writeBaseline } from './baselines.js';
import type { CheckOptions } from './options.js';

const CONFIDENCE = 0.95;

/** Checks one scenario after the other; everything that can be wrong with what was asked is told before. */
export async function checked(paths: readonly string[], options: CheckOptions, talk: Talk): Promise<CheckReport> {
  for (const [option, file] of [['--output', options.output] as const, ['--junit', options.junit] as const]) {
    if (file !== undefined) for (const path of paths) checkWritable(option, file, path);
  }
  const baseline = baselineAsked(paths, options);
  const plans = await planned(paths, baseline, options, talk);
  const asked = await Promise.all(plans.map(([, plan]) => repeats(plan, baseline, options)));
  const found: (readonly [string, CheckedScenario])[] = [];
  for (const [i, [path, plan]] of plans.entries()) {
    const one = await watched({ workers: options.workers, ...asked[i]! }, plan.jobs.length, talk, (rounds) =>
      withCrew(plan.jobs, rounds, (crew) => check(plan, { ...rounds, confidence: CONFIDENCE, version: VERSION }, crew)),
    );
    if (one !== null) {
      found.push([path, one]);
      await tellPrecision(one, talk);
    }
    if (one === null || one.partial) break;
  }
  if (found.length === 0) throw new Failure(EXIT.interrupted, 'interrupted before one replication was finished');
  const isWhole = found.length === plans.length && found.every(([, { partial }]) => !partial);
  if (options.updateBaseline && isWhole) {
    const all = found.reduce((sum, [, one]) => updated(sum, one), baseline!);
    writeBaseline(options.baseline!, all, talk);
  }
  return { ...checkReport(found), partial: !isWhole };
}

/** The scenarios of which anything is expected, by their files. Throws what is wrong with all of them. */
async function planned(
  paths: readonly string[],
  baseline: Baseline | null,
  { seed, strategy, set, router: routerFile, updateBaseline }: CheckOptions,
  talk: Talk,
): Promise<(readonly [string, CheckPlan])[]> {
  const router = await routerAsked(routerFile);
  const problems: Problem[] = [];
  const sources = new Map<string, string>();
  const plans = paths.flatMap((path) => {
    const load = (name = strategy) => loadScenarioFile(path, { seed, set, router, strategy: name });
    try {
      return [[path, planCheck({ load }, { baseline, isUpdated: updateBaseline === true })] as const];
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      problems.push(...error.problems);
      for (const [file, text] of error.sources) sources.set(file, text);
      return [];
    }
  });
  if (problems.length > 0) throw new ScenarioError(problems, sources);
  for (const [, { scenario }] of plans) await tellWarnings(scenario.warnings, scenario.sources, talk);
  tellIdleRouter(routerFile, scenariosOf(plans), talk);
  if (baseline !== null) refuseTwins(plans);
  const expecting = plans.filter(([, plan]) => plan.candidates.length > 0);
  for (const [path, plan] of plans) {
    if (plan.candidates.length === 0) talk.remark(`ccsim: ${path} expects nothing: not simulated`);
  }
  if (expecting.length > 0) return expecting;
  throw wrongUsage('nothing is expected: there is nothing to check', 'expect: { total.service_level: ">= 80%" }');
}

/** All that are simulated. */
function scenariosOf(plans: readonly (readonly [string, CheckPlan])[]): LoadedScenario[] {
  return plans.flatMap(([, { candidates }]) => candidates.map(({ scenario }) => scenario));
}

/** A baseline knows scenarios by their names. */
function refuseTwins(plans: readonly (readonly [string, CheckPlan])[]): void {
  const names = plans.map(([, { scenario }]) => scenario.name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice === undefined) return;
  throw wrongUsage(`two of the scenarios are called "${twice}": a baseline could not tell them apart`, 'rename one');
}

/** So often as was said, else as often as in the baseline. */
async function repeats(plan: CheckPlan, baseline: Baseline | null, options: CheckOptions) {
  const replications = replicationsOf(plan, options.replications);
  if (baseline !== null && replications < 2) {
    throw wrongUsage('one replication cannot be told from chance', 'with --baseline at least --replications 2');
  }
  return repeatsAsked({ ...options, replications }, [plan.scenario]);
}
