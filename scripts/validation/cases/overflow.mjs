import { skillDesign } from '../../../dist/theory/chains/skillDesign.js';
import { generalPatience } from '../../../dist/theory/generalPatience.js';
import { figures } from '../case.mjs';

const SOURCE = 'Markov chain, solved numerically: Stewart 1994';
const TIME = 'time: { duration: 2600m, warmup: 100m }';
/** Arrivals counted in a replication, at one a minute. */
const COUNTED = 2500;

/** A type of the chain, per minute. */
const type = (arrivalRate, meanPatience, room, groups, overflow) => ({
  arrivalRate,
  patienceRate: 1 / meanPatience,
  room,
  groups,
  overflow,
});

const trunks = {
  name: 'V design: two types, 8 trunks, 5 agents',
  source: SOURCE,
  scenario: `
${TIME}
calls:
  a: { arrivals: 2.5/m, talk: { exponential: 60s }, patience: { exponential: 60s } }
  b: { arrivals: 1.5/m, talk: { exponential: 100s }, patience: { exponential: 120s } }
queues: { a: { priority: 1 }, b: { priority: 2 } }
agents: { desk: { count: 5 } }
lines: 8`,
  expects: () => {
    const exact = skillDesign({
      types: [type(2.5, 1, 8, [[0]]), type(1.5, 2, 8, [[0]])],
      groups: [{ agents: 5, talkRates: [1, 0.6], types: [0, 1] }],
      trunks: 8,
    });
    const letIn = 1 - exact.types[0].blockage;
    return figures({
      'total.blockage': 1 - letIn,
      'calls.a.blockage': 1 - letIn,
      'total.lines_busy': exact.linesBusy,
      'queues.a.abandonment': exact.types[0].abandonment,
      'queues.b.abandonment': exact.types[1].abandonment,
      'queues.a.wait': 60 * exact.types[0].meanWait,
      'queues.b.wait': 60 * exact.types[1].meanWait,
      'queues.b.delayed': exact.types[1].delayed / letIn,
      'agents.desk.occupancy': exact.groups[0].occupancy,
    });
  },
};

const twoDesks = (queues) => `
${TIME}
calls:
  a: { arrivals: 2.5/m, talk: { exponential: 60s }, patience: { exponential: 80s } }
  b: { arrivals: 2/m, talk: { exponential: 60s }, patience: { exponential: 80s } }
${queues}
agents:
  g1: { count: 2, answers: [a] }
  g2: { count: 3, answers: [b] }`;

const twoDesksExact = (roomA, afterRate) =>
  skillDesign({
    types: [type(2.5, 4 / 3, roomA, [[0]], { to: 1, afterRate }), type(2, 4 / 3, 40, [[1]])],
    groups: [
      { agents: 2, talkRates: [1, 1], types: [0] },
      { agents: 3, talkRates: [1, 1], types: [1] },
    ],
  });

const overflowWhenFull = {
  name: 'Overflow of a full queue into another',
  source: SOURCE,
  scenario: twoDesks('queues: { a: { capacity: 2, when_full: b }, b: {} }'),
  expects: () => {
    const exact = twoDesksExact(2, 0);
    return figures({
      'queues.a.queue_length': exact.types[0].queueLength,
      'queues.b.queue_length': exact.types[1].queueLength,
      'agents.g1.occupancy': exact.groups[0].occupancy,
      'agents.g2.occupancy': exact.groups[1].occupancy,
    });
  },
};

const overflowAfterWait = {
  name: 'Overflow after an exponential max_wait',
  source: SOURCE,
  scenario: twoDesks('queues: { a: { max_wait: { exponential: 40s }, after_max_wait: b }, b: {} }'),
  expects: () => {
    const exact = twoDesksExact(40, 1.5);
    return figures({
      'queues.a.queue_length': exact.types[0].queueLength,
      'queues.b.queue_length': exact.types[1].queueLength,
      'queues.a.overflowed': COUNTED * 1.5 * exact.types[0].queueLength,
      'total.abandonment': (0.75 * (exact.types[0].queueLength + exact.types[1].queueLength)) / 4.5,
      'agents.g1.occupancy': exact.groups[0].occupancy,
      'agents.g2.occupancy': exact.groups[1].occupancy,
    });
  },
};

/** Helpers without number take whoever has waited 40 s: for the desk's callers that is a patience of 40 s. */
const eligibility = {
  name: 'Eligibility that widens after 40 s: M/M/10+D',
  source: 'Baccelli, Hebuterne 1981; Zeltyn, Mandelbaum 2005',
  scenario: `
${TIME}
calls: { a: { arrivals: 11/m, talk: { exponential: 60s } } }
queues: { a: { eligibility: [ { groups: [desk] }, { after: 40s, groups: [desk, helpers] } ] } }
agents: { desk: { count: 10 }, helpers: { count: 60 } }`,
  expects: () => {
    const exact = generalPatience({
      arrivalRate: 11 / 60,
      meanTalk: 60,
      agents: 10,
      survival: (t) => (t < 40 ? 1 : 0),
      breaks: [40],
    });
    return figures({
      'queues.a.asa': exact.meanWait,
      'queues.a.queue_length': exact.queueLength,
      'agents.desk.occupancy': exact.occupancy,
      'agents.helpers.answered': 11 * COUNTED * exact.abandonment,
    });
  },
};

/** @type {import('../case.mjs').Case[]} */
export const OVERFLOW = [trunks, overflowWhenFull, overflowAfterWait, eligibility];
