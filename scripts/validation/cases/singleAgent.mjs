import { erlangC } from '../../../dist/theory/erlangC.js';
import { pollaczekKhinchine } from '../../../dist/theory/pollaczekKhinchine.js';
import { renewalArrivals } from '../../../dist/theory/renewalArrivals.js';
import { figures } from '../case.mjs';
import * as laws from '../laws.mjs';

const TIME = 'time: { duration: 16000m, warmup: 1000m }';

const ofTalk = (law) => ({
  name: `M/G/1, talk ${law.name}`,
  source: 'Pollaczek 1930; Khinchine 1932',
  scenario: `
${TIME}
calls: { a: { arrivals: 0.7/m, talk: ${law.yaml} } }
agents: { desk: { count: 1 } }`,
  expects: () => {
    const exact = pollaczekKhinchine({ arrivalRate: 0.7 / 60, meanTalk: law.mean, secondMoment: law.second });
    return figures({ 'queues.a.asa': exact.meanWait, 'queues.a.delayed': exact.delayed });
  },
});

const TALKS = [
  laws.exponential(60),
  laws.constant(60),
  laws.lognormal(60, 1.2),
  laws.gammaLaw(60, 1.3),
  laws.erlang(60, 4),
  laws.weibull(60, 1.7),
  laws.uniform(0, 120),
  laws.triangular(0, 40, 140),
  laws.pareto(48, 5),
  laws.empirical([20, 30, 50, 140]),
  laws.mixture([
    { weight: 0.75, of: laws.exponential(30) },
    { weight: 0.25, of: laws.exponential(150) },
  ]),
  laws.shifted(30, laws.gammaLaw(30, 1)),
].map(ofTalk);

/** Moments of a sum of independent times. */
function sumOf(...parts) {
  const mean = parts.reduce((sum, law) => sum + law.mean, 0);
  const variance = parts.reduce((sum, law) => sum + law.second - law.mean * law.mean, 0);
  return { mean, second: mean * mean + variance };
}

const wrapUp = {
  name: 'M/G/1, talk and wrap-up',
  source: 'Pollaczek 1930; Khinchine 1932',
  scenario: `
${TIME}
calls: { a: { arrivals: 0.7/m, talk: { gamma: { mean: 40s, cv: 0.8 } }, wrap_up: { exponential: 20s } } }
agents: { desk: { count: 1 } }`,
  expects: () => {
    const { mean, second } = sumOf(laws.gammaLaw(40, 0.8), laws.exponential(20));
    const exact = pollaczekKhinchine({ arrivalRate: 0.7 / 60, meanTalk: mean, secondMoment: second });
    return figures({
      'queues.a.asa': exact.meanWait,
      'agents.desk.occupancy': exact.occupancy,
      'queues.a.aht': 60,
      'queues.a.talk': 40,
      'queues.a.wrap_up': 20,
      'total.lines_busy': (0.7 / 60) * (exact.meanWait + 40),
    });
  },
};

const ringing = {
  name: 'M/G/1, ringing, talk and wrap-up',
  source: 'Pollaczek 1930; Khinchine 1932',
  scenario: `
${TIME}
calls: { a: { arrivals: 0.7/m, talk: { exponential: 40s }, wrap_up: 10s } }
agents: { desk: { count: 1, pick_up: { uniform: [0s, 20s] } } }`,
  expects: () => {
    const { mean, second } = sumOf(laws.uniform(0, 20), laws.exponential(40), laws.constant(10));
    const exact = pollaczekKhinchine({ arrivalRate: 0.7 / 60, meanTalk: mean, secondMoment: second });
    return figures({
      'queues.a.asa': exact.meanWait + 10,
      'queues.a.queue_length': (0.7 / 60) * (exact.meanWait + 10),
      'agents.desk.occupancy': exact.occupancy,
      'queues.a.aht': 50,
    });
  },
};

const ofGap = (law, agents) => ({
  name: `G/M/${agents}, gap ${law.name}`,
  source: 'Takacs 1962',
  scenario: `
${TIME}
calls: { a: { arrivals: { interarrival: ${law.yaml} }, talk: { exponential: ${45 * agents}s } } }
agents: { desk: { count: ${agents} } }`,
  expects: () => {
    const exact = renewalArrivals({ transform: law.transform, meanTalk: 45 * agents, agents });
    return figures({
      'queues.a.delayed': exact.delayed,
      'queues.a.asa': exact.meanWait,
      'queues.a.service_level': exact.serviceLevel(20),
    });
  },
});

const GAPS = [
  [laws.constant(60), 1],
  [laws.erlang(60, 3), 1],
  [laws.uniform(20, 100), 1],
  [laws.lognormal(60, 1.4), 1],
  [laws.weibull(60, 0.7), 1],
  [
    laws.mixture([
      { weight: 0.8, of: laws.exponential(30) },
      { weight: 0.2, of: laws.exponential(180) },
    ]),
    1,
  ],
  [laws.constant(60), 3],
  [laws.gammaLaw(60, 1.5), 4],
].map(([law, agents]) => ofGap(law, agents));

const poissonAsRenewal = {
  name: 'Renewal arrivals with exponential gaps: Erlang C',
  source: 'Erlang 1917',
  scenario: `
time: { duration: 4000m, warmup: 400m }
calls: { a: { arrivals: { interarrival: { exponential: 12s } }, talk: { exponential: 1m } } }
agents: { desk: { count: 6 } }`,
  expects: () => {
    const exact = erlangC({ arrivalRate: 5 / 60, meanTalk: 60, agents: 6 });
    return figures({ 'queues.a.delayed': exact.delayed, 'queues.a.asa': exact.meanWait });
  },
};

/** @type {import('../case.mjs').Case[]} */
export const SINGLE_AGENT = [...TALKS, wrapUp, ringing, ...GAPS, poissonAsRenewal];
