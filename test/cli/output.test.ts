import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ccsim, folder, SMALL, scenario, shell } from '../support/ccsim.js';

describe('files are written whole or not at all', () => {
  it('a folder that is not there, or a folder in place of a file, is wrong usage: nothing is simulated', () => {
    const path = scenario(SMALL);
    const missing = join(folder(), 'nowhere', 'x.json');
    expect(ccsim(['run', path, '--output', missing])).toMatchObject({ status: 2, stdout: '' });
    expect(ccsim(['run', path, '--output', missing]).stderr).toContain('there is no folder');
    expect(ccsim(['run', path, '--output', dirname(path)]).stderr).toContain('that is a folder');
  });

  it('the scenario itself is not overwritten', () => {
    const path = scenario(SMALL);
    expect(ccsim(['run', path, '--output', path])).toMatchObject({ status: 2, stdout: '' });
    expect(readFileSync(path, 'utf8')).toBe(SMALL);
  });

  it.runIf(existsSync('/proc/self'))('a folder in which nothing may be written', () => {
    const { status, stdout, stderr } = ccsim(['run', scenario(SMALL), '--output', '/proc/x.json']);
    expect([2, 4]).toContain(status);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^ccsim: .*\/proc\/x\.json.*\n$/);
  });

  it.runIf(existsSync('/dev/full'))('a full disk', () => {
    const path = scenario(SMALL);
    const { status, stderr } = ccsim(['run', path, '--output', '/dev/full']);
    expect([status, stderr]).toEqual([4, 'ccsim: could not write /dev/full: the disk is full\n']);
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
    const piped = shell(`ccsim run ${path} > /dev/full`);
    expect([piped.status, piped.stderr]).toEqual([
      4,
      'ccsim: could not write the result to stdout: the disk is full\n',
    ]);
  });

  it('no part of a file is left, and the file that was there stays', () => {
    const place = folder();
    const path = join(place, 'result.json');
    writeFileSync(path, 'before');
    const { status, stderr } = shell(`ulimit -f 4; ccsim run ${scenario(SMALL)} --output ${path}`);
    expect([status, stderr]).toEqual([
      4,
      `ccsim: could not write ${path}: the file would be larger than is allowed; no file was written\n`,
    ]);
    expect(readdirSync(place)).toEqual(['result.json']);
    expect(readFileSync(path, 'utf8')).toBe('before');
  });

  it('through a link the file it leads to is written, and the link stays', () => {
    const place = folder();
    writeFileSync(join(place, 'real.json'), 'before', { mode: 0o600 });
    symlinkSync('real.json', join(place, 'link.json'));
    expect(ccsim(['run', scenario(SMALL), '--output', join(place, 'link.json')]).status).toBe(0);
    expect(JSON.parse(readFileSync(join(place, 'real.json'), 'utf8')).schema).toBe(1);
    expect(statSync(join(place, 'real.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(place).sort()).toEqual(['link.json', 'real.json']);
  });
});

describe('pipes', () => {
  it('closed early end quietly', () => {
    const { stdout, stderr } = shell(`ccsim run ${scenario(SMALL)} | head -1`);
    expect([stdout, stderr]).toEqual(['Small\n', '']);
    expect(shell('ccsim --help | head -1').stderr).toBe('');
    expect(shell(`ccsim run ${scenario(SMALL)} | true`).stderr).toBe('');
  });

  it('get every byte, however much it is', () => {
    const path = scenario(SMALL.replace('interval: 1h', 'interval: 1m'));
    const { stdout } = shell(`ccsim run ${path} --replications 1 --json | (sleep 0.3; cat) | wc -c`);
    expect(Number(stdout)).toBeGreaterThan(1_000_000);
    const { stdout: text } = shell(`ccsim run ${path} --replications 1 --json | (sleep 0.3; tail -c 2)`);
    expect(text).toBe('}\n');
  });
});
