import { describe, expect, it } from 'vitest';
import { compare } from '../../src/experiments/compare/compare.js';
import { type CompareOptions, planOf } from '../../src/experiments/compare/plan.js';
import { thisThread } from '../../src/experiments/crew.js';
import { loadScenario } from '../../src/index.js';
import { COMPARISON_FORMATS, type ComparisonReport, comparisonReport } from '../../src/reporting/comparison/index.js';
import { differenceTold, factorTold, pTold } from '../../src/reporting/comparison/words.js';
import { FORMATS, PLAIN } from '../../src/reporting/index.js';

const DAY = `name: A <b>day</b>
time: { duration: 2h }
calls:
  "10": { arrivals: 30/h, talk: { exponential: 4m }, patience: { exponential: 3m } }
  "2": { arrivals: 30/h, talk: { exponential: 4m }, patience: { exponential: 3m } }
agents: { desk: { count: 4 } }
`;
const withAgents = (count: number, more = '') =>
  loadScenario({ path: 'day.yaml', readText: () => DAY.replace('count: 4 }', `count: ${count} }${more}`) });

async function reportOf(names: readonly string[], options: CompareOptions = {}, more = ''): Promise<ComparisonReport> {
  const alternatives = names.map((name, i) => ({ name, scenario: withAgents(4 + i, i > 0 ? more : '') }));
  const plan = planOf(alternatives, options);
  const found = await compare(
    plan,
    { replications: 5 },
    thisThread(plan.jobs, () => Promise.resolve()),
  );
  return comparisonReport(plan, found!, 5);
}

const told = async (format: string, report: ComparisonReport) => (await COMPARISON_FORMATS[format]!())(report, PLAIN);
const HOSTILE = ['now', '=cmd|x', 'a,"b"\u200bc', '<i>*many*</i>'];

it('is told in every format there is', () => {
  expect(Object.keys(COMPARISON_FORMATS)).toEqual(FORMATS.map(({ name }) => name));
});

describe('the table', () => {
  it('is at most 100 columns wide, however many alternatives there are', async () => {
    const names = ['now', ...Array.from({ length: 8 }, (_, i) => `alternative-number-${i}-of-many-and-long`)];
    const text = await told('table', await reportOf(names, { metrics: ['asa', 'calls.*.asa'] }));
    for (const line of text.split('\n').filter((each) => !each.startsWith('Seed'))) {
      expect(line.length, line).toBeLessThanOrEqual(100);
    }
    expect(text.match(/^All together /gm)!.length).toBeGreaterThan(1);
    expect(text.match(/^alternative-num… against now /gm)).toHaveLength(8);
  });

  it('of many differences shows the first, and says how many more there are', async () => {
    const everywhere = ['asa', 'wait', 'offered', 'answered', 'abandoned', 'abandonment', 'aht', 'talk', 'delayed'];
    const metrics = everywhere.flatMap((metric) => [metric, `calls.*.${metric}`]);
    const text = await told('table', await reportOf(['now', 'then'], { metrics }));
    expect(text).toMatch(/^and \d+ more \(--format csv has them all\)$/m);
  });

  it('of what only one has says so', async () => {
    const report = await reportOf(['now', 'then'], {}, ', help: { count: 1 }');
    expect(await told('table', report)).toMatch(/Only then has agents\.\w+\.occupancy/);
  });
});

describe('names are told as they are', () => {
  it('in CSV, where none is taken for a formula and every row has all its cells', async () => {
    const text = await told('csv', await reportOf(HOSTILE, { metrics: ['asa'] }));
    expect(text).toContain(`\n"'=cmd|x",now,total,,asa,`);
    expect(text).toContain('\n"a,""b""');
    const cells = text
      .trimEnd()
      .split('\n')
      .map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, 'quoted').split(',').length);
    expect(new Set(cells)).toEqual(new Set([23]));
  });

  it('in Markdown, without markup', async () => {
    const text = await told('markdown', await reportOf(HOSTILE, { metrics: ['asa'] }));
    expect(text).toContain('## A &lt;b&gt;day&lt;/b&gt;');
    expect(text).toContain('=cmd\\|x');
    expect(text).not.toContain('<i>');
  });

  it('in JSON, in their order', async () => {
    const text = await told('json', await reportOf(['10', '2', '1'], { metrics: ['calls.*.asa'] }));
    const [strategies, differences] = [text.indexOf('"strategies"'), text.indexOf('"differences"')];
    const keys = [...text.slice(strategies, differences).matchAll(/^ {4}"(\d+)": \{$/gm)].map(([, name]) => name);
    expect(keys).toEqual(['10', '2', '1']);
    expect(text.slice(differences)).toMatch(/"calls": \{\n {8}"10": \{[\s\S]*\n {8}"2": \{/);
    expect(JSON.parse(text).differences['2'].calls['10'].asa.n).toBeGreaterThan(0);
  });
});

describe('in words', () => {
  const difference = (mean: number, halfWidth: number) => ({ mean, halfWidth, low: null, high: null, n: 9, p: null });

  it.each([
    [0.0321, 0.004, 'ratio', '+3.2 pt', '±0.4'],
    [-0.0321, 0.004, 'ratio', '-3.2 pt', '±0.4'],
    [0, 0, 'ratio', '0 pt', '±0'],
    [-75, 4, 'seconds', '-1:15', '±0:04'],
    [12.34, 1.2, 'seconds', '+12.3 s', '±1.2'],
    [-4743, 430, 'currency', '-4,743', '±430'],
  ])('a difference of %s ±%s (%s) is %s %s', (mean, half, unit, value, halfWidth) => {
    expect(differenceTold(difference(mean, half), unit)).toEqual({ value, halfWidth });
  });

  it('p and factors have the digits that matter', () => {
    expect([null, 0, 0.0009, 0.0123, 0.234, 0.997, 1].map(pTold)).toEqual([
      ...['', '<0.001', '<0.001', '0.012', '0.23', '1', '1'],
    ]);
    expect([0.834, 1.04, 4.6, 11.7].map(factorTold)).toEqual(['0.83', '1.0', '4.6', '12']);
  });
});
