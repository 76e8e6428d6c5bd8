import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Model, RatePiece } from '../../src/model/model.js';
import { loadScenario, ScenarioError } from '../../src/scenario/index.js';

const EVERYTHING = `
time: { from: "08:00", to: "20:00", days: 2 }
calls:
  a: { arrivals: 60/h, talk: 3m, patience: 2m, redial: { after_abandon: 50%, delay: 5m, becomes: { b: 10% } } }
  b: { arrivals: { every: 1h, counts: [5, 9, 30] }, talk: { gamma: { mean: 3m, cv: 1 } }, also_needs: { types: { a: 5% } } }
agents:
  x: { count: 5, skills: { a: { rank: 2 }, b: {} } }
  y: { schedule: { every: 1h, counts: [3, 4] }, skills: [a], answers: all }
  z: { shifts: [ { from: "09:00", to: "17:00", count: 3, breaks: [ { at: "12:00", for: 30m } ] } ] }
queues:
  a: { capacity: 9, when_full: b, max_wait: 5m }
  b: { eligibility: [ { groups: [x, z] }, { after: 30s, groups: [x, y, z] } ] }
surges: [ { name: s, from: "10:00", for: 2h, times: 3, ramp: 10m } ]
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
      for (const { arrivals, queue, skill } of model.calls) {
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
