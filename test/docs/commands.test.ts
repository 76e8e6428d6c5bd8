import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, shell } from '../support/ccsim.js';

/** The README's first screen: a fresh clone runs these two. */
const FRESH_CLONE = /^npm install &&/;
const ROOT = new URL('../..', import.meta.url).pathname;
const PAGES = [...readdirSync(ROOT), ...readdirSync(join(ROOT, 'docs')).map((name) => join('docs', name))].filter(
  (name) => name.endsWith('.md'),
);

interface Shown {
  readonly page: string;
  readonly command: string;
  /** The lines shown beneath it; `...` stands for any number of others. */
  readonly output: readonly string[];
}

/** The commands in the ```console blocks of a page: lines that begin with `$`, each with the output shown beneath it. */
function commandsOf(page: string): Shown[] {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/^```console\n(.*?)^```/gms)].flatMap(([, block]) =>
    block!
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const [command, ...output] = part.trimEnd().split('\n');
        return { page, command: command!, output };
      }),
  );
}

const SHOWN = PAGES.flatMap(commandsOf).filter(({ command }) => !FRESH_CLONE.test(command));

describe('every command shown in the documents works, and says what is shown', () => {
  it.each(SHOWN)('$page: $command', ({ command, output }) => {
    const place = folder();
    for (const name of ['scenarios', 'examples', 'package.json', 'docs'])
      symlinkSync(join(ROOT, name), join(place, name));
    const { status, stdout, stderr } = shell(`cd ${place}; npx() { "$@"; }; ${command}`);
    expect(stderr).not.toMatch(/error/i);
    expect(status).toBe(0);
    const said = stdout.split('\n').map((line) => line.trim());
    for (const line of output) if (line.trim() !== '...') expect(said).toContain(line.trim());
  });

  it('the README shows some', () => {
    expect(SHOWN.filter(({ page }) => page === 'README.md').length).toBeGreaterThan(3);
  });

  it('no command hides in another kind of block', () => {
    for (const page of PAGES) expect(readFileSync(join(ROOT, page), 'utf8')).not.toMatch(/^```(sh|bash|shell)\b/m);
  });
});
