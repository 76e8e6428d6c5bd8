import { stationary } from '../../../dist/theory/chains/markov.js';
import { stations } from '../../../dist/theory/tandem.js';
import { figures } from '../case.mjs';

const GEOMETRIC = 'each pick independent of the last: geometric';

/** Whoever answers can help with probability 1/4, and sends the caller back if he cannot. */
const bounceLoop = {
  name: 'Bounce, every pick as good as the last',
  source: GEOMETRIC,
  scenario: `
time: { duration: 3000h, warmup: 10h }
calls: { a: { arrivals: 10/h, talk: { exponential: 1m } } }
agents: { pool: { count: 60, skills: { a: { resolves: 25% } } } }
routing: { agent_selection: random }
handoff: { policy: bounce, max: 1000 }`,
  weight: 0.5,
  expects: () =>
    figures({
      'total.agents_met': 4,
      'total.handoffs_per_case': 3,
      'total.times_stated': 4,
      'total.times_stated_6_plus': 0.75 ** 5,
      'total.times_stated_1': 0.25,
      'total.handoffs_2': 0.25 * 0.75 * 0.75,
    }),
};

/** As before, but six agents in all, none of whom gets the caller twice: the loop ends with the last of them, however busy they are. */
const neverTwice = {
  name: 'Bounce among six, nobody met twice',
  source: 'geometric, cut at the sixth',
  scenario: `
time: { duration: 3000h, warmup: 10h }
calls: { a: { arrivals: 20/h, talk: { exponential: 2m } } }
agents: { pool: { count: 6, skills: { a: { resolves: 25% } } } }
handoff: { policy: bounce, max: 1000, meets_again: false }`,
  expects: () => {
    const never = 0.75 ** 6;
    return figures({
      'total.agents_met': (1 - never) / 0.25,
      'total.resolved': 1 - never,
      'total.times_stated_6_plus': 0.75 ** 5,
    });
  },
};

/** A first line that knows nothing, and a desk behind it. What the first line hears is its whole talk. */
const cold = {
  name: 'Cold transfers between two stations',
  source: 'Burke 1956',
  scenario: `
time: { duration: 4000m, warmup: 400m }
calls: { a: { arrivals: 3/m, queue: first, explain: { exponential: 60s }, talk: { exponential: 40s } } }
queues: { first: {}, a: {} }
agents: { front: { count: 4, skills: [], answers: [first] }, desk: { count: 3, skills: [a], answers: [a] } }
handoff: { policy: cold, carries: 100% }`,
  expects: () => {
    const [first, second] = stations([
      { arrivalRate: 3 / 60, meanTalk: 60, agents: 4, next: [0, 1] },
      { arrivalRate: 0, meanTalk: 40, agents: 3, next: [0, 0] },
    ]);
    return figures({
      'queues.first.asa': first.meanWait,
      'queues.a.asa': second.meanWait,
      'queues.a.delayed': second.delayed,
      'queues.a.wait_p90': second.waitQuantile(0.9),
      'agents.desk.occupancy': second.occupancy,
      'calls.a.journey_wait': first.meanWait + second.meanWait,
    });
  },
};

/** Warm: who cannot pass his caller on at once is blocked. State: callers at the first station, agents holding, busy at the second. */
function blocking({ arrivals, first, firstRate, second, secondRate, most }) {
  return stationary({
    start: [0, 0, 0],
    moves: ([there, holding, busy], move) => {
      if (there < most) move([there + 1, holding, busy], arrivals);
      const hearing = Math.min(there, first - holding) * firstRate;
      if (busy < second) move([there - 1, holding, busy + 1], hearing);
      else move([there - 1, holding + 1, busy], hearing);
      if (holding > 0) move([there, holding - 1, busy], busy * secondRate);
      else move([there, holding, busy - 1], busy * secondRate);
    },
  });
}

const warm = {
  name: 'Warm transfers: the first station is blocked by the second',
  source: 'chain of a tandem with blocking, solved numerically',
  scenario: `
time: { duration: 6000m, warmup: 400m }
calls: { a: { arrivals: 1.5/m, queue: first, explain: { exponential: 60s }, talk: { exponential: 60s } } }
queues: { first: {}, a: {} }
agents: { front: { count: 4, skills: [], answers: [first] }, desk: { count: 2, skills: [a], answers: [a] } }
handoff: { policy: warm, brief: 0, hold_at_most: 1000h }`,
  expects: () => {
    const chain = blocking({ arrivals: 1.5, first: 4, firstRate: 1, second: 2, secondRate: 1, most: 150 });
    const waiting = chain.mean(([there, holding]) => Math.max(0, there - (4 - holding)));
    const holding = chain.mean(([, held]) => held);
    return figures({
      'queues.first.asa': (60 * waiting) / 1.5,
      'queues.a.asa': (60 * holding) / 1.5,
      'agents.front.hold': (60 * holding) / 1.5,
      'agents.front.occupancy': chain.mean(([there, held]) => (Math.min(there, 4 - held) + held) / 4),
      'agents.desk.occupancy': chain.mean(([, , busy]) => busy / 2),
    });
  },
};

/** Who is not helped calls again, twice at most. The run is long, for the cases that are open at its end count as they stand. */
const again = {
  name: 'Calling again until it is resolved',
  source: 'geometric, cut at the third contact',
  scenario: `
time: { duration: 3000h, warmup: 20h }
calls:
  a:
    arrivals: 20/h
    talk: { exponential: 2m }
    calls_again: { if_unresolved: 80%, delay: { exponential: 10m }, max: 2 }
agents: { pool: { count: 10, skills: { a: { resolves: 60% } } } }`,
  expects: () => {
    const on = 0.4 * 0.8;
    return figures({
      'total.contacts_per_case': 1 + on + on * on,
      'total.resolved': 0.6 * (1 + on + on * on),
      'total.fcr': 0.6,
      'total.repeat_rate': on,
    });
  },
};

/** The parts of a talk, each with its own law. */
const parts = {
  name: 'A talk in parts',
  source: 'means add up',
  scenario: `
time: { duration: 1000h, warmup: 10h }
calls:
  a:
    arrivals: 60/h
    identify: { exponential: 20s }
    explain: { uniform: [20s, 60s] }
    unprepared: { share: 30%, adds: { exponential: 90s }, fails: 20% }
    upset: { share: 25%, talk_times: 1.4 }
    talk: { lognormal: { mean: 4m, cv: 0.9 } }
    upsell: { offered: 40%, adds: 2m, accepted: 25%, value: 10 }
    wrap_up: 30s
agents: { pool: { count: 40 } }`,
  expects: () => {
    const heard = 1 - 0.3 * 0.2;
    const work = heard * 240 * (1 + 0.25 * 0.4);
    return figures({
      'total.identify': 20 + 0.3 * 90,
      'total.explain': heard * 40,
      'total.work': work,
      'total.upsell': heard * 0.4 * 120,
      'total.aht': 20 + 0.3 * 90 + heard * 40 + work + heard * 0.4 * 120 + 30,
    });
  },
};

/** @type {import('../case.mjs').Case[]} */
export const HANDOFFS = [bounceLoop, neverTwice, cold, warm, again, parts];
