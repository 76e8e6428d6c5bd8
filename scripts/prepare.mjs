// Runs at clone + `npm install`, at `npm pack` and at git installs: builds when the compiler is there,
// keeps an existing build when it is not, and otherwise says in one line what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
let compiler;
try {
  compiler = require.resolve('typescript/bin/tsc');
} catch {
  compiler = undefined;
}
if (compiler) {
  const built = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  process.exitCode = built.status ?? 1;
} else if (!existsSync('dist/index.js')) {
  console.error(
    'ccsim: not built, because typescript is not installed; run `npm install --include=dev && npm run build`',
  );
}
