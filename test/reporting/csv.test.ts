import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/reporting/csv.js';
import type { Report } from '../../src/reporting/report.js';
import { METRICS } from '../../src/statistics/index.js';
import { ANSWER, figure, sample } from './sample.js';

type Cells = Readonly<Record<string, string>>;
const read = (changes: Partial<Report> = {}): Cells[] =>
  parse(csv(sample(changes)), { columns: true, record_delimiter: '\n' });
const place = ({ strategy, scope, name, interval }: Cells) => [strategy, scope, name, interval].join(' ');

describe('the CSV of a run, as a CSV reader reads it', () => {
  it('has a row per strategy, scope, name and interval: everything first, then the intervals', () => {
    expect(read().map(place)).toEqual([
      'base total  day',
      'base calls 10 day',
      'base calls 2 day',
      'base queues 10 day',
      'base queues 2 day',
      'base agents desk day',
      'base total  08:00',
      'base total  08:30',
      'base calls 10 08:30',
    ]);
  });

  it('has a column per metric of the catalogue, its half-width beside it, and at the end whence it comes', () => {
    const [header] = parse(csv(sample()), { to: 1 });
    expect(header).toEqual([
      ...['strategy', 'scope', 'name', 'interval'],
      ...METRICS.flatMap(({ name }) => [name, `${name}_hw`]),
      ...['scenario', 'sha256', 'seed', 'replications', 'partial', 'ccsim'],
    ]);
    expect(read({ partial: true, replications: 7 })[0]).toMatchObject({
      scenario: 'A day',
      seed: '7',
      replications: '7',
      partial: 'true',
    });
  });

  it('has numbers as they are in the JSON: seconds, ratios from 0 to 1, every digit', () => {
    const third = new Map([['asa', figure(100 / 3, 1 / 3)]]);
    const [total] = read({ answer: { ...ANSWER, total: third } });
    expect([Number(total!.asa), Number(total!.asa_hw)]).toEqual([100 / 3, 1 / 3]);
    expect(read()[0]).toMatchObject({ service_level: '0.783', service_level_hw: '0.011' });
  });

  it('a number below nothing stays a number', () => {
    const [total] = read({ answer: { ...ANSWER, total: new Map([['cost', figure(-12.5, 0.5)]]) } });
    expect(total!.cost).toBe('-12.5');
  });

  it('is empty where a metric does not exist in the scope, or is undefined; a single replication has no half-width', () => {
    const figures = new Map([
      ['asa', figure(null, null, 0)],
      ['offered', figure(3, null, 1)],
    ]);
    expect(read({ answer: { ...ANSWER, total: figures } })[0]).toMatchObject({
      offered: '3',
      offered_hw: '',
      asa: '',
      asa_hw: '',
      service_level: '',
    });
  });

  it('tells whatever scopes there are', () => {
    const outage = new Map([['outage', new Map([['offered', figure(9, 1)]])]]);
    const later = { ...ANSWER, surges: outage, ivr: outage };
    expect(read({ answer: later }).map(place)).toEqual(
      expect.arrayContaining(['base surges outage day', 'base ivr outage day']),
    );
  });
});

describe('names in the CSV', () => {
  const named = (name: string) =>
    read({ strategy: name, answer: { ...ANSWER, intervals: [], queues: new Map([[name, ANSWER.total]]) } }).find(
      ({ scope }) => scope === 'queues',
    )!;

  it.each([
    ['a,b', 'a,b'],
    ['say "hello"', 'say "hello"'],
    [' spaced ', ' spaced '],
    ['two\r\nlines', 'two lines'],
    ['semi;colon', 'semi;colon'],
    ['Übersee 電話', 'Übersee 電話'],
  ])('%j is read back as %j', (name, found) => {
    expect([named(name).name, named(name).strategy]).toEqual([found, found]);
  });

  it.each(['=cmd|" /C calc"!A0', '+1+1', '-2+3', '@SUM(A1)', '\t=1', ' =1', '＝1', '-desk'])(
    '%j is no formula',
    (name) => {
      expect(named(name).name).toMatch(/^'/);
    },
  );

  it('a number stays one', () => {
    expect(named('-5').name).toBe('-5');
  });

  it('cannot begin a row of their own', () => {
    expect(csv(sample({ strategy: 'x\ny' })).split('\n')).toHaveLength(csv(sample()).split('\n').length);
  });
});
