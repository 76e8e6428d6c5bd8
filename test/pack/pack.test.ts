import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LARGE } from '../support/ccsim.js';

// The package as `npm pack` makes it, put into an empty folder beside the libraries it says it depends on and no others.
// (.ci/run installs it from the registry, with npx.)
const ROOT = new URL('../..', import.meta.url).pathname;
const place = mkdtempSync(join(tmpdir(), 'ccsim-pack-'));
const own = join(place, 'node_modules/ccsim');

/** Whatever else is in it has no business there. */
const BELONGS =
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|bin\/(ccsim\.js|load\.js|importing\.cjs|boundCourse\.cjs|package\.json)|scenarios\/.+\.yaml|dist\/(?!cli\/).+\.(js|d\.ts)|dist\/program\/(LICENSES\.txt|package\.json))$/;

function run(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: place, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return stdout;
}

const ccsim = (...args: readonly string[]) => run(process.execPath, join(own, 'bin/ccsim.js'), ...args);

let files: string[] = [];

beforeAll(() => {
  // The scripts are left out: what would be built is built already, before these tests.
  run('npm', 'pack', ROOT, '--ignore-scripts', '--silent');
  const tarball = run('sh', '-c', 'ls ccsim-*.tgz').trim();
  files = run('tar', '-tzf', tarball)
    .trim()
    .split('\n')
    .map((name) => name.replace(/^package\//, ''));
  mkdirSync(own, { recursive: true });
  run('tar', '-xzf', tarball, '-C', own, '--strip-components=1');
  const { dependencies } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    const link = join(place, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), link);
  }
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('the package', () => {
  it('holds the program, the library, the scenarios and what is said of them, and nothing else', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'README.md',
        'LICENSE',
        'CHANGELOG.md',
        'bin/ccsim.js',
        'bin/load.js',
        'dist/index.js',
        'dist/index.d.ts',
        'dist/program/main.js',
        'dist/program/worker.js',
        'scenarios/01-one-queue.yaml',
      ]),
    );
    expect(files.filter((name) => !BELONGS.test(name))).toEqual([]);
  });

  it('runs a bundled scenario', () => {
    const scenario = 'node_modules/ccsim/scenarios/03-two-skills.yaml';
    expect(ccsim('run', scenario, '--replications', '3')).toContain('Two skills\n');
    expect(ccsim('--version')).toBe(`${JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')).version}\n`);
  });

  it('works on threads, with the same bytes as on one', () => {
    writeFileSync(join(place, 'large.yaml'), LARGE);
    const on = (workers: string) => ccsim('run', 'large.yaml', '--replications', '10', '--json', '--workers', workers);
    expect(on('2')).toBe(on('1'));
  });

  it('is a library, with and without files', () => {
    const program = `
      import { loadScenario, simulate, VERSION } from 'ccsim';
      import { loadScenarioFile } from 'ccsim/node';
      const { answer } = await simulate(loadScenarioFile('large.yaml'), { replications: 1 });
      console.log(typeof loadScenario, VERSION, answer.total.get('offered').mean > 0);`;
    expect(run(process.execPath, '--input-type=module', '-e', program)).toMatch(/^function \d+\.\d+\.\d+ true\n$/);
  });
});
