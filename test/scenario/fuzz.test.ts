import fc from 'fast-check';
import { describe, test } from 'vitest';
import { frame, loadScenario, ScenarioError } from '../../src/scenario/index.js';

/** `FUZZ=167 npx vitest run test/scenario/fuzz.test.ts` tries 167 times as many cases, 100,200: some eight minutes of CPU. */
const TIMES = Number(process.env.FUZZ ?? 1);
const PATIENCE = 60_000 * TIMES;

/** A scenario that uses every part of the language that is built. */
const WHOLE = `name: whole
description: everything at once
seed: 7
time: { from: "08:00", to: "20:00", days: 2, interval: 30m, at_close: serve }
scale: { arrivals: 110%, talk: 95%, agents: 90% }
x-law: &law { lognormal: { mean: 3m, cv: 1.2 } }
defaults:
  calls: { patience: { exponential: 2m } }
  agents: { cost: 24/h }
calls:
  sales:
    arrivals: { every: 30m, from: "08:00", counts: [12, 20, 33] }
    busyness: { cv: 20% }
    talk: *law
    wrap_up: { uniform: [10s, 40s] }
    also_needs: { types: { service: 8% }, max: 1, place: { credit: 50s } }
    channel: phone
    identify: 20s
    unprepared: { share: 30%, adds: 90s, fails: 10% }
    upsell: { offered: 25%, adds: { uniform: [2m, 3m] }, when_waiting_below: 3, accepted: 20%, value: 40 }
    gives_up_on_handoff: 10%
    calls_again: { if_unresolved: 70%, delay: { exponential: 4h }, max: 2, becomes: { service: 10% } }
    value: 12.5
    redial: { after_abandon: [60%, 30%], after_block: 85%, delay: { exponential: 15m }, becomes: { service: 10% } }
  service:
    arrivals: 90/h
    talk: { mixture: [{ weight: 70%, of: { gamma: { mean: 2m, cv: 0.5 } } }, { weight: 0.3, of: 10m }] }
    patience: { by_time: [{ from: "08:00", is: never }, { from: "16:00", is: { weibull: { mean: 3m, shape: 2 } } }] }
    patience_over: contact
    explain: 45s
    upset: { share: 10%, talk_times: 1.4 }
    balks: { when_wait_over: 10m, probability: 40% }
    blocklist: { after: 4, share: 50%, then: sales }
    handoff: { policy: bounce, max: 3 }
busyness: { cv: 0.1 }
surges: [{ name: outage, from: "10:00", for: 1h, calls: [sales], times: 5, ramp: 5m, day: 1 }]
agents:
  front: { count: 12, skills: [sales], answers: all, shrinkage: 12%, pick_up: 2s }
  desk:
    schedule: { every: 30m, counts: { csv: c.csv, column: n } }
    handoff: { to: service, carries: 60% }
    skills: { service: { rank: 1, speed: 1.1, resolves: 90% }, sales: { rank: 2, talk: 4m } }
    routing: { call_selection: skill_rank }
  night: { shifts: [{ from: "18:00", to: "02:00", count: 3, breaks: [{ at: "20:00", for: 30m }] }] }
queues:
  sales: { priority: 1, capacity: 40, when_full: service, max_wait: 15m, greeting: 10s, hours: { from: "09:00", to: "18:00" }, at_close: hang_up }
  service:
    ageing: 2m
    announces_wait: true
    eligibility: [{ groups: [desk, night, front] }, { after: 45s, groups: [desk, front, night] }]
    service_level: { within: 60s }
ivr:
  say: 12s
  identify: { time: 25s, succeeds: 70% }
  hours: { from: "09:00", to: "18:00", closed: { say: 8s, then: hang_up } }
  deflects: { service: 4% }
  menu:
    "1": { label: New, queue: sales }
    "2": { name: old, say: 6s, menu: { "1": { queue: service }, "#": { then: old } }, press: { sales: { "1": 5% } } }
    "3": { self_service: { time: 40s, contains: { sales: 70% }, then: { queue: service } } }
  press: { service: { "1": 15%, "3": 5% } }
  mistakes: 3%
  no_input: { probability: 4%, timeout: 5s, then: repeat }
routing: { agent_selection: linear, call_selection: priority }
lines: { count: 120, cost: 1.2/h }
handoff: { policy: warm, to: { sales: sales }, accuracy: 90%, place: { credit: 50s }, brief: 30s, connect: 5s, hold_at_most: 2m, meets_again: false }
effort: { contact: 1, handoff: 1, restated: 1, wait: 0.1/m }
service_level: { within: 20s, target: 80%, formula: answered_only }
strategies:
  more: { agents: { front: { count: 14 } } }
  other: { calls: { sales: { talk: { exponential: 3m } } }, queues: { sales: { capacity: null } } }
`;

