import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../../src/experiments/follow/story/story.js';
import { Ledger } from '../../../src/ledger/ledger.js';
import { PLAIN } from '../../../src/reporting/paint.js';
import { timeline } from '../../../src/reporting/trace/index.js';
import { AGENT_SELECTIONS, CALL_SELECTIONS } from '../../../src/routing/index.js';
import { loadScenario } from '../../../src/scenario/index.js';
import { TracedSimulation } from '../../../src/simulation/trace/traced.js';
import { Gathers, gathered, ORIGIN, tells, tellsAll } from './asTheRows.js';

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

describe('whatever call it is, it can be told, and is told as the rows have it', () => {
  const MET: readonly Step['what'][] = ['joins', 'waits', 'is_given', 'is_taken', 'answered', 'talks', 'talk_over'];
  const ASKED: readonly Step['what'][] = ['asks', 'advises', 'holds', 'question_withdrawn'];

  it.each([
    ['cold', 'serve', 'true', []],
    ['warm', 'hang_up', 'true', ['holds', 'lets_go']],
    ['bounce', 'serve', 'false', []],
    ['warm', 'serve', 'false', ['holds', 'lets_go']],
    ['consult', 'serve', 'true', ASKED],
    ['consult, if_busy: skip', 'hang_up', 'false', ['asks', 'not_asked']],
    ['own', 'serve', 'true', ['asks', 'advises', 'answer_ready', 'called_back', 'calls_first']],
    ['own, stays: 40%, promise: 90s', 'hang_up', 'false', [...ASKED, 'answer_ready', 'called_back']],
    ['ticket', 'serve', 'true', []],
  ] as const)('a small centre with all there is: %s, %s, meets_again %s', (policy, atClose, meets, more) => {
    const stories = tellsAll(variant(policy, atClose, meets), '1', 70);
    expect(stories).toHaveLength(70);
    const told = new Set(stories.flatMap(({ steps }) => steps.map(({ what }) => what)));
    for (const what of ['arrives', 'in_ivr', 'presses', 'at_home', ...MET, ...more] as const) {
      expect(told, what).toContain(what);
    }
    const subjects = new Set(stories.flatMap(({ steps }) => steps.map(({ subject }) => subject)));
    expect(subjects.has('ticket')).toBe(policy === 'ticket');
  });

  it.each(readdirSync('scenarios').filter((name) => name.endsWith('.yaml')))('%s: a call of the day', (name) => {
    const readText = (path: string) => readFileSync(path, 'utf8');
    const { model } = loadScenario({ path: `scenarios/${name}`, readText });
    tells(model, '1', [222]);
  });
});

describe('where the clock just stops', () => {
  const study = (policy: string, lasts: string) => {
    const text = ALL_OF_IT.replace('from: "08:00", to: "09:00", days: 2, at_close: AT_CLOSE', `duration: ${lasts}`);
    const ofPolicy = text.replace('POLICY', policy).replace('MEETS', 'true');
    return loadScenario({ path: 'x.yaml', readText: () => ofPolicy.replace(/, hours: \{[^}]*\}/, '') }).model;
  };
  const stopped = (policy: string, lasts: string) =>
    tellsAll(study(policy, lasts), '1', 30).filter(({ end }) => end === 'open');

  it.each(['warm', 'consult', 'own', 'ticket'])(
    'what is open then is told so: in line, in the IVR, in a talk, at home, asking: %s',
    (policy) => {
      const open = stopped(policy, '40m');
      expect(open.length).toBeGreaterThan(3);
      for (const { steps, to } of open) {
        expect(to).toBe(2400);
        expect(steps.at(-1)).toMatchObject({ what: 'case_over', end: 'open', at: 2400 });
      }
    },
  );

  it('wherever it stops while agents ask', () => {
    const open = ['31m', '33m20s', '35m30s', '37m', '38m45s'].flatMap((lasts) => [
      ...stopped('consult', lasts),
      ...stopped('own', lasts),
    ]);
    const promised = open.filter(({ steps }) => {
      const { dueAt } = steps.at(-1) as Extract<Step, { what: 'case_over' }>;
      return dueAt !== null;
    });
    expect(promised.length).toBeGreaterThan(3);
    for (const story of promised) {
      expect(timeline(story, ORIGIN, PLAIN)).toMatch(/the case is open, and he has not been called back \(it is due/);
    }
  });
});

describe('a run with a witness', () => {
  it.each(['warm', 'consult', 'own', 'ticket'])('is the run without one, to the bit: %s', (policy) => {
    const model = variant(policy, 'serve', 'true');
    const gathers = new Gathers(model);
    const traced = new TracedSimulation(model);
    const { happenings, cases } = traced.follow('3', 0, 39, new Ledger(gathers));
    expect(happenings.length).toBeGreaterThan(3);
    expect(gathers.records).toEqual(gathered(model, '3').records);
    expect(cases).toBe(Math.max(...gathers.records.map((row) => row.case)));
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
