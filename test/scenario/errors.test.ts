import { describe, expect, test } from 'vitest';
import { brief, load, SMALLEST, told } from './scenarios.js';

/** The smallest scenario with more keys for its call type, group, queue or at the top. */
const call = (keys: string) => SMALLEST.replace('patience: { exponential: 2m }', keys);
const group = (keys: string) => SMALLEST.replace('count: 32', keys);
const top = (keys: string) => `${SMALLEST}${keys}\n`;

describe('a message says what is wrong, where, and what to write', () => {
  test('a bare number where a duration is due', () => {
    const text = `calls:
  general:
    arrivals: 90/h
    patience: 180
    talk: { exponential: 3m }
agents: { desk: { count: 3 } }
`;
    expect(told(text)).toBe(`day.yaml:4:15  error: a duration needs its unit
  3 |     arrivals: 90/h
  4 |     patience: 180
    |               ^^^
  given 180
  expected a duration with its unit, such as 500ms, 30s, 3m, 1h30m, 2d, or a distribution such as { exponential: 3m }
  180 -> 180s?`);
  });

  test('a key that is misspelt: the key is underlined, and is not missing besides', () => {
    expect(told(SMALLEST.replace('talk:', 'tlak:'))).toBe(`day.yaml:4:31  error: there is no key "tlak" here
  3 | calls:
  4 |   general: { arrivals: 600/h, tlak: { exponential: 3m }, patience: { exponential: 2m } }
    |                               ^^^^
  did you mean "talk"?`);
  });

  test('a family of distributions that is misspelt', () => {
    expect(told(SMALLEST.replace('exponential: 3m', 'exponentail: 3m'))).toBe(
      `day.yaml:4:39  error: there is no distribution "exponentail"
  3 | calls:
  4 |   general: { arrivals: 600/h, talk: { exponentail: 3m }, patience: { exponential: 2m } }
    |                                       ^^^^^^^^^^^
  given exponentail
  expected exponential, lognormal, gamma, erlang, weibull, uniform, triangular, pareto, empirical, mixture, shifted, by_time
  did you mean "exponential"?`,
    );
  });

  test('a word that is none of those there are', () => {
    expect(told(top('routing: { agent_selection: longest-idle }'))).toBe(
      `day.yaml:7:29  error: this is no value for "agent_selection"
  6 |   desk: { count: 32 }
  7 | routing: { agent_selection: longest-idle }
    |                             ^^^^^^^^^^^^
  given longest-idle
  expected longest_idle, least_occupied, fewest_calls, round_robin, random, linear, most_skilled, least_skilled, or one of a router of your own (--router)
  did you mean "longest_idle"?`,
    );
  });

  test('a number in quotes, yes for true, a name that is a number', () => {
    expect(told(group('count: "12"'))).toBe(`day.yaml:6:18  error: this is no value for "count"
  5 | agents:
  6 |   desk: { count: "12" }
    |                  ^^^^
  given "12"; expected a whole number from 0 to 100000; "12" -> 12, without quotes?`);
    expect(told(call('redial: { delay: 1m, keeps_patience: yes }'))).toContain(
      'given yes; expected true or false; yes -> true?',
    );
    expect(told(call('skill: 1'))).toContain('1 -> "1"?');
  });

  test('something that is missing: the key of its map is underlined', () => {
    expect(told(SMALLEST.replace('arrivals: 600/h, ', ''))).toBe(`day.yaml:4:3  error: "arrivals" is missing
  3 | calls:
  4 |   general: { talk: { exponential: 3m }, patience: { exponential: 2m } }
    |   ^^^^^^^
  expected a rate such as 90/h, or { every, counts }, { interarrival } or { trace }`);
    expect(brief('name: x\n')).toEqual(['1:1 missing: "calls" is missing', '1:1 missing: "agents" is missing']);
  });

  test('a key that belongs elsewhere', () => {
    expect(told(top('patience: 3m'))).toContain('"patience" belongs under calls.<type>');
    expect(told(call('priority: 3'))).toContain('"priority" belongs under queues.<queue>');
    expect(told(group('count: 3, capacity: 3'))).toContain('"capacity" belongs under queues.<queue>');
    expect(told(call('seed: 3'))).toContain('"seed" belongs at the top of the file');
  });

  test("other tools' words, other ways of writing", () => {
    expect(told(SMALLEST.replace('talk:', 'aht:'))).toContain('did you mean "talk"?');
    expect(told(call('wrapUp: 3s'))).toContain('did you mean "wrap_up"?');
    expect(told(call('wrap-up: 3s'))).toContain('did you mean "wrap_up"?');
    expect(told(call('acw: 3s'))).toContain('did you mean "wrap_up"?');
    expect(told(top('transfers: {}'))).toContain('did you mean "handoff"?');
    expect(told(call('blacklist: {}'))).toContain('did you mean "blocklist"?');
    expect(told(top('sla: {}'))).toContain('did you mean "service_level"?');
    expect(told(top('agents.desk.count: 3'))).toContain(
      'a map stands inside a map here: agents: { desk: { count: .. } }',
    );
  });

  test('a key near to nothing: what there is', () => {
    expect(told(top('lines: { number: 3, count: 3 }'))).toBe(`day.yaml:7:10  error: there is no key "number" here
  6 |   desk: { count: 32 }
  7 | lines: { number: 3, count: 3 }
    |          ^^^^^^
  expected count, cost`);
  });

  test('of several ways to write a thing, the one that was meant is judged', () => {
    const arrivals = (written: string) => brief(SMALLEST.replace('600/h', written));
    expect(arrivals('{ every: 30m, cuonts: [1] }')).toEqual(['4:38 unknown_key: there is no key "cuonts" here']);
    expect(arrivals('{ every: 30, counts: [1, x] }')).toEqual([
      '4:33 bad_duration: a duration needs its unit',
      '4:49 bad_value: this is no value for an item of "counts"',
    ]);
    expect(arrivals('{ interarrival: 3 }')).toEqual(['4:40 bad_duration: a duration needs its unit']);
    expect(arrivals('[1, 2]')).toEqual(['4:24 bad_value: this is no value for "arrivals"']);
    expect(arrivals('{}')).toEqual(['4:24 bad_value: this is no value for "arrivals"']);
    expect(arrivals('{ trcae: { csv: a.csv } }')).toEqual(['4:26 unknown_key: there is no key "trcae" here']);
    expect(told(call('also_needs: { types: { general: 1% }, place: bakc }'))).toContain(
      'given bakc; expected back, keep_age, front or { credit: 50s }; did you mean "back"?',
    );
    expect(brief(SMALLEST.replace('600/h', '{ every: 30m, counts: [1], exact: dya }'))).toEqual([
      '4:58 bad_value: this is no value for "exact"',
    ]);
  });

  test('a mistake deep inside a distribution', () => {
    const text = call('wrap_up: { mixture: [{ weight: 70%, of: 3m }, { weight: 30%, of: { uniform: [3m, 1] } }] }');
    expect(told(text)).toBe(`day.yaml:4:139  error: a duration needs its unit
  4 | : 3m }, wrap_up: { mixture: [{ weight: 70%, of: 3m }, { weight: 30%, of: { uniform: [3m, 1] } }] } }
    |                                                                                          ^
  given 1; expected a duration with its unit, such as 500ms, 30s, 3m, 1h30m, 2d; 1 -> 1s?`);
  });
});

