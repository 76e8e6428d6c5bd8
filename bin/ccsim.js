#!/usr/bin/env node
// Hands over to the built program; without a build it says how to get one.
const { existsSync } = require('node:fs');
const { join } = require('node:path');

if (existsSync(join(__dirname, '../dist/program/main.js'))) {
  const { load } = require('./load.js');
  load('main.js').main(process.argv.slice(2));
} else {
  console.error('ccsim: not built yet; run `npm run build` in the folder of the package');
  process.exitCode = 4;
}
