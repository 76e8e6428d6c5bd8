import { erlangA } from '../../../dist/theory/erlangA.js';
import { erlangC } from '../../../dist/theory/erlangC.js';
import { finiteRoom } from '../../../dist/theory/finiteRoom.js';
import { exclusive, figures } from '../case.mjs';

const TIME = 'time: { duration: 2100m, warmup: 100m }';

const roomBy = (name, extra) => ({
  name,
  source: 'Gross et al. 2008, 2.5',
  scenario: `
${TIME}
calls: { a: { arrivals: 5/m, talk: { exponential: 1m } } }
agents: { desk: { count: 6 } }
${extra}`,
  expects: () => {
    const exact = finiteRoom({ arrivalRate: 5 / 60, meanTalk: 60, agents: 6, room: 3 });
    return figures({
      'total.blockage': exact.blockage,
      'queues.a.asa': exact.meanWait,
      'queues.a.wait_p90': exact.waitQuantile(0.9),
      'queues.a.queue_length': exact.queueLength,
      'queues.a.service_level': exact.serviceLevel(20),
      'agents.desk.occupancy': exact.occupancy,
    });
  },
});

const roomAndPatience = {
  name: 'M/M/6/9+M: room for 3, patience 1 min',
  source: 'Palm 1957; Riordan 1962',
  scenario: `
${TIME}
calls: { a: { arrivals: 7/m, talk: { exponential: 1m }, patience: { exponential: 1m } } }
queues: { a: { capacity: 3 } }
agents: { desk: { count: 6 } }`,
  expects: () => {
    const exact = erlangA({ arrivalRate: 7 / 60, meanTalk: 60, meanPatience: 60, agents: 6, room: 3 });
    return figures({
      'queues.a.blockage': exact.blockage,
      'queues.a.abandonment': exact.abandonment,
      'queues.a.asa': exact.meanWaitAnswered,
      'queues.a.time_to_abandon': exact.meanWaitAbandoned,
      'queues.a.queue_length': exact.queueLength,
    });
  },
};

const patient = {
  name: 'Erlang C: 7 Erlangs, 8 agents',
  source: 'Erlang 1917; Cooper 1981, 3.4',
  weight: 2,
  scenario: `
time: { duration: 4000m, warmup: 400m }
calls: { a: { arrivals: 7/m, talk: { exponential: 1m } } }
agents: { desk: { count: 8 } }
service_level: { within: 30s, long: 1m }`,
  expects: () => {
    const exact = erlangC({ arrivalRate: 7 / 60, meanTalk: 60, agents: 8 });
    return figures({
      'queues.a.delayed': exact.delayed,
      'queues.a.asa': exact.meanWait,
      'calls.a.wait': exact.meanWait,
      'total.queue_length': exact.queueLength,
      'agents.desk.occupancy': exact.occupancy,
      'agents.desk.utilisation': exact.occupancy,
      'queues.a.offered_load': 7,
      'total.lines_busy': 7 + exact.queueLength,
      'total.service_level': exact.serviceLevel(30),
      'total.long_waits': 1 - exact.serviceLevel(60),
      'queues.a.wait_p50': exact.waitQuantile(0.5),
      'queues.a.wait_p80': exact.waitQuantile(0.8),
      'queues.a.wait_p90': exact.waitQuantile(0.9),
      'queues.a.wait_p95': exact.waitQuantile(0.95),
    });
  },
};

/** Equal agents: whoever is chosen, callers wait the same. */
const chosenBy = (agentSelection) => ({
  name: `Erlang C, agents chosen by ${agentSelection}`,
  source: 'Erlang 1917',
  scenario: `
time: { duration: 4000m, warmup: 400m }
calls: { a: { arrivals: 5/m, talk: { exponential: 1m } } }
agents: { one: { count: 2 }, two: { count: 4 } }
routing: { agent_selection: ${agentSelection} }`,
  expects: () => {
    const exact = erlangC({ arrivalRate: 5 / 60, meanTalk: 60, agents: 6 });
    return figures({ 'queues.a.asa': exact.meanWait, 'queues.a.delayed': exact.delayed });
  },
});

const greeting = {
  name: 'Erlang C behind a greeting of 15 s',
  source: 'Erlang 1917; a Poisson stream delayed is Poisson: Doob 1953',
  scenario: `
time: { duration: 4000m, warmup: 400m }
calls: { a: { arrivals: 5/m, talk: { exponential: 1m } } }
queues: { a: { greeting: 15s } }
agents: { desk: { count: 6 } }`,
  expects: () => {
    const exact = erlangC({ arrivalRate: 5 / 60, meanTalk: 60, agents: 6 });
    return figures({
      'queues.a.asa': 15 + exact.meanWait,
      'queues.a.queue_length': (5 / 60) * (15 + exact.meanWait),
      'queues.a.service_level': exact.serviceLevel(5),
    });
  },
};

