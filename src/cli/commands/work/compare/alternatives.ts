import type { Alternative } from '../../../../experiments/compare/plan.js';
import { loadScenarioFile } from '../../../../node.js';
import type { LoadedScenario, LoadOptions } from '../../../../scenario/index.js';
import { type Problem, ScenarioError } from '../../../../scenario/problem.js';
import { wrongUsage } from '../../../failure.js';
import { tellWarnings } from '../../../simulating.js';
import type { Talk } from '../../../talk.js';
import { namesOfFiles } from './names.js';

/** Which alternatives are asked for. */
interface Asked {
  readonly seed?: string;
  readonly against?: string;
  readonly strategy?: readonly string[];
  readonly set?: readonly string[];
}

interface Wanted {
  readonly name: string;
  readonly path: string;
  readonly strategy?: string;
}

/** The strategies of one file, or several files; what is wrong with any of them is told at once. */
export async function alternativesIn(paths: readonly string[], asked: Asked, talk: Talk): Promise<Alternative[]> {
  const loading = new Loading(asked);
  const wanted = paths.length === 1 ? strategiesOf(paths[0]!, asked, loading) : filesOf(paths, asked);
  const alternatives = wanted.flatMap(({ name, path, strategy }) => {
    const scenario = loading.attempt(path, strategy);
    return scenario ? [{ name, scenario }] : [];
  });
  await loading.tell(talk);
  const seeds = new Set(alternatives.map(({ scenario }) => scenario.seed));
  if (seeds.size > 1) {
    const { against = alternatives[0]!.name } = asked;
    talk.remark(`ccsim: their seeds differ; all get the callers of ${against}`);
  }
  return alternatives;
}

/** The file itself and its strategies, or the one compared with and those asked for. */
function strategiesOf(path: string, { strategy, against }: Asked, loading: Loading): Wanted[] {
  const itself = loading.attempt(path);
  const names = itself?.strategies ?? [];
  const reference = against ?? names[0];
  const chosen = strategy && new Set([...names.filter((name) => name === reference), ...strategy]);
  const wanted =
    chosen === undefined ? names : [...names.filter((name) => chosen.has(name)), ...unknown(chosen, names)];
  if (itself !== undefined && wanted.length < 2) {
    throw names.length < 2
      ? wrongUsage(
          `${path} has no strategies to compare`,
          'write some in it under "strategies:", or name another scenario beside it',
        )
      : wrongUsage(`nothing is compared with ${wanted[0]}`, `there is: ${names.join(', ')}`);
  }
  return wanted.map((name) => ({ name, path, strategy: name }));
}

/** Asked for though it is not there: loading it says so. */
function unknown(chosen: ReadonlySet<string>, names: readonly string[]): string[] {
  return [...chosen].filter((name) => !names.includes(name));
}

function filesOf(paths: readonly string[], { strategy = [] }: Asked): Wanted[] {
  const names = namesOfFiles(paths);
  if (strategy.length < 2) return paths.map((path, i) => ({ name: names[i]!, path, strategy: strategy[0] }));
  return paths.flatMap((path, i) => strategy.map((each) => ({ name: `${names[i]}:${each}`, path, strategy: each })));
}

/** Loads one alternative after the other, and keeps what is wrong with each: the same mistake once. */
class Loading {
  private readonly options: Omit<LoadOptions, 'path' | 'readText'>;
  private readonly problems: Map<string, Problem>;
  private readonly sources: Map<string, string>;

  constructor({ seed, set }: Asked) {
    this.options = { seed, set };
    this.problems = new Map();
    this.sources = new Map();
  }

  attempt(path: string, strategy?: string): LoadedScenario | undefined {
    try {
      const scenario = loadScenarioFile(path, { ...this.options, strategy });
      this.keep(scenario.warnings, scenario.sources);
      return scenario;
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      this.keep(error.problems, error.sources);
      return undefined;
    }
  }

  /** Tells what is doubted; throws if anything is wrong. */
  async tell(talk: Talk): Promise<void> {
    const found = [...this.problems.values()];
    const errors = found.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new ScenarioError(errors, this.sources);
    await tellWarnings(found, this.sources, talk);
  }

  private keep(found: readonly Problem[], sources: ReadonlyMap<string, string>): void {
    for (const problem of found) {
      const { code, path, place, message } = problem;
      this.problems.set([code, path, place?.file, place?.line, place?.column, message].join('|'), problem);
    }
    for (const [file, text] of sources) this.sources.set(file, text);
  }
}
