import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../src/reporting/index.js';
import { AGENT_COLUMNS, CALL_COLUMNS, QUEUE_COLUMNS } from '../../src/reporting/terminal/columns.js';
import { sentence } from '../../src/reporting/terminal/quantities.js';
import { wrap } from '../../src/reporting/terminal/wrap.js';
import { terminal } from '../../src/reporting/terminal.js';
import { unitOf } from '../../src/reporting/units.js';
import { ANSWER, figure, sample } from './sample.js';

const linesOf = (text: string) => text.split('\n');

describe('the report for a screen', () => {
  it('opens with a sentence to paste', () => {
    expect(terminal(sample()).replace(/\n/g, ' ')).toContain(
      'A day 78.3 % ±1.1 of 2,140 calls a day answered within 20 s (target 80 %: missed), 6.0 % ±0.4 abandoned, ' +
        'mean wait 31 s ±4, agents busy 86.1 % ±0.4 of their time.',
    );
  });

  it('does not call a target missed or met while the interval holds it', () => {
    const said = (mean: number) =>
      terminal(sample({ answer: { ...ANSWER, total: new Map([['service_level', figure(mean, 0.02)]]) } }));
    expect(said(0.79)).toContain('too close to call');
    expect(said(0.83)).toContain('(target 80 %: met)');
    expect(said(0.7)).toContain('(target 80 %: missed)');
  });

  it('breaks no line between a figure and its unit or half-width', () => {
    const text = 'mean wait 13 s, 84 \u001b[1m%\u001b[22m ±3 of them, half within 8 s ±4.';
    for (let width = 12; width < 60; width++) {
      for (const line of linesOf(wrap(text, width)))
        expect(['s', '%', '±']).not.toContain(line.replace('\u001b[1m', '')[0]);
    }
    expect(wrap('a b s', 3)).toBe('a\nb s');
  });

  it('speaks of one call', () => {
    const total = new Map([['offered', figure(1, 0)]]);
    expect(terminal(sample({ answer: { ...ANSWER, total } }))).toContain('of 1 call a day');
  });

  it('counts by the hour in a study', () => {
    expect(terminal(sample({ span: { kind: 'study', days: 1, hours: 10 } }))).toContain('of 214 calls an hour');
  });

  it('spells out the service level by its formula, with its numbers', () => {
    const told = terminal(
      sample({ serviceLevel: { ...sample().serviceLevel, formula: 'short_abandons_count_as_met' } }),
    );
    expect(told.replace(/\n/g, ' ')).toContain(
      '(answered within 20 s + abandoned within 5 s) / (answered + abandoned) [short_abandons_count_as_met]',
    );
  });

  it('tells every figure of its tables with unit and half-width', () => {
    const text = terminal(sample());
    for (const { metric } of [...QUEUE_COLUMNS, ...CALL_COLUMNS, ...AGENT_COLUMNS]) {
      if (ANSWER.total.has(metric)) expect(text).toContain(sentence(ANSWER.total.get(metric), unitOf(metric)));
    }
  });

  it('calls things by their labels', () => {
    expect(terminal(sample())).toContain('The desk');
  });

  it('shows the day at a glance, and what is worst in words', () => {
    const text = terminal(sample());
    expect(text).toMatch(/service level +·+▆+ +lowest 78.3 % ±1.1 at 08:30/);
    expect(text).toMatch(/occupancy +▂+▇+ +highest 86.1 % ±0.4 at 08:30/);
  });

  it('is at most 100 columns wide, however long the names and large the numbers', () => {
    const large = new Map([...ANSWER.total.keys()].map((metric) => [metric, figure(123_456_789.123, 0.0001)]));
    const name = 'a-very-long-name-電話'.repeat(9);
    const many = new Map(Array.from({ length: 50 }, (_, i) => [`${name}${i}`, large]));
    const intervals = Array.from({ length: 288 }, (_, i) => ({
      ...ANSWER.intervals[1]!,
      from: `${String(i).padStart(2, '0')}:00`,
      queues: many,
    }));
    const text = terminal(
      sample({ answer: { ...ANSWER, total: large, calls: many, queues: many, agents: many, surges: many, intervals } }),
    );
    expect(Math.max(...linesOf(text).map((line) => [...line].length))).toBeLessThanOrEqual(100);
    expect(text).toContain('and 30 more');
  });

  it('says in how many replications a ratio was 0/0', () => {
    const rare = new Map([...ANSWER.total, ['service_level', figure(0.9, 0.01, 17)]]);
    expect(
      terminal(sample({ answer: { ...ANSWER, queues: new Map([['rare', rare]]) } })).replace(/\n/g, ' '),
    ).toContain('service level, queue rare: undefined (0/0) in 3 of 20 replications, left out.');
  });

  it('paints by what a service level says, and is the same words without paint', () => {
    const bad = terminal(sample(), { ...PLAIN, bad: (text) => `\u001b[31m${text}\u001b[39m` });
    expect(bad).toContain('\u001b[31m78.3 %\u001b[39m');
    expect(bad.replaceAll('\u001b[31m', '').replaceAll('\u001b[39m', '')).toBe(terminal(sample()));
  });
});
