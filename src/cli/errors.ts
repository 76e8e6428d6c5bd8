import { CommanderError } from 'commander';
import { ScenarioError } from '../scenario/problem.js';
import { paintFor } from './colour.js';
import { COMMANDS } from './commands/index.js';
import { EXIT, Failure } from './failure.js';
import { LATER_COMMANDS, LATER_OPTIONS } from './notBuilt.js';

/** Tells whatever went wrong on stderr, in as few words as it takes; answers the exit status. */
export async function tellError(error: unknown, args: readonly string[]): Promise<number> {
  if (error instanceof CommanderError) return tellUsage(error, args);
  const paint = await paintFor(process.stderr, args, process.env);
  if (error instanceof ScenarioError) {
    const { tellProblems } = await import('./problems.js');
    tellProblems(error.problems, error.sources, paint);
    return EXIT.wrongUsage;
  }
  if (error instanceof Failure) {
    say(`${paint.bad('ccsim:')} ${error.message}${error.remedy === undefined ? '' : ` (${error.remedy})`}`);
    return error.exitCode;
  }
  const { RouterFault } = await import('../routing/index.js');
  if (error instanceof RouterFault) {
    say(`${paint.bad('ccsim:')} ${error.message}${error.remedy === undefined ? '' : ` (${error.remedy})`}`);
    return EXIT.wrongUsage;
  }
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  say(`${paint.bad('ccsim: internal error:')} ${message}`);
  say(
    args.includes('--debug')
      ? (stack ?? '')
      : 'This is our fault, not yours. --debug adds the stack trace for a report.',
  );
  return EXIT.internal;
}

async function tellUsage(error: CommanderError, args: readonly string[]): Promise<number> {
  // Help and version have been printed; without arguments the help stands in for an error message.
  if (error.exitCode === 0) return EXIT.fine;
  if (error.code === 'commander.help') return EXIT.wrongUsage;
  const paint = await paintFor(process.stderr, args, process.env);
  const [message, hint] = error.message.replace(/^error: /, '').split('\n');
  const asked = /'([^'=]*)/.exec(message!)?.[1] ?? '';
  if (isLater(error.code, asked)) {
    say(`${paint.bad('ccsim:')} ${asked}: not built yet`);
    return EXIT.wrongUsage;
  }
  say(`${paint.bad('ccsim:')} ${message}${hint === undefined ? '' : ` ${hint}`}`);
  say(`See ccsim ${commandIn(args)}--help`);
  return EXIT.wrongUsage;
}

function isLater(code: string, asked: string): boolean {
  if (code === 'commander.unknownCommand') return LATER_COMMANDS.includes(asked);
  return code === 'commander.unknownOption' && LATER_OPTIONS.includes(asked);
}

function commandIn(args: readonly string[]): string {
  const command = args.find((arg) => COMMANDS.some(({ name }) => name === arg));
  return command === undefined ? '' : `${command} `;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
