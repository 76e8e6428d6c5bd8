/** What a bigger centre costs: the slope of a call, per agent and per call type; what a second worker brings. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH, callsLong, ccsim, OUT, sideBySide } from './measure.mjs';

const SHORT = 0.5e6;
const LONG = 2.5e6;
const ROUNDS = 2;

/** CPU nanoseconds for a call in each of some scenarios, measured in turn. */
function nanoseconds(texts) {
  const runs = texts.map((text, i) => {
    const path = join(OUT, `growth-${i}.yaml`);
    writeFileSync(path, JSON.stringify(text.scenario));
    return { path, perMinute: text.perMinute, short: Infinity, long: Infinity };
  });
  for (let round = 0; round < ROUNDS; round++) {
    for (const run of runs) {
      const measured = (calls) => ccsim(run.path, { set: [callsLong(calls, run.perMinute)] }).cpu;
      run.short = Math.min(run.short, measured(SHORT));
      run.long = Math.min(run.long, measured(LONG));
    }
  }
  return runs.map(({ short, long }) => (1e9 * (long - short)) / (LONG - SHORT));
}

/** One queue, always as busy as W1, on so many agents. */
const oneQueue = (agents) => ({
  perMinute: agents / 3,
  scenario: {
    name: `${agents} agents`,
    time: { duration: '1h' },
    calls: { a: { arrivals: `${agents / 3}/m`, talk: { exponential: '2m48s' }, patience: { exponential: '2m' } } },
    agents: { g: { count: agents } },
  },
});

/** Always 360 agents and 100 calls a minute: in so many call types, each group with the skills of three of them. */
function manyTypes(types) {
  const names = Array.from({ length: types }, (_, i) => `t${i}`);
  const shareOut = (all, i) => Math.floor(((i + 1) * all) / types) - Math.floor((i * all) / types);
  const of = (entry) => Object.fromEntries(names.map((name, i) => [name, entry(i)]));
  return {
    perMinute: 100,
    scenario: {
      name: `${types} call types`,
      time: { duration: '1h' },
      defaults: {
        calls: { talk: { lognormal: { mean: '3m', cv: 1 } }, patience: { exponential: '3m' }, wrap_up: '30s' },
      },
      calls: of(() => ({ arrivals: `${100 / types}/m` })),
      agents: of((i) => ({ count: shareOut(360, i), skills: [0, 1, 2].map((k) => names[(i + k) % types]) })),
    },
  };
}

/** The cost of a call, in ns: with 30 and 3,000 agents, with 4 and 100 call types. */
export function growth() {
  return {
    agents: nanoseconds([oneQueue(30), oneQueue(3000)]),
    types: nanoseconds([manyTypes(4), manyTypes(100)]),
  };
}

/**
 * By the clock, how many times faster two workers are than one; how many times as much two programs side by side get done as
 * one alone, which is all that the machine has to give while others use it; and the CPU seconds that two workers take for
 * each of one's, which hardly depends on others.
 */
export function speedUp() {
  const [w1, options] = [join(BENCH, 'w1.yaml'), { set: [callsLong(0.5e6)], replications: 40 }];
  const walls = { one: Infinity, two: Infinity, programs: Infinity };
  const cpu = { one: Infinity, two: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, workers] of Object.entries({ one: 1, two: 2 })) {
      const run = ccsim(w1, { ...options, workers });
      walls[name] = Math.min(walls[name], run.wall);
      cpu[name] = Math.min(cpu[name], run.cpu);
    }
    walls.programs = Math.min(walls.programs, sideBySide(w1, { ...options, workers: 1 }));
  }
  return { workers: walls.one / walls.two, programs: (2 * walls.one) / walls.programs, cpu: cpu.two / cpu.one };
}
