import { describe, expect, test } from 'vitest';
import { brief, load, SMALLEST, told } from './scenarios.js';

const talkOf = (scenario: ReturnType<typeof load>) => scenario.model.calls[0].talk;
const staffOf = (scenario: ReturnType<typeof load>) => scenario.model.groups[0].staff;

describe('extends', () => {
  const base = { 'bases/base.yaml': SMALLEST };

  test('this file over its base: maps merge, scalars replace', () => {
    const loaded = load('extends: bases/base.yaml\nagents: { desk: { count: 40 } }\n', { files: base });
    expect(staffOf(loaded)).toEqual({ kind: 'count', count: 40 });
    expect(talkOf(loaded)).toEqual({ family: 'exponential', mean: 180 });
    expect(loaded.name).toBe('Erlang-A');
  });

  test('chains, each path relative to the file that names it', () => {
    const files = {
      'bases/mid.yaml': 'extends: ../far/base.yaml\nname: Mid\n',
      'far/base.yaml': SMALLEST,
    };
    expect(load('extends: bases/mid.yaml\n', { files }).name).toBe('Mid');
    const within = { files: { 'in/bases/mid.yaml': 'extends: ../base.yaml\n', 'in/base.yaml': SMALLEST } };
    expect(load('extends: ./bases/mid.yaml\n', { ...within, path: 'in/day.yaml' }).name).toBe('Erlang-A');
    expect(load('extends: /far/base.yaml\n', { files: { '/far/base.yaml': SMALLEST } }).name).toBe('Erlang-A');
  });

  test('a mistake in the base is shown in the base', () => {
    const files = { 'base.yaml': SMALLEST.replace('600/h', '600') };
    expect(told('extends: base.yaml\nagents: { desk: { count: 40 } }\n', { files })).toBe(
      `base.yaml:4:24  error: a rate needs its unit
  3 | calls:
  4 |   general: { arrivals: 600, talk: { exponential: 3m }, patience: { exponential: 2m } }
    |                        ^^^
  given 600
  expected a rate such as 90/h, or { every, counts }, { interarrival } or { trace }
  600 -> 600/h?`,
    );
  });

  test('a base that is missing, that is no name, that goes in a circle', () => {
    expect(told('extends: nope.yaml\n')).toBe(`day.yaml:1:10  error: cannot read nope.yaml: there is no such file
  1 | extends: nope.yaml
    |          ^^^^^^^^^`);
    expect(brief('extends: [base.yaml]\n', { files: base })).toEqual(['1:10 bad_extends: extends names one file']);
    const circle = { files: { 'a.yaml': 'extends: b.yaml\n', 'b.yaml': 'extends: a.yaml\n' } };
    expect(brief('extends: a.yaml\n', circle)).toEqual([
      '1:10 bad_extends: a scenario cannot extend itself (day.yaml -> a.yaml -> b.yaml -> a.yaml)',
    ]);
  });

  test('a chain without end', () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`b${i}.yaml`, `extends: b${i + 1}.yaml\n`] as const),
    );
    expect(brief('extends: b0.yaml\n', { files })[0]).toMatch(/a scenario stands on at most 20 bases/);
  });

  test('null takes an entry of the base away; where there is none it is a slip', () => {
    const files = { 'base.yaml': `${SMALLEST}  spare: { count: 3 }\n` };
    const loaded = load('extends: base.yaml\nagents: { spare: null }\n', { files });
    expect(loaded.model.groups.map(({ name }) => name)).toEqual(['desk']);
    expect(told(`${SMALLEST}queues:\n  general:\n`)).toBe(`day.yaml:8:3  error: nothing is written behind "general"
  7 | queues:
  8 |   general:
    |   ^^^^^^^
  expected its keys, or {} if there is nothing to say; general: -> general: {}?`);
  });

  test('a csv file is relative to the file that names it', () => {
    const files = {
      'bases/base.yaml': SMALLEST.replace('600/h', '{ every: 1h, counts: { csv: calls.csv, column: n } }'),
      'bases/calls.csv': 'hour,n\n0,360\n1,720\n',
    };
    const [call] = load('extends: bases/base.yaml\n', { files }).model.calls;
    expect(call.arrivals).toMatchObject({ kind: 'poisson' });
  });
});

