import { VERSION } from '../reporting/version.js';
import { EXIT } from './failure.js';

/** The program: arguments in, exit status out. The status is set, never forced, so that no output is cut off. */
export async function main(args: readonly string[]): Promise<void> {
  process.stdout.on('error', readerHasGone);
  process.stderr.on('error', readerHasGone);
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`${VERSION}\n`);
    return;
  }
  try {
    const { perform } = await import('./program.js');
    process.exitCode = await perform(args);
  } catch (error) {
    const { tellError } = await import('./errors.js');
    process.exitCode = await tellError(error, args);
  }
}

/** `| head` closes the pipe: that is no failure. Whoever writes hears of anything else himself. */
function readerHasGone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') process.exitCode = EXIT.internal;
}
