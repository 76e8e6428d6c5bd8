import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { LARGE, scenario, start } from '../support/ccsim.js';

/** Runs until something is to be seen on stderr or time has passed, then presses Ctrl-C, perhaps twice. */
async function interrupted(args: readonly string[], afterMs: number, presses = 1) {
  const program = start(args);
  let stdout = '';
  let stderr = '';
  program.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  program.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  await new Promise((go) => setTimeout(go, afterMs));
  for (let press = 0; press < presses; press++) {
    program.kill('SIGINT');
    await new Promise((go) => setTimeout(go, 30));
  }
  const [status, signal] = await once(program, 'close');
  return { status, signal, stdout, stderr };
}

describe('Ctrl-C', () => {
  it('prints what is finished, marked partial, and exits 130', async () => {
    const args = ['run', scenario(LARGE), '--replications', '100000', '--workers', '2', '--json'];
    const { status, stdout, stderr } = await interrupted(args, 2500);
    expect(status).toBe(130);
    const told = JSON.parse(stdout);
    expect(told.partial).toBe(true);
    expect(told.replications).toBeGreaterThan(0);
    expect(told.results.total.offered.n).toBe(told.replications);
    expect(stderr).toContain('Ctrl-C again stops at once');
  });

  it('says so when nothing is finished yet, even in the middle of one long replication', async () => {
    const path = scenario(LARGE.replace('200h', '2000000h'));
    const { status, stdout, stderr } = await interrupted(['run', path, '--replications', '1', '--workers', '1'], 1500);
    expect([status, stdout]).toEqual([130, '']);
    expect(stderr).toContain('nothing to report');
  });
});
