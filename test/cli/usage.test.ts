import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { LATER_COMMANDS, LATER_OPTIONS } from '../../src/cli/notBuilt.js';
import { ccsim, SMALL, scenario } from '../support/ccsim.js';

describe('help that teaches', () => {
  it('tells the version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const flag of ['--version', '-V']) {
      expect(ccsim([flag])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    }
  });

  it('without arguments it is the help, on stderr: nothing was asked', () => {
    const { status, stdout, stderr } = ccsim([]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('ccsim run scenarios/03-two-skills.yaml');
  });

  it.each([['--help'], ['help', 'run'], ...COMMANDS.map(({ name }) => [name, '--help'])])('%s %s', (...args) => {
    const { status, stdout, stderr } = ccsim(args);
    expect([status, stderr]).toEqual([0, '']);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stdout).not.toContain('\u001b');
  });

  it('names exit status, examples and where results go', () => {
    const general = ccsim(['--help']).stdout;
    expect(general).toContain('Exit status: 0 fine; 1 an expectation failed');
    expect(general).toContain('stdout');
    expect(ccsim(['run', '--help']).stdout).toContain('Examples:');
  });

  it('promises nothing that is not built', () => {
    const text = ccsim(['--help']).stdout + ccsim(['run', '--help']).stdout;
    for (const later of [...LATER_OPTIONS, ...LATER_COMMANDS.map((name) => `ccsim ${name}`)]) {
      expect(text).not.toMatch(new RegExp(`${later}\\b`));
    }
  });
});

describe('wrong usage exits 2, with a line that helps', () => {
  it.each([
    [['rnu', 'x.yaml'], "unknown command 'rnu'", 'Did you mean run?'],
    [['run', 'x.yaml', '--workrs', '2'], "unknown option '--workrs'", 'Did you mean --workers?'],
    [['run'], "missing required argument 'scenario'", 'See ccsim run --help'],
    [['run', 'a.yaml', 'b.yaml'], 'too many arguments', 'See ccsim run --help'],
    [['run', 'x.yaml', '--replications', '0'], 'whole number from 1', '--replications'],
    [['run', 'x.yaml', '--replications', '2.5'], 'whole number from 1', '--replications'],
    [['run', 'x.yaml', '--workers', 'many'], 'whole number from 1', '--workers'],
    [['run', 'x.yaml', '--format', 'xml'], "'xml' is invalid", 'table, json'],
    [['run', 'x.yaml', '--seed'], "'--seed <text>' argument missing", 'See ccsim run --help'],
    [['run', 'x.yaml', '--json', '--format', 'table'], 'contradict each other', 'leave one of them out'],
  ])('ccsim %j', (args, message, help) => {
    const { status, stdout, stderr } = ccsim(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
    expect(stderr).not.toContain('    at ');
  });

  it.each(LATER_COMMANDS.map((name) => [name]))('ccsim %s: not built yet', (name) => {
    expect(ccsim([name, 'x.yaml', '--json'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `ccsim: ${name}: not built yet\n`,
    });
  });

  it.each(['--shard 1/4', '--shard=1/4', '--records r.parquet', '--output x.html'])(
    'ccsim run ... %s: not built yet',
    (options) => {
      const { status, stderr } = ccsim(['run', scenario(SMALL), ...options.split(' ')]);
      expect(status).toBe(2);
      expect(stderr).toContain('not built yet');
    },
  );
});
