import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ccsim, folder, LARGE, SMALL, scenario } from '../support/ccsim.js';

const WITH_STRATEGIES = `${SMALL}strategies:
  more: { agents: { desk: { count: 6 } } }
  hasty: { calls: { general: { patience: { exponential: 30s } } } }
  busier: { calls: { general: { arrivals: 70/h } } }
`;
const compare = (...args: string[]) => ccsim(['compare', ...args]);
const json = (...args: string[]) => JSON.parse(compare(...args, '--json', '--quiet').stdout);
/** What is wrong, as the user reads it. */
const said = (...args: string[]) => {
  const { status, stdout, stderr } = compare(...args);
  expect([status, stdout]).toEqual([2, '']);
  return stderr.trim();
};

describe('ccsim compare', () => {
  it('compares the strategies of a file: a sentence for each, the totals, the differences', () => {
    const { status, stdout, stderr } = compare(scenario(WITH_STRATEGIES));
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Small\nmore against base: \d+ better/);
    expect(stdout).toMatch(/^All together +base +more +hasty +busier$/m);
    expect(stdout).toMatch(/^more against base +base +more +difference +p +verdict$/m);
    expect(stdout).toMatch(/^service_level +[\d.]+ % +[\d.]+ % +\+[\d.]+ pt ±[\d.]+ +<0\.001 +better$/m);
    const told = stdout.replaceAll(/\s+/g, ' ');
    expect(told).toContain('on the same callers, compared day by day');
    expect(told).toContain('busier: the arrivals of general are others, so its callers are not the same ones');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('compares files, each called by its name', () => {
    const [one, two] = [scenario(SMALL, 'one.yaml'), scenario(SMALL.replace('count: 4', 'count: 5'), 'two.yaml')];
    const told = json(one, two, '--replications', '4');
    expect(told.against).toBe('one');
    expect(Object.keys(told.differences)).toEqual(['two']);
    expect(told.differences.two.total.offered).toMatchObject({ mean: 0, half_width: 0, n: 4, p: 1 });
  });

  it('files of one name are told apart by their folders', () => {
    const place = folder();
    for (const name of ['main', 'change']) {
      mkdirSync(join(place, name));
      writeFileSync(join(place, name, 'day.yaml'), SMALL);
    }
    const told = json(...['main', 'change'].map((name) => join(place, name, 'day.yaml')), '--replications', '2');
    expect(Object.keys(told.strategies)).toEqual(['main/day', 'change/day']);
  });

  it('compares with another one, and only those named beside it', () => {
    const path = scenario(WITH_STRATEGIES);
    const told = json(path, '--against', 'hasty', '--strategy', 'more', '--replications', '2');
    expect([told.against, ...Object.keys(told.differences)]).toEqual(['hasty', 'more']);
    expect(Object.keys(json(path, '--strategy', 'more', '--replications', '2').strategies)).toEqual(['base', 'more']);
  });

  it('judges the metrics named, and no others', () => {
    const told = json(scenario(WITH_STRATEGIES), '--metrics', 'asa,calls.*.offered', '--replications', '3');
    expect(Object.keys(told.verdicts.more.total)).toEqual(['asa']);
    expect(Object.keys(told.verdicts.more.calls.general)).toEqual(['offered']);
    expect(told.differences.more.total).toHaveProperty('service_level');
  });

  it('writes the same bytes with any number of workers', () => {
    const path = scenario(`${LARGE}strategies: { more: { agents: { desk: { count: 33 } } } }\n`);
    const args = ['compare', path, '--replications', '6', '--json'];
    const [one, two, three] = ['1', '2', '3'].map((workers) => ccsim([...args, '--workers', workers]));
    expect(one!.status).toBe(0);
    expect(JSON.parse(one!.stdout).differences.more.total.asa.n).toBe(6);
    expect(two!.stdout).toBe(one!.stdout);
    expect(three!.stdout).toBe(one!.stdout);
  });

  it('tells a pull request, a spreadsheet, a script: by the name of the file', () => {
    const path = scenario(WITH_STRATEGIES);
    const place = folder();
    const written = (name: string) => {
      expect(compare(path, '--replications', '5', '--output', join(place, name)).stdout).toBe('');
      return readFileSync(join(place, name), 'utf8');
    };
    expect(written('told.md')).toMatch(/^## Small\n\n\*\*more\*\* against \*\*base\*\*: /);
    expect(written('told.md')).toContain('| --- | ---: | ---: | ---: | ---: | --- |');
    expect(written('told.csv')).toMatch(/^strategy,against,scope,name,metric,mean,mean_against,difference,half_width,/);
    expect(written('told.csv')).toMatch(/^more,base,calls,general,asa,/m);
    expect(JSON.parse(written('told.json')).against).toBe('base');
  });

  it('in colour only where it is wanted', () => {
    const path = scenario(WITH_STRATEGIES);
    expect(compare(path, '--color').stdout).toContain('\u001b[32mbetter');
    expect(compare(path).stdout).not.toContain('\u001b');
  });

  it('without common callers shows what they save', () => {
    const { stdout } = compare(scenario(WITH_STRATEGIES), '--strategy', 'more', '--no-crn');
    expect(stdout).toMatch(/callers of its own for each\s\(--no-crn\)/);
    expect(stdout).toMatch(/^service_level .* x [\d.]+ +better$/m);
    expect(stdout).toMatch(/times the replications are needed\s+without\s+common\s+callers/);
  });

  it('goes by the margins asked for', () => {
    const verdict = (...margins: string[]) => {
      const args = margins.flatMap((margin) => ['--margin', margin]);
      const told = json(scenario(WITH_STRATEGIES), '--strategy', 'more', '--metrics', 'asa,service_level', ...args);
      return told.verdicts.more.total;
    };
    expect(verdict().asa).toMatchObject({ verdict: 'better', margin: 1 });
    expect(verdict('10m')).toMatchObject({ asa: { verdict: 'same', margin: 600 }, service_level: { margin: 0.005 } });
    expect(verdict('90%', 'asa=0')).toMatchObject({
      asa: { margin: 0 },
      service_level: { verdict: 'same', margin: 0.9 },
    });
  });

  it('a doubt is told once, and of which of them, if not of all', () => {
    const text = `${SMALL}strategies: { few: { agents: { desk: { count: 3 } } }, one: { agents: { desk: { count: 3 } }, seed: 2 } }\n`;
    const { status, stderr } = compare(scenario(text), '--replications', '2');
    expect(status).toBe(0);
    expect(stderr.match(/warning: /g)).toHaveLength(1);
    expect(stderr).toContain('warning: few, one: the calls of general bring 3.0 Erlangs');
    expect(stderr).toContain('ccsim: their seeds differ; all meet the callers of base');
  });

  it('one replication tells nothing apart, and says so', () => {
    const { stdout } = compare(scenario(WITH_STRATEGIES), '--replications', '1');
    expect(stdout).toContain('One replication tells no difference from chance');
    expect(stdout).not.toContain('NaN');
  });
});

describe('what cannot be compared', () => {
  const path = () => scenario(WITH_STRATEGIES);

  it.each([
    [['--against', 'mor'], 'ccsim: nothing here is called "mor" (did you mean "more"?)'],
    [['--metrics', 'servce_level'], 'ccsim: there is no metric "servce_level" (did you mean "service_level"?)'],
    [['--metrics', 'calls.generl.asa'], 'ccsim: calls.generl.asa: calls has no "generl" (did you mean "general"?)'],
    [['--margin', 'asaa=2s'], 'ccsim: --margin asaa=2s: there is no metric "asaa" (did you mean "asa"?)'],
    [
      ['--margin', 'service_level=2s'],
      'ccsim: --margin service_level=2s: service_level is no 2s (write points of it, such as 1%)',
    ],
    [['--margin', 'much'], 'ccsim: --margin much: this is no margin (write 1%, 2s, or asa=5s for one metric)'],
    [['--strategy', 'base'], 'ccsim: nothing is compared with base (there is: base, more, hasty, busier)'],
    [['--json', '--format', 'csv'], 'ccsim: --json and --format csv contradict each other (leave one of them out)'],
  ])('%j', (args, message) => {
    expect(said(path(), ...args)).toBe(message);
  });

  it('a file without strategies, alone', () => {
    const alone = scenario(SMALL);
    expect(said(alone)).toBe(
      `ccsim: ${alone} has no strategies to compare (write some in it under "strategies:", or name another scenario beside it)`,
    );
  });

  it('a file with itself', () => {
    const one = path();
    expect(said(one, one)).toContain('is named twice (a scenario is not compared with itself)');
  });

  it('a strategy that is not there', () => {
    expect(said(path(), '--strategy', 'mroe')).toMatch(/there is no strategy "mroe"[\s\S]*did you mean "more"\?/);
  });

  it('scenarios that are wrong: everything in all of them at once', () => {
    const bad = [scenario(SMALL.replace('count: 4', 'count: -4')), scenario(SMALL.replace('3m', '3'))];
    expect(said(...bad)).toMatch(/2 errors$/);
  });

  it('a result over one of the scenarios', () => {
    const one = path();
    expect(said(one, '--output', one)).toContain('that is the scenario itself');
  });
});

it('ccsim compare --help teaches the verdicts', () => {
  const { stdout } = ccsim(['compare', '--help']);
  for (const word of ['better, worse', 'same', 'open', '--no-crn', 'for a pull request'])
    expect(stdout).toContain(word);
  for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
});
