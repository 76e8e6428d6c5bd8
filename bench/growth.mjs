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

/** Replications of half a million calls each. */
const FEW = 10;
const MANY = 50;

/**
 * How many times as much two workers get done in a second by the clock as one; how many times as much two programs side by
 * side, which is all that the machine has to give while others use it; and the CPU seconds that two workers take for each of
 * one's, which hardly depends on others. Slopes, as the figure is: starting and compiling count for nothing.
 */
export function speedUp() {
  const w1 = join(BENCH, 'w1.yaml');
  const options = { set: [callsLong(0.5e6)] };
  const ways = {
    one: (replications) => ccsim(w1, { ...options, replications, workers: 1 }),
    two: (replications) => ccsim(w1, { ...options, replications, workers: 2 }),
    programs: (replications) => ({ wall: sideBySide(w1, { ...options, replications, workers: 1 }), cpu: 0 }),
  };
  const least = Object.fromEntries(
    Object.keys(ways).map((way) => [
      way,
      { few: { wall: Infinity, cpu: Infinity }, many: { wall: Infinity, cpu: Infinity } },
    ]),
  );
  for (let round = 0; round < ROUNDS; round++) {
    for (const [way, run] of Object.entries(ways)) {
      for (const [length, replications] of Object.entries({ few: FEW, many: MANY })) {
        const { wall, cpu } = run(replications);
        const best = least[way][length];
        best.wall = Math.min(best.wall, wall);
        best.cpu = Math.min(best.cpu, cpu);
      }
    }
  }
  const slope = (way, what) => least[way].many[what] - least[way].few[what];
  return {
    workers: slope('one', 'wall') / slope('two', 'wall'),
    programs: (2 * slope('one', 'wall')) / slope('programs', 'wall'),
    cpu: slope('two', 'cpu') / slope('one', 'cpu'),
  };
}
