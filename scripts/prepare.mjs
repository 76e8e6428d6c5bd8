// Runs at clone + `npm install`, at `npm pack` and at git installs: builds when what builds is there,
// keeps an existing build when it is not, and otherwise says in one line what is missing.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const TOOLS = ['typescript', 'rolldown'];

const require = createRequire(import.meta.url);
const missing = TOOLS.filter((name) => !isInstalled(name));
if (missing.length === 0) await import('./build.mjs');
else if (!existsSync(new URL('../dist/program/main.js', import.meta.url))) {
  console.error(`ccsim: not built, for want of ${missing.join(' and ')}: npm install --include=dev && npm run build`);
}

function isInstalled(name) {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
