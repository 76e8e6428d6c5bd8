import { erlangC } from '../../../dist/theory/erlangC.js';
import { headStartWaits } from '../../../dist/theory/headStart.js';
import { cobham, kellaYechiali, timeDependentPriorities } from '../../../dist/theory/priorities.js';
import { figures } from '../case.mjs';
import * as laws from '../laws.mjs';

const LONG = 'time: { duration: 16000m, warmup: 1000m }';
const SHORT = 'time: { duration: 5000m, warmup: 500m }';

/** Three classes before one agent, with three laws of talk. */
const TALKS = [laws.lognormal(40, 1.1), laws.exponential(60), laws.constant(50)];
const CLASSES = TALKS.map((law, i) => ({
  arrivalRate: [0.3, 0.3, 0.3][i] / 60,
  meanTalk: law.mean,
  secondMoment: law.second,
}));
const threeTypes = `
calls:
  a: { arrivals: 0.3/m, talk: ${TALKS[0].yaml} }
  b: { arrivals: 0.3/m, talk: ${TALKS[1].yaml} }
  c: { arrivals: 0.3/m, talk: ${TALKS[2].yaml} }
agents: { desk: { count: 1 } }`;

const waits = ([a, b, c]) => figures({ 'queues.a.asa': a, 'queues.b.asa': b, 'queues.c.asa': c });

const strict = {
  name: 'M/G/1, three strict priorities',
  source: 'Cobham 1954',
  scenario: `
${LONG}
${threeTypes}
queues: { a: { priority: 1 }, b: { priority: 2 }, c: { priority: 3 } }`,
  expects: () => waits(cobham(CLASSES)),
};

const manyAgents = {
  name: 'M/M/5, three strict priorities',
  source: 'Kella, Yechiali 1985',
  scenario: `
${SHORT}
calls:
  a: { arrivals: 1/m, talk: { exponential: 1m } }
  b: { arrivals: 1.5/m, talk: { exponential: 1m } }
  c: { arrivals: 1.7/m, talk: { exponential: 1m } }
queues: { a: { priority: 1 }, b: { priority: 4 }, c: { priority: 9 } }
agents: { desk: { count: 5 } }`,
  expects: () => waits(kellaYechiali([1 / 60, 1.5 / 60, 1.7 / 60], 60, 5)),
};

const withGains = (gains) => timeDependentPriorities(CLASSES.map((c, i) => ({ ...c, gain: gains[i] })));

const ageing = {
  name: 'M/G/1, priorities that grow with age at three paces',
  source: 'Kleinrock 1964; Stanford, Taylor, Ziedins 2014',
  scenario: `
${LONG}
${threeTypes}
queues: { a: { ageing: 1m }, b: { ageing: 2m }, c: { ageing: 5m } }`,
  expects: () => waits(withGains([1, 1 / 2, 1 / 5])),
};

const relative = {
  name: 'M/G/1, longest wait relative to the target first',
  source: 'Kleinrock 1964',
  scenario: `
${LONG}
${threeTypes}
queues:
  a: { service_level: { within: 90s } }
  b: { service_level: { within: 30s } }
  c: { service_level: { within: 10s } }
routing: { call_selection: longest_relative_wait }`,
  expects: () => waits(withGains([1 / 90, 1 / 30, 1 / 10])),
};

const headStart = {
  name: 'M/M/3, a head start of 90 s',
  source: 'Jackson 1960; conservation law: Kleinrock 1965',
  scenario: `
${SHORT}
calls:
  a: { arrivals: 1.2/m, talk: { exponential: 1m } }
  b: { arrivals: 1.5/m, talk: { exponential: 1m } }
queues: { a: { priority: 1, ageing: 30s }, b: { priority: 4, ageing: 30s } }
agents: { desk: { count: 3 } }`,
  weight: 1.5,
  expects: () => {
    const [a, b] = headStartWaits({ favoured: 0.02, other: 0.025, meanTalk: 60, agents: 3, headStart: 90 });
    return figures({ 'queues.a.asa': a, 'queues.b.asa': b });
  },
};

const fifo = {
  name: 'Two queues of unequal priority served fifo: one Erlang C',
  source: 'Erlang 1917',
  scenario: `
${SHORT}
calls:
  a: { arrivals: 2/m, talk: { exponential: 1m } }
  b: { arrivals: 3/m, talk: { exponential: 1m } }
queues: { a: { priority: 1 }, b: { priority: 2 } }
agents: { desk: { count: 6, routing: { call_selection: fifo } } }`,
  expects: () => {
    const exact = erlangC({ arrivalRate: 5 / 60, meanTalk: 60, agents: 6 });
    return figures({
      'queues.a.asa': exact.meanWait,
      'queues.b.asa': exact.meanWait,
      'total.delayed': exact.delayed,
      'queues.a.wait_p90': exact.waitQuantile(0.9),
      'queues.b.wait_p90': exact.waitQuantile(0.9),
    });
  },
};

/** @type {import('../case.mjs').Case[]} */
export const PRIORITIES = [strict, manyAgents, ageing, relative, headStart, fifo];
