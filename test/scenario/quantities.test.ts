import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Read,
  readClock,
  readDuration,
  readFactor,
  readProbability,
  readRate,
  readRatePer,
} from '../../src/scenario/quantities/index.js';

function value<T>(read: Read<T>): T {
  if (!read.ok) throw new Error(read.faults.map((f) => f.message).join('; '));
  return read.value;
}

function faultOf<T>(read: Read<T>) {
  if (read.ok) throw new Error(`was read as ${read.value}`);
  expect(read.faults).toHaveLength(1);
  return read.faults[0];
}

describe('a duration carries its unit', () => {
  it.each([
    ['500ms', 0.5],
    ['30s', 30],
    ['3m', 180],
    ['1h30m', 5400],
    ['2d', 172800],
    ['1.5h', 5400],
    ['1.1h', 3960],
    ['.5s', 0.5],
    ['1d2h3m4s5ms', 93784.005],
    ['0s', 0],
    ['0', 0],
    [0, 0],
    [-0, 0],
  ])('%s is %d seconds', (text, seconds) => {
    expect(value(readDuration(text))).toBe(seconds);
  });

  it.each([
    [180, 'a duration needs its unit', '180 -> 180s?'],
    ['180', 'a duration needs its unit', '180 -> 180s?'],
    [1.5, 'a duration needs its unit', '1.5 -> 1.5s?'],
    ['3 m', 'this is not how a duration is written', '3 m -> 3m?'],
    [' 3m', 'this is not how a duration is written', '3m -> 3m?'],
    ['3min', 'this is not how a duration is written', '3min -> 3m?'],
    ['90 Seconds', 'this is not how a duration is written', '90 Seconds -> 90s?'],
    ['1 hour and 30 minutes', 'this is not how a duration is written', '1 hour and 30 minutes -> 1h30m?'],
    ['3:30', 'this is a time of day, not a duration', '3:30 -> 3m30s, or 3h30m?'],
    ['-3m', 'a duration cannot be negative', undefined],
    [-3, 'a duration cannot be negative', undefined],
    ['30m1h', 'the parts of a duration go from the largest unit to the smallest, each once', undefined],
    ['1m1m', 'the parts of a duration go from the largest unit to the smallest, each once', undefined],
    ['3w', 'this is no duration', undefined],
    ['', 'this is no duration', undefined],
    ['m', 'this is no duration', undefined],
    ['1e3s', 'this is no duration', undefined],
    [null, 'this is no duration', undefined],
    [true, 'this is no duration', undefined],
    [{}, 'this is no duration', undefined],
    [Number.NaN, 'a duration must be a finite number with a unit', undefined],
    [Number.POSITIVE_INFINITY, 'a duration must be a finite number with a unit', undefined],
    ['.inf', 'a duration must be a finite number with a unit', undefined],
    ['1000001d', 'a duration may be at most 1000000d', undefined],
    [`${'9'.repeat(90)}s`, 'a duration may be at most 1000000d', undefined],
    [`${'9'.repeat(1_000_000)}s`, 'this is no duration', undefined],
    [`${'1s'.repeat(500_000)}!`, 'this is no duration', undefined],
  ])('%j is refused', (text, message, remedy) => {
    const fault = faultOf(readDuration(text));
    expect(fault.message).toBe(message);
    expect(fault.remedy).toBe(remedy);
    expect(fault.given.length).toBeLessThan(70);
  });

  it('says what a duration is', () => {
    expect(faultOf(readDuration('soon'))).toEqual({
      code: 'bad_duration',
      message: 'this is no duration',
      given: 'soon',
      expected: 'a duration with its unit, such as 500ms, 30s, 3m, 1h30m, 2d',
    });
  });

  it('reads back whatever is written in whole units', () => {
    const part = fc.nat(1000);
    fc.assert(
      fc.property(part, part, part, part, part, (d, h, m, s, ms) => {
        const exact = (((d * 24 + h) * 60 + m) * 60 + s) * 1000 + ms;
        expect(value(readDuration(`${d}d${h}h${m}m${s}s${ms}ms`))).toBeCloseTo(exact / 1000, 6);
      }),
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withMap: true, withNullPrototype: true }), (anything) => {
        for (const read of [readDuration, readRate, readProbability, readClock, readFactor]) {
          const answer = read(anything);
          expect(answer.ok ? answer.value >= 0 : answer.faults.length > 0).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a rate carries its unit', () => {
  it.each([
    ['120/h', 120 / 3600],
    ['2/m', 2 / 60],
    ['0.5/s', 0.5],
    ['1000/d', 1000 / 86400],
    ['0', 0],
    [0, 0],
  ])('%s is %d a second', (text, rate) => {
    expect(value(readRate(text))).toBe(rate);
  });

  it('reads back whatever is written, in each unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (n) => {
        expect(value(readRate(`${n}/s`))).toBe(n);
        expect(value(readRate(`${n}/m`))).toBe(n / 60);
        expect(value(readRate(`${n}/h`))).toBe(n / 3600);
        expect(value(readRate(`${n}/d`))).toBe(n / 86400);
      }),
    );
  });

  it('costs an hour exactly what is written', () => {
    for (let cents = 1; cents < 10000; cents += 7)
      expect(value(readRatePer(`${cents / 100}/h`, 3600))).toBe(cents / 100);
  });

  it.each([
    [120, 'a rate needs its unit', '120 -> 120/h?'],
    ['120', 'a rate needs its unit', '120 -> 120/h?'],
    ['120 per hour', 'this is not how a rate is written', '120 per hour -> 120/h?'],
    ['120 / h', 'this is not how a rate is written', '120 / h -> 120/h?'],
    ['120/min', 'this is not how a rate is written', '120/min -> 120/m?'],
    ['120 calls/hour', 'this is not how a rate is written', '120 calls/hour -> 120/h?'],
    ['-2/h', 'a rate cannot be negative', undefined],
    [-2, 'a rate cannot be negative', undefined],
    ['2/ms', 'this is no rate', undefined],
    ['3m', 'this is no rate', undefined],
    [Number.POSITIVE_INFINITY, 'a rate must be a finite number with a unit', undefined],
    [['120/h'], 'this is no rate', undefined],
  ])('%j is refused', (text, message, remedy) => {
    const fault = faultOf(readRate(text));
    expect(fault.message).toBe(message);
    expect(fault.remedy).toBe(remedy);
  });
});

