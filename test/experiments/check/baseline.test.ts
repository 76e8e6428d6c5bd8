import { describe, expect, it } from 'vitest';
import { baselineText, readBaseline } from '../../../src/experiments/check/baseline.js';
import { BaselineFault, type CheckOptions } from '../../../src/index.js';
import { checkText, HOUR, outcomeOf, verdictsIn } from './centre.js';

const EXPECTS = 'expect: { total.service_level: ">= 1%", total.asa: ["<= 1h", "<= baseline * 1.03"] }\n';
const DAY = HOUR + EXPECTS;

const baselineOf = async (text: string, options: CheckOptions & { seed?: string } = {}) =>
  (await checkText(text, { updateBaseline: true, ...options })).baseline();

describe('nothing changed: scenario, seed and version are those of the baseline', () => {
  it('every value must be the same, replication by replication', async () => {
    const found = await checkText(DAY, { baseline: await baselineOf(DAY) });
    expect(verdictsIn(found)).toEqual([
      'total.service_level >= 1%: met',
      'total.service_level identity: met',
      'total.asa <= 1h: met',
      'total.asa <= baseline * 1.03: met',
      'total.asa identity: met',
    ]);
    expect(found.scenarios[0]!.comparisons[0]).toMatchObject({ isUnchanged: true, isPaired: true, replications: 4 });
  });

  it('one value that is not fails, however good it is', async () => {
    const baseline = await baselineOf(DAY);
    const [first] = readBaseline(baseline).get('An hour')!.get('base')!.metrics.get('total.service_level')!;
    const edited = baseline.replace(`[${first}`, `[${first! - 1e-12}`);
    expect(edited).not.toBe(baseline);
    const found = await checkText(DAY, { baseline: edited });
    expect(verdictsIn(found)).toContain('total.service_level identity: failed');
    expect(found.verdict).toBe('failed');
  });

  it('another limit is no change: figures are the same', async () => {
    const baseline = await baselineOf(DAY);
    const found = await checkText(DAY.replace('>= 1%', '>= 2%'), { baseline });
    expect(outcomeOf(found, 'identity').verdict).toBe('met');
  });
});

describe('the scenario changed: the same seed, replication by replication', () => {
  const worse = DAY.replace('count: 3', 'count: 2');
  const better = DAY.replace('count: 3', 'count: 5');

  it('a metric is a regression if the whole interval of its difference is worse', async () => {
    const baseline = await baselineOf(DAY, { replications: 20 });
    const found = await checkText(worse, { baseline, replications: 20 });
    expect(verdictsIn(found)).toContain('total.service_level regression: failed');
    expect(verdictsIn(found)).toContain('total.asa <= baseline * 1.03: failed');
    const { margin, marginHalfWidth, bound, figure } = outcomeOf(found, 'regression');
    expect(margin! + marginHalfWidth!).toBeLessThan(0);
    expect(margin!).toBeCloseTo(figure.mean! - bound!, 12);
  });

  it('what is better passes, and so does what cannot be told from chance', async () => {
    const baseline = await baselineOf(DAY, { replications: 20 });
    for (const text of [better, DAY.replace('exponential: 2m', 'exponential: 119s')]) {
      expect((await checkText(text, { baseline, replications: 20 })).verdict).toBe('passed');
    }
  });

  it('what changed is told value by value', async () => {
    const baseline = await baselineOf(DAY);
    const changed = worse
      .replace('  loans: {', '  loans: { wrap_up: 1s,')
      .replace(', patience: { exponential: 2m }', '');
    const found = await checkText(changed, { baseline });
    expect(found.scenarios[0]!.comparisons[0]!.changes).toEqual([
      { path: 'calls.loans.wrap_up', before: null, after: '1s' },
      { path: 'agents.desk.count', before: '3', after: '2' },
      { path: 'calls.cards.patience.exponential', before: '2m', after: null },
    ]);
  });

  it('a metric for which neither direction is good goes by what is expected of it', async () => {
    const text = `${HOUR}expect: { agents.desk.occupancy: "<= 99%" }\n`;
    const baseline = await baselineOf(text, { replications: 20 });
    const found = await checkText(text.replace('count: 3', 'count: 2'), { baseline, replications: 20 });
    expect(verdictsIn(found)).toContain('agents.desk.occupancy regression: failed');
    const both = `${HOUR}expect: { agents.desk.occupancy: ["<= 99%", ">= 1%"] }\n`;
    expect(verdictsIn(await checkText(both.replace('count: 3', 'count: 2'), { baseline }))).toHaveLength(2);
  });

  it('as many replications as the baseline has, unless others are asked for; the common ones are compared', async () => {
    const baseline = await baselineOf(DAY, { replications: 7 });
    const compared = async (replications?: number) => {
      const { scenarios } = await checkText(worse, { baseline, replications });
      return [scenarios[0]!.replications, scenarios[0]!.comparisons[0]!.replications];
    };
    expect(await compared()).toEqual([7, 7]);
    expect(await compared(9)).toEqual([9, 7]);
    expect(await compared(5)).toEqual([5, 5]);
  });
});