const impatientFigures = (exact) => ({
  'queues.general.abandonment': exact.abandonment,
  'queues.general.delayed': exact.delayed,
  'queues.general.asa': exact.meanWaitAnswered,
  'queues.general.wait': exact.meanWait,
  'queues.general.time_to_abandon': exact.meanWaitAbandoned,
  'queues.general.queue_length': exact.queueLength,
  'queues.general.wait_p90': exact.waitQuantile(0.9),
  'agents.desk.occupancy': exact.occupancy,
  'total.service_level': exclusive(exact.answeredWithin(20), exact.abandonedWithin(20)),
});

const smallest = {
  name: 'Erlang A (W1): 30 Erlangs, 32 agents, patience 2 min',
  source: 'Palm 1957; Garnett, Mandelbaum, Reiman 2002',
  weight: 0.2,
  scenario: `
time: { duration: 1000h, warmup: 10h }
calls:
  general: { arrivals: 600/h, talk: { exponential: 3m }, patience: { exponential: 2m } }
agents:
  desk: { count: 32 }`,
  expects: () =>
    figures(impatientFigures(erlangA({ arrivalRate: 1 / 6, meanTalk: 180, meanPatience: 120, agents: 32 }))),
};

const large = {
  name: 'Erlang A: 300 Erlangs, 295 agents',
  source: 'Palm 1957; Garnett, Mandelbaum, Reiman 2002',
  weight: 0.5,
  scenario: `
time: { duration: 900m, warmup: 60m }
calls:
  general: { arrivals: 100/m, talk: { exponential: 3m }, patience: { exponential: 4m } }
agents:
  desk: { count: 295 }`,
  expects: () =>
    figures(impatientFigures(erlangA({ arrivalRate: 5 / 3, meanTalk: 180, meanPatience: 240, agents: 295 }))),
};

const scaled = {
  name: 'Erlang A under scale: 110 % calls, 90 % talk, 80 % agents',
  source: 'Palm 1957',
  scenario: `
${TIME}
scale: { arrivals: 110%, talk: 90%, agents: 80% }
calls: { a: { arrivals: 8/m, talk: { exponential: 1m }, patience: { exponential: 1m } } }
agents: { desk: { count: 10 } }`,
  expects: () => {
    const exact = erlangA({ arrivalRate: 8.8 / 60, meanTalk: 54, meanPatience: 60, agents: 8 });
    return figures({ 'total.abandonment': exact.abandonment, 'agents.desk.occupancy': exact.occupancy });
  },
};

const FORMULAS = {
  abandons_within_count_as_met: ({ answered, gone }) => answered + gone,
  answered_only: ({ answered, abandonment }) => answered / (1 - abandonment),
  all_abandons_against: ({ answered }) => answered,
  exclude_abandons_within: ({ answered, gone }) => answered / (1 - gone),
  short_abandons_count_as_met: ({ answered, short }) => answered + short,
  exclude_short_abandons: ({ answered, short }) => answered / (1 - short),
  offered_all: ({ answered, blockage }) => answered * (1 - blockage),
};

const serviceLevels = Object.entries(FORMULAS).map(([formula, level]) => ({
  name: `Service level, ${formula}`,
  source: 'Palm 1957; the formulas of docs/metrics.md',
  strategy: formula,
  scenario: `
${TIME}
calls: { a: { arrivals: 9/m, talk: { exponential: 1m }, patience: { exponential: 1m } } }
queues: { a: { capacity: 5 } }
agents: { desk: { count: 8 } }
service_level: { within: 15s, short: 6s }
strategies: { ${formula}: { service_level: { formula: ${formula} } } }`,
  expects: () => {
    const exact = erlangA({ arrivalRate: 9 / 60, meanTalk: 60, meanPatience: 60, agents: 8, room: 5 });
    const value = level({
      answered: exact.answeredWithin(15),
      gone: exact.abandonedWithin(15),
      short: exact.abandonedWithin(6),
      abandonment: exact.abandonment,
      blockage: exact.blockage,
    });
    return figures({ 'total.service_level': value, 'queues.a.service_level': value });
  },
}));

/** @type {import('../case.mjs').Case[]} */
export const ERLANG = [
  roomBy('M/M/6/9: room for 3', 'queues: { a: { capacity: 3 } }'),
  roomBy('M/M/6/9 by trunks: 9 lines', 'lines: 9'),
  roomAndPatience,
  patient,
  ...['least_occupied', 'fewest_calls', 'round_robin', 'random'].map(chosenBy),
  greeting,
  smallest,
  large,
  scaled,
  ...serviceLevels,
];
