import type { Paint } from '../reporting/paint.js';
import { paintFor } from './colour.js';

/** How a command speaks: in which colours on stdout and stderr, and whether it makes remarks at all. */
export interface Talk {
  readonly out: Paint;
  readonly err: Paint;
  readonly quiet: boolean;
  /** A line on stderr, unless --quiet. */
  remark(text: string): void;
}

/** How to speak, by the arguments, the environment and where stdout and stderr lead. */
export async function talkFor(args: readonly string[], quiet: boolean): Promise<Talk> {
  return {
    out: await paintFor(process.stdout, args, process.env),
    err: await paintFor(process.stderr, args, process.env),
    quiet,
    remark: (text) => {
      if (!quiet) process.stderr.write(`${text}\n`);
    },
  };
}
