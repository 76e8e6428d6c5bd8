import { describe, expect, test } from 'vitest';
import { frame } from '../../src/scenario/index.js';
import { brief, load, SMALLEST, told } from './scenarios.js';

const group = (keys: string) => SMALLEST.replace('count: 32', keys);
const top = (keys: string) => `${SMALLEST}${keys}\n`;

describe('sizes beyond any call centre', () => {
  test.each([
    [group('count: 1e12'), 'expected a whole number from 0 to 100000'],
    [group('count: .inf'), 'given .inf'],
    [group('count: .nan'), 'given .nan'],
    [group('count: 2.5'), 'expected a whole number from 0 to 100000'],
    [SMALLEST.replace('600/h', '1000000000000/h'), 'given 1000000000000/h'],
    [SMALLEST.replace('600/h', '.inf'), 'a rate must be a finite number'],
    [SMALLEST.replace('1000h', '99999999d'), 'a duration may be at most'],
    [top(`lines: [${'1,'.repeat(5)}]`), 'expected a number of trunks'],
    [SMALLEST.replace('600/h', `{ every: 1s, counts: [${'1,'.repeat(10_001)}] }`), 'at most 10000 items'],
  ])('%#', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test('more call types than anybody has', () => {
    const types = Array.from({ length: 1001 }, (_, i) => `  t${i}: { arrivals: 1/h, talk: 3m }\n`).join('');
    expect(told(`calls:\n${types}agents: { desk: { count: 3 } }\n`)).toContain('expected at most 1000 entries');
  });

  test('defaults and strategies that multiply', () => {
    const keys = Array.from({ length: 1000 }, (_, i) => `k${i}: 1`).join(', ');
    const types = Array.from({ length: 500 }, (_, i) => `  t${i}: { arrivals: 1/h, talk: 3m }\n`).join('');
    const text = `defaults: { calls: { ${keys} } }\ncalls:\n${types}agents: { desk: { count: 3 } }\n`;
    expect(brief(text)).toEqual(['1:1 too_large: with its defaults and strategies this writes out to too many values']);
    const strategies = Array.from({ length: 101 }, (_, i) => `  s${i}: { name: x }\n`).join('');
    expect(brief(top(`strategies:\n${strategies}`))).toEqual(['8:3 too_large: a file has at most 100 strategies']);
  });
});

describe('csv files', () => {
  const counts = (reference: string) => SMALLEST.replace('600/h', `{ every: 1h, counts: { ${reference} } }`);

  test('a column by its name, whatever separates them', () => {
    const text = counts('csv: c.csv, column: calls');
    for (const csv of [
      'hour,calls\n0,12\n1,24\n',
      '"hour";"calls"\r\n0;12\r\n1;24\r\n',
      'hour\tcalls\n\n0\t12\n1\t24',
    ]) {
      expect(load(text, { files: { 'c.csv': csv } }).model.calls[0].arrivals).toMatchObject({ kind: 'poisson' });
    }
    expect(load(counts('csv: c.csv'), { files: { 'c.csv': '12\n24\n' } }).model.calls[0].arrivals).toEqual(
      load(text, { files: { 'c.csv': 'calls\n12\n24\n' } }).model.calls[0].arrivals,
    );
  });

  test('a file or a column that is not there', () => {
    const text = SMALLEST.replace('count: 32', 'schedule: { every: 1h, counts: { csv: c.csv } }');
    expect(told(text)).toBe(`day.yaml:6:49  error: cannot read c.csv: there is no such file
  5 | agents:
  6 |   desk: { schedule: { every: 1h, counts: { csv: c.csv } } }
    |                                                 ^^^^^`);
  });

  test('a cell that is no number, at its place in the csv file', () => {
    const files = { 'c.csv': 'hour,calls\n0,12\n1, many\n' };
    expect(told(counts('csv: c.csv, column: calls'), { files })).toContain(`c.csv:3:4  error:`);
    expect(told(counts('csv: c.csv, column: cals'), { files })).toContain('given cals; did you mean "calls"?');
    expect(told(counts('csv: c.csv'), { files })).toContain('the csv file has 2 columns: name one');
    expect(told(counts('csv: c.csv, column: a'), { files: { 'c.csv': 'a\n"1\n2\n' } })).toContain(
      'not a good csv file',
    );
  });
});

describe('a code frame', () => {
  test('masks what would move the cursor, and shows a window of a long line', () => {
    const place = { file: 'f', line: 1, column: 301, length: 3 };
    const problem = { code: 'x', severity: 'warning', message: 'm', path: '', place, given: '\u001b[31mred' } as const;
    const text = `${'a'.repeat(300)}XYZ${'b'.repeat(300)}`;
    expect(frame(problem, new Map([['f', text]]))).toBe(`f:1:301  warning: m
  1 | ${'a'.repeat(40)}XYZ${'b'.repeat(57)}
    | ${' '.repeat(40)}^^^
  given \uFFFD[31mred`);
  });

  test('without the text it is the place and the message', () => {
    const problem = { code: 'x', severity: 'error', message: 'm', path: '', place: null } as const;
    expect(frame(problem, new Map())).toBe('error: m');
  });
});
