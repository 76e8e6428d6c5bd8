import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { follow } from '../../../src/experiments/follow/follow.js';
import type { Step, Story } from '../../../src/experiments/follow/story/story.js';
import { LegReader, type LegRecord } from '../../../src/experiments/records/leg.js';
import { Ledger } from '../../../src/ledger/ledger.js';
import type { LegPage } from '../../../src/ledger/legs.js';
import type { Model } from '../../../src/model/model.js';
import { PLAIN } from '../../../src/reporting/paint.js';
import { timeline } from '../../../src/reporting/trace/index.js';
import { AGENT_SELECTIONS, CALL_SELECTIONS } from '../../../src/routing/index.js';
import { loadScenario } from '../../../src/scenario/index.js';
import { Simulation } from '../../../src/simulation/simulate.js';
import { TracedSimulation } from '../../../src/simulation/trace/traced.js';

const NOBODY_READS = { readCases() {}, readSpells() {}, readDrains() {} };
const ORIGIN = { scenario: { name: 'Test', sha256: '' }, strategy: 'base', seed: '1', version: '0' };

/** The legs of a replication as `--records` has them. */
function recordsOf(model: Model, seed: string): LegRecord[] {
  const reader = new LegReader(model);
  const records: LegRecord[] = [];
  const readLegs = (page: LegPage) => {
    for (let row = 0; row < page.count; row++) records.push({ ...reader.read(0, page, row) });
  };
  new Simulation(model).run(seed, 0, new Ledger({ ...NOBODY_READS, readLegs }));
  return records;
}

const isAt = <What extends Step['what']>(step: Step, what: What): step is Extract<Step, { what: What }> =>
  step.what === what;

/** The story tells what the rows tell: the same legs at the same times. */
function agrees(story: Story, rows: readonly LegRecord[], model: Model): void {
  const of = (what: Step['what'], row: LegRecord) =>
    story.steps.filter((step) => step.what === what && step.contact === row.contact && step.leg === row.leg);
  for (const row of rows) {
    const [joined] = of('joins', row);
    expect(joined?.at ?? Number.NaN).toBe(row.queued);
    if (joined && isAt(joined, 'joins')) expect(joined.queue).toBe(model.queues[row.queue].name);
    const [answered] = of('answered', row);
    expect(answered?.at ?? Number.NaN).toBe(row.answered);
    if (answered && isAt(answered, 'answered')) {
      expect(answered.agent).toEqual({ group: model.groups[row.agentGroup].name, agent: row.agent });
      expect(answered.wait).toBe(row.wait);
      const parts = of('talks', row).reduce(
        (sum, step) =>
          sum + (isAt(step, 'talks') && step.part !== 'brief' && step.part !== 'connecting' ? step.lasts : 0),
        0,
      );
      const isOver = of('talk_over', row).length === 1;
      if (isOver) expect(parts).toBeCloseTo(row.talk, 6);
    } else {
      expect(of('leaves', row)).toHaveLength(1);
      expect(of('leaves', row)[0]!.at).toBe(row.ended);
    }
    // Whoever answers was given to him by a strategy, or came free and took him.
    const chosen = [...of('is_given', row), ...of('is_taken', row)];
    const rang = !Number.isNaN(row.agent);
    expect(chosen, `case ${row.case}`).toHaveLength(rang ? 1 : 0);
  }
}

