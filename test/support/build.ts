import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../..', import.meta.url).pathname;

/** Builds before the tests that run the program, unless what is built last is newer than every source. */
export default function setup(): void {
  if (Math.max(newestUnder('src'), newestUnder('scripts')) < newestUnder('dist/program')) return;
  const built = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`the build failed:\n${built.stdout}${built.stderr}`);
}

function newestUnder(folder: string): number {
  const top = join(ROOT, folder);
  if (!existsSync(top)) return 0;
  const files = readdirSync(top, { recursive: true, encoding: 'utf8' }).map(
    (name) => statSync(join(top, name)).mtimeMs,
  );
  return Math.max(0, ...files);
}
