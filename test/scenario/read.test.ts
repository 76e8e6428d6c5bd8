import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/scenario/problem.js';
import { readTree } from '../../src/scenario/tree/read.js';
import { Source } from '../../src/scenario/tree/source.js';
import { type MapNode, nodeAt, placeOf, placeOfKey, plain } from '../../src/scenario/tree/tree.js';
import { brief, load, SMALLEST, told } from './scenarios.js';

function tree(text: string): MapNode {
  const problems: Problem[] = [];
  const node = readTree(new Source('f', text), problems);
  expect(problems).toEqual([]);
  return node as MapNode;
}

function keys(text: string): string[] {
  return [...tree(text).entries.keys()];
}

describe('a text becomes a tree', () => {
  test('whose maps keep the order of the file, also of keys that look like numbers', () => {
    expect(keys('2: a\nb: a\n"1": a\n0: a')).toEqual(['2', 'b', '1', '0']);
    const queues = 'queues: { "2": {}, "0": {}, general: {}, "1": {} }\n';
    expect(load(SMALLEST + queues).model.queues.map(({ name }) => name)).toEqual(['2', '0', 'general', '1']);
  });

  test('by YAML 1.2: yes, no, 08:30 and 1_000 are text', () => {
    expect(plain(tree('{a: yes, b: no, c: 08:30, d: 1_000, e: true, f: 0x10, g: 1e3, h: ~, i: 12:30:45}'))).toEqual({
      a: 'yes',
      b: 'no',
      c: '08:30',
      d: '1_000',
      e: true,
      f: 16,
      g: 1000,
      h: null,
      i: '12:30:45',
    });
  });

  test('that knows where every value and every key stands', () => {
    const root = tree('calls:\n  general: { talk: 3m,\n    patience: [1, 22] }\n');
    expect(placeOf(root, ['calls', 'general', 'patience', 1])).toEqual({ file: 'f', line: 3, column: 19, length: 2 });
    expect(placeOfKey(root, ['calls', 'general', 'talk'])).toEqual({ file: 'f', line: 2, column: 14, length: 4 });
    // What is not written stands where the part above it has its key.
    expect(placeOf(root, ['calls', 'general', 'arrivals'])).toEqual(placeOfKey(root, ['calls', 'general']));
  });

  test('whose aliases stand where their anchor was written, and are shared', () => {
    const root = tree('a: &x { b: 1 }\nc: *x\n');
    expect(nodeAt(root, ['c'])).toBe(nodeAt(root, ['a']));
    expect(placeOf(root, ['c', 'b']).line).toBe(1);
  });

  test('into which << merges; what is written wins, and of two merged maps the first', () => {
    const text = 'x-a: &a { p: 1, q: 1 }\nx-b: &b { q: 2, r: 2 }\nm: { <<: [*a, *b], p: 3 }';
    expect(plain(tree(text))).toEqual({ m: { p: 3, q: 1, r: 2 } });
    expect([...(nodeAt(tree(text), ['m']) as MapNode).entries.keys()]).toEqual(['p', 'q', 'r']);
  });

  test('without keys that begin with x-, at every level', () => {
    expect(plain(tree('x-: 1\nx-a: 1\na: { x-b: 1, c: [{ x-d: 1, e: 1 }] }'))).toEqual({ a: { c: [{ e: 1 }] } });
  });

  test('a byte order mark and Windows line ends are no part of it', () => {
    const text = '\uFEFFa: 1\r\nb: [x,\r\n y]\r\n';
    expect(plain(tree(text))).toEqual({ a: 1, b: ['x', 'y'] });
    expect(placeOf(tree(text), ['a'])).toMatchObject({ line: 1, column: 4 });
  });

  test('a scenario in JSON is a scenario', () => {
    const json = '{"calls":{"a":{"arrivals":"1/h","talk":"3m"}},"agents":{"b":{"count":1}}}';
    expect(load(json).model.groups[0].name).toBe('b');
  });
});