describe('strategies', () => {
  const withStrategies = `${SMALLEST}strategies:
  more: { agents: { desk: { count: 40 } } }
  other-law: { calls: { general: { talk: { lognormal: { mean: 4m, cv: 1 } } } } }
  clock: { agents: { desk: { schedule: { every: 1h, counts: [30, 20] } } } }
`;

  test('the file itself is the first, `base`', () => {
    const loaded = load(withStrategies);
    expect(loaded.strategy).toBe('base');
    expect(loaded.strategies).toEqual(['base', 'more', 'other-law', 'clock']);
    expect(staffOf(loaded)).toEqual({ kind: 'count', count: 32 });
    expect(load(withStrategies, { strategy: 'more' }).strategy).toBe('more');
    expect(staffOf(load(withStrategies, { strategy: 'more' }))).toEqual({ kind: 'count', count: 40 });
  });

  test('one written {} is the file itself, and there is no `base` then', () => {
    const text = `${SMALLEST}strategies:\n  more: { agents: { desk: { count: 40 } } }\n  today: {}\n`;
    expect(load(text).strategies).toEqual(['more', 'today']);
    expect(load(text).strategy).toBe('today');
    expect(brief(text, { strategy: 'base' })).toEqual(['unknown_name: there is no strategy "base"']);
  });

  test('another family of laws replaces, the same one merges', () => {
    expect(talkOf(load(withStrategies, { strategy: 'other-law' }))).toEqual({
      family: 'lognormal',
      mean: 240,
      cv: 1,
    });
    const text = `${SMALLEST.replace('{ exponential: 3m }', '{ lognormal: { mean: 3m, cv: 1 } }')}strategies:
  longer: { calls: { general: { talk: { lognormal: { mean: 5m } } } } }
  quantiles: { calls: { general: { talk: { lognormal: { median: 2m, p90: 4m } } } } }
`;
    expect(talkOf(load(text, { strategy: 'longer' }))).toEqual({ family: 'lognormal', mean: 300, cv: 1 });
    expect(talkOf(load(text, { strategy: 'quantiles' }))).toMatchObject({ family: 'lognormal' });
  });

  test('a schedule over a head count, arrivals over arrivals, a day over a study: each replaces', () => {
    expect(staffOf(load(withStrategies, { strategy: 'clock' })).kind).toBe('schedule');
    const text = `${SMALLEST.replace('600/h', '{ every: 1h, counts: [1, 2], exact: true }')}strategies:
  renewal: { calls: { general: { arrivals: { interarrival: 1m } } } }
  day: { time: { from: "08:00", to: "10:00" } }
`;
    expect(load(text, { strategy: 'renewal' }).model.calls[0].arrivals.kind).toBe('renewal');
    expect(load(text, { strategy: 'day' }).model.time).toMatchObject({ kind: 'days', warmup: 0 });
  });

  test('names of the user shut out nothing: groups may be called count and schedule', () => {
    const text = `${SMALLEST}  schedule: { count: 1 }\nstrategies:\n  s: { agents: { count: { count: 2 } } }\n`;
    const groups = load(text, { strategy: 's' }).model.groups.map(({ name }) => name);
    expect(groups).toEqual(['desk', 'schedule', 'count']);
  });

  test('null takes a key away, its default from `defaults` too', () => {
    const text = `${SMALLEST.replace(', patience: { exponential: 2m }', '')}defaults: { calls: { patience: 1m } }
strategies: { patient: { calls: { general: { patience: null } } } }\n`;
    expect(load(text).model.calls[0].patience).toEqual({ family: 'constant', value: 60 });
    expect(load(text, { strategy: 'patient' }).model.calls[0].patience).toEqual({ family: 'never' });
  });

  test('patches of a base and of this file merge', () => {
    const files = { 'base.yaml': `${SMALLEST}strategies: { s: { agents: { desk: { count: 40, cost: 20/h } } } }\n` };
    const text = 'extends: base.yaml\nstrategies: { s: { agents: { desk: { cost: null, pick_up: 2s } } } }\n';
    const [group] = load(text, { files, strategy: 's' }).model.groups;
    expect(group).toMatchObject({ cost: 0, staff: { count: 40 }, pickUp: { value: 2 } });
  });

  test('one that is not there', () => {
    expect(told(withStrategies, { strategy: 'mroe' })).toBe(`error: there is no strategy "mroe"
  expected one of base, more, other-law, clock; did you mean "more"?`);
  });

  test('every strategy is checked, whichever is run', () => {
    const text = `${SMALLEST}strategies:\n  s: { agents: { desk: { cuont: 40 } } }\n  t: 3\n  "u v": {}\n`;
    expect(told(text)).toBe(`day.yaml:8:26  error: there is no key "cuont" here
  7 | strategies:
  8 |   s: { agents: { desk: { cuont: 40 } } }
    |                          ^^^^^
  did you mean "count"?

day.yaml:9:6  error: this is no value for "t"
  8 |   s: { agents: { desk: { cuont: 40 } } }
  9 |   t: 3
    |      ^
  given 3; expected a map of what it changes, or {} for the file itself

day.yaml:10:3  error: this is not how a name is written
   9 |   t: 3
  10 |   "u v": {}
     |   ^^^^^
  given u v; expected a name of letters, digits, "_" and "-", at most 100 of them`);
  });

  test('what is missing in the file may be in the strategy that is run', () => {
    const text = `${SMALLEST.replace('count: 32', '')}strategies: { s: { agents: { desk: { count: 3 } } } }\n`;
    expect(staffOf(load(text, { strategy: 's' }))).toEqual({ kind: 'count', count: 3 });
    expect(brief(text)).toHaveLength(1);
  });

  test('`base` is taken, and a patch has no strategies of its own', () => {
    expect(brief(`${SMALLEST}strategies:\n  base: { name: x }\n`)).toEqual([
      '8:3 bad_name: "base" is the file itself: a strategy that changes something has another name',
    ]);
    expect(brief(`${SMALLEST}strategies:\n  s: { extends: x }\n`)).toEqual([
      '8:8 unknown_key: a strategy cannot write "extends": it is a patch over the whole file',
    ]);
  });
});

