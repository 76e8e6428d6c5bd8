import { describe, expect, it } from 'vitest';
import { ccsim, scenario } from '../support/ccsim.js';

const DESK = ['--arrivals', '600/h', '--talk', '3m'];
const ask = (formula: string, ...args: string[]) => ccsim(['erlang', formula, ...DESK, ...args]);

interface Told {
  readonly fewest?: number;
  readonly results: readonly { readonly agents: number; readonly figures: Record<string, number | null> }[];
}
const json = (formula: string, ...args: string[]): Told => JSON.parse(ask(formula, ...args, '--json').stdout);

describe('ccsim erlang', () => {
  it('tells the figures of so many agents, each with what it is', () => {
    const { status, stdout, stderr } = ask('a', '--patience', '2m', '--agents', '32');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('600 calls an hour of 3:00, a mean patience of 2:00');
    expect(stdout).toMatch(/^ +abandonment +5\.10 % +gave up$/m);
    expect(stdout).toMatch(/^ +service_level +87\.41 % +answered within 20 s$/m);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('tells the fewest agents for a goal, with one fewer and one more', () => {
    const { stdout } = ask('c', '--target', '80%');
    expect(stdout).toContain('35 agents are the fewest for service_level >= 80 %');
    expect(stdout).toMatch(/34 agents +35 agents +36 agents/);
    const { fewest, results } = json('c', '--target', '80%');
    expect(fewest).toBe(35);
    expect(results.map(({ agents }) => agents)).toEqual([34, 35, 36]);
  });

  it('what is without end is null, and told', () => {
    expect(json('c', '--asa', '1h').results[0]!.figures).toMatchObject({ occupancy: 1, asa: null, queue_length: null });
    expect(ask('c', '--asa', '1h').stdout).toContain('-: the line grows without end');
  });

  it('gives its figures the names and meanings that run gives them', () => {
    const file = scenario(`name: M/M/32+M
time: { duration: 400h, warmup: 10h }
calls: { general: { arrivals: 600/h, talk: { exponential: 3m }, patience: { exponential: 2m } } }
agents: { desk: { count: 32 } }
`);
    const run = JSON.parse(ccsim(['run', file, '--replications', '5', '--workers', '1', '--json']).stdout);
    const { figures } = json('a', '--patience', '2m', '--agents', '32').results[0]!;
    for (const [name, exact] of Object.entries(figures)) {
      const { mean, half_width } = run.results.total[name];
      // Five replications: Student's t of 4 is 2.776 for 95 %; ten standard errors are wide, percentiles are kept within 0.5 %.
      expect(Math.abs(mean - exact!), name).toBeLessThanOrEqual((10 / 2.776) * half_width + 0.005 * exact! + 1e-9);
    }
  });

  it.each([
    [['c', '--arrivals', '600/h', '--talk', '180', '--agents', '34'], '180 -> 180s?'],
    [['c', '--arrivals', '600', '--talk', '3m', '--agents', '34'], '600 -> 600/h?'],
    [['c', ...DESK, '--agents', '30'], 'the line grows without end (it takes 31 agents at least'],
    [['c', ...DESK], 'needs --agents or a goal'],
    [['c', '--agents', '3'], 'needs --arrivals and --talk'],
    [['c', ...DESK, '--patience', '2m', '--agents', '34'], 'erlang c has no --patience (erlang a has'],
    [['b', ...DESK, '--within', '20s', '--trunks', '34'], 'erlang b has no --within'],
    [['c', ...DESK, '--agents', '34', '--target', '80%'], 'contradict each other'],
    [['c', ...DESK, '--target', '80'], '80 -> 80%?'],
    [['c', ...DESK, '--target', '100%'], 'no number of agents can promise that'],
    [['a', ...DESK, '--patience', 'never', '--agents', '34'], 'ccsim erlang c'],
    [['c', ...DESK, '--agents', '0'], 'a whole number from 1'],
    [['c', '--arrivals', '0', '--talk', '3m', '--agents', '3'], 'must be more than 0'],
    [['c', '--arrivals', '600/s', '--talk', '3h', '--agents', '3'], 'look at the units'],
    [['b', '--load', '3', '--talk', '3m', '--trunks', '3'], 'leave it out'],
    [['b', '--load', 'much', '--trunks', '3'], 'this is no load'],
    [['d', '--agents', '3'], 'there is no formula "d"'],
  ])('%j is wrong usage, told in a line', (args, message) => {
    const { status, stdout, stderr } = ccsim(['erlang', ...args]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
