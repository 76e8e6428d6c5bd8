import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import type { Replicated, Rounds } from '../experiments/replicate.js';
import { FORMATS, type Format } from '../reporting/index.js';
import type { Router } from '../routing/index.js';
import type { LoadedScenario } from '../scenario/index.js';
import type { Problem } from '../scenario/problem.js';
import { wrongUsage } from './failure.js';
import { onInterrupt } from './interrupt.js';
import { LATER_EXTENSIONS } from './notBuilt.js';
import { print, writeWhole } from './output.js';
import { progressOn, SILENT } from './progress.js';
import type { Talk } from './talk.js';

// What commands that simulate have in common: in which form they answer, that they may be interrupted, where the answer goes.

/** The options by which the form of the answer is chosen. */
export interface FormOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly output?: string;
}

/** --format, --json, else what the name of the output file says, else a table. */
export function chosenFormat({ format, json, output }: FormOptions): Format {
  if (json && format !== undefined && format !== 'json') {
    throw wrongUsage(`--json and --format ${format} contradict each other`, 'leave one of them out');
  }
  const extension = output === undefined ? '' : extname(output).toLowerCase();
  const asked = json ? 'json' : format;
  if (asked === undefined && LATER_EXTENSIONS.report.has(extension)) {
    throw wrongUsage(
      `--output ${output}: not built yet: ${LATER_EXTENSIONS.report.get(extension)}`,
      `write a ${FORMATS.map(({ extension }) => extension).join(', ')} file, or say --format`,
    );
  }
  const byName = FORMATS.find(({ name }) => name === asked);
  return byName ?? FORMATS.find((known) => known.extension === extension) ?? FORMATS[0]!;
}

/** Tells on stderr what is doubted of a scenario. */
export async function tellWarnings(
  warnings: readonly Problem[],
  sources: ReadonlyMap<string, string>,
  talk: Talk,
): Promise<void> {
  if (warnings.length === 0 || talk.quiet) return;
  const { tellProblems } = await import('./problems.js');
  tellProblems(warnings, sources, talk.err);
}

/** The router of --router; nothing else loads one. */
export async function routerAsked(path: string | undefined): Promise<Router | undefined> {
  if (path === undefined) return undefined;
  const { loadRouter } = await import('../experiments/workersSetup/router.js');
  return loadRouter(path);
}

/** Remarks that a router was given for nothing: no scenario names one of its strategies. */
export function tellIdleRouter(path: string | undefined, scenarios: readonly LoadedScenario[], talk: Talk): void {
  if (path === undefined || scenarios.some(({ router }) => router !== undefined)) return;
  talk.remark(`ccsim: --router ${path}: "routing" names none of its strategies, so it changes nothing`);
}

/** How often is simulated, as it is asked for. */
export interface RepeatOptions {
  readonly replications: number;
  readonly precision?: number;
  readonly metric?: string;
  readonly maxReplications?: number;
}

/** So many replications, or until a precision is reached; throws where what is said does not go together. */
export async function repeatsAsked(
  { replications, precision, metric, maxReplications }: RepeatOptions,
  scenarios: readonly LoadedScenario[],
): Promise<Pick<Rounds, 'replications' | 'precision'>> {
  if (precision === undefined) {
    const option = metric !== undefined ? '--metric' : maxReplications !== undefined ? '--max-replications' : undefined;
    if (option !== undefined) throw wrongUsage(`${option} says something about --precision`, '--precision 2%');
    return { replications };
  }
  const { FIRST_LOOK, MOST, watched } = await import('../experiments/values/watch.js');
  const most = maxReplications ?? Math.max(MOST, replications);
  if (replications < FIRST_LOOK || most < replications) {
    const [least, upper] = replications < FIRST_LOOK ? [FIRST_LOOK, undefined] : [undefined, most];
    throw wrongUsage(
      upper === undefined
        ? `--replications ${replications}: with --precision it is looked after ${least} at the earliest`
        : `--replications ${replications} is more than --max-replications ${upper}`,
    );
  }
  const asked = { within: precision, metric, first: replications };
  const { PathFault } = await import('../experiments/values/places.js');
  try {
    for (const scenario of scenarios) watched(asked, scenario);
  } catch (error) {
    if (error instanceof PathFault) throw wrongUsage(`--metric: ${error.message}`, error.remedy);
    throw error;
  }
  return { replications: most, precision: asked };
}

/** Tells on stderr what became of a precision that was asked for. */
export async function tellPrecision(
  { precision, replications }: Pick<Replicated, 'precision' | 'replications'>,
  talk: Talk,
): Promise<void> {
  if (precision === undefined) return;
  const { precisionNote } = await import('../reporting/terminal/precision.js');
  talk.remark(`ccsim: ${precisionNote(precision, replications)}`);
}

/** What work is given: how much it is, who interrupts it, who is told, and how many threads it may have. */
export interface Watched extends Rounds {
  readonly workers: number;
}

/** Lets work go on while its progress is shown and a Ctrl-C is listened for; `jobs` replicate as often each. */
export async function watched<T>(
  options: Pick<Rounds, 'replications' | 'precision'> & { readonly workers?: number },
  jobs: number,
  talk: Talk,
  work: (rounds: Watched) => Promise<T>,
): Promise<T> {
  const { replications, precision, workers = availableParallelism() } = options;
  const progress = talk.quiet ? SILENT : progressOn(process.stderr, replications * jobs);
  const interrupt = onInterrupt(() => {
    progress.end();
    talk.remark('ccsim: stopping; Ctrl-C again stops at once');
  });
  try {
    return await work({ replications, precision, workers, signal: interrupt.signal, onProgress: progress.tick });
  } finally {
    interrupt.stopListening();
    progress.end();
  }
}

/** The answer goes to stdout, or into the file of --output. */
export async function deliver(text: string, path: string | undefined, talk: Talk): Promise<void> {
  if (path === undefined) return print(text);
  writeWhole(path, text);
  talk.remark(`ccsim: wrote ${path}`);
}
