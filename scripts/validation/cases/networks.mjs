import { retrials } from '../../../dist/theory/chains/retrials.js';
import { stations } from '../../../dist/theory/tandem.js';
import { figures } from '../case.mjs';

const series = {
  name: 'Two stations in series',
  source: 'Burke 1956',
  scenario: `
time: { duration: 4000m, warmup: 400m }
calls:
  a: { arrivals: 3/m, talk: { exponential: 60s }, also_needs: { types: { b: 100% } } }
  b: { arrivals: 0, talk: { exponential: 40s } }
agents: { first: { count: 4, skills: [a] }, second: { count: 3, skills: [b] } }`,
  expects: () => {
    const [a, b] = stations([
      { arrivalRate: 3 / 60, meanTalk: 60, agents: 4, next: [0, 1] },
      { arrivalRate: 0, meanTalk: 40, agents: 3, next: [0, 0] },
    ]);
    return figures({
      'queues.a.asa': a.meanWait,
      'queues.b.asa': b.meanWait,
      'queues.b.delayed': b.delayed,
      'queues.b.wait_p90': b.waitQuantile(0.9),
      'queues.b.service_level': b.serviceLevel(20),
      'agents.second.occupancy': b.occupancy,
      'calls.a.journey_wait': a.meanWait + b.meanWait,
    });
  },
};

const network = {
  name: 'Three stations, callers going on with given odds',
  source: 'Jackson 1957',
  scenario: `
time: { duration: 4000m, warmup: 400m }
calls:
  a: { arrivals: 2/m, talk: { exponential: 60s }, also_needs: { types: { b: 30%, c: 20% }, max: 5 } }
  b: { arrivals: 1/m, talk: { exponential: 75s }, also_needs: { types: { c: 50% }, max: 5 } }
  c: { arrivals: 0, talk: { exponential: 90s } }
agents: { ga: { count: 3, skills: [a] }, gb: { count: 3, skills: [b] }, gc: { count: 3, skills: [c] } }`,
  expects: () => {
    const [a, b, c] = stations([
      { arrivalRate: 2 / 60, meanTalk: 60, agents: 3, next: [0, 0.3, 0.2] },
      { arrivalRate: 1 / 60, meanTalk: 75, agents: 3, next: [0, 0, 0.5] },
      { arrivalRate: 0, meanTalk: 90, agents: 3, next: [0, 0, 0] },
    ]);
    return figures({
      'queues.a.asa': a.meanWait,
      'queues.b.asa': b.meanWait,
      'queues.c.asa': c.meanWait,
      'queues.c.queue_length': c.queueLength,
      'agents.gc.occupancy': c.occupancy,
      'calls.a.journey_wait': a.meanWait + 0.3 * b.meanWait + 0.35 * c.meanWait,
    });
  },
};

/** Figures per minute in a run of 20,000 minutes after the warm-up. */
function retrialFigures(exact, arrivals) {
  return {
    'total.blockage': exact.blockage,
    'total.redials': 20_000 * exact.repeats,
    'total.contacts_per_case': exact.tries / arrivals,
    'agents.desk.occupancy': exact.occupancy,
  };
}

const RETRIAL_SOURCE = 'Falin, Templeton 1997, chain solved numerically';
const RETRIAL_TIME = 'time: { duration: 20400m, warmup: 400m }';

const blockedAgain = {
  name: 'M/M/4/4 with redials of the blocked',
  source: RETRIAL_SOURCE,
  scenario: `
${RETRIAL_TIME}
calls:
  a: { arrivals: 3/m, talk: { exponential: 60s }, redial: { after_block: 80%, delay: { exponential: 2m }, max: 500 } }
queues: { a: { capacity: 0 } }
agents: { desk: { count: 4 } }`,
  weight: 0.4,
  expects: () => {
    const exact = retrials({
      arrivalRate: 3,
      meanTalk: 1,
      agents: 4,
      room: 0,
      patienceRate: 0,
      afterBlock: 0.8,
      afterAbandon: 0,
      meanDelay: 2,
      mostAtHome: 60,
    });
    return figures(retrialFigures(exact, 3));
  },
};

const blockedOnce = {
  name: 'M/M/4/4 with one redial at most',
  source: RETRIAL_SOURCE,
  scenario: `
${RETRIAL_TIME}
calls:
  a: { arrivals: 4/m, talk: { exponential: 60s }, redial: { after_block: [70%], delay: { exponential: 1m }, max: 1 } }
queues: { a: { capacity: 0 } }
agents: { desk: { count: 4 } }`,
  weight: 0.4,
  expects: () => {
    const exact = retrials({
      arrivalRate: 4,
      meanTalk: 1,
      agents: 4,
      room: 0,
      patienceRate: 0,
      afterBlock: 0.7,
      afterAbandon: 0,
      meanDelay: 1,
      once: true,
      mostAtHome: 50,
    });
    return figures(retrialFigures(exact, 4));
  },
};

const abandonedAgain = {
  name: 'M/M/4/7+M with redials of the blocked and the abandoned',
  source: RETRIAL_SOURCE,
  scenario: `
${RETRIAL_TIME}
calls:
  a:
    arrivals: 4/m
    talk: { exponential: 60s }
    patience: { exponential: 45s }
    redial: { after_block: 85%, after_abandon: 60%, delay: { exponential: 3m }, max: 500 }
queues: { a: { capacity: 3 } }
agents: { desk: { count: 4 } }`,
  weight: 0.4,
  expects: () => {
    const exact = retrials({
      arrivalRate: 4,
      meanTalk: 1,
      agents: 4,
      room: 3,
      patienceRate: 60 / 45,
      afterBlock: 0.85,
      afterAbandon: 0.6,
      meanDelay: 3,
      mostAtHome: 120,
    });
    return figures({
      ...retrialFigures(exact, 4),
      'total.abandonment': exact.abandonment,
      'total.queue_length': exact.queueLength,
    });
  },
};

/** @type {import('../case.mjs').Case[]} */
export const NETWORKS = [series, network, blockedAgain, blockedOnce, abandonedAgain];
