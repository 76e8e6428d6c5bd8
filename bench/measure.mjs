/** How a program is measured: its CPU seconds and wall seconds by the shell's own `time`, its memory from inside. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BENCH = fileURLToPath(new URL('.', import.meta.url));
/** Whatever a benchmark leaves behind. */
export const OUT = join(BENCH, 'out');
export const BIN = join(BENCH, '../bin/ccsim.js');
const PEAK = join(OUT, 'peak');

mkdirSync(OUT, { recursive: true });

/** Runs a command to its end. `cpu` is of all its threads, user and system. */
export function timed(command, env = {}) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%R %U %S"; { time "$@" 2>&3; } 3>&2', 'bash', ...command],
    { encoding: 'utf8', env: { ...process.env, ...env, LC_ALL: 'C' }, maxBuffer: 1e9 },
  );
  if (status !== 0) throw new Error(`${command.join(' ')}\n${stderr}`);
  const [wall, user, system] = stderr.trim().split('\n').at(-1).split(' ').map(Number);
  return { stdout, wall, cpu: user + system };
}

/** `ccsim run --json` on a scenario; with `set`s and other options over it. Answers the results, too. */
export function ccsim(scenario, options = {}) {
  const { stdout, wall, cpu } = timed(command(scenario, options), { CCSIM_BENCH_PEAK: PEAK });
  return { wall, cpu, peak: Number(readFileSync(PEAK, 'utf8')), results: JSON.parse(stdout).results };
}

/** The seconds that two of the same take, run side by side. */
export function sideBySide(scenario, options) {
  const both = ['bash', '-c', '"$@" > /dev/null & "$@" > /dev/null & wait', 'bash', ...command(scenario, options)];
  return timed(both, { CCSIM_BENCH_PEAK: PEAK }).wall;
}

function command(scenario, { set = [], replications = 1, workers = 1 }) {
  const node = [process.execPath, '--import', join(BENCH, 'peak.mjs'), BIN];
  const options = ['--json', '--quiet', '--replications', String(replications), '--workers', String(workers)];
  return [...node, 'run', scenario, ...options, ...set.flatMap((value) => ['--set', value])];
}

/** The option that makes a study so many arrivals long, at so many a minute. */
export function callsLong(calls, perMinute = 10) {
  return `time.duration=${calls / perMinute}m`;
}
