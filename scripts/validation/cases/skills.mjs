import { skillDesign } from '../../../dist/theory/chains/skillDesign.js';
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

/** Waits in seconds; the queues' capacities cut scenario and chain alike. */
function designFigures(exact, types, groups) {
  const rows = {};
  types.forEach((name, i) => {
    rows[`queues.${name}.abandonment`] = exact.types[i].abandonment;
    rows[`queues.${name}.queue_length`] = exact.types[i].queueLength;
  });
  groups.forEach((name, g) => {
    rows[`agents.${name}.occupancy`] = exact.groups[g].occupancy;
    rows[`agents.${name}.answered`] = COUNTED * exact.groups[g].answered.reduce((sum, x) => sum + x, 0);
  });
  return rows;
}

const n = {
  name: 'N design: ranks, speeds, most_skilled, priorities',
  source: SOURCE,
  scenario: `
${TIME}
calls:
  a: { arrivals: 2.6/m, talk: { exponential: 60s }, patience: { exponential: 60s } }
  b: { arrivals: 1.6/m, talk: { exponential: 90s }, patience: { exponential: 90s } }
queues: { a: { priority: 2, capacity: 25 }, b: { priority: 1, capacity: 25 } }
agents:
  g1: { count: 3, skills: [a] }
  g2: { count: 3, skills: { a: { rank: 2, speed: 0.8 }, b: { rank: 1 } } }
routing: { agent_selection: most_skilled }`,
  expects: () => {
    const exact = skillDesign({
      types: [type(2.6, 1, 25, [[0], [1]]), type(1.6, 1.5, 25, [[1]])],
      groups: [
        { agents: 3, talkRates: [1, 0], types: [0] },
        { agents: 3, talkRates: [0.8, 1 / 1.5], types: [1, 0] },
      ],
    });
    return figures(designFigures(exact, ['a', 'b'], ['g1', 'g2']));
  },
};

const generalistsFirst = {
  name: 'N design, least_skilled first',
  source: SOURCE,
  scenario: n.scenario.replace('most_skilled', 'least_skilled'),
  expects: () => {
    const exact = skillDesign({
      types: [type(2.6, 1, 25, [[1], [0]]), type(1.6, 1.5, 25, [[1]])],
      groups: [
        { agents: 3, talkRates: [1, 0], types: [0] },
        { agents: 3, talkRates: [0.8, 1 / 1.5], types: [1, 0] },
      ],
    });
    return figures(designFigures(exact, ['a', 'b'], ['g1', 'g2']));
  },
};

const w = {
  name: 'W design: skill_rank, then priority',
  source: SOURCE,
  scenario: `
${TIME}
calls:
  a: { arrivals: 1.2/m, talk: { exponential: 60s }, patience: { exponential: 40s } }
  b: { arrivals: 1.5/m, talk: { exponential: 80s }, patience: { exponential: 60s } }
  c: { arrivals: 1/m, talk: { exponential: 100s }, patience: { exponential: 50s } }
queues: { a: { priority: 2, capacity: 8 }, b: { priority: 1, capacity: 8 }, c: { priority: 3, capacity: 8 } }
agents:
  g1: { count: 2, skills: [a, b] }
  g2: { count: 3, skills: { b: { rank: 2, speed: 0.9 }, c: { rank: 1, talk: { exponential: 70s } } } }
routing: { agent_selection: most_skilled, call_selection: skill_rank }`,
  expects: () => {
    const exact = skillDesign({
      types: [type(1.2, 2 / 3, 8, [[0]]), type(1.5, 1, 8, [[0], [1]]), type(1, 5 / 6, 8, [[1]])],
      groups: [
        { agents: 2, talkRates: [1, 0.75, 0], types: [1, 0] },
        { agents: 3, talkRates: [0, 0.675, 6 / 7], types: [2, 1] },
      ],
    });
    return figures(designFigures(exact, ['a', 'b', 'c'], ['g1', 'g2']));
  },
};

