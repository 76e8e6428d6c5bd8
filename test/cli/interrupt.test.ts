import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type Ended, LARGE, SMALL, scenario, start } from '../support/ccsim.js';

/** On a busy machine a program may not have come far enough to be interrupted: then it is given longer, from the start. */
const PATIENCE_MS = [2_000, 8_000, 30_000];

/** Starts the program, lets it work for a while, presses Ctrl-C, and waits for its end. */
async function interrupted(args: readonly string[], farEnough: (ended: Ended) => boolean): Promise<Ended> {
  for (const patience of PATIENCE_MS) {
    const ended = await interruptedAfter(patience, args);
    if (farEnough(ended)) return ended;
  }
  throw new Error(`${args.join(' ')} does not get far enough to be interrupted`);
}

async function interruptedAfter(ms: number, args: readonly string[]): Promise<Ended> {
  const program = start(args);
  const ended = once(program, 'close');
  let stdout = '';
  let stderr = '';
  program.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  program.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  await new Promise((go) => setTimeout(go, ms));
  program.kill('SIGINT');
  const [status] = await ended;
  return { status, stdout, stderr };
}

describe('Ctrl-C', () => {
  it('prints what is finished, marked partial, and exits 130', async () => {
    const args = ['run', scenario(SMALL), '--replications', '10000000', '--workers', '2', '--json'];
    const { status, stdout, stderr } = await interrupted(args, (ended) => ended.stdout !== '');
    expect(status).toBe(130);
    const told = JSON.parse(stdout);
    expect(told.partial).toBe(true);
    expect(told.replications).toBeGreaterThan(0);
    expect(told.results.total.offered.n).toBe(told.replications);
    expect(stderr).toContain('Ctrl-C again stops at once');
  });

  it('compares what all alternatives have finished, of each the same', async () => {
    const text = `${SMALL}strategies: { more: { agents: { desk: { count: 5 } } } }\n`;
    const args = ['compare', scenario(text), '--replications', '5000000', '--workers', '2', '--json'];
    const { status, stdout } = await interrupted(args, (ended) => ended.stdout !== '');
    expect(status).toBe(130);
    const told = JSON.parse(stdout);
    expect(told.partial).toBe(true);
    expect(told.replications).toBeGreaterThan(0);
    for (const name of ['base', 'more']) expect(told.strategies[name].results.total.offered.n).toBe(told.replications);
    expect(told.differences.more.total.offered.n).toBe(told.replications);
  });

  it('says so when nothing is finished yet, even in the middle of one long replication', async () => {
    const path = scenario(LARGE.replace('40h', '1000000h'));
    const args = ['run', path, '--replications', '1', '--workers', '1'];
    // Before it listens, Ctrl-C ends it as any other program, with a signal in place of a status.
    const { status, stdout, stderr } = await interrupted(args, (ended) => ended.status !== null);
    expect([status, stdout]).toEqual([130, '']);
    expect(stderr).toContain('nothing to report');
  });
});
