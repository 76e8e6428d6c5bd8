import type { Option } from 'commander';
import { globalOptions } from '../../../options.js';
import type { CommandSpec } from '../../command.js';

/** What may stand in one place of the command line. A strategy is one of the scenario's that stands before it. */
export type Value =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'scenario' | 'strategy' | 'file' | 'anything' };

/** An option as a shell offers it. */
export interface OptionOffer {
  /** `-o`, `--output`. */
  readonly flags: readonly string[];
  readonly says: string;
  /** What follows it; null: nothing does. */
  readonly value: Value | null;
}

/** A command as a shell offers it. */
export interface CommandOffer {
  readonly name: string;
  readonly says: string;
  readonly options: readonly OptionOffer[];
  readonly args: readonly Value[];
  /** Whether more may follow of what its last argument is. */
  readonly repeats: boolean;
}

/** Everything that may be said to the program. */
export interface Offers {
  readonly commands: readonly CommandOffer[];
  /** What may stand before the command. */
  readonly options: readonly OptionOffer[];
}

const HELP: OptionOffer = { flags: ['-h', '--help'], says: 'the help', value: null };
const VERSION: OptionOffer = { flags: ['-V', '--version'], says: 'the version', value: null };

/** What the program understands, from its own table of commands: whatever is added there is offered. */
export async function offersOf(table: readonly CommandSpec[]): Promise<Offers> {
  const everywhere = [...globalOptions().map(offered), HELP];
  const commands = await Promise.all(table.map((spec) => commandOffer(spec, everywhere)));
  const help: CommandOffer = {
    name: 'help',
    says: 'the help of a command',
    options: [],
    args: [{ kind: 'words', words: table.map(({ name }) => name) }],
    repeats: false,
  };
  return { commands: [...commands, help], options: [...everywhere, VERSION] };
}

async function commandOffer(spec: CommandSpec, everywhere: readonly OptionOffer[]): Promise<CommandOffer> {
  const args = [...spec.args.matchAll(/[<[]([\w-]+)/g)].map(async ([, name]): Promise<Value> => {
    const words = spec.words?.[name!];
    return words ? { kind: 'words', words: await words() } : named(name!);
  });
  return {
    name: spec.name,
    says: spec.summary,
    options: [...spec.options.map((option) => offered(option())), ...everywhere],
    args: await Promise.all(args),
    repeats: spec.args.includes('...'),
  };
}

function offered(option: Option): OptionOffer {
  const flags = [option.short, option.long].filter((flag) => flag !== undefined);
  return { flags, says: option.description, value: whatFollows(option) };
}

function whatFollows({ flags, long, argChoices }: Option): Value | null {
  const name = /[<[]([\w-]+)/.exec(flags)?.[1];
  if (name === undefined) return null;
  if (argChoices !== undefined) return { kind: 'words', words: argChoices };
  return long === '--strategy' || long === '--against' ? { kind: 'strategy' } : named(name);
}

/** What something is, by what the help calls it. */
function named(name: string): Value {
  return { kind: name === 'scenario' || name === 'file' ? name : 'anything' };
}

/** Every flag of some option that is followed by a value. */
export function valuedFlags({ commands, options }: Offers): string[] {
  const all = [...options, ...commands.flatMap((command) => command.options)];
  return [...new Set(all.flatMap(({ flags, value }) => (value === null ? [] : flags)))];
}
