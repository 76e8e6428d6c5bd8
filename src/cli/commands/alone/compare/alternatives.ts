import type { Alternative } from '../../../../experiments/compare/plan.js';
import { loadScenarioFile } from '../../../../node.js';
import type { Router } from '../../../../routing/index.js';
import type { LoadedScenario, LoadOptions } from '../../../../scenario/index.js';
import { type Problem, ScenarioError } from '../../../../scenario/problem.js';
import { wrongUsage } from '../../../failure.js';
import { namesOfFiles } from './names.js';

/** Which alternatives are asked for. */
interface Asked {
  readonly seed?: string;
  readonly against?: string;
  readonly strategy?: readonly string[];
  readonly set?: readonly string[];
  readonly router?: Router;
}

/** The alternatives, and what is doubted of them. */
export interface Loaded {
  readonly alternatives: readonly Alternative[];
  readonly doubts: readonly Problem[];
  readonly sources: ReadonlyMap<string, string>;
}

interface Wanted {
  readonly name: string;
  readonly path: string;
  readonly strategy?: string;
}

/** The strategies of one file, or several files; what is wrong with any of them is told at once. */
export function alternativesIn(paths: readonly string[], asked: Asked): Loaded {
  const loading = new Loading(asked);
  const wanted = paths.length === 1 ? strategiesOf(paths[0]!, asked, loading) : filesOf(paths, asked);
  const alternatives = wanted.flatMap(({ name, path, strategy }) => {
    const scenario = loading.attempt(path, strategy, name);
    return scenario ? [{ name, scenario }] : [];
  });
  return { alternatives, ...loading.found(alternatives.length) };
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
  private readonly problems: Map<string, { readonly problem: Problem; readonly of: Set<string> }>;
  private readonly sources: Map<string, string>;

  constructor({ seed, set, router }: Asked) {
    this.options = { seed, set, router };
    this.problems = new Map();
    this.sources = new Map();
  }

  /** `name`: the alternative it is loaded as; without one it is only looked into. */
  attempt(path: string, strategy?: string, name?: string): LoadedScenario | undefined {
    try {
      const scenario = loadScenarioFile(path, { ...this.options, strategy });
      if (name !== undefined) this.keep(scenario.warnings, scenario.sources, name);
      return scenario;
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      this.keep(error.problems, error.sources, name ?? '');
      return undefined;
    }
  }

  /** What is doubted, and of which of so many alternatives, where it is not of all; throws if anything is wrong. */
  found(alternatives: number): Omit<Loaded, 'alternatives'> {
    const all = [...this.problems.values()];
    const errors = all.filter(({ problem }) => problem.severity === 'error');
    if (errors.length > 0)
      throw new ScenarioError(
        errors.map(({ problem }) => problem),
        this.sources,
      );
    const doubts = all.map(({ problem, of }) =>
      of.size < alternatives ? { ...problem, message: `${[...of].join(', ')}: ${problem.message}` } : problem,
    );
    return { doubts, sources: this.sources };
  }

  private keep(found: readonly Problem[], sources: ReadonlyMap<string, string>, name: string): void {
    for (const problem of found) {
      const { code, path, place, message } = problem;
      const key = [code, path, place?.file, place?.line, place?.column, message].join('|');
      this.problems.set(key, { problem, of: (this.problems.get(key)?.of ?? new Set()).add(name) });
    }
    for (const [file, text] of sources) this.sources.set(file, text);
  }
}
