import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMALL } from './ccsim.js';

const BIN = new URL('../../bin/ccsim.js', import.meta.url).pathname;

export const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** A folder to complete in: `ccsim` on the path, a scenario with a strategy, files beside it, and the scripts. */
export function furnish(place: string): void {
  mkdirSync(join(place, 'bin'));
  symlinkSync(BIN, join(place, 'bin', 'ccsim'));
  writeFileSync(join(place, 'day.yaml'), `${SMALL}strategies: { one-more: { agents: { desk: { count: 5 } } } }\n`);
  writeFileSync(join(place, 'my night.yml'), SMALL);
  writeFileSync(join(place, 'notes.txt'), '');
  for (const shell of ['bash', 'zsh', 'fish']) {
    writeFileSync(join(place, shell), said(place, 'ccsim', ['completion', shell]));
  }
}

/** What a program says, in the folder and with its `ccsim` on the path. */
export function said(place: string, program: string, args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(program, args, {
    cwd: place,
    encoding: 'utf8',
    timeout: 60_000,
    env: { HOME: place, TERM: 'xterm', PATH: `${join(place, 'bin')}:${process.env.PATH}` },
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Asks bash for the completions of a line, by the variables in which readline hands it over. */
export function askBash(place: string, words: readonly string[]): string[] {
  const script = `
    source ./bash
    compopt() { :; }
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    _ccsim ccsim "\${COMP_WORDS[COMP_CWORD]}" "\${COMP_WORDS[COMP_CWORD - 1]}"
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  return linesOf(said(place, 'bash', ['--norc', '-c', script, 'bash', ...words]));
}

/** Asks fish for the completions of a line; what it says of each is left out. */
export function askFish(place: string, line: string): string[] {
  const script = `source ./fish; complete -C ${JSON.stringify(line)}`;
  return linesOf(said(place, 'fish', ['--no-config', '-c', script])).map((found) => found.split('\t')[0]!);
}

const START: Readonly<Record<string, readonly [command: string, first: string]>> = {
  bash: ['bash --norc --noprofile -i', 'PS1=; source ./bash'],
  zsh: ['zsh -f -i', 'PROMPT=; autoload -U compinit; compinit -u -D; source ./zsh'],
};

/**
 * Types lines, each with a tab and a return, into a shell at a terminal (zsh has one to lend, zpty), in which ccsim says
 * what it was called with, but for the strategies that a completion asks it for.
 */
export function typeInto(shell: 'bash' | 'zsh', place: string, lines: readonly string[]): string[] {
  const [command, first] = START[shell]!;
  const script = `
    zmodload zsh/zpty
    zpty shell \${=1}
    zpty -w shell $2
    zpty -w shell 'ccsim() { [[ $1 == list ]] && command ccsim "$@" || echo "<<$*>>"; }; echo READY$((1 + 1))'
    zpty -r shell said '*READY2*'
    shift 2
    for line in "$@"; do
      zpty -w -n shell $line$'\\t\\n'
      zpty -r shell said '*<<*>>*'
      print -r -- \${\${said##*<<}%%>>*}
    done
    zpty -d shell`;
  return linesOf(said(place, 'zsh', ['-f', '-c', script, 'zsh', command, first, ...lines]));
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
