import { Option } from 'commander';
import { VERSION } from '../../reporting/version.js';
import type { Formula } from '../../theory/calculator/system.js';
import { EXIT, Failure, wrongUsage } from '../failure.js';
import { inJson, wholeNumber } from '../options.js';
import { print } from '../output.js';
import type { Options } from './alone/erlang/asked.js';
import type { CommandSpec } from './command.js';

interface ErlangOptions extends Options {
  readonly json?: boolean;
}

const NAMES: readonly Formula[] = ['b', 'c', 'a'];
const MOST_SERVERS = 100_000;

const options: readonly (() => Option)[] = [
  () => new Option('--arrivals <rate>', 'calls, such as 600/h'),
  () => new Option('--talk <duration>', 'mean handling time, wrap-up included, such as 3m'),
  () => new Option('--load <Erlangs>', 'b: instead of both, as in printed tables'),
  () => new Option('--patience <duration>', 'a: mean time after which a waiting caller gives up'),
  () => new Option('--agents <n>', 'c, a: the figures of so many agents').argParser(count),
  () => new Option('--trunks <n>', 'b: the figures of so many trunks').argParser(count),
  () => new Option('--within <duration>', 'c, a: threshold of the service level (default: 20s)'),
  () => new Option('--target <share>', 'c, a: the fewest agents with that service level'),
  () => new Option('--asa <duration>', 'c, a: the fewest agents with no longer a mean wait of the answered'),
  () => new Option('--abandonment <share>', 'a: the fewest agents that lose no more callers'),
  () => new Option('--blockage <share>', 'b: the fewest trunks that turn no more callers away'),
  inJson,
];

/** `ccsim erlang`: what the formulae say, from agents to figures or from goals to agents. */
export const erlang: CommandSpec<ErlangOptions> = {
  name: 'erlang',
  args: '<formula>',
  words: { formula: async () => NAMES },
  summary: 'the formulae of Erlang and Palm: figures of so many agents, or the fewest for a goal',
  options,
  more: `
  b   who finds every trunk busy is lost. Any law of talk. For trunks, and centres without a line.
      Erlang (1917); Cooper, Introduction to Queueing Theory (1981), 3.3
  c   who finds every agent busy waits, and nobody gives up. Exponential talk. Asks for more agents
      than it takes where callers do give up, and has no answer when load reaches the agents.
      Erlang (1917); Cooper (1981), 3.4
  a   as c, but each caller gives up after an exponential patience. Any load.
      Palm (1957); Garnett, Mandelbaum and Reiman, MSOM 4 (2002) 208-227

Figures have the names that ccsim run gives them (ccsim explain asa), and mean the same; the service
level is by the default formula, exclude_abandons_within. Several goals must all be reached; one
agent fewer and one more are shown beside the fewest. One queue, equal agents, Poisson arrivals of a
constant rate, for ever: whatever else there is (a day's profile, skills, redials), ask ccsim run.

Examples:
  ccsim erlang c --arrivals 600/h --talk 3m --agents 34
  ccsim erlang c --arrivals 600/h --talk 3m --target 80% --within 20s
  ccsim erlang a --arrivals 600/h --talk 3m --patience 2m --target 80% --abandonment 3%
  ccsim erlang b --arrivals 600/h --talk 3m --blockage 1%
  ccsim erlang b --load 12.03 --trunks 20 --json | jq .results[0].figures.blockage`,
  async act([name], { json, ...given }, talk) {
    const formula = known(name!);
    const { questionOf } = await import('./alone/erlang/asked.js');
    const { answerTo } = await import('./alone/erlang/answer.js');
    const answer = answerTo(questionOf(formula, given), MOST_SERVERS);
    if (answer === null) {
      throw new Failure(EXIT.wrongUsage, `not even ${MOST_SERVERS} reach that goal`, 'ask for less');
    }
    const { calculationAsJson, calculated } = await import('../../reporting/reference/calculated.js');
    await print(json ? calculationAsJson(answer, VERSION) : calculated(answer, talk.out));
    return EXIT.fine;
  },
};

function count(text: string): number {
  return wholeNumber(text, MOST_SERVERS);
}

function known(name: string): Formula {
  const formula = NAMES.find((each) => each === name.toLowerCase());
  if (formula !== undefined) return formula;
  throw wrongUsage(`there is no formula "${name}"`, `there is: ${NAMES.join(', ')}`);
}