const JUNK = [
  ...['null', '~', '{}', '[]', '[[]]', '.inf', '-.inf', '.nan', '-1', '0', '1e308', '1e12', '99999999999999999999'],
  ...['3m', '0s', '-3m', '1e9/h', '1000000000/s', '120%', '24:00', '"25:00"', 'true', 'yes', 'never', 'all', 'base'],
  ...['*law', '*nothing', '&a x', '!!int 3', '!!js/function x', '<<: *law', '__proto__', 'constructor', 'x-y'],
  ...[
    '"=cmd"',
    '"a,b"',
    "'",
    '"',
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '#',
    '|',
    '>',
    '%',
    '@',
    '`',
    '\t',
    '\0',
    '\u2028',
    '\uFEFF',
  ],
  ...[
    '{ exponential: 3m }',
    '{ empirical: { csv: c.csv, column: n, unit: s } }',
    '{ csv: none.csv }',
    '{ trace: { csv: c.csv } }',
  ],
  ...[
    '{ shifted: { by: 10m, of: { pareto: { min: 1s, shape: 1.01 } } } }',
    '{ counts: [1e9], every: 1ms }',
    'sales',
    'desk',
  ],
];

/** Words, numbers and signs: what a slip of the hand, or malice, exchanges. */
const TOKENS = WHOLE.match(/[\w.%/"-]+|\s+|[^\w\s]/g)!;
const WORDS = [...new Set(TOKENS.filter((token) => /\w/.test(token)))];

const edit = fc.record({
  at: fc.nat(TOKENS.length - 1),
  kind: fc.constantFrom('drop', 'junk', 'word', 'twice', 'swap', 'text'),
  junk: fc.constantFrom(...JUNK),
  word: fc.constantFrom(...WORDS),
  text: fc.string({ unit: 'binary', maxLength: 12 }),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function mutated(edits: readonly Edit[]): string {
  const tokens = [...TOKENS];
  for (const { at, kind, junk, word, text } of edits) {
    if (kind === 'drop') tokens[at] = '';
    else if (kind === 'junk') tokens[at] = junk;
    else if (kind === 'word') tokens[at] = word;
    else if (kind === 'twice') tokens[at] += tokens[at];
    else if (kind === 'swap') tokens[at] = tokens[(at * 7 + 3) % tokens.length];
    else tokens[at] = text;
  }
  return tokens.join('');
}

const files = new Map([['c.csv', 't,n\n0,3\n1,4\n']]);

function ends(text: string, options: { strategy?: string; set?: readonly string[] } = {}): void {
  const readText = (path: string) => {
    const found = path === 'day.yaml' ? text : files.get(path);
    if (found === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return found;
  };
  try {
    const { warnings, sources } = loadScenario({ path: 'day.yaml', readText, ...options });
    for (const warning of warnings) frame(warning, sources);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    if (error.problems.length === 0) throw new Error('refused without a reason');
    for (const problem of error.problems) frame(problem, error.sources);
  }
}

describe('any text ends in a scenario or in reasons', () => {
  test('the whole language, as it stands', () => {
    loadScenario({ path: 'day.yaml', readText: (path) => (path === 'day.yaml' ? WHOLE : files.get(path)!) });
  });

  test(
    'mutated in a few places',
    () => {
      fc.assert(
        fc.property(
          fc.array(edit, { minLength: 1, maxLength: 4 }),
          fc.constantFrom(undefined, 'more', 'other'),
          (edits, strategy) => ends(mutated(edits), { strategy }),
        ),
        { numRuns: 200 * TIMES, seed: 42 },
      );
    },
    PATIENCE,
  );

  test(
    'with anything set on the command line',
    () => {
      const step = fc.constantFrom(...WORDS, '0', '1', '', '__proto__', 'x-');
      const path = fc.array(step, { minLength: 1, maxLength: 5 }).map((steps) => steps.join('.'));
      const set = fc
        .tuple(path, fc.constantFrom('=', '==', ''), fc.constantFrom(...JUNK, ...WORDS))
        .map((parts) => parts.join(''));
      const known = fc
        .tuple(
          fc.constantFrom(
            'calls.sales.talk',
            'agents.desk.skills.sales',
            'queues.sales',
            'time',
            'surges.0',
            'agents.night.shifts.0.breaks.0',
          ),
          fc.constantFrom('', '.from', '.rank', '.max_wait', '.lognormal', '.for'),
          fc.constantFrom(...JUNK),
        )
        .map(([path, key, value]) => `${path}${key}=${value}`);
      fc.assert(
        fc.property(fc.array(fc.oneof(set, known), { minLength: 1, maxLength: 3 }), (sets) =>
          ends(WHOLE, { set: sets }),
        ),
        { numRuns: 100 * TIMES, seed: 43 },
      );
    },
    PATIENCE,
  );

  test(
    'made of nothing but noise',
    () => {
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...JUNK, ...WORDS, ': ', '\n', '\n  ', '- '), { maxLength: 60 }),
          (parts) => ends(parts.join('')),
        ),
        { numRuns: 300 * TIMES, seed: 44 },
      );
    },
    PATIENCE,
  );
});
