import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ccsim, folder, SMALL, scenario, shell } from '../support/ccsim.js';

const expecting = (text: string) => `${SMALL}expect: { ${text} }\n`;
const HOLDS = 'total.service_level: ">= 50%"';
const FAILS = 'total.service_level: ">= 99%"';

describe('ccsim check: exit status', () => {
  it('0 when all is met, with what was expected, the figure and the margin', () => {
    const { status, stdout, stderr } = ccsim(['check', scenario(expecting(HOLDS))]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/total\.service_level +>= 50% +78\.\d % ±[\d.]+ +\+28\.\d pt ±[\d.]+ +ok/);
    expect(stdout).toContain('1 expectation met.');
  });

  it('1 when one is not, shown at its place in the file', () => {
    const path = scenario(expecting(`${HOLDS}, calls.general.asa: "<= 1s"`));
    const { status, stdout } = ccsim(['check', path]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${path}:7:61  failed: calls.general.asa\n`);
    expect(stdout).toMatch(/expected <= 1s; margin -\d/);
    expect(stdout).toContain('1 of 2 expectations failed.');
  });

  it('1 when a figure is undefined: no data never passes', () => {
    const nobody = expecting('calls.general.asa: "<= 1h"').replace('60/h', '0');
    const { status, stdout } = ccsim(['check', scenario(nobody), '--quiet']);
    expect(status).toBe(1);
    expect(stdout).toContain('NO DATA');
  });

  it.each([
    ['total.service_levle: ">= 50%"', 'did you mean "service_level"?'],
    ['agents.desk.service_level: ">= 50%"', 'service_level does not stand in agents'],
    ['total.service_level: ">= 50"', '50 -> 50%?'],
    ['total.asa: "<= baseline"', '--baseline baseline.json'],
  ])('2 before anything is simulated: %s', (text, told) => {
    const { status, stdout, stderr } = ccsim(['check', scenario(expecting(text))]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
    expect(stderr).toMatch(/scenario\.yaml:7:\d+ {2}error/);
  });

  it('2 when nothing is expected of any; one that expects nothing is passed over', () => {
    const nothing = scenario(SMALL);
    expect(ccsim(['check', nothing])).toMatchObject({ status: 2, stdout: '' });
    const { status, stderr } = ccsim(['check', nothing, scenario(expecting(HOLDS))]);
    expect([status, stderr]).toEqual([0, `ccsim: ${nothing} expects nothing: not simulated\n`]);
  });

  it('3 only with --precision, when an interval still holds its limit in the end', () => {
    const path = scenario(expecting('total.service_level: ">= 77.2%"'));
    const { status, stdout, stderr } = ccsim(['check', path, '--precision', '2%', '--max-replications', '50']);
    expect(status).toBe(3);
    expect(stdout).toContain('undecided');
    expect(stderr).toContain('after 50 replications: reached');
    expect(ccsim(['check', path]).status).toBe(0);
    // More replications decide it.
    expect(ccsim(['check', path, '--precision', '2%', '-q']).status).toBe(0);
  });

  it('a failure that is sure weighs more than what is undecided', () => {
    const path = scenario(expecting('total.service_level: [">= 77.2%", ">= 99%"]'));
    expect(ccsim(['check', path, '--precision', '2%', '--max-replications', '30', '-q']).status).toBe(1);
  });

  it.each([
    [['--update-baseline'], '--update-baseline writes a file'],
    [['--baseline', 'nowhere.json'], 'there is no such file'],
    [['--max-replications', '30'], 'says something about --precision'],
    [['--precision', '2'], 'share of the mean'],
    [['--precision', '2%', '-n', '5'], 'looked after 10 at the earliest'],
    [['--precision', '2%', '--metric', 'total.sla'], 'there is no metric "sla"'],
    [['--precision', '2%', '--max-replications', '15'], 'is more than --max-replications 15'],
  ])('2 for %j', (options, told) => {
    const { status, stdout, stderr } = ccsim(['check', scenario(expecting(HOLDS)), ...options]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(told);
  });
});

describe('ccsim check --baseline', () => {
  it('is written by --update-baseline alone, and holds what nothing changed in to the last digit', () => {
    const path = scenario(expecting(`${HOLDS}, total.asa: "<= baseline * 1.03"`));
    const baseline = join(path, '../baseline.json');
    const args = ['check', path, '--baseline', baseline];
    expect(ccsim(args).status).toBe(2);
    expect(existsSync(baseline)).toBe(false);
    expect(ccsim([...args, '--update-baseline']).status).toBe(0);
    const written = readFileSync(baseline, 'utf8');
    const { status, stdout } = ccsim([...args, '--workers', '3']);
    expect(status).toBe(0);
    expect(stdout).toContain('and so are the figures');
    expect(readFileSync(baseline, 'utf8')).toBe(written);
  });

  it('tells what is worse for sure, and what changed as the likely cause', () => {
    const path = scenario(expecting(HOLDS));
    const baseline = join(path, '../baseline.json');
    ccsim(['check', path, '--baseline', baseline, '--update-baseline']);
    writeFileSync(path, expecting(HOLDS).replace('60/h', '66/h'));
    const { status, stdout } = ccsim(['check', path, '--baseline', baseline]);
    expect(status).toBe(1);
    expect(stdout).toContain('no worse than the baseline (it was 78.3 %)');
    expect(stdout).toContain('Likely cause: calls.general.arrivals: 60/h -> 66/h.');
    const json = JSON.parse(ccsim(['check', path, '--baseline', baseline, '--json']).stdout);
    expect(json.scenarios[0].baselines[0]).toMatchObject({ unchanged: false, paired: true, replications: 20 });
  });

  it('a file that is no baseline is told, and is not overwritten', () => {
    const path = scenario(expecting(HOLDS));
    const { status, stderr } = ccsim(['check', path, '--baseline', path, '--update-baseline']);
    expect(status).toBe(2);
    expect(stderr).toContain('that is the scenario itself');
    expect(readFileSync(path, 'utf8')).toBe(expecting(HOLDS));
  });
});

describe('ccsim check for CI', () => {
  it('--junit writes a report beside the result', () => {
    const path = scenario(expecting(`${HOLDS}, total.asa: "<= 1s"`));
    const report = join(path, '../check.xml');
    const { status, stderr } = ccsim(['check', path, '--junit', report]);
    expect([status, stderr]).toEqual([1, `ccsim: wrote ${report}\n`]);
    expect(readFileSync(report, 'utf8')).toContain('tests="2" failures="1" errors="0"');
  });

  it('--github annotates the line by its path in the repository, and appends the step summary', () => {
    const path = scenario(expecting(FAILS));
    const summary = join(path, '../summary.md');
    writeFileSync(summary, 'before\n');
    const env = { GITHUB_WORKSPACE: join(path, '..'), GITHUB_STEP_SUMMARY: summary };
    const { stdout } = ccsim(['check', path, '--github'], env);
    expect(stdout).toMatch(/^::error file=scenario\.yaml,line=7,col=32,title=total\.service_level >= 99%25::/m);
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n## ❌ 1 of 1 expectation failed\./);
    const json = ccsim(['check', path, '--github', '--json'], env);
    expect(JSON.parse(json.stdout).verdict).toBe('failed');
    expect(json.stderr).toMatch(/^::error /m);
  });

  it('--github annotates what is wrong with a scenario too', () => {
    const { status, stderr } = ccsim(['check', scenario(expecting('total.asa: "<= 20"')), '--github']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^::error file=.*scenario\.yaml,line=7,col=22,title=a duration needs its unit::/m);
  });

  it.each(['json', 'csv', 'markdown'])('the same bytes with any number of workers: %s', (format) => {
    const path = scenario(expecting(`${HOLDS}, intervals.*.total.asa: "<= 1h"`));
    const args = ['check', path, '--format', format, '--precision', '3%', '-q'];
    expect(ccsim([...args, '--workers', '3']).stdout).toBe(ccsim([...args, '--workers', '1']).stdout);
  });

  it('validate checks what is expected, without simulating', () => {
    const { status, stderr } = ccsim(['validate', scenario(expecting('total.sla: "<= 20"'))]);
    expect(status).toBe(2);
    expect(stderr).toContain('there is no metric "sla"');
  });
});

describe('--precision for run and compare', () => {
  it('replicates until it is reached, and says so in the notes, the JSON and on stderr', () => {
    const path = scenario(SMALL);
    const { status, stdout, stderr } = ccsim(['run', path, '--precision', '2%', '--json']);
    expect(status).toBe(0);
    const { replications, precision } = JSON.parse(stdout);
    expect(precision).toMatchObject({ metric: 'total.service_level', asked: 0.02, reached: true });
    expect(precision.relative_half_width).toBeLessThanOrEqual(0.02 / 1.02);
    expect(stderr).toContain(`after ${replications} replications: reached`);
    const plain = ccsim(['run', path, '--replications', String(replications), '--json']).stdout;
    expect(JSON.parse(plain).results).toEqual(JSON.parse(stdout).results);
    expect(ccsim(['run', path, '--precision', '2%', '--json', '--workers', '3']).stdout).toBe(stdout);
    expect(ccsim(['run', path, '--precision', '2%']).stdout.replace(/\n/g, ' ')).toContain(
      'Precision of total.service',
    );
  });

  it('gives up after the most, which is no failure of run', () => {
    const args = ['run', scenario(SMALL), '--precision', '0.1%', '--max-replications', '25', '--json'];
    const { status, stdout, stderr } = ccsim(args);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ replications: 25, partial: false, precision: { reached: false } });
    expect(stderr).toContain('NOT reached (--max-replications 25)');
  });

  it('compare: of every alternative; --records has the rows of all replications', () => {
    const text = `${SMALL}strategies: { more: { agents: { desk: { count: 5 } } } }\n`;
    const found = JSON.parse(ccsim(['compare', scenario(text), '--precision', '2%', '--json', '-q']).stdout);
    expect(found.replications).toBeGreaterThan(20);
    expect(found.precision.reached).toBe(true);
    const path = scenario(SMALL);
    const rows = (...options: string[]) => {
      ccsim(['run', path, '--records', join(path, '../r.csv'), '-q', ...options]);
      return readFileSync(join(path, '../r.csv'), 'utf8');
    };
    const { replications } = JSON.parse(ccsim(['run', path, '--precision', '3%', '--json', '-q']).stdout);
    expect(rows('--precision', '3%', '--workers', '2')).toBe(rows('--replications', String(replications)));
  });
});

describe('action.yml', () => {
  const { runs } = parse(readFileSync('action.yml', 'utf8'));
  const { run, env } = runs.steps.at(-1);

  it('checks the scenarios that its inputs name, and none of them is read as a script', () => {
    const place = folder();
    copyFileSync(scenario(expecting(HOLDS)), join(place, 'a b.yaml'));
    for (const name of ['a.yaml', 'c.yaml']) copyFileSync(scenario(expecting(HOLDS)), join(place, name));
    expect(Object.keys(env)).toEqual(['CCSIM', 'SCENARIOS', 'BASELINE', 'JUNIT', 'OPTIONS']);
    const given = {
      CCSIM: new URL('../../bin/ccsim.js', import.meta.url).pathname,
      SCENARIOS: '[ac].yaml',
      BASELINE: '',
      JUNIT: 'a report; touch hacked.xml',
      OPTIONS: '--replications 3',
    };
    const exports = Object.entries(given).map(([key, value]) => `export ${key}='${value}'`);
    const { status, stdout } = shell(`cd ${place}\n${exports.join('\n')}\n${run}`);
    expect(status).toBe(0);
    expect(stdout).toContain('All 2 expectations met, in 2 scenarios.');
    expect(existsSync(join(place, given.JUNIT))).toBe(true);
    expect(existsSync(join(place, 'hacked.xml'))).toBe(false);
  });
});
