/** Runs the built program a little, and keeps what V8 compiled of it for the next start: bin/load.js says how and why. */
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import { keepCompiled, loadAsKept } from '../bin/load.js';

const SCENARIOS = new URL('../scenarios/', import.meta.url);
/** A plain one and one with nearly everything. Of more is kept more, and to read what a run does not call costs more than to compile what it does. */
const TYPICAL = ['03-two-skills.yaml', '10-a-banks-helpline.yaml'];

// It is good for the settings only under which it is kept, and a start has the usual ones until it simulates.
v8.setFlagsFromString = () => {};

const { main } = loadAsKept('main.js');
for (const name of TYPICAL) {
  const run = ['run', fileURLToPath(new URL(name, SCENARIOS)), '--replications', '1'];
  await main(run);
  await main([...run, '--json']);
}
keepCompiled();
