import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ccsim, folder, LARGE, SMALL, scenario } from '../support/ccsim.js';

const json = (args: readonly string[]) => JSON.parse(ccsim(['run', ...args, '--json', '--quiet']).stdout);

describe('ccsim run', () => {
  it('prints a plain table into a pipe, and nothing on stderr', () => {
    const { status, stdout, stderr } = ccsim(['run', scenario(SMALL)]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Small\n[\d.]+ % ±[\d.]+ of \d+ calls a day answered within 20 s \(target 80 %: /);
    expect(stdout).toContain('Seed 1, strategy base, ccsim ');
    expect(stdout).not.toContain('\u001b');
  });

  it('prints JSON for a script', () => {
    const told = json([scenario(SMALL), '--replications', '3']);
    expect(told).toMatchObject({
      schema: 1,
      scenario: { name: 'Small' },
      strategy: 'base',
      seed: '1',
      replications: 3,
    });
    expect(told.results.total.offered.n).toBe(3);
    expect(told.results.intervals).toHaveLength(6);
  });

  it('in colour only when asked, or on a terminal', () => {
    const path = scenario(SMALL);
    expect(ccsim(['run', path, '--color']).stdout).toContain('\u001b[');
    expect(ccsim(['run', path], { FORCE_COLOR: '1' }).stdout).toContain('\u001b[');
    expect(ccsim(['run', path, '--no-color'], { FORCE_COLOR: '1' }).stdout).not.toContain('\u001b[');
    expect(ccsim(['run', path, '--json', '--color']).stdout).not.toContain('\u001b[');
  });

  it('gives the same bytes with one, two or three workers', () => {
    const path = scenario(LARGE);
    const told = ['1', '2', '3'].map(
      (n) => ccsim(['run', path, '--replications', '10', '--workers', n, '--json']).stdout,
    );
    expect(told[0]).toContain('"replications": 10');
    expect(told[1]).toBe(told[0]);
    expect(told[2]).toBe(told[0]);
  });

  it('gives other figures for another seed, the same for the same', () => {
    const path = scenario(SMALL);
    const mean = (seed: string) => json([path, '--seed', seed]).results.total.offered.mean;
    expect(mean('a')).toBe(mean('a'));
    expect(mean('a')).not.toBe(mean('b'));
  });

  it('takes changes by --set, in their order, and strategies by name', () => {
    const path = scenario(`${SMALL}strategies:\n  more: { agents: { desk: { count: 9 } } }\n`);
    const paid = (args: readonly string[]) =>
      json([path, '--replications', '2', ...args]).results.agents.desk.occupancy.mean;
    expect(paid(['--set', 'agents.desk.count=7', '--set', 'agents.desk.count=9'])).toBe(paid(['--strategy', 'more']));
    expect(json([path, '--strategy', 'more', '--replications', '1']).strategy).toBe('more');
  });

  it('writes a file in the format its name says, and says so on stderr', () => {
    const path = join(folder(), 'result.json');
    const { status, stdout, stderr } = ccsim(['run', scenario(SMALL), '--output', path]);
    expect([status, stdout, stderr]).toEqual([0, '', `ccsim: wrote ${path}\n`]);
    expect(JSON.parse(readFileSync(path, 'utf8')).schema).toBe(1);
  });

  it('never writes colour into a file, and says nothing when quiet', () => {
    const path = join(folder(), 'result.txt');
    const { stdout, stderr } = ccsim(['run', scenario(SMALL), '--output', path, '--color', '--quiet']);
    expect([stdout, stderr]).toEqual(['', '']);
    expect(readFileSync(path, 'utf8')).not.toContain('\u001b');
  });

  it('with one replication has no half-widths', () => {
    const { stdout } = ccsim(['run', scenario(SMALL), '--replications', '1']);
    expect(stdout).not.toMatch(/±\d/);
    expect(json([scenario(SMALL), '--replications', '1']).results.total.offered.half_width).toBeNull();
  });
});

describe('ccsim validate', () => {
  it('says what is valid, with its strategies', () => {
    const path = scenario(`${SMALL}strategies:\n  more: { agents: { desk: { count: 9 } } }\n`);
    expect(ccsim(['validate', path])).toMatchObject({ status: 0, stdout: `${path}: valid (strategies base, more)\n` });
  });

  it('finds what is wrong in a strategy, and in every file', () => {
    const good = scenario(SMALL);
    const bad = scenario(`${SMALL}strategies:\n  more: { agents: { desk: { count: -9 } } }\n`);
    const { status, stdout, stderr } = ccsim(['validate', bad, good]);
    expect([status, stdout]).toEqual([2, `${good}: valid\n`]);
    expect(stderr).toMatch(/1 error\n$/);
  });

  it('warns of more load than the agents can carry', () => {
    const { status, stderr } = ccsim(['validate', scenario(SMALL.replace('count: 4', 'count: 1'))]);
    expect(status).toBe(0);
    expect(stderr).toContain('warning');
  });
});

it('ccsim schema prints a JSON Schema', () => {
  const { status, stdout } = ccsim(['schema']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout).properties).toHaveProperty('calls');
});
