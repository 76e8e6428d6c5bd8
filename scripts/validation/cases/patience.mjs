import { generalPatience } from '../../../dist/theory/generalPatience.js';
import { exclusive, figures } from '../case.mjs';
import * as laws from '../laws.mjs';

const SOURCE = 'Baccelli, Hebuterne 1981; Zeltyn, Mandelbaum 2005';
const TIME = 'time: { duration: 2100m, warmup: 100m }';

const exactly = (law, arrivals = 11) =>
  generalPatience({
    arrivalRate: arrivals / 60,
    meanTalk: 60,
    agents: 10,
    survival: law.survival,
    breaks: law.breaks,
  });

const ofPatience = (law) => ({
  name: `M/M/10+G, patience ${law.name}`,
  source: SOURCE,
  scenario: `
${TIME}
calls: { a: { arrivals: 11/m, talk: { exponential: 1m }, patience: ${law.yaml} } }
agents: { desk: { count: 10 } }`,
  expects: () => {
    const exact = exactly(law);
    return figures({
      'queues.a.abandonment': exact.abandonment,
      'queues.a.delayed': exact.delayed,
      'queues.a.asa': exact.meanWaitAnswered,
      'queues.a.time_to_abandon': exact.meanWaitAbandoned,
      'queues.a.queue_length': exact.queueLength,
      'queues.a.service_level': exclusive(exact.answeredWithin(20), exact.abandonedWithin(20)),
    });
  },
});

const LAWS = [
  laws.constant(60),
  laws.uniform(0, 120),
  laws.uniform(40, 60),
  laws.weibull(60, 2),
  laws.weibull(60, 0.6),
  laws.lognormal(60, 1.3),
  laws.gammaLaw(60, 1.8),
  laws.erlang(60, 3),
  laws.triangular(0, 20, 130),
  laws.pareto(20, 1.5),
  laws.empirical([5, 20, 20, 90]),
  laws.mixture([
    { weight: 0.3, of: laws.exponential(20) },
    { weight: 0.7, of: laws.never },
  ]),
  laws.mixture([
    { weight: 0.4, of: laws.constant(10) },
    { weight: 0.6, of: laws.exponential(120) },
  ]),
  laws.shifted(15, laws.exponential(45)),
].map(ofPatience);

/** Patience and max_wait run side by side: who leaves does so at the lesser of the two. */
const maxWait = {
  name: 'M/M/10+G, patience exponential, max_wait 40 s',
  source: SOURCE,
  scenario: `
${TIME}
calls: { a: { arrivals: 11/m, talk: { exponential: 1m }, patience: { exponential: 2m } } }
queues: { a: { max_wait: 40s } }
agents: { desk: { count: 10 } }`,
  expects: () => {
    const exact = exactly({ survival: (t) => (t < 40 ? Math.exp(-t / 120) : 0), breaks: [40] });
    const hungUp = exact.meanWait / 120;
    return figures({
      'queues.a.wait': exact.meanWait,
      'queues.a.asa': exact.meanWaitAnswered,
      'queues.a.abandonment': hungUp / (1 - exact.abandonment + hungUp),
      'queues.a.closed_out': 11 * 2000 * (exact.abandonment - hungUp),
    });
  },
};

const uniformMaxWait = {
  name: 'M/M/10+G by a max_wait of 20 to 80 s',
  source: SOURCE,
  scenario: `
${TIME}
calls: { a: { arrivals: 11/m, talk: { exponential: 1m } } }
queues: { a: { max_wait: { uniform: [20s, 80s] } } }
agents: { desk: { count: 10 } }`,
  expects: () => {
    const exact = exactly(laws.uniform(20, 80));
    return figures({
      'queues.a.asa': exact.meanWaitAnswered,
      'queues.a.queue_length': exact.queueLength,
      'queues.a.closed_out': 11 * 2000 * exact.abandonment,
    });
  },
};

const overload = {
  name: 'M/M/10+G, 16 Erlangs, patience weibull, shape 3',
  source: SOURCE,
  scenario: `
${TIME}
calls: { a: { arrivals: 16/m, talk: { exponential: 1m }, patience: ${laws.weibull(90, 3).yaml} } }
agents: { desk: { count: 10 } }`,
  expects: () => {
    const exact = exactly(laws.weibull(90, 3), 16);
    return figures({
      'queues.a.abandonment': exact.abandonment,
      'queues.a.asa': exact.meanWaitAnswered,
      'queues.a.time_to_abandon': exact.meanWaitAbandoned,
      'agents.desk.occupancy': exact.occupancy,
    });
  },
};

/** @type {import('../case.mjs').Case[]} */
export const PATIENCE = [...LAWS, maxWait, uniformMaxWait, overload];
