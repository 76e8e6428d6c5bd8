import { describe, expect, it } from 'vitest';
import { json } from '../../src/reporting/json.js';
import { ANSWER, sample } from './sample.js';

describe('the JSON of a run, by its contract', () => {
  const read = (changes = {}) => JSON.parse(json(sample(changes)));

  it('has its keys in the order of the contract', () => {
    const told = read();
    expect(Object.keys(told)).toEqual([
      'schema',
      'ccsim',
      'scenario',
      'strategy',
      'seed',
      'replications',
      'confidence',
      'partial',
      'results',
    ]);
    expect(told.scenario).toEqual({ name: 'A day', sha256: '0123456789abcdef'.repeat(4) });
    expect([told.schema, told.seed, told.partial]).toEqual([1, '7', false]);
  });

  it('tells every figure of every scope, with its bounds and how many replications had it', () => {
    const { total, calls, queues, agents, intervals } = read().results;
    expect(total.service_level).toEqual({
      mean: 0.783,
      half_width: 0.011,
      low: 0.783 - 0.011,
      high: 0.783 + 0.011,
      n: 20,
    });
    for (const scope of [total, calls['10'], queues['2'], agents.desk, intervals[1].total]) {
      expect(Object.keys(scope)).toEqual([...ANSWER.total.keys()]);
    }
    expect(intervals[0].total.service_level).toEqual({ mean: null, half_width: null, low: null, high: null, n: 0 });
  });

  it('keeps the order of the file, which an object would lose for names that are numbers', () => {
    const text = json(sample());
    expect(text.indexOf('"10": {')).toBeLessThan(text.indexOf('"2": {'));
  });

  it('has intervals of a terminating day; a study has none', () => {
    expect(read().results.intervals.map((interval: { from: string }) => interval.from)).toEqual(['08:00', '08:30']);
    expect(read({ answer: { ...ANSWER, intervals: [] } }).results.intervals).toEqual([]);
  });
});
