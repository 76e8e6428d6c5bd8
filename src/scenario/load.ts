import { Collector, keyOf, sorted } from './check/collector.js';
import { CompileContext } from './check/compileContext.js';
import { expectationsOf } from './check/expectations.js';
import { routerOf, schemaFor } from './check/ownRouting.js';
import { type Schema, validated } from './check/validate.js';
import { compile } from './compile/index.js';
import type { LoadedScenario, LoadOptions } from './options.js';
import { type Problem, ScenarioError } from './problem.js';
import type { ScenarioFile } from './scenario.js';
import { MOST_VALUES, MOST_VALUES_CHECKED } from './schema/limits.js';
import { defaultsFor, WITH_DEFAULTS, withDefaults } from './tree/defaults.js';
import { digest, written } from './tree/digest.js';
import { type Reading, readWithBases } from './tree/extends.js';
import { SET, setsText, withSets } from './tree/knobs.js';
import { withoutNulls } from './tree/merge.js';
import { baseName } from './tree/paths.js';
import { type Strategies, strategiesOf, withStrategy } from './tree/strategies.js';
import type { MapNode } from './tree/tree.js';

/**
 * Reads a scenario, with its bases, a strategy and `--set` values over it, checks all of it and compiles it.
 * Throws a ScenarioError with every problem found, in the order of the file. The other strategies of the file are
 * checked in their shapes, so that a slip in one of them is told whichever is run.
 */
export function loadScenario(options: LoadOptions): LoadedScenario {
  const schema = schemaFor(options.router);
  const reading: Reading = { readText: options.readText, sources: new Map(), problems: [] };
  const root = readWithBases(options.path, reading);
  if (options.set?.length) reading.sources.set(SET, setsText(options.set));
  if (!root) throw failure(reading, []);
  const strategies = strategiesOf(root, reading.problems);
  const size = sizeOf(root);
  if (size > MOST_VALUES || size * strategies.names.length > MOST_VALUES_CHECKED) {
    const message = 'with its defaults and strategies this writes out to too many values';
    throw failure(reading, [
      {
        code: 'too_large',
        severity: 'error',
        message,
        path: '',
        place: root.place,
        expected: `at most ${MOST_VALUES}`,
      },
    ]);
  }
  const strategy = options.strategy ?? strategies.itself;
  const sets = options.set ?? [];
  const unchosen = strategies.names.filter((name) => name !== strategy);
  const others = unchosen.flatMap((name) => slips(mergedWith(root, strategies, name, sets, []), schema));
  const merged = mergedWith(root, strategies, strategy, sets, reading.problems);
  if (!merged) throw failure(reading, others);
  return compiled(options, reading, { merged, schema, strategy, strategies, others });
}

interface Merged {
  readonly schema: Schema;
  readonly merged: MapNode;
  readonly strategy: string;
  readonly strategies: Strategies;
  readonly others: readonly Problem[];
}

function compiled(options: LoadOptions, reading: Reading, found: Merged): LoadedScenario {
  const { merged, schema, strategy, strategies, others } = found;
  const collector = new Collector(merged);
  const file = validated(collector, schema);
  const context = new CompileContext(collector, reading, options.path, strategies);
  const model = file ? compile(named(file, options), context) : null;
  const problems = [...collector.problems, ...others];
  if (!file || !model || [...reading.problems, ...problems].some(({ severity }) => severity === 'error')) {
    throw failure(reading, problems);
  }
  const router = routerOf(model, options.router);
  const routed = router?.source?.sha256;
  return {
    name: model.name,
    description: file.description ?? '',
    sha256: digest(merged, [...context.texts.values(), ...(routed === undefined ? [] : [routed])]),
    strategy,
    strategies: strategies.names,
    seed: String(options.seed ?? file.seed ?? 1),
    model,
    ...(router === undefined ? {} : { router }),
    expectations: expectationsOf(merged),
    written: () => new Map([...written(merged, context.texts), ...routedBy(routed)]),
    warnings: sorted(problems, [...reading.sources.keys()]),
    sources: reading.sources,
  };
}

/** A router's code decides the figures as a value of the file does. */
const routedBy = (sha256: string | undefined): readonly [string, string][] =>
  sha256 === undefined ? [] : [['router', `sha256 ${sha256}`]];

/** A scenario without a name bears that of its file. */
function named(file: ScenarioFile, { path }: LoadOptions): ScenarioFile {
  return { ...file, name: file.name ?? baseName(path) };
}

/** The file with a strategy, `--set` and defaults; null if there is no such strategy. */
function mergedWith(
  root: MapNode,
  strategies: Strategies,
  strategy: string,
  sets: readonly string[],
  problems: Problem[],
): MapNode | null {
  const patched = withStrategy(root, strategies, strategy, problems);
  return patched && (withoutNulls(withDefaults(withSets(patched, sets, problems))) as MapNode);
}

/** What is wrong with the shapes of the file under another strategy; what is missing there may well be in this one. */
function slips(merged: MapNode | null, schema: Schema): readonly Problem[] {
  if (!merged) return [];
  const collector = new Collector(merged);
  validated(collector, schema);
  return collector.problems.filter(({ code }) => code !== 'missing');
}

/** How many values the file has with its defaults written out. */
function sizeOf(root: MapNode): number {
  return WITH_DEFAULTS.reduce((size, section) => {
    const entries = root.entries.get(section)?.value;
    const count = entries?.kind === 'map' ? entries.entries.size : 0;
    return size + count * (defaultsFor(root, section)?.size ?? 0);
  }, root.size);
}

function failure(reading: Reading, problems: readonly Problem[]): ScenarioError {
  const all = new Map([...reading.problems, ...problems].map((problem) => [keyOf(problem), problem]));
  const errors = [...all.values()].filter(({ severity }) => severity === 'error');
  return new ScenarioError(sorted(errors, [...reading.sources.keys()]), reading.sources);
}