describe('a text that is no scenario', () => {
  test('an empty file, or one of comments', () => {
    expect(told('')).toBe(`day.yaml:1:1  error: the file is empty
  1 |
    | ^
  expected a map of keys such as calls: and agents:`);
    expect(brief('# nothing yet\n')).toEqual(['1:1 empty: the file is empty']);
  });

  test('a list, a word', () => {
    expect(brief('- calls\n')).toEqual(['1:1 bad_value: a scenario is a map']);
    expect(brief('hello')).toEqual(['1:1 bad_value: a scenario is a map']);
  });

  test('a tab for indentation', () => {
    expect(told('calls:\n\tgeneral: {}\n')).toBe(`day.yaml:2:1  error: a tab cannot indent a line
  1 | calls:
  2 |  general: {}
    | ^
  expected spaces in place of the tab`);
  });

  test('an open bracket, an open quote, a key in the wrong column', () => {
    expect(brief('calls: { a: 1\nagents: 3')[0]).toBe(
      '2:1 bad_yaml: this line is indented wrongly, or a bracket above is not closed',
    );
    expect(brief('a: "x\n')).toEqual([
      '2:1 bad_yaml: something is missing here, such as a ":", a comma, or a closing quote or bracket',
    ]);
    expect(brief('a: 1\n b: 2\n')).toEqual(['1:4 bad_yaml: a key is written where a value should end']);
  });

  test('several documents', () => {
    expect(told('a: 1\n---\nb: 2\n')).toBe(
      `day.yaml:2:1  error: a scenario is one YAML document, and here begins another
  1 | a: 1
  2 | ---
    | ^^^
  expected a file for each scenario`,
    );
  });

  test('binary', () => {
    expect(brief('PK\u0003\u0004\0\0')).toEqual(['1:5 not_text: this is not a text file']);
  });

  test('YAML 1.1, whose yes and no mean other things', () => {
    expect(brief('%YAML 1.1\n---\na: yes\n')).toEqual(['1:1 bad_yaml: scenarios are YAML 1.2']);
  });
});

describe('a text that is dangerous', () => {
  test('keys written twice', () => {
    expect(told(`${SMALLEST}time: {}\n`)).toBe(`day.yaml:7:1  error: "time" is written twice in the same map
  6 |   desk: { count: 32 }
  7 | time: {}
    | ^^^^
  expected one of them; the first is in line 2`);
  });

  test('anchors that are not there, or stand inside themselves', () => {
    expect(brief(`${SMALLEST}name2: *nmae\n`)).toContain('7:8 bad_alias: there is no &nmae above');
    expect(brief('a: &a [*a]')).toContain('1:8 bad_alias: *a stands inside what it refers to');
  });

  test('tags run no code', () => {
    expect(brief(`${SMALLEST}description: !!js/function "x"\n`)).toEqual([
      '7:14 bad_yaml: tags such as !this are not allowed: no scenario can run code',
    ]);
  });

  test('a file that doubles itself is refused by its size', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 40; i++) lines.push(`a${i}: &a${i} [${Array(10).fill(`*a${i - 1}`)}]`);
    expect(brief(lines.join('\n'))).toEqual(['6:9 too_large: this writes out to more than 200000 values']);
  });

  test.each([
    ['['.repeat(20_000), '1:101'],
    ['- '.repeat(20_000), '1:201'],
    ['{a: '.repeat(20_000), '1:401'],
    [Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), '100:101'],
  ])('nesting without end is refused: %.12s', (text, place) => {
    expect(brief(text)[0]).toMatch(/too_large: more than 100 maps and lists stand inside one another$/);
    expect(brief(text)[0].startsWith(place.split(':')[0])).toBe(true);
  });

  test('50 MB, or a million words', () => {
    expect(brief(`a: ${'x'.repeat(50_000_000)}`)).toEqual(['1:1 too_large: the file is too large']);
    expect(brief(`a: [${'1,'.repeat(300_000)}]`)).toEqual([
      '1:1 too_large: the file is too large: long tables belong in csv files',
    ]);
  });

  test('names that mean something to JavaScript', () => {
    const strange = SMALLEST.replace('general', 'constructor').replace('desk', 'toString');
    expect(load(strange).model.calls[0].name).toBe('constructor');
    expect(load(strange).model.groups[0].name).toBe('toString');
    expect(brief(SMALLEST.replace('desk', '__proto__'))).toContain('6:3 bad_name: "__proto__" cannot be a key');
    expect(brief(`${SMALLEST}__proto__: { x: 1 }\n`)).toEqual(['7:1 bad_name: "__proto__" cannot be a key']);
    expect(Object.prototype).not.toHaveProperty('x');
  });
});
