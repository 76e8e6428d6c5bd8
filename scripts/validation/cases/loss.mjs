import { carriedByTrunk, erlangB } from '../../../dist/theory/erlangB.js';
import { figures } from '../case.mjs';
import * as laws from '../laws.mjs';

const TIME = 'time: { duration: 2100m, warmup: 100m }';

const lossOf = (law) => ({
  name: `Erlang B, talk ${law.name}`,
  source: 'Erlang 1917; insensitivity: Sevastyanov 1957',
  scenario: `
${TIME}
calls: { a: { arrivals: 5/m, talk: ${law.yaml} } }
queues: { a: { capacity: 0 } }
agents: { desk: { count: 6 } }`,
  expects: () => {
    const load = (5 * law.mean) / 60;
    const lost = erlangB(6, load);
    return figures({
      'queues.a.blockage': lost,
      'agents.desk.occupancy': (load * (1 - lost)) / 6,
      'queues.a.aht': law.mean,
    });
  },
});

const LOSSES = [
  laws.exponential(60),
  laws.constant(60),
  laws.lognormal(60, 1.5),
  laws.gammaLaw(60, 0.7),
  laws.erlang(60, 3),
  laws.weibull(60, 0.8),
  laws.uniform(20, 100),
  laws.triangular(10, 30, 140),
  laws.pareto(40, 3.5),
  laws.empirical([10, 20, 50, 160]),
  laws.mixture([
    { weight: 0.7, of: laws.exponential(30) },
    { weight: 0.3, of: laws.exponential(130) },
  ]),
  laws.shifted(20, laws.exponential(40)),
].map(lossOf);

const trunks = {
  name: 'Erlang B by trunks: 6 lines, 10 agents',
  source: 'Erlang 1917',
  scenario: `
${TIME}
calls: { a: { arrivals: 3/m, talk: { exponential: 1m } }, b: { arrivals: 2/m, talk: { exponential: 1m } } }
agents: { desk: { count: 10 } }
lines: 6`,
  expects: () => {
    const lost = erlangB(6, 5);
    return figures({
      'total.blockage': lost,
      'calls.a.blockage': lost,
      'calls.b.blockage': lost,
      'total.lines_busy': 5 * (1 - lost),
      'agents.desk.occupancy': (5 * (1 - lost)) / 10,
    });
  },
};

const hunt = {
  name: 'Erlang B, lowest agent first: load of each',
  source: 'Erlang 1917; Cooper 1981, 3.3',
  scenario: `
${TIME}
calls: { a: { arrivals: 3/m, talk: { exponential: 1m } } }
queues: { a: { capacity: 0 } }
agents: { first: { count: 1 }, second: { count: 1 }, third: { count: 1 }, rest: { count: 2 } }
routing: { agent_selection: linear }`,
  expects: () =>
    figures({
      'agents.first.occupancy': carriedByTrunk(1, 3),
      'agents.second.occupancy': carriedByTrunk(2, 3),
      'agents.third.occupancy': carriedByTrunk(3, 3),
      'agents.rest.occupancy': (carriedByTrunk(4, 3) + carriedByTrunk(5, 3)) / 2,
    }),
};

/** @type {import('../case.mjs').Case[]} */
export const LOSS = [...LOSSES, trunks, hunt];