describe('names', () => {
  test.each(['=cmd', 'a,b', 'a b', 'a"b', 'a\\nb', '<b>', 'é', '', 'a.b', 'x'.repeat(101)])(
    '"%s" is no name',
    (name) => {
      expect(brief(SMALLEST.replace('desk', JSON.stringify(name).replaceAll('\\\\', '\\')))).toContain(
        '6:3 bad_name: this is not how a name is written',
      );
    },
  );

  test('whoever refers to a badly written name is not told that it is unknown', () => {
    const text = `${SMALLEST.replace('desk', '"the desk"')}queues: { general: { eligibility: [{ groups: ["the desk"] }] } }\n`;
    expect(brief(text).map((line) => line.split(':')[1])).toEqual(['3 bad_name', '47 bad_value']);
  });

  test('what stands behind a badly written name is checked all the same', () => {
    const text = SMALLEST.replace('desk: { count: 32 }', '"the desk": { cuont: 32, pick_up: 3 }');
    expect(brief(text).map((line) => line.split(': ')[0])).toEqual([
      '6:3 bad_name',
      '6:17 unknown_key',
      '6:37 bad_duration',
    ]);
  });

  test('free text belongs in label and description, and is left alone', () => {
    const label = '"=cmd, \\"quoted\\" <b>\\nnext"';
    expect(load(group(`count: 1, label: ${label}, description: ${label}`)).model.groups[0].label).toBe(
      '=cmd, "quoted" <b>\nnext',
    );
  });

  test('the title of a scenario is one line of any text', () => {
    expect(load(SMALLEST.replace('Erlang-A', '"M/M/32+M, plainly"')).name).toBe('M/M/32+M, plainly');
    expect(brief(SMALLEST.replace('Erlang-A', '"a\\nb"'))).toEqual(['1:7 bad_value: this is no value for "name"']);
  });
});

