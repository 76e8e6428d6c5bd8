#!/usr/bin/env node
// Hands over to the built program; without a build it says how to get one.
import { existsSync } from 'node:fs';
import module from 'node:module';

const program = new URL('../dist/program/main.js', import.meta.url);
if (existsSync(program)) {
  // From Node 22.1 on what was compiled once is kept for the next start.
  module.enableCompileCache?.();
  const { main } = await import(program.href);
  await main(process.argv.slice(2));
} else {
  console.error('ccsim: not built yet; run `npm run build` in the folder of the package');
  process.exitCode = 4;
}
