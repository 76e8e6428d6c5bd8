import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const BIN = new URL('../../bin/ccsim.js', import.meta.url).pathname;

/** What the program said and how it ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of a user who has no opinion about colour. */
const ENV: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: process.env.HOME, TERM: 'xterm' };

/** Runs the built program as its user does, outside any terminal. */
export function ccsim(args: readonly string[], env: NodeJS.ProcessEnv = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    encoding: 'utf8',
    env: { ...ENV, ...env },
    maxBuffer: 1e9,
  });
  return { status, stdout, stderr };
}

/** Starts the program and does not wait. */
export function start(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [BIN, ...args], { env: ENV });
}

/** Runs a line of bash in which `ccsim` is the program. */
export function shell(line: string): Ended {
  const script = `set -o pipefail\nccsim() { "${process.execPath}" "${BIN}" "$@"; }\n${line}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', env: ENV });
  return { status, stdout, stderr };
}

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ccsim-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A scenario file in a folder of its own. */
export function scenario(text: string, name = 'scenario.yaml'): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

/** Half a day of a small centre: little work, done at once. */
export const SMALL = `name: Small
time: { from: "08:00", to: "14:00", interval: 1h }
calls:
  general: { arrivals: 60/h, talk: { exponential: 3m }, patience: { exponential: 2m } }
agents:
  desk: { count: 4 }
`;

/** A study of 24,000 calls a replication: ten of them are enough to be given to workers. */
export const LARGE = `name: Large
time: { duration: 40h, warmup: 1h }
calls:
  general: { arrivals: 10/m, talk: { exponential: 3m }, patience: { exponential: 2m } }
agents:
  desk: { count: 32 }
`;
