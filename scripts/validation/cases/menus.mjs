import { erlangC } from '../../../dist/theory/erlangC.js';
import { figures } from '../case.mjs';

const ODDS = 'odds multiplied along the tree';

/** Two types, a menu of three keys below a menu of two; the honest press wrong keys, some lie, some say nothing. */
const tree = {
  name: 'A menu of menus: keys, mistakes, no input',
  source: ODDS,
  scenario: `
time: { duration: 2000h, warmup: 10h }
calls:
  a: { arrivals: 30/h, talk: 1m }
  b: { arrivals: 30/h, talk: 1m }
queues: { sales: { priority: 1 }, a: {}, b: {} }
ivr:
  say: 10s
  menu:
    "1": { queue: sales }
    "2": { say: 5s, menu: { "1": { queue: a }, "2": { queue: b }, "3": { self_service: { time: 30s, contains: { a: 50% } } } } }
  press: { a: { "1": 20% } }
  mistakes: 6%
  no_input: { probability: 10%, timeout: 4s }
agents: { pool: { count: 20, skills: [a, b, sales], answers: all } }`,
  expects: () => {
    // Type a means key 1 of the root with 20 %; whatever is meant, 6 % press the other.
    const salesOfA = 0.2 * 0.94 + 0.8 * 0.06;
    const salesOfB = 0.06;
    const below = (2 - salesOfA - salesOfB) / 2;
    // Below, 3 % each of the two other keys.
    const once = 1 / 0.9;
    const gamed = 0.2 * 0.94;
    const menu = 10 * once + 4 * (once - 1) + below * (5 * once + 4 * (once - 1) + 0.03 * 30);
    return figures({
      'calls.a.ivr_time': 10 * once + 4 * (once - 1) + (1 - salesOfA) * (5 * once + 4 * (once - 1) + 0.03 * 30),
      'total.ivr_time': menu,
      'calls.a.gamed': gamed,
      'calls.a.misroutes': 1 - gamed - (1 - salesOfA) * (0.94 + 0.03),
      'calls.b.misroutes': 1 - (1 - salesOfB) * (0.94 + 0.03),
    });
  },
};

/** A balance line takes its callers off the queue; the rest are a Poisson stream again. */
const selfService = {
  name: 'Self-service and deflection before M/M/4',
  source: `Erlang 1917; ${ODDS}`,
  scenario: `
time: { duration: 1500h, warmup: 10h }
calls: { a: { arrivals: 2.5/m, talk: { exponential: 2m } } }
ivr:
  say: { exponential: 20s }
  deflects: { a: 20% }
  self_service: { time: { exponential: 40s }, contains: 30% }
agents: { desk: { count: 4 } }`,
  weight: 0.4,
  expects: () => {
    const exact = erlangC({ arrivalRate: (2.5 * 0.8 * 0.7) / 60, meanTalk: 120, agents: 4 });
    return figures({
      'total.containment': 0.2 + 0.8 * 0.3,
      'total.ivr_time': 20 + 0.8 * 40,
      'ivr.root.time': 20 + 0.8 * 40,
      'queues.a.asa': exact.meanWait,
      'queues.a.delayed': exact.delayed,
      'queues.a.service_level': exact.serviceLevel(20),
      'agents.desk.occupancy': exact.occupancy,
      'total.times_stated': 0.8 + 0.8 * 0.7,
    });
  },
};

/** @type {import('../case.mjs').Case[]} */
export const MENUS = [tree, selfService];
