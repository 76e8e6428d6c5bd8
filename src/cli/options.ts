import { InvalidArgumentError, Option } from 'commander';
import { FORMATS } from '../reporting/index.js';

// Every option once: its flags, its words in the help, how it is read.

const MOST_REPLICATIONS = 10_000_000;
const MOST_WORKERS = 512;

/** How precise one figure is to be. */
export const precision = () =>
  new Option(
    '--precision <share>',
    'replicate until the half-width of --metric is at most this share of its mean: 2%',
  ).argParser(share);

export const metric = () =>
  new Option('--metric <path>', 'the metric that --precision asks about (default: total.service_level)');

export const maxReplications = () =>
  new Option('--max-replications <n>', 'with --precision: stop there at the latest (default: 1000)').argParser((text) =>
    wholeNumber(text, MOST_REPLICATIONS),
  );

/** How many days or studies are simulated. */
export const replications = () =>
  new Option('-n, --replications <n>', 'independent days (or studies) to simulate')
    .default(20)
    .argParser((text) => wholeNumber(text, MOST_REPLICATIONS));

/** The same without a default of its own. */
export const replicationsUnsaid = () =>
  new Option(
    '-n, --replications <n>',
    'independent days (or studies) to simulate (default: as in the baseline, else 20)',
  ).argParser((text) => wholeNumber(text, MOST_REPLICATIONS));

export const seed = () => new Option('--seed <text>', "the seed of chance (default: the scenario's, or 1)");

export const strategy = () =>
  new Option('--strategy <name>', "one of the scenario's strategies (default: the file itself)");

export const set = () =>
  new Option('--set <path=value>', 'change a value, read as in the file; may be repeated').argParser(collected);

export const router = () =>
  new Option(
    '--router <file>',
    'a module of your own with routing strategies that the scenario names (docs/routers.md)',
  );

export const workers = () =>
  new Option(
    '--workers <n>',
    'threads to work on; the results are the same with any number (default: the cores)',
  ).argParser((text) => wholeNumber(text, MOST_WORKERS));

export const format = () =>
  new Option('--format <name>', 'how the result is told (default: by the name of the file, else table)').choices(
    FORMATS.map(({ name }) => name),
  );

export const asJson = () => new Option('--json', 'short for --format json');

export const inJson = () => new Option('--json', 'as JSON, for scripts');

export const output = () => new Option('-o, --output <file>', 'write the result to a file, whole or not at all');

export const records = () =>
  new Option('--records <file>', 'write every leg of every call to a .csv or .ndjson file, a row each');

const quiet = () => new Option('-q, --quiet', 'no progress, warnings or remarks on stderr');

const color = () => new Option('--color', 'colour, also where it is no terminal');

const noColor = () => new Option('--no-color', 'no colour');

const debug = () => new Option('--debug', 'a stack trace with an internal error');

/** Options that may be repeated: all values, in order. */
export function collected(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

/** Those that every command understands. */
export const globalOptions = (): Option[] => [quiet(), color(), noColor(), debug()];

/** An argument that must be a share above 0 and below 1: `2%`, `0.02`. */
function share(text: string): number {
  const value = /^\d*\.?\d+%$/.test(text) ? Number(text.slice(0, -1)) / 100 : Number(text);
  if (!(/^[\d.]+%?$/.test(text) && value > 0 && value < 1)) {
    throw new InvalidArgumentError('It must be a share of the mean, such as 2% or 0.02.');
  }
  return value;
}

/** An argument that must be a whole number from 1. */
export function wholeNumber(text: string, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || value > most) {
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`);
  }
  return value;
}
