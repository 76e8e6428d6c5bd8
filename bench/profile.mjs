/**
 * Where the time goes: a long run of each workload sampled by V8, its time summed by the rooms of the house. The sources are
 * run file by file, not as one bundle, so that each sample knows its file.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH, callsLong, OUT, timed } from './measure.mjs';

const CALLS = 6e6;
const MOST_FUNCTIONS = 15;
const PARTS = {
  simulation: 'engine',
  kernel: 'engine',
  distributions: 'engine',
  routing: 'engine',
  ledger: 'ledger',
  statistics: 'statistics',
};

export function profile(workload) {
  const folder = join(OUT, 'profile');
  rmSync(folder, { recursive: true, force: true });
  const main = `import(${JSON.stringify(new URL('../dist/cli/main.js', import.meta.url).href)})`;
  const args = [
    'run',
    join(BENCH, `${workload}.yaml`),
    '--set',
    callsLong(CALLS),
    '--replications',
    '1',
    '--workers',
    '1',
  ];
  const run = `${main}.then(({ main }) => main(${JSON.stringify([...args, '--json', '--quiet'])}))`;
  timed([process.execPath, '--cpu-prof', `--cpu-prof-dir=${folder}`, '-e', run]);
  // The thread that does the work writes the profile with the most samples of ours.
  const profiles = readdirSync(folder).map((name) => selfTimes(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  return profiles.reduce((most, each) => (each.busy > most.busy ? each : most));
}

/** Milliseconds by part and by function, where the function itself was at work. */
function selfTimes({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const parts = new Map();
  const rooms = new Map();
  const functions = new Map();
  let busy = 0;
  samples.forEach((id, i) => {
    const { url, functionName, lineNumber } = byId.get(id);
    if (functionName === '(idle)') return;
    const ms = timeDeltas[i] / 1000;
    const file = url.split('/dist/')[1]?.replace(/\.js$/, '') ?? '';
    const room = file.split('/')[0] || 'node and V8';
    add(rooms, room, ms);
    add(parts, PARTS[room] ?? 'the rest', ms);
    add(functions, file === '' ? functionName : `${file}: ${functionName || `(line ${lineNumber + 1})`}`, ms);
    if (file !== '') busy += ms;
  });
  return { busy, parts, rooms, functions: new Map([...functions].sort(byTime).slice(0, MOST_FUNCTIONS)) };
}

const byTime = ([, a], [, b]) => b - a;

function add(sums, key, ms) {
  sums.set(key, (sums.get(key) ?? 0) + ms);
}
