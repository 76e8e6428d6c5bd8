import { Command } from 'commander';
import { VERSION } from '../reporting/version.js';
import type { CommandSpec } from './commands/command.js';
import { COMMANDS } from './commands/index.js';
import { globalOptions } from './options.js';
import { talkFor } from './talk.js';

const ABOUT = `Simulates call centres: callers who wait, give up and call again, agents with skills and shifts.
A scenario is a YAML file; the answer is a report, every figure with its confidence interval.`;

const MORE = `
Start here:
  ccsim run scenarios/03-two-skills.yaml       a day of a centre with two queues
  ccsim compare my-centre.yaml                 its strategies on the same callers: which is better?
  ccsim check my-centre.yaml                   do its figures meet what it expects? for CI
  ccsim init my-centre.yaml                    a commented scenario of your own to begin with
  ccsim validate my-centre.yaml                is it right, before it is run?
  ccsim run my-centre.yaml --json              the same report for a script
  ccsim trace my-centre.yaml --call 100        one caller's way, and why who answered him
  ccsim run --help                             every option of a command

Results go to stdout, everything else to stderr.
Exit status: 0 fine; 1 an expectation failed, or a figure is worse than it was; 2 wrong usage or an
invalid scenario (nothing simulated); 3 undecided, only with --precision; 4 our fault; 130
interrupted (what was finished is printed, marked partial).`;

/** Parses the arguments, does what they ask, answers the exit status. Throws CommanderError for what it cannot parse. */
export async function perform(args: readonly string[]): Promise<number> {
  let status = 0;
  const program = new Command('ccsim')
    .description(ABOUT)
    .usage('<command> [options]')
    .version(VERSION, '-V, --version', 'the version')
    .helpOption('-h, --help', 'this help, or that of a command')
    .helpCommand('help [command]', 'the help of a command')
    .addHelpText('after', MORE)
    .configureHelp({ showGlobalOptions: true, helpWidth: 100 })
    .exitOverride()
    .configureOutput({ outputError: () => {} });
  for (const option of globalOptions()) program.addOption(option);
  // Whoever names a command needs no other to be ready.
  const asked = COMMANDS.filter(({ name }) => name === args[0]);
  for (const spec of asked.length > 0 ? asked : COMMANDS) {
    offer(program, spec, async (given, options) => {
      status = await spec.act(given, options as never, await talkFor(args, program.opts().quiet === true));
    });
  }
  await program.parseAsync([...args], { from: 'user' });
  return status;
}

type Act = (args: readonly string[], options: object) => Promise<void>;

function offer(program: Command, spec: CommandSpec, act: Act): void {
  const command = program
    .command(spec.args === '' ? spec.name : `${spec.name} ${spec.args}`)
    .summary(spec.summary)
    .description(`${spec.summary[0]!.toUpperCase()}${spec.summary.slice(1)}.`)
    .addHelpText('after', spec.more)
    .configureHelp({ showGlobalOptions: true, helpWidth: 100 });
  for (const option of spec.options) command.addOption(option());
  command.action(async () => act(command.processedArgs.flat(), command.opts()));
}
