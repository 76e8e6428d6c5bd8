import { erlangA } from '../erlangA.js';
import { erlangB } from '../erlangB.js';
import { erlangC } from '../erlangC.js';
import type { Figures, Formula, System } from './system.js';

/** Everything usual that a formula tells about a system. */
export const FIGURES: Readonly<Record<Formula, (system: System) => Figures>> = {
  b: lossFigures,
  c: delayFigures,
  a: abandonmentFigures,
};

/** Shares of the answered that a percentile of the wait is told for. */
const PERCENTILES: readonly number[] = [50, 80, 90, 95, 99];

const percentiles = (quantile: (p: number) => number): [string, number][] =>
  PERCENTILES.map((p) => [`wait_p${p}`, quantile(p / 100)]);

function lossFigures({ arrivalRate, meanTalk, servers }: System): Figures {
  const load = arrivalRate * meanTalk;
  const blockage = erlangB(servers, load);
  const carried = load * (1 - blockage);
  return new Map([
    ['offered_load', load],
    ['blockage', blockage],
    ['lines_busy', carried],
    ['occupancy', carried / servers],
  ]);
}

function delayFigures({ arrivalRate, meanTalk, servers, within }: System): Figures {
  const load = arrivalRate * meanTalk;
  if (load >= servers) return withoutEnd(load);
  const exact = erlangC({ arrivalRate, meanTalk, agents: servers });
  return new Map([
    ['offered_load', load],
    ['occupancy', exact.occupancy],
    ['delayed', exact.delayed],
    ['service_level', exact.serviceLevel(within)],
    ['asa', exact.meanWait],
    ...percentiles(exact.waitQuantile),
    ['queue_length', exact.queueLength],
  ]);
}

/** As many calls as the agents can take, or more: all are busy for ever and the line only grows. */
function withoutEnd(load: number): Figures {
  return new Map<string, number | null>([
    ['offered_load', load],
    ['occupancy', 1],
    ['delayed', 1],
    ['service_level', 0],
    ['asa', null],
    ...PERCENTILES.map((p): [string, null] => [`wait_p${p}`, null]),
    ['queue_length', null],
  ]);
}

/** The service level by the default formula, exclude_abandons_within: A_t / (A + B - B_t). */
function abandonmentFigures({ arrivalRate, meanTalk, meanPatience, servers, within }: System): Figures {
  const exact = erlangA({ arrivalRate, meanTalk, meanPatience: meanPatience!, agents: servers });
  return new Map<string, number | null>([
    ['offered_load', arrivalRate * meanTalk],
    ['occupancy', exact.occupancy],
    ['delayed', exact.delayed],
    ['abandonment', exact.abandonment],
    ['service_level', exact.answeredWithin(within) / (1 - exact.abandonedWithin(within))],
    ['asa', exact.meanWaitAnswered],
    ...percentiles(exact.waitQuantile),
    // Where next to nobody gives up it is 0 / 0.
    ['time_to_abandon', Number.isFinite(exact.meanWaitAbandoned) ? exact.meanWaitAbandoned : null],
    ['wait', exact.meanWait],
    ['queue_length', exact.queueLength],
  ]);
}