const m = {
  name: 'M design: specialists first, two kinds and generalists',
  source: SOURCE,
  scenario: `
${TIME}
calls:
  a: { arrivals: 2.2/m, talk: { exponential: 60s }, patience: { exponential: 50s } }
  b: { arrivals: 1.8/m, talk: { exponential: 90s }, patience: { exponential: 70s } }
queues: { a: { priority: 1, capacity: 15 }, b: { priority: 2, capacity: 15 } }
agents:
  g1: { count: 2, skills: [a] }
  g2: { count: 2, skills: { a: { rank: 2, speed: 0.9 }, b: { rank: 2, speed: 0.75 } } }
  g3: { count: 2, skills: [b] }
routing: { agent_selection: most_skilled }`,
  expects: () => {
    const exact = skillDesign({
      types: [type(2.2, 5 / 6, 15, [[0], [1]]), type(1.8, 7 / 6, 15, [[2], [1]])],
      groups: [
        { agents: 2, talkRates: [1, 0], types: [0] },
        { agents: 2, talkRates: [0.9, 0.5], types: [0, 1] },
        { agents: 2, talkRates: [0, 2 / 3], types: [1] },
      ],
    });
    return figures(designFigures(exact, ['a', 'b'], ['g1', 'g2', 'g3']));
  },
};

const xTypes = (first, second) => [type(2.4, 1, 18, first), type(1.6, 0.75, 18, second)];
const xScenario = (agents) => `
${TIME}
calls:
  a: { arrivals: 2.4/m, talk: { exponential: 60s }, patience: { exponential: 60s } }
  b: { arrivals: 1.6/m, talk: { exponential: 100s }, patience: { exponential: 45s } }
queues: { a: { priority: 1, capacity: 18 }, b: { priority: 2, capacity: 18 } }
${agents}`;

const x = {
  name: 'X design: each group best at one type, skill_rank',
  source: SOURCE,
  scenario: xScenario(`
agents:
  g1: { count: 3, skills: { a: { rank: 1 }, b: { rank: 2, speed: 0.7 } } }
  g2: { count: 3, skills: { a: { rank: 2, speed: 0.9 }, b: { rank: 1, speed: 1.2 } } }
routing: { agent_selection: most_skilled, call_selection: skill_rank }`),
  expects: () => {
    const exact = skillDesign({
      types: xTypes([[0], [1]], [[1], [0]]),
      groups: [
        { agents: 3, talkRates: [1, 0.42], types: [0, 1] },
        { agents: 3, talkRates: [0.9, 0.72], types: [1, 0] },
      ],
    });
    return figures(designFigures(exact, ['a', 'b'], ['g1', 'g2']));
  },
};

const xAtRandom = {
  name: 'X design: a fast group and a slow one, chosen at random',
  source: SOURCE,
  scenario: xScenario(`
agents:
  g1: { count: 2, skills: { a: { speed: 1.5 }, b: { speed: 1.5 } } }
  g2: { count: 4, skills: { a: { speed: 0.8 }, b: { speed: 0.8 } } }
routing: { agent_selection: random }`),
  expects: () => {
    const exact = skillDesign({
      types: xTypes([[0, 1]], [[0, 1]]),
      groups: [
        { agents: 2, talkRates: [1.5, 0.9], types: [0, 1] },
        { agents: 4, talkRates: [0.8, 0.48], types: [0, 1] },
      ],
    });
    return figures(designFigures(exact, ['a', 'b'], ['g1', 'g2']));
  },
};

const fastAndSlow = (agentSelection) => ({
  name: `Agents of two speeds, ${agentSelection}`,
  source: 'Gopalakrishnan et al. 2016, theorem 4',
  scenario: `
${TIME}
calls: { a: { arrivals: 4/m, talk: { exponential: 60s }, patience: { exponential: 90s } } }
queues: { a: { capacity: 40 } }
agents:
  g1: { count: 2, skills: { a: { speed: 1.6 } } }
  g2: { count: 3, skills: { a: { speed: 0.6 } } }
routing: { agent_selection: ${agentSelection} }`,
  expects: () => {
    const exact = skillDesign({
      types: [type(4, 1.5, 40, [[0, 1]])],
      groups: [
        { agents: 2, talkRates: [1.6], types: [0] },
        { agents: 3, talkRates: [0.6], types: [0] },
      ],
    });
    return figures(designFigures(exact, ['a'], ['g1', 'g2']));
  },
});

/** @type {import('../case.mjs').Case[]} */
export const SKILLS = [n, generalistsFirst, w, m, x, xAtRandom, fastAndSlow('random'), fastAndSlow('longest_idle')];
