import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { ccsim, folder, SMALL, scenario } from '../support/ccsim.js';

/** Two small days, told as asked. */
const run = (...args: readonly string[]) => ccsim(['run', scenario(SMALL), '--replications', '2', ...args]);

describe('the formats of ccsim run', () => {
  it('csv has the figures of the JSON', () => {
    const rows: Record<string, string>[] = parse(run('--format', 'csv').stdout, { columns: true });
    const { total, intervals } = JSON.parse(run('--json').stdout).results;
    const find = (scope: string, interval: string) =>
      rows.find((row) => row.scope === scope && row.interval === interval)!;
    expect(Number(find('total', 'day').asa)).toBe(total.asa.mean);
    expect(Number(find('total', 'day').asa_hw)).toBe(total.asa.half_width);
    expect(Number(find('queues', '09:00').offered)).toBe(intervals[1].queues.general.offered.mean);
    expect(rows).toHaveLength(7 * 4);
  });

  it('markdown has its tables, and no colour even when colour is asked for', () => {
    const { stdout } = run('--format', 'markdown', '--color');
    expect(stdout).toMatch(/^## Small\n\n\*\*/);
    expect(stdout).toContain('\n| Queues | offered |');
    expect(stdout).not.toContain('\u001b');
  });

  it.each([
    ['day.csv', 'strategy,scope,'],
    ['day.md', '## Small'],
    ['DAY.CSV', 'strategy,scope,'],
  ])('--output %s has its format by its name', (name, start) => {
    const file = join(folder(), name);
    expect(run('--output', file).status).toBe(0);
    expect(readFileSync(file, 'utf8').slice(0, start.length)).toBe(start);
  });
});