describe('the baseline file', () => {
  it('is sorted, a metric a line, and is read back as it was written', async () => {
    const text = await baselineOf(DAY);
    expect(text).toMatch(/^ {10}"total\.asa": \{ "mean": [\d.]+, "values": \[[\d., ]+\] \},$/m);
    expect(text).toMatch(/^ {10}"agents\.desk\.count": "3",$/m);
    const paths = [...text.matchAll(/^ {10}"([^"]+)"/gm)].map(([, path]) => path);
    const metrics = paths.filter((path) => path!.startsWith('total.'));
    expect(metrics).toEqual([...metrics].sort());
    expect(baselineText(readBaseline(text))).toBe(text);
  });

  it('keeps what is undefined as null', async () => {
    const nobody = `${HOUR.replace('20/h', '1/h')}expect: { calls.loans.service_level: ">= 0" }`;
    const text = await baselineOf(nobody, { replications: 8 });
    expect(text).toContain('null');
    const found = await checkText(nobody, { baseline: text, replications: 8 });
    expect(found.verdict).toBe('passed');
  });

  it('takes the scenarios that are checked, and leaves the others as they are', async () => {
    const other = await baselineOf(DAY.replace('An hour', 'Another'));
    const both = readBaseline(await baselineOf(DAY, { baseline: other }));
    expect([...both.keys()].sort()).toEqual(['An hour', 'Another']);
  });

  it('keeps a strategy that is not checked this time, but none that is gone', async () => {
    const more = 'strategies: { more: { agents: { desk: { count: 5 } } } }\n';
    const two = `${HOUR}${more}expect: { total.asa: "<= 1h", strategies.more.total.asa: "<= 1h" }\n`;
    const baseline = await baselineOf(two);
    const strategiesIn = (text: string) => [...readBaseline(text).get('An hour')!.keys()];
    expect(strategiesIn(baseline)).toEqual(['base', 'more']);
    const one = `${HOUR}${more}expect: { total.asa: "<= 1h" }\n`;
    expect(strategiesIn(await baselineOf(one, { baseline }))).toEqual(['base', 'more']);
    expect(strategiesIn(await baselineOf(DAY, { baseline }))).toEqual(['base']);
  });

  it('a new expectation that needs it is refused until it has it; one that does not is not compared', async () => {
    const baseline = await baselineOf(DAY);
    const asks = (condition: string) => DAY.replace('expect: {', `expect: { total.fcr: "${condition}",`);
    await expect(checkText(asks('>= baseline'), { baseline })).rejects.toThrow('the baseline has no total.fcr');
    const found = await checkText(asks('>= 1%'), { baseline });
    expect(found.scenarios[0]!.comparisons[0]!.unknown).toEqual(['total.fcr']);
  });

  it.each([
    ['hello', 'not JSON'],
    ['[]', 'an object'],
    ['{}', '"ccsim_baseline" is missing'],
    ['{ "ccsim_baseline": 2, "scenarios": {} }', 'its form is 2'],
    ['{ "ccsim_baseline": 1 }', 'scenarios: an object'],
    ['{ "ccsim_baseline": 1, "scenarios": { "a": { "b": {} } } }', 'a, b: "replications"'],
  ])('%s is none', (text, told) => {
    expect(() => readBaseline(text)).toThrow(BaselineFault);
    expect(() => readBaseline(text)).toThrow(told);
  });

  it('values must be as many as replications', async () => {
    const text = (await baselineOf(DAY)).replace('"replications": 4', '"replications": 5');
    await expect(checkText(DAY, { baseline: text })).rejects.toThrow('are not 5 numbers');
  });
});

describe('errors of the check', () => {
  const text = `${HOUR}expect: { total.service_level: ">= 1%" }\n`;

  /** How often a figure that is as it was is called worse. */
  async function calledWorse(now: string, seedNow: (study: number) => string, studies: number): Promise<number> {
    let failed = 0;
    for (let study = 0; study < studies; study++) {
      const baseline = await baselineOf(text, { replications: 10, seed: `study ${study}` });
      const found = await checkText(now, { baseline, replications: 10, seed: seedNow(study) });
      if (outcomeOf(found, 'regression').verdict === 'failed') failed++;
    }
    return failed;
  }

  // One time in forty, one side of an interval of 95 %: 6 of 240 are expected; four standard deviations to either side.
  it('an unchanged scenario with another seed is called worse one time in forty', async () => {
    const failed = await calledWorse(text, (study) => `another ${study}`, 240);
    expect(failed).toBeGreaterThan(0);
    expect(failed).toBeLessThan(16);
  });

  it('so is, on the same seed, one that only brings other callers of the same kind', async () => {
    const failed = await calledWorse(text.replaceAll('loans', 'credit'), (study) => `study ${study}`, 240);
    expect(failed).toBeGreaterThan(0);
    expect(failed).toBeLessThan(16);
  });
});
