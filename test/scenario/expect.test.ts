import { describe, expect, it } from 'vitest';
import { frame, loadScenario, ScenarioError } from '../../src/scenario/index.js';

const DAY = `calls: { cards: { arrivals: 60/h, talk: 3m } }
agents: { desk: { count: 3 } }
`;
const load = (text: string, set: readonly string[] = []) =>
  loadScenario({ path: 'day.yaml', readText: () => DAY + text, set });

function told(text: string, set?: readonly string[]): string {
  try {
    load(text, set);
  } catch (error) {
    if (error instanceof ScenarioError) return error.problems.map((each) => frame(each, error.sources)).join('\n');
    throw error;
  }
  throw new Error('this scenario is in order');
}

describe('expect in the language', () => {
  it('is read with the places of its paths and conditions, in the order of the file', () => {
    const { expectations } = load('expect:\n  total.asa: "<= 20s"\n  calls.*.fcr: [">= 80%", ">= baseline - 1%"]\n');
    expect(expectations.map(({ path, place }) => `${place.line}:${place.column} ${path}`)).toEqual([
      '4:3 total.asa',
      '5:3 calls.*.fcr',
    ]);
    expect(expectations[1]!.conditions).toMatchObject([
      { text: '>= 80%', comparator: '>=', limit: { kind: 'amount', amount: '80%' }, place: { line: 5, column: 17 } },
      { limit: { kind: 'baseline', change: { sign: '-', amount: '1%' } }, place: { line: 5, column: 27 } },
    ]);
  });

  it('without quotes a > is something else to YAML: it is told', () => {
    expect(
      told('expect:\n  total.fcr: >= 80%\n'),
    ).toBe(`day.yaml:4:14  error: to YAML a ">" is the beginning of a long text
  3 | expect:
  4 |   total.fcr: >= 80%
    |              ^^^^^^
  expected quotes around it: ">= 80%"`);
  });

  it.each([
    ['expect: { total.fcr: 80% }', 'a condition begins with >=, <=, > or <'],
    ['expect: { total.fcr: 80% }', '">= 80%", or "<= 80%"?'],
    ['expect: { total.fcr: "=> 80%" }', '">= 80%"?'],
    ['expect: { total.fcr: "== 80%" }', '">= 80%", or "<= 80%"?'],
    ['expect: { total.fcr: ">= basline * 1.03" }', '">= baseline * 1.03"?'],
    ['expect: { total.fcr: ">= baseline / 2" }', 'this is nothing to hold a figure against'],
    ['expect: { total.fcr: ">= baseline * -1" }', 'this is no change of the baseline'],
    ['expect: { total.asa: <= 30 s }', '"<= 30s"?'],
    ['expect: { total.fcr: [] }', 'expected a list of 1 to 20 items'],
    ['expect: { total.fcr: { is: 3 } }', 'this is no value for "total.fcr"'],
    ['expect: { "total fcr": ">= 1%" }', 'this is not how a path is written'],
    ['expect: { total.fcr: }', 'nothing is written behind "total.fcr"'],
    ['expect: [1]', 'expected a map from paths of metrics to conditions'],
    ['strategies: { more: { expect: { total.fcr: ">= 1%" } } }', 'expect: { strategies.more.total.service_level: ">='],
  ])('%s', (text, message) => {
    expect(told(text)).toContain(message);
  });

  it('is not set on the command line', () => {
    expect(told('', ['expect.total.fcr=>= 3%'])).toContain('what is expected is said in the file, not set');
  });

  it('is no part of the hash; what that is of is told value by value', () => {
    const plain = load('');
    expect(load('expect: { total.fcr: ">= 1%" }\n').sha256).toBe(plain.sha256);
    expect(load('scale: { arrivals: 110% }\n').sha256).not.toBe(plain.sha256);
    expect([...plain.written()]).toEqual([
      ['calls.cards.arrivals', '60/h'],
      ['calls.cards.talk', '3m'],
      ['agents.desk.count', '3'],
    ]);
  });

  it('a long list is shown with its hash, so that a change anywhere in it is one', () => {
    const written = (last: number) => {
      const counts = [...Array.from({ length: 95 }, (_, i) => 1000 + i), last];
      const set = [`calls.cards.arrivals={ every: 15m, counts: [${counts.join(', ')}] }`];
      return load('', set).written().get('calls.cards.arrivals.counts')!;
    };
    expect(written(1)).toMatch(/^\[1000,1001,.*\.\. sha256 [0-9a-f]{64}$/);
    expect(written(1)).not.toBe(written(2));
  });
});