function tells(model: Model, seed: string, calls: readonly number[]): Story[] {
  const records = recordsOf(model, seed);
  return calls.map((call) => {
    const { story } = follow(model, seed, { call, replication: 1 });
    expect(story, `call ${call}`).not.toBeNull();
    const rows = records.filter((row) => row.case === call);
    agrees(story!, rows, model);
    expect(story!.steps.map(({ at }) => at)).toEqual(story!.steps.map(({ at }) => at).sort((a, b) => a - b));
    const text = timeline(story!, ORIGIN, PLAIN);
    expect(text).not.toMatch(/undefined|NaN|null|Infinity/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    return story!;
  });
}

/** Whatever may happen to a caller, in two hours. */
const ALL_OF_IT = `
time: { from: "08:00", to: "09:00", days: 2, at_close: AT_CLOSE }
lines: 9
defaults: { calls: { patience: { exponential: 90s }, identify: 10s, explain: { exponential: 20s }, wrap_up: 20s, gives_up_on_handoff: 10% } }
calls:
  cards:
    arrivals: 60/h
    talk: { exponential: 3m }
    unprepared: { share: 30%, adds: 30s, fails: 20% }
    upsell: { offered: 40%, adds: 1m, accepted: 50%, value: 1 }
    balks: { when_wait_over: 20s, probability: 50% }
    redial: { after_abandon: [60%, 40%], after_block: 80%, delay: 5m }
    calls_again: { if_unresolved: 80%, delay: { exponential: 30m } }
    blocklist: { after: 2, share: 60%, then: hang_up }
  loans:
    arrivals: 40/h
    talk: { exponential: 4m }
    also_needs: { types: { cards: 30% }, place: front }
ivr:
  say: 5s
  identify: { time: 5s, succeeds: 60% }
  menu:
    "1": { label: Cards, queue: cards }
    "2": { label: Loans, queue: loans }
    "3": { label: Balance, self_service: { time: 20s, contains: 50% } }
    "4": { label: Away, then: hang_up }
  press: { cards: { "2": 10%, "3": 10% } }
  deflects: { cards: 5% }
  mistakes: 5%
  no_input: { probability: 10%, timeout: 5s, then: repeat }
queues:
  cards: { priority: 2, ageing: 1m, announces_wait: true, max_wait: 2m, after_max_wait: loans, hours: { from: "08:00", to: "08:50" } }
  loans: { priority: 1, capacity: 4, when_full: cards, greeting: 3s, eligibility: [ { groups: [experts] }, { after: 20s, groups: [experts, front] } ] }
agents:
  front: { count: 3, skills: { cards: { resolves: 70% } }, pick_up: 2s }
  experts: { count: 2, shrinkage: 10%, skills: { loans: {}, cards: { rank: 2 } } }
handoff: { policy: POLICY, brief: 10s, connect: 3s, hold_at_most: 30s, accuracy: 80%, carries: 30%, max: 2, meets_again: MEETS }
`;

const variant = (policy: string, atClose: string, meets: string) =>
  loadScenario({
    path: 'x.yaml',
    readText: () => ALL_OF_IT.replace('POLICY', policy).replace('AT_CLOSE', atClose).replace('MEETS', meets),
  }).model;

describe('every call of a replication can be told, and is told as the rows have it', () => {
  it.each([
    ['cold', 'serve', 'true'],
    ['warm', 'hang_up', 'true'],
    ['bounce', 'serve', 'false'],
    ['warm', 'serve', 'false'],
  ])('a small centre with all there is: %s, %s, meets_again %s', (policy, atClose, meets) => {
    const model = variant(policy, atClose, meets);
    const found = follow(model, '1', { call: 1_000_000, replication: 1 });
    const calls = found.story === null ? found.calls : 0;
    expect(calls).toBeGreaterThan(100);
    const stories = tells(
      model,
      '1',
      Array.from({ length: calls }, (_, i) => i + 1),
    );
    const told = new Set(stories.flatMap(({ steps }) => steps.map(({ what }) => what)));
    for (const what of [
      'arrives',
      'in_ivr',
      'presses',
      'joins',
      'waits',
      'is_given',
      'is_taken',
      'answered',
      'talks',
      'at_home',
    ] as const) {
      expect(told, what).toContain(what);
    }
  });

  it.each(readdirSync('scenarios').filter((name) => name.endsWith('.yaml')))('%s: a call of the day', (name) => {
    const readText = (path: string) => readFileSync(path, 'utf8');
    const { model } = loadScenario({ path: `scenarios/${name}`, readText });
    tells(model, '1', [222]);
  });
});

describe('where the clock just stops', () => {
  it('what is open then is told so: in line, in the IVR, in a talk, at home', () => {
    const text = ALL_OF_IT.replace('from: "08:00", to: "09:00", days: 2, at_close: AT_CLOSE', 'duration: 40m');
    const study = text
      .replace('POLICY', 'warm')
      .replace('MEETS', 'true')
      .replace(/, hours: \{[^}]*\}/, '');
    const { model } = loadScenario({ path: 'x.yaml', readText: () => study });
    const found = follow(model, '1', { call: 1_000_000, replication: 1 });
    const calls = found.story === null ? found.calls : 0;
    const last = Array.from({ length: 25 }, (_, i) => calls - i);
    const open = tells(model, '1', last).filter(({ end }) => end === 'open');
    expect(open.length).toBeGreaterThan(3);
    for (const { steps, to } of open) {
      expect(to).toBe(2400);
      expect(steps.at(-1)).toMatchObject({ what: 'case_over', end: 'open', at: 2400 });
    }
  });
});

describe('a run with a witness', () => {
  it('is the run without one, to the bit', () => {
    const model = variant('warm', 'serve', 'true');
    const reader = new LegReader(model);
    const seen: LegRecord[] = [];
    const readLegs = (page: LegPage) => {
      for (let row = 0; row < page.count; row++) seen.push({ ...reader.read(0, page, row) });
    };
    const traced = new TracedSimulation(model);
    const { happenings, cases } = traced.follow('3', 0, 39, new Ledger({ ...NOBODY_READS, readLegs }));
    expect(happenings.length).toBeGreaterThan(3);
    expect(seen).toEqual(recordsOf(model, '3'));
    expect(cases).toBe(Math.max(...seen.map((row) => row.case)));
  });
});

const PLAIN_CENTRE = `
time: { from: "08:00", to: "09:00" }
routing: { agent_selection: AGENTS, call_selection: CALLS }
calls:
  a: { arrivals: 100/h, talk: { exponential: 2m }, patience: 5m }
  b: { arrivals: 100/h, talk: { exponential: 2m }, patience: 5m }
agents:
  both: { count: 5, skills: { a: { rank: 2 }, b: {} } }
  ones: { count: 3, skills: [a] }
`;

describe('every rule of choosing has its words', () => {
  it.each([...AGENT_SELECTIONS.keys()])('%s', (rule) => {
    const text = PLAIN_CENTRE.replace('AGENTS', rule).replace('CALLS', [...CALL_SELECTIONS.keys()][rule.length % 4]!);
    const { model } = loadScenario({ path: 'x.yaml', readText: () => text });
    const stories = tells(
      model,
      '1',
      [...Array(40).keys()].map((i) => 3 * i + 1),
    );
    const texts = stories.map((story) => timeline(story, ORIGIN, PLAIN)).join('');
    expect(texts).toContain(`; ${rule} gives him`);
    expect(texts).not.toContain('its choice');
  });
});
