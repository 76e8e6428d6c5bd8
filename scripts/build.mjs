/**
 * `npm run build`: the library by tsc into dist/, the program bundled out of it into dist/program/, and into compiled/ what
 * V8 makes of it. What an earlier build left there and this one did not write is taken away, so that nobody ships it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DIST = join(ROOT, 'dist');

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const { status } = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
  cwd: ROOT,
  stdio: 'inherit',
});
if (status === 0) {
  sweep(await bundle());
  rmSync(join(ROOT, 'compiled'), { recursive: true, force: true });
  // The program is whole without it: it only starts more slowly.
  spawnSync(process.execPath, ['scripts/keepCompiled.mjs'], { cwd: ROOT, stdio: 'ignore' });
} else process.exitCode = status ?? 1;

function sweep(bundled) {
  const ofProgram = new Set(bundled.map((name) => join('program', name)));
  const hasSource = (name) => existsSync(join(ROOT, 'src', name.replace(/(\.d)?\.[jt]s$/, '.ts')));
  for (const entry of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
    const name = join(entry.parentPath, entry.name).slice(DIST.length + 1);
    if (entry.isFile() && !ofProgram.has(name) && !hasSource(name)) rmSync(join(DIST, name));
  }
}
