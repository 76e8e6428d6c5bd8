import { describe, expect, it } from 'vitest';
import { type CompareOptions, compare, loadScenario, simulate } from '../../../src/index.js';

const DAY = `name: Day
time: { duration: 4h }
calls:
  cards: { arrivals: 40/h, talk: { exponential: 4m }, patience: { exponential: 3m } }
  loans: { arrivals: 20/h, talk: { exponential: 5m }, patience: { exponential: 3m } }
queues: { cards: { priority: 1 }, loans: { priority: 2 } }
agents: { desk: { count: 4, cost: 20/h } }
`;
const load = (text: string) => loadScenario({ path: 'day.yaml', readText: () => text });
const day = load(DAY);
const more = load(DAY.replace('count: 4', 'count: 6'));
const busier = load(DAY.replace('arrivals: 20/h', 'arrivals: 30/h'));
const withHelp = load(DAY.replace('cost: 20/h }', 'cost: 20/h }, help: { count: 1, cost: 20/h }'));
const beside = (other: typeof day, options: CompareOptions & { replications?: number } = {}) =>
  compare(new Map(Object.entries({ day, other })), { replications: 10, ...options });

describe('a comparison', () => {
  it('has the figures that each has alone, to the bit', async () => {
    const { answers } = await beside(more);
    expect(answers.get('day')).toEqual((await simulate(day, { replications: 10 })).answer);
    expect(answers.get('other')).toEqual((await simulate(more, { replications: 10 })).answer);
  });

  it('has differences whose means are those of the figures', async () => {
    const { answers, comparisons } = await beside(more);
    const { differences } = comparisons.get('other')!;
    const meanOf = (name: string) => answers.get(name)!.calls.get('loans')!.get('asa')!.mean!;
    expect(differences.calls.get('loans')!.get('asa')!.mean).toBeCloseTo(meanOf('other') - meanOf('day'), 9);
    expect(differences.total.get('cost')).toMatchObject({ mean: 160, halfWidth: 0, p: 0, n: 10 });
  });

  it('of a scenario with itself finds nothing but the same', async () => {
    const { comparisons } = await beside(load(DAY));
    const { judgements } = comparisons.get('other')!;
    expect(new Set(judgements.map(({ verdict }) => verdict))).toEqual(new Set(['same']));
    expect(judgements.every(({ difference }) => difference.mean === 0 && difference.halfWidth === 0)).toBe(true);
  });

  it('says what is better and what it costs, what changed most first', async () => {
    const { comparisons } = await beside(more, { metrics: ['service_level', 'asa', 'cost', 'offered'] });
    const verdicts = comparisons.get('other')!.judgements.map(({ metric, verdict }) => `${metric} ${verdict}`);
    expect(verdicts.slice(0, 3).sort()).toEqual(['asa better', 'cost worse', 'service_level better']);
    expect(verdicts[3]).toBe('offered same');
  });

  it('on common callers varies less than on independent ones', async () => {
    const judged = { metrics: ['service_level'], replications: 30 };
    const together = await beside(more, judged);
    const apart = await beside(more, { ...judged, commonCallers: false });
    const only = (found: typeof together) => found.comparisons.get('other')!.judgements[0]!;
    expect([only(together).isPaired, only(apart).isPaired]).toEqual([true, false]);
    expect(only(together).difference.halfWidth!).toBeLessThan(only(apart).difference.halfWidth!);
    // One guesses from the paired runs what the other measures: both see that much is saved.
    expect(only(together).saved!).toBeGreaterThan(2);
    expect(only(apart).saved!).toBeGreaterThan(2);
    expect(apart.answers.get('day')).toEqual(together.answers.get('day'));
    expect(apart.answers.get('other')).not.toEqual(together.answers.get('other'));
  });

  it('where callers are others compares independent samples', async () => {
    const { comparisons } = await beside(busier, { metrics: ['asa', 'calls.*.asa'] });
    const { unpaired, judgements } = comparisons.get('other')!;
    expect(unpaired).toEqual(['loans']);
    const paired = judgements.filter(({ isPaired }) => isPaired).map(({ path }) => path);
    expect(paired).toEqual(['calls.cards.asa']);
  });

  it('of what only one has says so, and compares the rest', async () => {
    const { comparisons } = await beside(withHelp);
    const { onlyHere, onlyThere, differences } = comparisons.get('other')!;
    expect(onlyHere).toContain('agents.help.occupancy');
    expect(onlyThere).toEqual([]);
    expect([...differences.agents.keys()]).toEqual(['desk']);
  });

  it('with one replication tells nothing apart', async () => {
    const { comparisons } = await beside(more, { replications: 1, metrics: ['asa', 'cost'] });
    expect(comparisons.get('other')!.judgements.map(({ verdict, more }) => [verdict, more])).toEqual([
      ['open', null],
      ['open', null],
    ]);
  });

  it('goes by the margin asked for', async () => {
    const verdict = async (absolute: number) => {
      const { comparisons } = await beside(more, { metrics: ['asa'], margin: () => ({ absolute, relative: 0 }) });
      return comparisons.get('other')!.judgements[0]!.verdict;
    };
    expect([await verdict(1), await verdict(600)]).toEqual(['better', 'same']);
  });

  it('stopped by a signal has the same replications of each', async () => {
    const stop = new AbortController();
    const onProgress = (finished: number) => {
      if (finished === 7) stop.abort();
    };
    const found = await compare(new Map(Object.entries({ day, more })), {
      ...{ replications: 50, signal: stop.signal, onProgress },
    });
    expect([found.replications, found.partial]).toEqual([3, true]);
    expect([...found.answers.values()].map(({ total }) => total.get('offered')!.n)).toEqual([3, 3]);
    expect(found.comparisons.get('more')!.differences.total.get('asa')!.n).toBe(3);
  });

  it('refuses what cannot be', async () => {
    await expect(beside(more, { replications: 0 })).rejects.toThrow('whole number');
    await expect(beside(more, { metrics: ['asaa'] })).rejects.toThrow('there is no metric "asaa"');
    await expect(compare(new Map([['day', day]]))).rejects.toThrow('two alternatives');
  });

  it('as JSON keeps to the contract', async () => {
    const told = JSON.parse((await beside(more)).json());
    expect(told).toMatchObject({ schema: 1, against: 'day', replications: 10, common_callers: true, partial: false });
    expect(Object.keys(told.strategies)).toEqual(['day', 'other']);
    expect(told.strategies.other.results.total.cost.mean).toBe(480);
    const { total, calls } = told.differences.other;
    expect(Object.keys(total.asa)).toEqual(['mean', 'half_width', 'low', 'high', 'n', 'p']);
    expect(calls.cards.asa.n).toBe(10);
    expect(told.verdicts.other.total.cost).toMatchObject({ verdict: 'worse', paired: true });
  });
});