describe('what is not built yet says so', () => {
  test.each([
    [top('outbound: {}'), '7:1', 'outbound'],
    [call('channel: chat'), '4:67', 'chat'],
    [group('count: 3, concurrency: { chat: 3 }'), '6:21', 'concurrency'],
    [top('queues: { general: { callback: {} } }'), '7:22', 'callback'],
    [top('queues: { general: { when_full: callback } }'), '7:33', 'callback'],
    [top('queues: { general: { at_close: callback } }'), '7:32', 'callback'],
    [SMALLEST.replace(/time.*/, 'time: { at_close: callback }'), '2:19', 'callback'],
  ])('%#', (text, place, key) => {
    expect(brief(text)).toEqual([`${place} not_built_yet: \`${key}\` is not built yet`]);
  });
});

describe('all mistakes of a file at once, in the order of the file', () => {
  test('shapes, quantities and references', () => {
    const text = `time: { from: "08:00", to: 20:00, interval: 30 }
calls:
  sales:
    arrivals: 120
    talk: { lognormal: { mean: 3m, cv: 120% } }
    queue: slaes
    redial: { after_abandon: [90%, 180%], delay: 15m }
agents:
  front: { count: 1e12, answers: [sales, srevice] }
queues:
  sales: { prority: 1 }
  service: {}
`;
    expect(brief(text)).toEqual([
      '1:45 bad_duration: a duration needs its unit',
      '4:15 bad_rate: a rate needs its unit',
      '6:12 unknown_name: there is no queue "slaes"',
      '7:36 bad_probability: a probability is at most 100%',
      '9:19 bad_value: this is no value for "count"',
      '9:42 unknown_name: there is no queue "srevice"',
      '11:12 unknown_key: there is no key "prority" here',
    ]);
  });

  test('one mistake does not breed another', () => {
    expect(brief(group('count: x'))).toHaveLength(1);
    expect(brief(group('cuont: 3'))).toHaveLength(1);
    expect(brief(SMALLEST.replace('{ exponential: 3m }', '3'))).toHaveLength(1);
    expect(brief(SMALLEST.replace('general: {', 'general: 3 # {'))).toHaveLength(1);
    expect(brief(group('shifts: [{ from: 8, to: "16:00", count: 3 }]'))).toHaveLength(1);
    expect(brief(top('queues: { general: { eligibility: [{ groups: desk }] } }'))).toHaveLength(1);
    expect(brief(top('surges: [{ name: a b, from: "08:00", for: 1h, times: 3 }]'))).toHaveLength(1);
  });

  test('a thousand of them take no longer than one', () => {
    const text = `agents: { desk: { count: 3 } }\ncalls:\n${Array.from({ length: 1000 }, (_, i) => `  t${i}: { arivals: 3/h, talk: 3 }\n`).join('')}`;
    expect(brief(text)).toHaveLength(1000);
  });
});
