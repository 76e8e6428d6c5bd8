import type { Router } from '../../routing/index.js';
import { type Problem, ScenarioError } from '../../scenario/problem.js';
import { EXIT } from '../failure.js';
import { router } from '../options.js';
import { print } from '../output.js';
import { routerAsked } from '../simulating.js';
import type { Talk } from '../talk.js';
import type { CommandSpec } from './command.js';

interface ValidateOptions {
  readonly router?: string;
}

/** `ccsim validate`: checks scenarios, every strategy of them, without simulating. */
export const validate: CommandSpec<ValidateOptions> = {
  name: 'validate',
  args: '<scenario...>',
  summary: 'check scenarios, and every strategy in them, without simulating',
  options: [router],
  more: `
Errors and warnings go to stderr, each with its place: queues nobody answers, skills nobody has,
offered load over capacity. Exit status 2 if there is an error in any of the files. A router is
tried in a thousand made-up moments: an answer that is none, or another one each time, is an error.

Examples:
  ccsim validate day.yaml
  ccsim validate scenarios/*.yaml
  ccsim validate day.yaml --router my-router.js`,
  async act(paths, options, talk) {
    const router = await routerTried(options.router);
    let invalid = 0;
    for (const path of paths) {
      const found = await check(path, router);
      await tell(path, found, talk);
      if (found.problems.some(({ severity }) => severity === 'error')) invalid++;
    }
    return invalid === 0 ? EXIT.fine : EXIT.wrongUsage;
  },
};

/** The router, after it has kept its contract. */
async function routerTried(path: string | undefined): Promise<Router | undefined> {
  const router = await routerAsked(path);
  if (router === undefined) return undefined;
  const { checkRouter, RouterFault } = await import('../../routing/index.js');
  const faults = checkRouter(router);
  if (faults.length > 0) throw new RouterFault(`${path}: ${faults.join('; ')}`);
  return router;
}

interface Found {
  readonly strategies: readonly string[];
  readonly problems: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;
}

/** Loads the file itself, then each of its strategies; what is wrong in several of them is told once. */
async function check(path: string, router: Router | undefined): Promise<Found> {
  const { loadScenarioFile } = await import('../../node.js');
  const { problemsOfExpectations } = await import('../../experiments/check/plan.js');
  const problems = new Map<string, Problem>();
  const sources = new Map<string, string>();
  const keep = (from: Pick<ScenarioError, 'sources'>, found: readonly Problem[]) => {
    for (const problem of found) problems.set(keyOf(problem), problems.get(keyOf(problem)) ?? problem);
    for (const [file, text] of from.sources) sources.set(file, text);
  };
  const attempt = (strategy?: string): readonly string[] => {
    try {
      const loaded = loadScenarioFile(path, { strategy, router });
      keep(loaded, loaded.warnings);
      // What is expected is said of the file itself, or names a strategy.
      if (strategy !== undefined) return loaded.strategies;
      keep(loaded, problemsOfExpectations({ load: (name) => loadScenarioFile(path, { strategy: name, router }) }));
      return loaded.strategies;
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      keep(error, error.problems);
      return [];
    }
  };
  const strategies = attempt();
  for (const strategy of strategies) attempt(strategy);
  return { strategies, problems: [...problems.values()], sources };
}

function keyOf({ code, path, place, message }: Problem): string {
  return [code, path, place?.file, place?.line, place?.column, message].join('|');
}

async function tell(path: string, { strategies, problems, sources }: Found, talk: Talk): Promise<void> {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const shown = talk.quiet ? errors : problems;
  if (shown.length > 0) {
    const { tellProblems } = await import('../problems.js');
    tellProblems(shown, sources, talk.err);
  }
  if (errors.length > 0) return;
  const warnings = problems.length === 0 ? '' : `, ${count(problems.length, 'warning')}`;
  const checked = strategies.length > 1 ? ` (strategies ${strategies.join(', ')})` : '';
  if (!talk.quiet) await print(`${path}: ${talk.out.good('valid')}${checked}${warnings}\n`);
}

function count(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`;
}
