import { Option } from 'commander';
import { EXIT, wrongUsage } from '../failure.js';
import { inJson, router } from '../options.js';
import { print } from '../output.js';
import { routerAsked } from '../simulating.js';
import type { Talk } from '../talk.js';
import type { Kind } from './alone/reference/catalogues.js';
import type { CommandSpec } from './command.js';

const KINDS: readonly Kind[] = ['strategies', 'distributions', 'metrics', 'formats'];

interface ListOptions {
  readonly json?: boolean;
  readonly names?: boolean;
  readonly router?: string;
}

const namesOnly = () => new Option('--names', 'the names alone, one a line');

/** `ccsim list`: what there is to choose from. */
export const list: CommandSpec<ListOptions> = {
  name: 'list',
  args: '[what] [scenario]',
  words: { what: async () => KINDS },
  summary: `list what there is to choose from: ${KINDS.slice(0, -1).join(', ')} or ${KINDS.at(-1)}`,
  options: [namesOnly, router, inJson],
  more: `
Without an argument it lists everything. Strategies are the ways to choose an agent for a call, a
call for an agent, and to hand off, those of --router among them; with a scenario they are its own,
those of --strategy.

Examples:
  ccsim list distributions
  ccsim list strategies
  ccsim list strategies day.yaml
  ccsim list strategies --router my-router.js
  ccsim list metrics --names | grep wait`,
  async act([what, path], options, talk) {
    if (options.router !== undefined && what !== undefined && what !== 'strategies') {
      throw wrongUsage(`a router has no ${what}`, `ccsim list strategies --router ${options.router}`);
    }
    if (path !== undefined) {
      if (what !== 'strategies')
        throw wrongUsage(`a scenario has no ${what} of its own`, 'ccsim list strategies <scenario>');
      return ownStrategies(path, options);
    }
    return listAll(what === undefined ? KINDS : [await known(what)], options, talk);
  },
};

async function known(what: string): Promise<Kind> {
  const kind = KINDS.find((each) => each === what);
  if (kind !== undefined) return kind;
  const { didYouMean } = await import('../../scenario/nearest.js');
  throw wrongUsage(`there is no list of "${what}"`, didYouMean(what, KINDS));
}

/** Prints the lists of some kinds, as a text, as names or as JSON. */
export async function listAll(
  kinds: readonly Kind[],
  { json, names, router }: ListOptions,
  talk: Talk,
): Promise<number> {
  const doors = await doorsOf(router);
  const { CATALOGUES } = await import('./alone/reference/catalogues.js');
  const listings = kinds.flatMap((kind) => CATALOGUES[kind](doors));
  const things = listings.flatMap(({ kind, things }) => things.map((thing) => ({ kind, ...thing })));
  if (names) await print(things.map(({ name }) => `${name}\n`).join(''));
  else if (json) await print(`${JSON.stringify(things, null, 2)}\n`);
  else {
    const { listed } = await import('../../reporting/reference/listed.js');
    await print(listed(listings, talk.out));
  }
  return EXIT.fine;
}

/** The doors of routing, with the router's selections. */
async function doorsOf(router: string | undefined) {
  const { doorsWith } = await import('../../routing/index.js');
  return doorsWith(await routerAsked(router));
}

async function ownStrategies(path: string, { json, router }: ListOptions): Promise<number> {
  const { loadScenarioFile } = await import('../../node.js');
  const { strategies } = loadScenarioFile(path, { router: await routerAsked(router) });
  await print(json ? `${JSON.stringify(strategies, null, 2)}\n` : strategies.map((name) => `${name}\n`).join(''));
  return EXIT.fine;
}
