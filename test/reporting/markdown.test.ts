import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/reporting/markdown/report.js';
import { plain } from '../../src/reporting/markdown/text.js';
import { ANSWER, figure, sample } from './sample.js';

const linesOf = (text: string) => text.split('\n');

describe('the Markdown of a run', () => {
  it('opens with a title and the sentence', () => {
    const [title, , sentence] = linesOf(markdown(sample()));
    expect(title).toBe('## A day');
    expect(sentence).toBe(
      '**78.3 % ±1.1** of 2,140 calls a day answered within 20 s (target 80 %: **missed**), ' +
        '6.0 % ±0.4 abandoned, mean wait 31 s ±4, agents busy 86.1 % ±0.4 of their time.',
    );
  });

  it('has a table for queues, call types, agent groups, the whole, and the intervals', () => {
    const heads = linesOf(markdown(sample())).filter((_line, i, lines) => lines[i + 1]?.startsWith('| ---'));
    expect(heads.map((head) => head.split(' | ')[0])).toEqual([
      '| Queues',
      '| Calls',
      '| Agents',
      '| All together',
      '| From',
    ]);
    expect(heads[2]).toBe('| Agents | answered | AHT | occupancy | utilisation | cost |');
    expect(markdown(sample())).toContain(
      '\n| The desk | 2,011 ±19 | 6:12 ±0:09 | 86.1 % ±0.4 | 79.0 % ±1.0 | 12,032 ±3 |\n',
    );
  });

  it('has rows of as many cells as their head', () => {
    const odd = new Map([['a|b\\|c`|`', ANSWER.total]]);
    const cells = (line: string) => line.split(/(?<!\\)(?:\\\\)*\|/).length;
    const tables = markdown(sample({ answer: { ...ANSWER, queues: odd } }))
      .split('\n\n')
      .filter((part) => part.startsWith('|'));
    expect(tables).toHaveLength(5);
    for (const table of tables) expect(new Set(linesOf(table).map(cells)).size).toBe(1);
  });

  it('tells whatever scopes there are, of an unknown one every figure', () => {
    const nodes = new Map([
      [
        '2.1',
        new Map([
          ['offered', figure(9, 1)],
          ['asa', figure(null, null, 0)],
        ]),
      ],
    ]);
    const text = markdown(sample({ answer: { ...ANSWER, surges: nodes, unheard: nodes } as typeof ANSWER }));
    expect(text).toContain('| Surges | offered |\n');
    expect(text).toContain('| unheard | offered |\n| --- | ---: |\n| 2.1 | 9.0 ±1.0 |');
    const told = new Map([['root', new Map([['passed_on', figure(9, 1)]])]]);
    expect(markdown(sample({ answer: { ...ANSWER, ivr: told } }))).toContain('| IVR | passed on |\n');
  });

  it('says at once that it is partial', () => {
    const [, , warning] = linesOf(markdown(sample({ partial: true, replications: 7 })));
    expect(warning).toBe('> **PARTIAL: interrupted after 7 of 20 replications.**');
  });

  it('ends with what is needed to get it again', () => {
    const [last] = linesOf(markdown(sample())).slice(-2);
    expect(last).toBe('- Seed 7, strategy base, ccsim 0.1.0, scenario sha256 0123456789abcdef.');
  });

  it('shows at most sixty rows', () => {
    const many = new Map(Array.from({ length: 70 }, (_, i) => [`q${i}`, ANSWER.total]));
    expect(markdown(sample({ answer: { ...ANSWER, queues: many } }))).toContain('and 10 more');
  });
});

describe('words in Markdown are shown to the letter', () => {
  it.each([
    ['a | b', 'a \\| b'],
    ['`rm`', '\\`rm\\`'],
    ['*loud* _and_ snake_case', '\\*loud\\* \\_and\\_ snake_case'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['[text](javascript:x)', '\\[text\\](javascript:x)'],
    ['a &amp; b', 'a &amp;amp; b'],
    ['two\nlines', 'two lines'],
    ['# 1', '\\# 1'],
    ['1. first', '1\\. first'],
    ['- item', '\\- item'],
    ['$x$ ~~y~~', '\\$x\\$ \\~\\~y\\~\\~'],
  ])('%j', (words, written) => {
    expect(plain(words)).toBe(written);
  });

  it('and call nobody by name, and no issue by number', () => {
    expect(plain('@maintainer fixes #12')).not.toMatch(/@m|#1/);
  });
});
