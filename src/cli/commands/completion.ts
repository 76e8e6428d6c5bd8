import { EXIT, wrongUsage } from '../failure.js';
import { print } from '../output.js';
import type { Offers } from './alone/completion/offers.js';
import type { CommandSpec } from './command.js';

/** A shell, and how to load what completes in it. */
const SHELLS: Readonly<Record<string, () => Promise<(offers: Offers) => string>>> = {
  bash: async () => (await import('./alone/completion/bash.js')).bash,
  zsh: async () => (await import('./alone/completion/zsh.js')).zsh,
  fish: async () => (await import('./alone/completion/fish.js')).fish,
};

/** `ccsim completion`: a script by which a shell completes what may be said to ccsim; made from the table of commands. */
export const completion = (table: () => readonly CommandSpec[]): CommandSpec => ({
  name: 'completion',
  args: '<shell>',
  words: { shell: async () => Object.keys(SHELLS) },
  summary: `print what completes commands in a shell: ${Object.keys(SHELLS).join(', ')}`,
  options: [],
  more: `
It completes commands, options, their values, metrics, scenarios and their strategies. To switch it
on for good:
  echo 'source <(ccsim completion bash)' >> ~/.bashrc
  echo 'source <(ccsim completion zsh)' >> ~/.zshrc               (beneath compinit)
  ccsim completion fish > ~/.config/fish/completions/ccsim.fish`,
  async act([shell]) {
    const load = Object.hasOwn(SHELLS, shell!) ? SHELLS[shell!] : undefined;
    if (load === undefined) {
      const { didYouMean } = await import('../../scenario/nearest.js');
      throw wrongUsage(`there is no completion for "${shell}"`, didYouMean(shell!, Object.keys(SHELLS)));
    }
    const { offersOf } = await import('./alone/completion/offers.js');
    await print((await load())(await offersOf(table())));
    return EXIT.fine;
  },
});
