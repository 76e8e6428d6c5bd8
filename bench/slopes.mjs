/**
 * The figure: the slope between a long run and a short one, in CPU seconds for a call, so that start-up counts for nothing;
 * ccsim and C++ in turn, the least of some rounds, and the ratio of the two.
 */
import { join } from 'node:path';
import { BENCH, callsLong, ccsim } from './measure.mjs';
import { reference } from './reference.mjs';

const LENGTHS = { full: [2e6, 12e6], quick: [1e6, 4e6] };
const ROUNDS = { full: 3, quick: 2 };

/** What is asked of each workload, as a part of C++'s calls per CPU second: nothing below the floor is done. */
export const WORKLOADS = {
  w1: { about: 'M/M/32+M, one queue', floor: 0.22, target: 0.3 },
  w2: { about: 'a bank: 4 call types, 3 groups, priorities, transfers', floor: 0.2, target: 0.27 },
};

export function slopes(quick) {
  const [short, long] = quick ? LENGTHS.quick : LENGTHS.full;
  return Object.fromEntries(
    Object.keys(WORKLOADS).map((workload) => {
      const scenario = join(BENCH, `${workload}.yaml`);
      const own = (calls) => ccsim(scenario, { set: [callsLong(calls)] });
      const limit = reference(workload);
      const runs = { short: [], long: [], limitShort: [], limitLong: [] };
      for (let round = 0; round < (quick ? ROUNDS.quick : ROUNDS.full); round++) {
        runs.short.push(own(short));
        if (limit) runs.limitShort.push(limit(short));
        runs.long.push(own(long));
        if (limit) runs.limitLong.push(limit(long));
      }
      return [workload, figures(runs, long - short)];
    }),
  );
}

function figures({ short, long, limitShort, limitLong }, calls) {
  const { results, peak } = long[0];
  const seconds = least(long) - least(short);
  const limitSeconds = limitLong.length > 0 ? least(limitLong) - least(limitShort) : null;
  return {
    callsPerSecond: calls / seconds,
    nsPerCall: (1e9 * seconds) / calls,
    nsPerEvent: (1e9 * seconds) / calls / eventsPerCall(results),
    limitPerSecond: limitSeconds && calls / limitSeconds,
    ratio: limitSeconds && limitSeconds / seconds,
    peak,
  };
}

const least = (runs) => Math.min(...runs.map(({ cpu }) => cpu));

/** Arrivals, ends of talk, of wrap-up, and patiences that run out: what the calendar tells the engine. */
function eventsPerCall({ total, queues }) {
  const sum = (metric) => Object.values(queues).reduce((all, queue) => all + queue[metric].mean, 0);
  const endsOfLeg = total.wrap_up.mean > 0 ? 2 : 1;
  return (total.offered.mean + endsOfLeg * sum('answered') + sum('abandoned')) / total.offered.mean;
}