describe('a probability', () => {
  it.each([
    [0.2, 0.2],
    ['20%', 0.2],
    ['12.5%', 0.125],
    ['0.2', 0.2],
    [0, 0],
    [1, 1],
    ['100%', 1],
  ])('%s is %d', (text, probability) => {
    expect(value(readProbability(text))).toBe(probability);
  });

  it.each([
    [95, 'a probability is at most 1', '95 -> 95%?'],
    ['95', 'a probability is at most 1', '95 -> 95%?'],
    ['120%', 'a probability is at most 100%', undefined],
    [1000, 'a probability is at most 1', undefined],
    ['20 %', 'this is not how a percentage is written', '20 % -> 20%?'],
    ['20 percent', 'this is not how a percentage is written', '20 percent -> 20%?'],
    [-0.1, 'this cannot be negative', undefined],
    ['-10%', 'this cannot be negative', undefined],
    [Number.NaN, 'this must be a finite number or a percentage', undefined],
    ['often', 'this is no number or percentage', undefined],
  ])('%j is refused', (text, message, remedy) => {
    const fault = faultOf(readProbability(text));
    expect(fault.message).toBe(message);
    expect(fault.remedy).toBe(remedy);
  });

  it('reads back whatever percentage is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (n) => {
        expect(value(readProbability(`${n / 100}%`))).toBe(n / 10_000);
        expect(value(readProbability(n / 10_000))).toBe(n / 10_000);
      }),
    );
  });

  it('of a factor more than 1 is allowed', () => {
    expect(value(readFactor('110%'))).toBe(1.1);
    expect(value(readFactor(1.5))).toBe(1.5);
    expect(faultOf(readFactor(110)).remedy).toBe('110 -> 110%?');
  });
});

describe('a time of day', () => {
  it.each([
    ['08:30', 30600],
    ['8:30', 30600],
    ['08:30:15', 30615],
    ['00:00', 0],
    ['24:00', 86400],
  ])('%s is %d seconds after midnight', (text, clock) => {
    expect(value(readClock(text))).toBe(clock);
  });

  it.each([
    ['24:01', 'a day ends at 24:00', undefined],
    ['25:00', 'a day ends at 24:00', undefined],
    ['08:60', 'there is no such time of day: minutes and seconds go up to 59', undefined],
    [8, 'this is not how a time of day is written', '8 -> "08:00"?'],
    ['8', 'this is not how a time of day is written', '8 -> "08:00"?'],
    ['8.30', 'this is not how a time of day is written', '8.30 -> "08:30"?'],
    ['8:30 pm', 'this is not how a time of day is written', '8:30 pm -> "20:30"?'],
    ['12am', 'this is not how a time of day is written', '12am -> "00:00"?'],
    ['0830', 'this is not how a time of day is written', '0830 -> "08:30"?'],
    ['noon', 'this is no time of day', undefined],
    [30600, 'this is no time of day', undefined],
    [null, 'this is no time of day', undefined],
  ])('%j is refused', (text, message, remedy) => {
    const fault = faultOf(readClock(text));
    expect(fault.message).toBe(message);
    expect(fault.remedy).toBe(remedy);
  });

  it('reads back whatever second of the day is written', () => {
    const two = (n: number) => String(n).padStart(2, '0');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 86_400 }), (at) => {
        const clock = `${two(Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`;
        expect(value(readClock(clock))).toBe(at);
      }),
    );
  });
});
