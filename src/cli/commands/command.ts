import type { Option } from 'commander';
import type { Talk } from '../talk.js';

/** A command as the program offers it. What it needs to do its work it imports when it is asked to. */
export interface CommandSpec<Options = never> {
  readonly name: string;
  /** Its arguments as the help shows them: `<scenario>`, `<scenario...>`, or nothing. */
  readonly args: string;
  /** What an argument may be, by its name, where that is no file: for completion. */
  readonly words?: Readonly<Record<string, () => Promise<readonly string[]>>>;
  readonly summary: string;
  readonly options: readonly (() => Option)[];
  /** What the help says beneath the options: examples, where results go. */
  readonly more: string;
  /** Does it; answers the exit status. */
  act(args: readonly string[], options: Options, talk: Talk): Promise<number>;
}
