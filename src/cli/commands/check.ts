import { Option } from 'commander';
import { EXIT } from '../failure.js';
import {
  asJson,
  format,
  maxReplications,
  metric,
  output,
  precision,
  replicationsUnsaid,
  router,
  seed,
  set,
  strategy,
  workers,
} from '../options.js';
import { chosenFormat } from '../simulating.js';
import type { CheckOptions } from './alone/check/options.js';
import type { CommandSpec } from './command.js';

const baseline = () =>
  new Option('--baseline <file>', 'compare with what the figures were: what is worse for sure fails');

const updateBaseline = () => new Option('--update-baseline', 'write --baseline anew from what the figures are now');

const junit = () => new Option('--junit <file>', 'write a JUnit report beside the result, for a CI server');

const github = () => new Option('--github', 'annotate the lines in a GitHub workflow, and write its step summary');

/** `ccsim check`: do the figures of scenarios meet what is expected of them, and are they no worse than they were? */
export const check: CommandSpec<CheckOptions> = {
  name: 'check',
  args: '<scenario...>',
  summary: 'check what scenarios expect of their figures, and that none is worse than it was',
  options: [
    ...[replicationsUnsaid, precision, metric, maxReplications, seed, strategy, set, router, workers],
    ...[baseline, updateBaseline, junit, github, format, asJson, output],
  ],
  more: `
A scenario says what it expects by the paths of metrics, as they stand in the JSON:
  expect:
    total.service_level: ">= 80%"
    calls.cards.abandonment: [ "<= 5%", "<= baseline * 1.1" ]
    queues.*.wait_p95: "<= baseline + 5s"          * is every name
    intervals.*.total.service_level: ">= 70%"
    strategies.warm.total.fcr: ">= 75%"            asks a strategy, the others the file itself
An expectation holds if the mean meets it; a figure that is undefined never does. With --baseline,
on the same seed, a condition with "baseline" fails if the whole 95 % interval of the difference
lies beyond it, and a metric without one if it is worse by such an interval. If scenario, seed and
version are those of the baseline, every value must be the same. The file is made for review, and
only --update-baseline writes it.

Exit status: 0 all met; 1 something failed; 2 wrong usage, an unknown metric, an invalid scenario
(nothing simulated); 3 undecided, only with --precision: an interval still holds its limit after
--max-replications.

Examples:
  ccsim check scenarios/*.yaml
  ccsim check day.yaml --baseline baseline.json --update-baseline
  ccsim check day.yaml --baseline baseline.json --junit check.xml --github
  ccsim check day.yaml --precision 1% --max-replications 2000`,
  async act(paths, options, talk) {
    const chosen = chosenFormat(options);
    const { checked } = await import('./alone/check/checked.js');
    const { annotateProblems, told } = await import('./alone/check/told.js');
    const report = await checked(paths, options, talk).catch((error: unknown) => {
      if (options.github) annotateProblems(error);
      throw error;
    });
    await told(report, chosen.name, options, talk);
    if (report.partial) return EXIT.interrupted;
    if (report.verdict === 'passed') return EXIT.fine;
    return report.verdict === 'failed' ? EXIT.expectationFailed : EXIT.undecided;
  },
};
