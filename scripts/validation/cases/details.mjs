import { stationary } from '../../../dist/theory/chains/markov.js';
import { erlangA } from '../../../dist/theory/erlangA.js';
import { figures } from '../case.mjs';

const SOURCE = 'Markov chain, solved numerically: Stewart 1994';
const TIME = 'time: { duration: 4100m, warmup: 100m }';

/** Ringing callers still wait and may hang up. State: ringing, talking, waiting; five agents; rates a minute. */
const ringing = {
  name: 'M/M/5+M with exponential ringing: callers hang up in it',
  source: SOURCE,
  scenario: `
${TIME}
calls: { a: { arrivals: 4/m, talk: { exponential: 60s }, patience: { exponential: 60s } } }
agents: { desk: { count: 5, pick_up: { exponential: 15s } } }`,
  expects: () => {
    const agents = 5;
    const free = ([rings, talks, waits]) => (waits > 0 ? [rings + 1, talks, waits - 1] : [rings, talks, waits]);
    const long = stationary({
      start: [0, 0, 0],
      moves: ([rings, talks, waits], move) => {
        if (rings + talks < agents) move([rings + 1, talks, waits], 4);
        else if (waits < 60) move([rings, talks, waits + 1], 4);
        if (rings > 0) {
          move([rings - 1, talks + 1, waits], 4 * rings);
          move(free([rings - 1, talks, waits]), rings);
        }
        if (talks > 0) move(free([rings, talks - 1, waits]), talks);
        if (waits > 0) move([rings, talks, waits - 1], waits);
      },
    });
    const onTheLine = long.mean(([rings, , waits]) => rings + waits);
    return figures({
      'queues.a.abandonment': onTheLine / 4,
      'queues.a.queue_length': onTheLine,
      'queues.a.wait': (60 * onTheLine) / 4,
      'queues.a.delayed': long.mean(([rings, talks]) => (rings + talks === agents ? 1 : 0)),
      'agents.desk.occupancy': long.mean(([rings, talks]) => rings + talks) / agents,
      'total.lines_busy': long.mean(([rings, talks, waits]) => rings + talks + waits),
    });
  },
};

/** A trunk is free when the caller hangs up, his agent only after wrap-up. State: talking, wrapping up, waiting. */
const wrapUp = {
  name: 'Wrap-up holds the agent, not the trunk: 7 trunks, 5 agents',
  source: SOURCE,
  scenario: `
${TIME}
calls: { a: { arrivals: 4/m, talk: { exponential: 45s }, wrap_up: { exponential: 30s }, patience: { exponential: 90s } } }
agents: { desk: { count: 5 } }
lines: 7`,
  expects: () => {
    const [agents, lines] = [5, 7];
    const long = stationary({
      start: [0, 0, 0],
      moves: ([talks, wraps, waits], move) => {
        if (talks + waits < lines) {
          move(talks + wraps < agents ? [talks + 1, wraps, waits] : [talks, wraps, waits + 1], 4);
        }
        if (talks > 0) move([talks - 1, wraps + 1, waits], (4 / 3) * talks);
        if (wraps > 0) move(waits > 0 ? [talks + 1, wraps - 1, waits - 1] : [talks, wraps - 1, waits], 2 * wraps);
        if (waits > 0) move([talks, wraps, waits - 1], (2 / 3) * waits);
      },
    });
    const blocked = long.mean(([talks, , waits]) => (talks + waits === lines ? 1 : 0));
    const waiting = long.mean(([, , waits]) => waits);
    return figures({
      'total.blockage': blocked,
      'queues.a.abandonment': ((2 / 3) * waiting) / (4 * (1 - blocked)),
      'queues.a.queue_length': waiting,
      'total.lines_busy': long.mean(([talks, , waits]) => talks + waits),
      'agents.desk.occupancy': long.mean(([talks, wraps]) => talks + wraps) / agents,
      'queues.a.aht': 75,
    });
  },
};

/** The greeting thins a Poisson stream and delays it; exponential patience does not remember it. */
const greeting = {
  name: 'Erlang A behind a greeting of 20 s that the impatient do not sit out',
  source: 'Palm 1957',
  scenario: `
${TIME}
calls: { a: { arrivals: 5/m, talk: { exponential: 60s }, patience: { exponential: 60s } } }
queues: { a: { greeting: 20s } }
agents: { desk: { count: 4 } }`,
  expects: () => {
    const stay = Math.exp(-20 / 60);
    const behind = erlangA({ arrivalRate: (5 / 60) * stay, meanTalk: 60, meanPatience: 60, agents: 4 });
    const abandonment = 1 - stay * (1 - behind.abandonment);
    return figures({
      'queues.a.abandonment': abandonment,
      'queues.a.asa': 20 + behind.meanWaitAnswered,
      'queues.a.wait': 60 * abandonment,
      'queues.a.queue_length': 5 * abandonment,
      'agents.desk.occupancy': behind.occupancy,
    });
  },
};

/** Days that close and serve to the end leave no case half done. */
const needs = {
  name: 'Further needs on days that close: nobody is left half served',
  source: 'probabilities multiplied',
  scenario: `
time: { from: "08:00", to: "18:00", days: 10 }
calls:
  a: { arrivals: 2/m, talk: { exponential: 60s }, also_needs: { types: { b: 30%, c: 20% }, max: 5 } }
  b: { arrivals: 1/m, talk: { exponential: 75s }, also_needs: { types: { c: 50% }, max: 5 } }
  c: { arrivals: 0, talk: { exponential: 90s } }
agents: { ga: { count: 3, skills: [a] }, gb: { count: 3, skills: [b] }, gc: { count: 3, skills: [c] } }`,
  expects: () =>
    figures({
      'calls.a.handoffs_per_contact': 0.65,
      'calls.b.handoffs_per_contact': 0.5,
      'calls.a.agents_met': 1.65,
      'calls.b.agents_met': 1.5,
      'total.agents_met': 1.6,
      'total.contacts_per_case': 1,
      'queues.c.offered': 12_000 * 0.35 + 6000 * 0.5,
    }),
};

/** @type {import('../case.mjs').Case[]} */
export const DETAILS = [ringing, wrapUp, greeting, needs];
