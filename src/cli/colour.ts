import type { Paint } from '../reporting/paint.js';
import { PLAIN } from '../reporting/paint.js';

/** What is known of the place a text goes to. */
export interface Screen {
  readonly isTTY?: boolean;
}

/**
 * Whether a stream gets colour; asked for stdout and stderr apart. The first of these that says something decides:
 * --color / --no-color, FORCE_COLOR, NO_COLOR, TERM=dumb, whether it is a terminal.
 */
export function isColoured(stream: Screen, args: readonly string[], env: NodeJS.ProcessEnv): boolean {
  const asked = args.findLast((arg) => arg === '--color' || arg === '--no-color');
  if (asked !== undefined) return asked === '--color';
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  if (env.TERM === 'dumb') return false;
  return stream.isTTY === true;
}

/** The paint for a stream: chalk's sixteen colours, or nothing. */
export async function paintFor(stream: Screen, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Paint> {
  if (!isColoured(stream, args, env)) return PLAIN;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return { strong: chalk.bold, faint: chalk.dim, good: chalk.green, doubtful: chalk.yellow, bad: chalk.red };
}
