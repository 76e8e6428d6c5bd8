import { Option } from 'commander';
import type { MetricInfo } from '../../statistics/answer.js';
import { EXIT, wrongUsage } from '../failure.js';
import { inJson } from '../options.js';
import { print } from '../output.js';
import type { CommandSpec } from './command.js';
import { listAll } from './list.js';

interface ExplainOptions {
  readonly all?: boolean;
  readonly json?: boolean;
}

const all = () => new Option('--all', 'list every metric');

/** `ccsim explain`: what a metric means, its formula, its unit, and in which scopes it stands. */
export const explain: CommandSpec<ExplainOptions> = {
  name: 'explain',
  args: '[metric]',
  words: { metric: async () => (await import('../../statistics/index.js')).METRICS.map(({ name }) => name) },
  summary: 'explain a metric: meaning, formula, unit, where it stands, what is good',
  options: [all, inJson],
  more: `
Without a metric it lists them all, as --all does. A path such as queues.cards.asa will do for a
name.

Examples:
  ccsim explain service_level                  with its seven formulas
  ccsim explain total.fcr
  ccsim explain --all`,
  async act([asked], { all, json }, talk) {
    if (asked === undefined || all) return listAll(['metrics'], { json }, talk);
    const metric = await find(asked);
    const { explained } = await import('../../reporting/reference/explained.js');
    await print(json ? `${JSON.stringify(metric, null, 2)}\n` : explained(metric, talk.out));
    return EXIT.fine;
  },
};

/** The metric of that name; of a path, the last step of it, which must stand in the scope the path begins with. */
async function find(asked: string): Promise<MetricInfo> {
  const { METRICS } = await import('../../statistics/index.js');
  const steps = asked.split('.');
  const name = steps.at(-1)!;
  const metric = METRICS.find((each) => each.name === name);
  if (metric === undefined) {
    const { nearest } = await import('../../scenario/nearest.js');
    const names = METRICS.map((each) => each.name);
    const near = nearest(name, names);
    throw wrongUsage(
      `there is no metric "${name}"`,
      near === undefined ? 'ccsim list metrics has them all' : `did you mean "${near}"?`,
    );
  }
  const scope = steps.length > 1 ? steps[0] : undefined;
  if (scope !== undefined && scope !== 'intervals' && !metric.scopes.some((each) => each === scope)) {
    throw wrongUsage(`${name} does not stand in ${scope}`, `it stands in ${metric.scopes.join(', ')}`);
  }
  const { exists: _, ...info } = metric;
  return info;
}
