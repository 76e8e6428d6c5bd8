import { changingDay } from '../../../dist/theory/changing/transient.js';
import { erlangA } from '../../../dist/theory/erlangA.js';
import { erlangB } from '../../../dist/theory/erlangB.js';
import { integrate } from '../../../dist/theory/quadrature.js';
import { figures } from '../case.mjs';
import * as laws from '../laws.mjs';
import { logGamma } from '../special.mjs';

const MORNING = 'time: { from: "08:00", to: "12:00", days: 100, interval: 30m }';
const HALF_HOUR = 1800;
const FORWARD = 'Kolmogorov equations, solved numerically; Green, Kolesar, Whitt 2007';

/** Figures of every interval; counts and agents' time add up over the 100 days. */
function intervalFigures(intervals) {
  const rows = {};
  intervals.forEach((interval, i) => {
    rows[`intervals.${i}.queues.a.offered`] = 100 * interval.offered;
    rows[`intervals.${i}.queues.a.abandonment`] = interval.abandonment;
    rows[`intervals.${i}.queues.a.wait`] = interval.meanWait;
    rows[`intervals.${i}.queues.a.delayed`] = interval.delayed;
    rows[`intervals.${i}.queues.a.queue_length`] = interval.queueLength;
    rows[`intervals.${i}.agents.desk.occupancy`] = interval.busy / interval.onDuty;
  });
  return rows;
}

const COUNTS = [60, 110, 170, 150, 90, 130, 160, 100];
const STAFF = [8, 10, 14, 17, 11, 9, 14, 14];

const schedule = {
  name: 'M(t)/M/n(t)+M: counts and schedule by the half-hour',
  source: FORWARD,
  scenario: `
${MORNING}
calls: { a: { arrivals: { every: 30m, counts: [${COUNTS}] }, talk: { exponential: 3m }, patience: { exponential: 2m } } }
agents: { desk: { schedule: { every: 30m, counts: [${STAFF}] } } }`,
  weight: 0.3,
  expects: () =>
    figures(
      intervalFigures(
        changingDay({
          step: 2,
          length: 8 * HALF_HOUR,
          interval: HALF_HOUR,
          arrivalRate: (t) => COUNTS[Math.floor(t / HALF_HOUR)] / HALF_HOUR,
          schedule: STAFF.map((agents, i) => ({ at: i * HALF_HOUR, agents })),
          meanTalk: 180,
          meanPatience: 120,
          mostInSystem: 45,
        }),
      ),
    ),
};

/** Times the usual rate, t seconds after eight: up in 10 minutes from nine o'clock, back in the last 20 of the hour. */
function outage(t) {
  const x = t - 3600;
  if (x < 0 || x > 3600) return 1;
  return 1 + 1.5 * Math.min(1, x / 600, (3600 - x) / 1200);
}

const surge = {
  name: 'M(t)/M/n+M: a surge to 2.5 times, with ramps',
  source: FORWARD,
  scenario: `
${MORNING}
calls: { a: { arrivals: 2/m, talk: { exponential: 3m }, patience: { exponential: 2m } } }
agents: { desk: { count: 8 } }
surges: [ { name: outage, from: "09:00", for: 1h, calls: [a], times: 2.5, ramp: 10m, fall: 20m } ]`,
  weight: 0.3,
  expects: () => {
    const intervals = changingDay({
      step: 2,
      length: 8 * HALF_HOUR,
      interval: HALF_HOUR,
      arrivalRate: (t) => (2 / 60) * outage(t),
      schedule: [{ at: 0, agents: 8 }],
      meanTalk: 180,
      meanPatience: 120,
      mostInSystem: 45,
    });
    const during = intervals[2].offered + intervals[3].offered;
    return figures({ ...intervalFigures(intervals), 'surges.outage.offered': 100 * during });
  },
};

const overlap = {
  name: 'Two surges that overlap, one on day 2 only: expected calls',
  source: 'Rates multiply: docs/scenario.md',
  scenario: `
time: { from: "08:00", to: "12:00", days: 3 }
calls: { a: { arrivals: 5/m, talk: 10s } }
agents: { desk: { count: 40 } }
surges:
  - { name: news, from: "09:00", for: 2h, calls: [a], times: 2, ramp: 1h }
  - { name: outage, from: "10:00", for: 1h, calls: [a], times: 3, ramp: 30m, day: 2 }`,
  expects: () => {
    const tent = (t, from, half, times) => 1 + (times - 1) * Math.max(0, 1 - Math.abs(t - from - half) / half);
    const news = (t) => tent(t, 60, 60, 2);
    const both = (t) => news(t) * tent(t, 120, 30, 3);
    const usual = integrate((t) => 5 * news(t), 0, 240, 24);
    const second = integrate((t) => 5 * both(t), 0, 240, 24);
    return [
      ...figures({ 'total.offered': 2 * usual + second }),
      { figure: 'total.offered', of: 'variance', exact: 2 * usual + second },
    ];
  },
};

/** M(t)/G/infinity: the mean number of busy agents is the integral of rate(t - u) P(talk > u). */
function meanBusy(rate, survival, t) {
  return integrate((u) => rate(t - u) * survival(u), 0, t, Math.max(1, Math.ceil(t / 30)));
}

