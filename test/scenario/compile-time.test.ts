import { describe, expect, it } from 'vitest';
import { errorsOf, modelOf, warningsOf } from './compiling.js';

const REST = `
calls: { general: { arrivals: 60/h, talk: 3m, patience: 1m } }
agents: { desk: { count: 9 } }`;

const timeOf = (time: string) => modelOf(`time: ${time}${REST}`).time;
const errors = (time: string) => errorsOf(`time: ${time}${REST}`);
const warnings = (time: string) => warningsOf(`time: ${time}${REST}`);

describe('time', () => {
  it('is by default one day from 00:00 to 24:00, which never closes', () => {
    expect(modelOf(REST).time).toEqual({
      kind: 'days',
      open: 0,
      length: 86400,
      days: 1,
      continuous: true,
      interval: 1800,
      warmup: 0,
      atClose: 'serve',
    });
  });

  it('is a terminating day, or several', () => {
    expect(timeOf('{ from: "08:00", to: "20:00", days: 5, interval: 15m, at_close: hang_up }')).toEqual({
      kind: 'days',
      open: 28800,
      length: 43200,
      days: 5,
      continuous: false,
      interval: 900,
      warmup: 0,
      atClose: 'hang_up',
    });
  });

  it('ends the next day where `to` is not after `from`', () => {
    expect(timeOf('{ from: "22:00", to: "06:00" }')).toMatchObject({ open: 79200, length: 28800, continuous: false });
    expect(timeOf('{ from: "08:00", to: "08:00" }')).toMatchObject({ open: 28800, length: 86400, continuous: false });
    expect(timeOf('{ from: "00:00", to: "00:00" }')).toMatchObject({ open: 0, length: 86400, continuous: true });
  });

  it('is a steady-state study where a duration is written', () => {
    expect(timeOf('{ duration: 1000h, warmup: 10h }')).toEqual({
      kind: 'study',
      open: 0,
      length: 3_600_000,
      days: 1,
      continuous: true,
      interval: 0,
      warmup: 36_000,
      atClose: 'serve',
    });
  });

  it('of a study has nothing that belongs to a day, and the other way round', () => {
    const remedy = 'leave it out, or write from, to and days in place of duration';
    expect(errors('{ duration: 10h, from: "08:00", to: "20:00", days: 2, interval: 30m, at_close: serve }')).toEqual([
      `time.from: a \`duration\` study starts at 00:00 and its clock goes round: it has no \`from\` | ${remedy}`,
      `time.to: a \`duration\` study starts at 00:00 and its clock goes round: it has no \`to\` | ${remedy}`,
      `time.days: a \`duration\` study is one stretch of time: it has no \`days\` | ${remedy}`,
      `time.interval: a steady-state study has no reporting intervals | ${remedy}`,
      `time.at_close: a \`duration\` study never closes, it just stops: it has no \`at_close\` | ${remedy}`,
    ]);
    expect(errors('{ warmup: 1h }')).toEqual([
      'time.warmup: a terminating day starts empty and all of it is measured: it takes no warmup | for a steady-state study write { duration: 1000h, warmup: 10h }',
    ]);
  });

  it.each([
    ['{ duration: 0 }', 'time.duration: a study lasts longer than 0'],
    [
      '{ duration: 10h, warmup: 10h }',
      'time.warmup: the warmup leaves nothing to measure: it must be shorter than the duration',
    ],
    ['{ interval: 0 }', 'time.interval: a reporting interval lasts longer than 0'],
    ['{ interval: 86s }', 'time.interval: so short an interval makes 1005 of them in a day; at most 1000'],
    ['{ from: "24:00", to: "06:00" }', 'time.from: a day cannot begin at its end | 24:00 -> "00:00"?'],
    [
      '{ from: "08:00", to: "08:00", days: 2 }',
      'time.to: days that follow one another without a pause run from 00:00 to 24:00 | from: "00:00", to: "24:00"',
    ],
    ['{ from: 8 }', 'time.from: this is not how a time of day is written | 8 -> "08:00"?'],
  ])('%s is refused', (time, error) => {
    expect(errors(time)).toEqual([error]);
  });

  it('is doubted where a key changes nothing, or the last interval is shorter', () => {
    expect(warnings('{ at_close: serve }')).toEqual([
      'time.at_close: a centre open from 00:00 to 24:00 never closes: `at_close` changes nothing',
    ]);
    expect(warnings('{ from: "08:00", to: "20:00", interval: 7h }')).toEqual([
      'time.interval: the interval does not divide the day: the last one is shorter',
    ]);
  });
});

describe('service_level', () => {
  it('is 80% within 20 seconds unless it is written', () => {
    expect(modelOf(REST).serviceLevel).toEqual({
      within: 20,
      target: 0.8,
      formula: 'exclude_abandons_within',
      short: 5,
      long: 600,
    });
    const written = 'service_level: { within: 30s, target: 90%, formula: answered_only, short: 3s, long: 5m }';
    expect(modelOf(`${written}${REST}`).serviceLevel).toEqual({
      within: 30,
      target: 0.9,
      formula: 'answered_only',
      short: 3,
      long: 300,
    });
  });

  it("is a type's own, else its queue's, else the scenario's, key by key", () => {
    const { calls, queues } = modelOf(`
service_level: { within: 30s, target: 90% }
calls:
  a: { arrivals: 1/h, talk: 3m, service_level: { target: 70% } }
  b: { arrivals: 1/h, talk: 3m }
  c: { arrivals: 1/h, talk: 3m, queue: b, service_level: { within: 5s } }
agents: { desk: { count: 9 } }
queues: { a: { service_level: { within: 60s } }, b: {} }`);
    expect(queues.map(({ within, target }) => [within, target])).toEqual([
      [60, 0.9],
      [30, 0.9],
    ]);
    expect(calls.map(({ within, target }) => [within, target])).toEqual([
      [60, 0.7],
      [30, 0.9],
      [5, 0.9],
    ]);
  });
});

describe('lines', () => {
  it('are without limit, a number, or a number and a price', () => {
    expect(modelOf(REST)).toMatchObject({ lines: Number.POSITIVE_INFINITY, lineCost: 0 });
    expect(modelOf(`lines: 120${REST}`)).toMatchObject({ lines: 120, lineCost: 0 });
    expect(modelOf(`lines: { count: 120, cost: 1.2/h }${REST}`)).toMatchObject({ lines: 120, lineCost: 1.2 });
  });
});

describe('the model', () => {
  it('is frozen, and survives being sent to a worker', () => {
    const model = modelOf(REST);
    expect(Object.isFrozen(model.calls[0].talk)).toBe(true);
    expect(structuredClone(model)).toEqual(model);
  });
});
