import type { Replicated } from '../../experiments/replicate.js';
import { type Format, PLAIN, reportOf } from '../../reporting/index.js';
import type { LoadedScenario } from '../../scenario/index.js';
import { EXIT, Failure } from '../failure.js';
import {
  asJson,
  format,
  maxReplications,
  metric,
  output,
  precision,
  records,
  replications,
  router,
  seed,
  set,
  strategy,
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
import type { RowsFile } from './alone/run/rows.js';
import type { CommandSpec } from './command.js';

interface RunOptions extends RepeatOptions {
  readonly seed?: string;
  readonly strategy?: string;
  readonly set?: readonly string[];
  readonly router?: string;
  readonly workers?: number;
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly records?: string;
}

/** `ccsim run`: simulates a scenario and prints the report. */
export const run: CommandSpec<RunOptions> = {
  name: 'run',
  args: '<scenario>',
  summary: 'simulate a scenario and print the report',
  options: [
    replications,
    precision,
    metric,
    maxReplications,
    seed,
    strategy,
    set,
    router,
    workers,
    format,
    asJson,
    output,
    records,
  ],
  more: `
The report goes to stdout, everything else to stderr. The same scenario, seed and version give the
same figures, with any number of workers. Ctrl-C prints what is finished, marked partial.

Examples:
  ccsim run scenarios/03-two-skills.yaml
  ccsim run day.yaml --set agents.desk.count=34 --set calls.sales.arrivals=110/h
  ccsim run day.yaml --replications 100 --json --output result.json
  ccsim run day.yaml --json | jq .results.total.service_level.mean
  ccsim run day.yaml --precision 2% --metric queues.cards.asa --max-replications 2000
  ccsim run day.yaml --output day.csv          figures for a spreadsheet; .md for a pull request
  ccsim run day.yaml --records calls.csv       a row for every leg of every call, beside the report
                                               (docs/records.md has the columns)`,
  async act([path], options, talk) {
    const chosen = chosenFormat(options);
    if (options.output !== undefined) checkWritable('--output', options.output, path!);
    const openRows = await rowsAsked(path!, options);
    const { tell, interpret } = await ready(chosen);
    interpret();
    const scenario = await load(path!, options, talk);
    const result = await simulateWithRows(scenario, options, openRows?.(scenario.strategy), talk);
    interpret();
    if (result.answer === null) {
      throw new Failure(EXIT.interrupted, 'interrupted before the first replication was finished: nothing to report');
    }
    const asked = result.precision?.most ?? options.replications;
    const told = reportOf(scenario, { ...result, answer: result.answer }, asked);
    await deliver(tell(told, options.output === undefined ? talk.out : PLAIN), options.output, talk);
    await tellPrecision(result, talk);
    return result.partial ? EXIT.interrupted : EXIT.fine;
  },
};

/** Loads what the run needs: before V8 is told how to compile for it, as `interpret` does (compiler.ts says why). */
async function ready(chosen: Format) {
  await Promise.all([import('../../node.js'), import('../../experiments/workers.js')]);
  const { interpret } = await import('../../experiments/workersSetup/compiler.js');
  return { tell: await chosen.load(), interpret };
}

async function load(path: string, { seed, strategy, set, router }: RunOptions, talk: Talk): Promise<LoadedScenario> {
  const { loadScenarioFile } = await import('../../node.js');
  const scenario = loadScenarioFile(path, { seed, strategy, set, router: await routerAsked(router) });
  tellIdleRouter(router, [scenario], talk);
  await tellWarnings(scenario.warnings, scenario.sources, talk);
  return scenario;
}

/** What --records asks for, looked at before anything is simulated: how its file is begun. */
async function rowsAsked(path: string, { records, output }: RunOptions) {
  if (records === undefined) return undefined;
  const { beginRows, formatOfRows } = await import('./alone/run/rows.js');
  const format = formatOfRows(records, path, output);
  return (strategy: string) => beginRows(records, format, strategy);
}

/** The run, and the file of rows beside it: of all replications that were finished, or none. */
async function simulateWithRows(
  scenario: LoadedScenario,
  options: RunOptions,
  rows: RowsFile | undefined,
  talk: Talk,
): Promise<Replicated> {
  if (rows === undefined) return simulate(scenario, options, undefined, talk);
  let result: Replicated;
  try {
    result = await simulate(scenario, options, rows, talk);
    if (result.answer === null) rows.giveUp(null);
    else rows.finish();
  } catch (error) {
    throw rows.giveUp(error);
  }
  const part = result.partial ? `, partial: ${result.replications} of ${options.replications} replications` : '';
  if (result.answer !== null) talk.remark(`ccsim: wrote ${options.records}${part}`);
  return result;
}

async function simulate(
  scenario: LoadedScenario,
  options: RunOptions,
  rows: RowsFile | undefined,
  talk: Talk,
): Promise<Replicated> {
  const { replicateOnWorkers } = await import('../../experiments/workers.js');
  const asked = await repeatsAsked(options, [scenario]);
  return watched({ workers: options.workers, ...asked }, 1, talk, (rounds) =>
    replicateOnWorkers(scenario.model, scenario.seed, { ...rounds, rows: rows?.wanted, router: scenario.router }),
  );
}
