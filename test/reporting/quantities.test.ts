import { describe, expect, it } from 'vitest';
import { duration, grouped, sentence, share } from '../../src/reporting/terminal/quantities.js';
import { figure } from './sample.js';

describe('a figure is told in its unit, with as many decimals as its half-width deserves', () => {
  it.each([
    ['ratio', 0.7834, 0.0112, '78.3 % ±1.1'],
    ['ratio', 0.7834, 0.043, '78 % ±4'],
    ['ratio', 0.83021, 0.00004, '83.021 % ±0.004'],
    ['ratio', 1, 0, '100 % ±0'],
    ['seconds', 31.2, 4, '31 s ±4'],
    ['seconds', 4.21, 0.31, '4.2 s ±0.3'],
    ['seconds', 372, 9, '6:12 ±0:09'],
    ['seconds', 372, 0.2, '6:12 ±0:01'],
    ['seconds', 59.7, 2, '1:00 ±0:02'],
    ['seconds', 3765, 30, '1:02:45 ±0:30'],
    ['count', 2140, 21, '2,140 ±21'],
    ['count', 1_234_567.8, 1000, '1,234,568 ±1,000'],
    ['calls', 1.337, 0.12, '1.34 ±0.12'],
    ['count', 0, 0, '0 ±0'],
  ])('%s: %d ± %d', (unit, mean, halfWidth, told) => {
    expect(sentence(figure(mean, halfWidth), unit)).toBe(told);
  });

  it('without a half-width it has the usual decimals', () => {
    expect(sentence(figure(0.7834), 'ratio')).toBe('78.3 %');
    expect(sentence(figure(12.345), 'erlangs')).toBe('12.3');
    expect(sentence(figure(4.26), 'seconds')).toBe('4.3 s');
  });

  it('what is undefined is a dash', () => {
    expect(sentence(figure(null, null, 0), 'seconds')).toBe('-');
    expect(sentence(undefined, 'ratio')).toBe('-');
  });
});

it('what the scenario says itself is told exactly', () => {
  expect([duration(20), duration(0.5), duration(90), share(0.8), share(0.995)]).toEqual([
    '20 s',
    '0.5 s',
    '1:30',
    '80 %',
    '99.5 %',
  ]);
  expect([grouped(-1234.5, 1), grouped(-0.001, 1), grouped(999, 0)]).toEqual(['-1,234.5', '0.0', '999']);
});
