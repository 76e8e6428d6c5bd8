import { Option } from 'commander';
import type { Plan } from '../../experiments/compare/plan.js';
import { PLAIN } from '../../reporting/index.js';
import { EXIT, Failure, wrongUsage } from '../failure.js';
import {
  asJson,
  collected,
  format,
  maxReplications,
  metric,
  output,
  precision,
  replications,
  router,
  seed,
  set,
  workers,
} from '../options.js';
import { checkWritable } from '../output.js';
import {
  chosenFormat,
  deliver,
  type RepeatOptions,
  repeatsAsked,
  routerAsked,
  tellIdleRouter,
  tellPrecision,
  tellWarnings,
  watched,
} from '../simulating.js';
import type { Talk } from '../talk.js';
import type { CommandSpec } from './command.js';

/** What may be said to `ccsim compare`. */
export interface CompareOptions extends RepeatOptions {
  readonly seed?: string;
  readonly against?: string;
  readonly strategy?: readonly string[];
  readonly set?: readonly string[];
  readonly router?: string;
  readonly metrics?: readonly string[];
  readonly margin?: readonly string[];
  readonly crn: boolean;
  readonly workers?: number;
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
}

const against = () => new Option('--against <name>', 'what the others are compared with (default: the first)');

const strategies = () =>
  new Option('--strategy <name>', 'only this strategy beside the first; may be repeated (default: all)').argParser(
    collected,
  );

const metrics = () =>
  new Option(
    '--metrics <names>',
    'what is judged: names or paths, by commas (default: the headline metrics)',
  ).argParser((text: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    ...text.split(',').map((name) => name.trim()),
  ]);

const margin = () =>
  new Option('--margin <[metric=]value>', 'what is too little to matter: 1%, 2s, asa=5s; may be repeated').argParser(
    collected,
  );

const noCrn = () =>
  new Option('--no-crn', 'callers of its own for each, and what common ones (common random numbers) save');

/** `ccsim compare`: alternatives on the same callers, and what differs. */
export const compare: CommandSpec<CompareOptions> = {
  name: 'compare',
  args: '<scenario...>',
  summary: 'compare strategies, or scenarios, on the same callers: what is better, worse, the same',
  options: [
    replications,
    precision,
    metric,
    maxReplications,
    seed,
    against,
    strategies,
    metrics,
    margin,
    noCrn,
    set,
    router,
    workers,
    format,
    asJson,
    output,
  ],
  more: `
One scenario: the file itself and every strategy in it. Several: each file against the first. All
meet the same callers, day by day, so that what differs is not chance. Every difference comes with
its 95 % interval and a verdict:
  better, worse   by what is good for the metric; higher, lower where neither is
  same            surely less than the margin: 0.5 points of a ratio, 1 s or 1 % of a time, 1 % of
                  anything else (--margin: 1% means one point of a ratio)
  open            not distinguishable yet, and how many more replications would tell
The p of a verdict is adjusted for the number of comparisons (Holm): of few --metrics more can be
told. What changed most comes first. Ctrl-C compares what all have finished, marked partial.

Examples:
  ccsim compare scenarios/04-an-understaffed-morning.yaml
  ccsim compare bounce.yaml cold.yaml warm.yaml --replications 100
  ccsim compare main.yaml change.yaml --format markdown        for a pull request
  ccsim compare day.yaml --strategy warm --metrics 'fcr,calls.*.asa,queues.cards.wait_p95'
  ccsim compare day.yaml --json | jq '.differences.warm.total.asa'`,
  async act(paths, options, talk) {
    const chosen = chosenFormat(options);
    for (const path of paths) if (options.output !== undefined) checkWritable('--output', options.output, path);
    const plan = await planned(paths, options, talk);
    const { compare } = await import('../../experiments/compare/compare.js');
    const { withCrew } = await import('../../experiments/workers.js');
    const asked = await repeatsAsked(
      options,
      plan.contestants.map(({ scenario }) => scenario),
    );
    const found = await watched({ workers: options.workers, ...asked }, plan.jobs.length, talk, (rounds) =>
      withCrew(plan.jobs, rounds, (crew) => compare(plan, rounds, crew)),
    );
    if (found === null) {
      throw new Failure(EXIT.interrupted, 'interrupted before all had finished one replication: nothing to compare');
    }
    const { COMPARISON_FORMATS, comparisonReport } = await import('../../reporting/comparison/index.js');
    const tell = await COMPARISON_FORMATS[chosen.name]!();
    const told = comparisonReport(plan, found, asked.replications);
    await deliver(tell(told, options.output === undefined ? talk.out : PLAIN), options.output, talk);
    await tellPrecision(found, talk);
    return found.partial ? EXIT.interrupted : EXIT.fine;
  },
};

/** Everything that can be wrong with what was asked is told before anything is simulated. */
async function planned(paths: readonly string[], options: CompareOptions, talk: Talk): Promise<Plan> {
  const { alternativesIn } = await import('./alone/compare/alternatives.js');
  const { marginsAsked } = await import('./alone/compare/margins.js');
  const { planOf } = await import('../../experiments/compare/plan.js');
  const { PathFault } = await import('../../experiments/values/places.js');
  const { against, metrics, seed, crn } = options;
  const margin = marginsAsked(options.margin ?? []);
  const { alternatives, doubts, sources } = alternativesIn(paths, {
    ...options,
    router: await routerAsked(options.router),
  });
  let plan: Plan;
  try {
    plan = planOf(alternatives, { against, metrics, margin, seed, commonCallers: crn });
  } catch (error) {
    if (error instanceof PathFault) throw wrongUsage(error.message, error.remedy);
    throw error;
  }
  await tellWarnings(doubts, sources, talk);
  tellIdleRouter(
    options.router,
    alternatives.map(({ scenario }) => scenario),
    talk,
  );
  if (new Set(alternatives.map(({ scenario }) => scenario.seed)).size > 1) {
    talk.remark(`ccsim: their seeds differ; all meet the callers of ${plan.reference.name}`);
  }
  return plan;
}
