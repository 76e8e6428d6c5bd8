#!/usr/bin/env node
// Hands over to the built program; without a build it says how to get one.
import { existsSync } from 'node:fs';

const program = new URL('../dist/program/main.js', import.meta.url);
if (existsSync(program)) {
  const { main } = await import(program.href);
  await main(process.argv.slice(2));
} else {
  console.error('ccsim: not built yet; run `npm run build` in the folder of the package');
  process.exitCode = 4;
}