const plenty = {
  name: 'M(t)/G/infinity: plenty of agents, lognormal talk',
  source: 'Eick, Massey, Whitt 1993',
  scenario: `
${MORNING}
calls: { a: { arrivals: { every: 30m, counts: [${COUNTS}] }, talk: { lognormal: { mean: 8m, cv: 1.3 } } } }
agents: { desk: { count: 120 } }`,
  weight: 0.1,
  expects: () => {
    const { survival } = laws.lognormal(480, 1.3);
    const rate = (t) => COUNTS[Math.floor(t / HALF_HOUR)] / HALF_HOUR;
    const rows = {};
    COUNTS.forEach((_, i) => {
      const from = i * HALF_HOUR;
      const busy = integrate((t) => meanBusy(rate, survival, t), from, from + HALF_HOUR, 6) / HALF_HOUR;
      rows[`intervals.${i}.agents.desk.occupancy`] = busy / 120;
    });
    return figures(rows);
  },
};

const exactCounts = {
  name: 'Exact counts: exactly so many calls in each interval',
  source: 'docs/scenario.md',
  scenario: `
time: { from: "08:00", to: "10:00" }
calls:
  a: { arrivals: { every: 30m, counts: [10, 25.4, 0, 31], exact: true }, talk: 5s }
  b: { arrivals: { every: 30m, counts: [10, 20.2, 5, 6.2], exact: day }, talk: 5s }
agents: { desk: { count: 20 } }`,
  weight: 5,
  expects: () =>
    figures({
      'intervals.0.calls.a.offered': 10,
      'intervals.1.calls.a.offered': 25,
      'intervals.2.calls.a.offered': 0,
      'intervals.3.calls.a.offered': 31,
      'calls.b.offered': 41,
      'intervals.0.calls.b.offered': (41 * 10) / 41.4,
      'intervals.1.calls.b.offered': (41 * 20.2) / 41.4,
      'intervals.2.calls.b.offered': (41 * 5) / 41.4,
      'intervals.3.calls.b.offered': (41 * 6.2) / 41.4,
    }),
};

const spread = {
  name: 'Busyness of all types and of one: mean and variance of a day',
  source: 'Doubly stochastic Poisson: Cox 1955; Whitt 1999',
  scenario: `
time: { from: "08:00", to: "12:00" }
busyness: { cv: 20% }
calls: { a: { arrivals: 100/h, talk: 5s, busyness: { cv: 10% } }, b: { arrivals: 50/h, talk: 5s } }
agents: { desk: { count: 20 } }`,
  weight: 10,
  expects: () => [
    ...figures({ 'calls.a.offered': 400, 'calls.b.offered': 200, 'total.offered': 600 }),
    { figure: 'calls.a.offered', of: 'variance', exact: 400 + 400 * 400 * (1.04 * 1.01 - 1) },
    { figure: 'calls.b.offered', of: 'variance', exact: 200 + 200 * 200 * 0.04 },
    { figure: 'total.offered', of: 'variance', exact: 600 + 600 * 600 * 0.04 + 400 * 400 * 1.04 * 0.01 },
  ],
};

/** Mean of f(G), G gamma of mean 1. */
function overGamma(cv, f) {
  const k = 1 / (cv * cv);
  const density = (x) => Math.exp(k * Math.log(k) + (k - 1) * Math.log(x) - k * x - logGamma(k));
  return integrate((x) => density(x) * f(x), 1e-9, 1 + 12 * cv, 60);
}

const busyLoss = {
  name: 'Erlang B over busy and quiet days',
  source: 'Erlang 1917, mixed over the gamma law: Whitt 1999',
  scenario: `
time: { days: 20 }
busyness: { cv: 30% }
calls: { a: { arrivals: 1/m, talk: { exponential: 2m } } }
queues: { a: { capacity: 0 } }
agents: { desk: { count: 3 } }`,
  weight: 0.5,
  expects: () =>
    figures({
      'total.blockage': overGamma(0.3, (x) => x * erlangB(3, 2 * x)),
      'agents.desk.occupancy': overGamma(0.3, (x) => 2 * x * (1 - erlangB(3, 2 * x))) / 3,
    }),
};

const shrinkage = {
  name: 'Erlang A over days of 7 and of 8 agents: shrinkage',
  source: 'Palm 1957, mixed over the head count',
  scenario: `
time: { days: 20 }
calls: { a: { arrivals: 4/m, talk: { exponential: 2m }, patience: { exponential: 1m } } }
agents: { desk: { count: 10, shrinkage: 23% } }`,
  weight: 0.5,
  expects: () => {
    const by = (agents) => erlangA({ arrivalRate: 4 / 60, meanTalk: 120, meanPatience: 60, agents });
    const mean = (value) => 0.3 * value(by(7)) + 0.7 * value(by(8));
    return figures({
      'total.abandonment': mean((e) => e.abandonment),
      'queues.a.wait': mean((e) => e.meanWait),
      'agents.desk.utilisation': (0.3 * 7 * by(7).occupancy + 0.7 * 8 * by(8).occupancy) / 10,
    });
  },
};

/** @type {import('../case.mjs').Case[]} */
export const CHANGING = [schedule, surge, overlap, plenty, exactCounts, spread, busyLoss, shrinkage];
