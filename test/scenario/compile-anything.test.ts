import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Model, RatePiece } from '../../src/model/model.js';
import { loadScenario, ScenarioError } from '../../src/scenario/index.js';

const EVERYTHING = `
time: { from: "08:00", to: "20:00", days: 2 }
calls:
  a: { arrivals: 60/h, talk: 3m, patience: 2m, redial: { after_abandon: 50%, delay: 5m, becomes: { b: 10% } },
       identify: 20s, unprepared: { share: 30%, adds: 90s, fails: 10% }, upsell: { offered: 25%, adds: 2m }, gives_up_on_handoff: 10%,
       calls_again: { if_unresolved: 70%, delay: 1h, becomes: { b: 10% } }, blocklist: { after: 4, share: 50%, then: b } }
  b: { arrivals: { every: 1h, counts: [5, 9, 30] }, talk: { gamma: { mean: 3m, cv: 1 } }, also_needs: { types: { a: 5% } },
       explain: 45s, upset: { share: 10%, talk_times: 1.4 }, balks: { when_wait_over: 10m, probability: 40% }, handoff: { policy: bounce } }
agents:
  x: { count: 5, skills: { a: { rank: 2, resolves: 90% }, b: {} } }
  y: { schedule: { every: 1h, counts: [3, 4] }, skills: [a], answers: all, handoff: { carries: 50% } }
  z: { shifts: [ { from: "09:00", to: "17:00", count: 3, breaks: [ { at: "12:00", for: 30m } ] } ] }
queues:
  a: { capacity: 9, when_full: b, max_wait: 5m, announces_wait: true, hours: { from: "09:00", to: "18:00" }, at_close: hang_up }
  b: { eligibility: [ { groups: [x, z] }, { after: 30s, groups: [x, y, z] } ] }
surges: [ { name: s, from: "10:00", for: 2h, times: 3, ramp: 10m } ]
handoff: { policy: warm, to: { a: a }, accuracy: 90%, brief: 30s, hold_at_most: 1m }
effort: { contact: 1, wait: 0.1/m }
`;

const PATHS = [
  'time.from',
  'time.to',
  'time.days',
  'time.interval',
  'time.duration',
  'time.warmup',
  'time',
  'calls.a.arrivals',
  'calls.b.arrivals.counts',
  'calls.b.arrivals.every',
  'calls.b.arrivals.from',
  'calls.b.arrivals.exact',
  'calls.a.talk',
  'calls.a.patience',
  'calls.a.queue',
  'calls.a.skill',
  'calls.a.redial',
  'calls.b.also_needs.types',
  'calls.b.busyness',
  'agents.x.count',
  'agents.x.skills',
  'agents.y.schedule.counts',
  'agents.y.schedule.from',
  'agents.y.answers',
  'agents.z.shifts.0.from',
  'agents.z.shifts.0.to',
  'agents.z.shifts.0.breaks',
  'agents.z',
  'agents.x.shrinkage',
  'queues.a.when_full',
  'queues.a.capacity',
  'queues.a.ageing',
  'queues.b.eligibility',
  'queues.b.skill',
  'queues',
  'surges.0.from',
  'surges.0.for',
  'surges.0.times',
  'surges.0.day',
  'surges.0.fall',
  'calls.a.identify',
  'calls.a.unprepared.share',
  'calls.a.unprepared.adds',
  'calls.a.upsell.when_waiting_below',
  'calls.a.upsell.adds',
  'calls.a.calls_again.delay',
  'calls.a.calls_again.becomes',
  'calls.a.blocklist.then',
  'calls.a.blocklist.after',
  'calls.a.blocklist',
  'calls.b.upset.talk_times',
  'calls.b.balks',
  'calls.b.value',
  'calls.b.handoff.policy',
  'calls.b.handoff',
  'agents.x.skills.a.resolves',
  'agents.x.handoff.to',
  'agents.y.handoff.max',
  'queues.a.hours.from',
  'queues.a.hours.to',
  'queues.a.hours',
  'queues.a.at_close',
  'handoff.policy',
  'handoff.to',
  'handoff.to.a',
  'handoff.to.b',
  'handoff.accuracy',
  'handoff.place',
  'handoff.max',
  'handoff.brief',
  'handoff.hold_at_most',
  'handoff',
  'effort',
  'effort.wait',
  'scale.arrivals',
  'scale.talk',
  'scale.agents',
  'lines',
];

