import { Option } from 'commander';
import { VERSION } from '../../reporting/version.js';
import { EXIT, wrongUsage } from '../failure.js';
import { inJson, router, seed, set, strategy, wholeNumber } from '../options.js';
import { print } from '../output.js';
import { routerAsked, tellIdleRouter } from '../simulating.js';
import type { CommandSpec } from './command.js';

interface TraceOptions {
  readonly call: number;
  readonly replication: number;
  readonly seed?: string;
  readonly strategy?: string;
  readonly set?: readonly string[];
  readonly router?: string;
  readonly json?: boolean;
}

const MOST = 1_000_000_000;

const call = () =>
  new Option('--call <n>', 'which call: by the order of arrival, from 1; its redials belong to it')
    .argParser((text) => wholeNumber(text, MOST))
    .makeOptionMandatory();

const replication = () =>
  new Option('--replication <r>', 'of which day (or study)').default(1).argParser((text) => wholeNumber(text, MOST));

/** `ccsim trace`: one caller's life. */
export const trace: CommandSpec<TraceOptions> = {
  name: 'trace',
  args: '<scenario>',
  summary: "follow one call: a timeline, with why each agent was or wasn't chosen",
  options: [call, replication, seed, strategy, set, router, inJson],
  more: `
The call is simulated in its day, among all the others: what it meets is what stands in the rows of
ccsim run --records (case = n), to the bit. It is followed to the end of its case, over handoffs,
questions, calls back, tickets, redials and further calls. --json has each step with all figures.

Examples:
  ccsim trace scenarios/03-two-skills.yaml --call 700
  ccsim trace day.yaml --call 1 --replication 5 --seed 7
  ccsim trace day.yaml --call 412 --set agents.desk.count=34     the same caller, better staffed`,
  async act([path], { call, replication, json, ...options }, talk) {
    const { loadScenarioFile } = await import('../../node.js');
    const scenario = loadScenarioFile(path!, { ...options, router: await routerAsked(options.router) });
    tellIdleRouter(options.router, [scenario], talk);
    const { follow } = await import('../../experiments/follow/follow.js');
    const found = follow(scenario.model, scenario.seed, { call, replication }, scenario.router);
    if (found.story === null) {
      const there = found.calls === 0 ? 'there is none' : `there are ${found.calls}`;
      throw wrongUsage(`--call ${call}: no such call in replication ${replication}`, `${there}, counted from 1`);
    }
    const { storyAsJson, timeline } = await import('../../reporting/trace/index.js');
    const { strategy, seed } = scenario;
    const origin = { scenario, strategy, seed, version: VERSION };
    await print(json ? storyAsJson(found.story, origin) : timeline(found.story, origin, talk.out));
    return EXIT.fine;
  },
};