describe('defaults', () => {
  test('lie beneath every entry, and beneath the queues that are not listed', () => {
    const text = `${SMALLEST}  back: { schedule: { every: 1h, counts: [2] } }
defaults: { agents: { cost: 20/h, count: 5 }, queues: { capacity: 7 }, calls: { redial: { delay: 1m, max: 9 } } }\n`;
    const { model } = load(text.replace('talk:', 'redial: { after_abandon: 50%, max: 2 }, talk:'));
    expect(model.groups.map(({ cost, staff }) => [cost, staff.kind])).toEqual([
      [20, 'count'],
      [20, 'schedule'],
    ]);
    expect(model.queues[0].capacity).toBe(7);
    expect(model.calls[0].redial).toMatchObject({ max: 2, delay: { value: 60 } });
  });

  test('a mistake in them is told once, where it is written', () => {
    const text = `${SMALLEST}  back: { count: 2 }\ndefaults: { agents: { pick_up: 3 }, quues: {} }\n`;
    expect(told(text)).toBe(`day.yaml:8:32  error: a duration needs its unit
  7 |   back: { count: 2 }
  8 | defaults: { agents: { pick_up: 3 }, quues: {} }
    |                                ^
  given 3
  expected a duration with its unit, such as 500ms, 30s, 3m, 1h30m, 2d, or a distribution such as { exponential: 3m }
  3 -> 3s?

day.yaml:8:37  error: there is no key "quues" here
  7 |   back: { count: 2 }
  8 | defaults: { agents: { pick_up: 3 }, quues: {} }
    |                                     ^^^^^
  did you mean "queues"?`);
  });
});

describe('what is told beside the model', () => {
  test('seed: the file, or the option, else 1; text or a whole number', () => {
    expect(load(SMALLEST).seed).toBe('1');
    expect(load(`${SMALLEST}seed: 7\n`).seed).toBe('7');
    expect(load(`${SMALLEST}seed: monday\n`).seed).toBe('monday');
    expect(load(`${SMALLEST}seed: 7\n`, { seed: '8' }).seed).toBe('8');
    expect(brief(`${SMALLEST}seed: 1.5\n`)).toEqual(['7:7 bad_value: this is no value for "seed"']);
  });

  test('the name of a scenario without one is that of its file', () => {
    expect(load(SMALLEST.replace(/^name.*\n/, ''), { path: 'far/monday.yaml' }).name).toBe('monday');
  });

  test('sha256: of what is simulated, not of how it came together', () => {
    const { sha256 } = load(SMALLEST);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(load('extends: base.yaml\n', { files: { 'base.yaml': SMALLEST } }).sha256).toBe(sha256);
    expect(load(SMALLEST, { set: ['agents.desk.count=32'] }).sha256).toBe(sha256);
    expect(load(`${SMALLEST}seed: 9\nx-a: 3\nstrategies: { s: { name: x } }\n`).sha256).toBe(sha256);
    expect(load(SMALLEST, { set: ['agents.desk.count=33'] }).sha256).not.toBe(sha256);
    const csv = (rows: string) =>
      load(SMALLEST.replace('600/h', '{ every: 1h, counts: { csv: a.csv } }'), { files: { 'a.csv': rows } }).sha256;
    expect(csv('1\n2\n')).not.toBe(csv('1\n3\n'));
  });
});