const VALUES = [
  '0',
  '1',
  '2',
  '0.5',
  '-1',
  '1e9',
  '1e300',
  '.inf',
  '.nan',
  'null',
  'true',
  '""',
  '[]',
  '{}',
  'a',
  'b',
  'all',
  'never',
  '1s',
  '3m',
  '30m',
  '2h',
  '30h',
  '90000d',
  '20%',
  '300%',
  '60/h',
  '1000000/s',
  '"00:00"',
  '"02:00"',
  '"23:30"',
  '"24:00"',
  '[1, 2, 3]',
  '[0]',
  '[a]',
  '[a, a]',
  '{ a: 20% }',
  '{ a: 60%, b: 60% }',
  'cold',
  'front',
  '{ credit: 50s }',
  '{ a: b }',
  '{ exponential: 3m }',
  '{ interarrival: 1m }',
  '{ interarrival: 0 }',
  '{ every: 12h, counts: [9, 9] }',
  '{ count: 3 }',
  '{ cv: 20% }',
  '{ duration: 50h }',
  '{ from: "22:00", to: "06:00" }',
  '[ { groups: [y] } ]',
];

/** The model of the scenario with some values set, or null if it was refused. */
function tried(set: readonly string[]): Model | null {
  try {
    return loadScenario({ path: 'f.yaml', readText: () => EVERYTHING, set }).model;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    return null;
  }
}

/** Whoever has to hand a caller off knows by which rule and, where it says so, to which queue. */
function expectRules({ handoffs, handoffOf, groups, calls, queues, skills }: Model): void {
  expect(handoffOf).toHaveLength(groups.length * calls.length);
  for (const rule of handoffOf) expect(handoffs[rule]).toBeDefined();
  for (const { to, max, holdAtMost } of handoffs) {
    expect(to).toHaveLength(skills.length);
    for (const queue of to) expect(queue === -1 || queues[queue] !== undefined).toBe(true);
    expect(Number.isInteger(max)).toBe(true);
    expect(holdAtMost.family).not.toBe('never');
  }
  calls.forEach(({ queue, skill }, type) => {
    for (const group of queues[queue].steps.flatMap((step) => step.groups)) {
      const { policy, max, to } = handoffs[handoffOf[group * calls.length + type]];
      const isCalled = calls[type].arrivals.kind !== 'none';
      if (isCalled && groups[group].abilities[skill] === null && policy !== 'bounce' && max > 0)
        expect(to[skill]).toBeGreaterThanOrEqual(0);
    }
  });
}

function expectInOrder(pieces: readonly RatePiece[], { time }: Model): void {
  const [open, close] = time.kind === 'study' ? [0, 86400] : [time.open, time.open + time.length];
  let last = open;
  for (const { from, to, rate } of pieces) {
    expect(from).toBeGreaterThanOrEqual(last);
    expect(to).toBeGreaterThan(from);
    for (const x of [0, (to - from) / 2, to - from]) {
      expect(rate.reduceRight((sum, each) => sum * x + each, 0)).toBeGreaterThan(-1e-12);
    }
    last = to;
  }
  expect(last).toBeLessThanOrEqual(close);
}

it('whatever is written is refused, or makes a model that holds together', () => {
  const edits = fc.array(
    fc.tuple(fc.constantFrom(...PATHS), fc.constantFrom(...VALUES)).map(([path, value]) => `${path}=${value}`),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(edits, (set) => {
      const model = tried(set);
      if (model === null) return;
      expectRules(model);
      for (const { hours } of model.queues) if (hours) expect(hours.to).toBeGreaterThan(hours.from);
      for (const { arrivals, queue, skill, blocklist } of model.calls) {
        expect(blocklist === null || blocklist.then === -1 || model.queues[blocklist.then] !== undefined).toBe(true);
        expect(model.queues[queue]).toBeDefined();
        expect(model.skills[skill]).toBeDefined();
        if (arrivals.kind !== 'poisson' && arrivals.kind !== 'exact') continue;
        expectInOrder(arrivals.profile.daily, model);
        for (const { pieces } of arrivals.profile.special) expectInOrder(pieces, model);
      }
      model.groups.forEach(({ staff, queues, abilities }, group) => {
        expect(abilities).toHaveLength(model.skills.length);
        for (const queue of queues)
          expect(model.queues[queue].steps.some((step) => step.groups.includes(group))).toBe(true);
        if (staff.kind === 'schedule') {
          expect(staff.steps.map(({ at }) => at)).toEqual(staff.steps.map(({ at }) => at).sort((a, b) => a - b));
        }
      });
    }),
    { numRuns: 200 },
  );
}, 60_000);
