import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ccsim, folder, LARGE, SMALL, scenario, shell, start } from '../support/ccsim.js';

const rowsOf = (path: string) => readFileSync(path, 'utf8').trimEnd().split('\n').slice(1);
const replicationOf = (row: string) => Number(row.split(',')[0]);

describe('--records', () => {
  it('writes a row per leg beside the report, whose figures stay as they are', () => {
    const path = scenario(SMALL);
    const file = join(folder(), 'calls.csv');
    const plain = ccsim(['run', path, '--json']);
    const { status, stdout, stderr } = ccsim(['run', path, '--json', '--records', file]);
    expect([status, stdout]).toEqual([0, plain.stdout]);
    expect(stderr).toBe(`ccsim: wrote ${file}\n`);
    expect(rowsOf(file)).toHaveLength(Math.round(20 * JSON.parse(stdout).results.total.offered.mean));
    const lines = join(folder(), 'calls.ndjson');
    expect(ccsim(['run', path, '--records', lines, '--quiet']).stderr).toBe('');
    expect(JSON.parse(readFileSync(lines, 'utf8').split('\n')[0]!)).toMatchObject({ replication: 1, kind: 'call' });
  });

  it('the same bytes with any number of workers, the replications in order', () => {
    const path = scenario(LARGE);
    const [one, three] = [join(folder(), 'one.csv'), join(folder(), 'three.csv')];
    for (const [file, workers] of [
      [one, '1'],
      [three, '3'],
    ] as const) {
      const { status } = ccsim(['run', path, '-n', '10', '--workers', workers, '--quiet', '--records', file]);
      expect(status).toBe(0);
      expect(readdirSync(join(file, '..'))).toHaveLength(1);
    }
    expect(readFileSync(one).equals(readFileSync(three))).toBe(true);
    const replications = rowsOf(one).map(replicationOf);
    expect(replications).toEqual([...replications].sort((a, b) => a - b));
    expect(new Set(replications).size).toBe(10);
  });

  it('goes by the name of the file, and refuses what it cannot write before anything is simulated', () => {
    const path = scenario(SMALL);
    const refused = (file: string, ...more: string[]) => {
      const { status, stdout, stderr } = ccsim(['run', path, '--records', file, ...more]);
      expect([status, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(refused('calls.xlsx')).toContain('end it in .csv or .ndjson');
    expect(refused('calls.parquet')).toContain('not built yet: parquet');
    expect(refused(join(folder(), 'nowhere', 'calls.csv'))).toContain('there is no folder');
    const both = join(folder(), 'x.csv');
    expect(refused(both, '--output', both)).toContain('that is the file of --output');
    expect(existsSync(both)).toBe(false);
  });

  it.each(['SMALL', 'LARGE'])(
    'a disk that is too small: told, nothing is left, and the file that was there stays (%s)',
    (size) => {
      const place = folder();
      const file = join(place, 'calls.csv');
      writeFileSync(file, 'before');
      const path = scenario(size === 'SMALL' ? SMALL : LARGE);
      const { status, stdout, stderr } = shell(
        `ulimit -f 400; ccsim run ${path} -n 30 --quiet --workers 2 --records ${file}`,
      );
      expect([status, stdout, stderr]).toEqual([
        4,
        '',
        `ccsim: could not write ${file}: the file would be larger than is allowed; no file was written\n`,
      ]);
      expect(readdirSync(place)).toEqual(['calls.csv']);
      expect(readFileSync(file, 'utf8')).toBe('before');
    },
  );

  it('into a pipe whose reader goes away: told', () => {
    const pipe = join(folder(), 'calls.csv');
    const { status, stderr } = shell(
      `mkfifo ${pipe}; head -1 ${pipe} > /dev/null & ccsim run ${scenario(LARGE)} -n 20 --quiet --records ${pipe} > /dev/null`,
    );
    expect([status, stderr]).toEqual([4, `ccsim: could not write ${pipe}: whoever read it has gone\n`]);
  });

  it('Ctrl-C leaves whole replications, marked partial on stderr', async () => {
    const file = join(folder(), 'calls.csv');
    for (const patience of [4_000, 15_000, 40_000]) {
      const program = start(['run', scenario(LARGE), '-n', '100000', '--workers', '2', '--json', '--records', file]);
      const ended = once(program, 'close');
      let [stdout, stderr] = ['', ''];
      program.stdout.setEncoding('utf8').on('data', (text) => {
        stdout += text;
      });
      program.stderr.setEncoding('utf8').on('data', (text) => {
        stderr += text;
      });
      await new Promise((go) => setTimeout(go, patience));
      program.kill('SIGINT');
      const [status] = await ended;
      if (stdout === '') continue;
      const told = JSON.parse(stdout);
      expect(status).toBe(130);
      expect(stderr).toContain(`wrote ${file}, partial: ${told.replications} of 100000 replications`);
      expect(new Set(rowsOf(file).map(replicationOf)).size).toBe(told.replications);
      expect(readdirSync(join(file, '..'))).toEqual(['calls.csv']);
      return;
    }
    throw new Error('it does not get far enough to be interrupted');
  });
});
