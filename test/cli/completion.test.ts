import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { FORMATS } from '../../src/reporting/index.js';
import { METRICS } from '../../src/statistics/index.js';
import { ccsim } from '../support/ccsim.js';
import { askBash, askFish, furnish, isThere, said, typeInto } from '../support/shells.js';

const place = mkdtempSync(join(tmpdir(), 'ccsim-completion-'));
beforeAll(() => furnish(place));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const names = [...COMMANDS.map(({ name }) => name), 'help'];
const formats = FORMATS.map(({ name }) => name);
const metrics = METRICS.map(({ name }) => name);

/** What is typed, the last word being completed, and what is offered for it. */
const OFFERED: [typed: string, offered: readonly string[]][] = [
  ['', names],
  ['ex', ['explain']],
  ['--qui', ['--quiet']],
  ['run --form', ['--format']],
  ['run --format ', formats],
  ['run day.yaml --strategy ', ['base', 'one-more']],
  ['--quiet run -n 5 day.yaml --strategy o', ['one-more']],
  ['run --seed ', []],
  ['run d', ['day.yaml']],
  ['run --workers 2 d', ['day.yaml']],
  ['run -o n', ['notes.txt']],
  ['validate day.yaml d', ['day.yaml']],
  ['explain ', metrics],
  ['explain wait_p9', ['wait_p90', 'wait_p95', 'wait_p99']],
  ['list ', ['strategies', 'distributions', 'metrics', 'formats']],
  ['list strategies d', ['day.yaml']],
  ['completion ', ['bash', 'zsh', 'fish']],
  ['help li', ['list']],
];

describe('completion for bash', () => {
  it.each(OFFERED)('ccsim %s', (typed, offered) => {
    expect(askBash(place, ['ccsim', ...typed.split(' ')]).sort()).toEqual([...offered].sort());
  });

  it('completes what bash takes apart at =', () => {
    expect(askBash(place, ['ccsim', 'run', '--format', '=', 'm'])).toEqual(['markdown']);
    expect(askBash(place, ['ccsim', 'run', '--format', '='])).toEqual(formats);
    expect(askBash(place, ['ccsim', 'run', '--seed', '=', '7', 'd'])).toEqual(['day.yaml']);
  });

  it('offers scenarios and folders where a scenario is due', () => {
    expect(askBash(place, ['ccsim', 'run', ''])).toEqual(['day.yaml', 'my night.yml', 'bin']);
  });

  it('is registered', () => {
    expect(said(place, 'bash', ['--norc', '-c', 'source ./bash; complete -p ccsim'])).toBe(
      'complete -F _ccsim ccsim\n',
    );
  });
});

describe.runIf(isThere('fish'))('completion for fish', () => {
  it.each(OFFERED)('ccsim %s', (typed, offered) => {
    expect(askFish(place, `ccsim ${typed}`).sort()).toEqual([...offered].sort());
  });

  it('completes behind =', () => {
    expect(askFish(place, 'ccsim run --format=m')).toEqual(['--format=markdown']);
  });
});

describe.runIf(isThere('zsh'))('at a terminal', () => {
  const typed: [line: string, becomes: string][] = [
    ['ccsim exp', 'explain'],
    ['ccsim --qui', '--quiet'],
    ['ccsim run --format mark', 'run --format markdown'],
    ['ccsim run --format=mark', 'run --format=markdown'],
    ['ccsim run my', 'run my night.yml'],
    ['ccsim run day.yaml --strategy one', 'run day.yaml --strategy one-more'],
    ['ccsim run -o not', 'run -o notes.txt'],
    ['ccsim validate day.yaml my', 'validate day.yaml my night.yml'],
    ['ccsim explain wait_ma', 'explain wait_max'],
  ];

  it.each(['bash', 'zsh'] as const)('%s completes what is typed before a tab', (shell) => {
    const lines = typed.map(([line]) => line);
    expect(typeInto(shell, place, lines)).toEqual(typed.map(([, becomes]) => becomes));
  });
});

describe('the scripts', () => {
  it('hold every command and every option of its help', () => {
    const scripts = ['bash', 'zsh', 'fish'].map((shell) => said(place, 'cat', [shell]));
    for (const { name } of COMMANDS) {
      const flags = ccsim([name, '--help']).stdout.match(/^ {2}(?:-\w, )?--[\w-]+/gm)!;
      for (const word of [name, ...flags.map((flag) => flag.split('--')[1]!)]) {
        for (const script of scripts) expect(script).toMatch(new RegExp(`\\b${word}\\b`));
      }
    }
  });

  it('another shell is wrong usage', () => {
    expect(ccsim(['completion', 'fich'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'ccsim: there is no completion for "fich" (did you mean "fish"?)\n',
    });
    expect(ccsim(['completion']).stderr).toContain("missing required argument 'shell'");
  });
});
