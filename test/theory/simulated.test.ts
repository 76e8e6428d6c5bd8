import { describe, expect, it } from 'vitest';
import { type Figure, loadScenario, simulate } from '../../src/index.js';
import { skillDesign } from '../../src/theory/chains/skillDesign.js';
import { changingDay } from '../../src/theory/changing/transient.js';
import { erlangA } from '../../src/theory/erlangA.js';
import { erlangB } from '../../src/theory/erlangB.js';
import { erlangC } from '../../src/theory/erlangC.js';
import { finiteRoom } from '../../src/theory/finiteRoom.js';
import { generalPatience } from '../../src/theory/generalPatience.js';
import { pollaczekKhinchine } from '../../src/theory/pollaczekKhinchine.js';
import { kellaYechiali, timeDependentPriorities } from '../../src/theory/priorities.js';
import { stations } from '../../src/theory/tandem.js';

/** Scenarios whose figures the textbooks know, briefly; `npm run validate` does a hundred of them at length. */
async function answerOf(scenario: string, replications = 20) {
  const loaded = loadScenario({ path: 'test.yaml', readText: () => scenario });
  return (await simulate(loaded, { replications })).answer;
}

/** Within four standard errors: the half-width of 20 replications is 2.09 of them. */
function agrees(figure: Figure | undefined, exact: number): void {
  expect(figure?.mean).toBeDefined();
  expect(Math.abs(figure!.mean! - exact)).toBeLessThan((4 / 2.093) * figure!.halfWidth!);
}

describe('simulated and exact', () => {
  it('Erlang B: no room to wait, any law of talk', async () => {
    const answer = await answerOf(`
      time: { duration: 1100m, warmup: 100m }
      calls: { a: { arrivals: 5/m, talk: { lognormal: { mean: 1m, cv: 1.4 } } } }
      queues: { a: { capacity: 0 } }
      agents: { desk: { count: 6 } }`);
    agrees(answer.queues.get('a')?.get('blockage'), erlangB(6, 5));
    agrees(answer.agents.get('desk')?.get('occupancy'), (5 * (1 - erlangB(6, 5))) / 6);
  });

  it('Erlang C: waits, their quantiles, service level, queue length', async () => {
    const answer = await answerOf(`
      time: { duration: 2200m, warmup: 200m }
      calls: { a: { arrivals: 5/m, talk: { exponential: 1m } } }
      agents: { desk: { count: 6 } }`);
    const exact = erlangC({ arrivalRate: 5 / 60, meanTalk: 60, agents: 6 });
    agrees(answer.queues.get('a')?.get('asa'), exact.meanWait);
    agrees(answer.queues.get('a')?.get('wait_p90'), exact.waitQuantile(0.9));
    agrees(answer.total.get('service_level'), exact.serviceLevel(20));
    agrees(answer.total.get('queue_length'), exact.queueLength);
  });

  it('Erlang A: abandonment, waits of either kind, service level', async () => {
    const answer = await answerOf(`
      time: { duration: 600m, warmup: 60m }
      calls: { a: { arrivals: 10/m, talk: { exponential: 3m }, patience: { exponential: 2m } } }
      agents: { desk: { count: 32 } }`);
    const exact = erlangA({ arrivalRate: 1 / 6, meanTalk: 180, meanPatience: 120, agents: 32 });
    agrees(answer.total.get('abandonment'), exact.abandonment);
    agrees(answer.total.get('asa'), exact.meanWaitAnswered);
    agrees(answer.total.get('time_to_abandon'), exact.meanWaitAbandoned);
    agrees(answer.total.get('service_level'), exact.answeredWithin(20) / (1 - exact.abandonedWithin(20)));
  });

  it('M/M/n/K by trunks', async () => {
    const answer = await answerOf(`
      time: { duration: 1100m, warmup: 100m }
      calls: { a: { arrivals: 5/m, talk: { exponential: 1m } } }
      agents: { desk: { count: 6 } }
      lines: 9`);
    const exact = finiteRoom({ arrivalRate: 5 / 60, meanTalk: 60, agents: 6, room: 3 });
    agrees(answer.total.get('blockage'), exact.blockage);
    agrees(answer.queues.get('a')?.get('asa'), exact.meanWait);
  });

  it('M/G/1: one agent, gamma talk, constant wrap-up', async () => {
    const answer = await answerOf(`
      time: { duration: 4200m, warmup: 200m }
      calls: { a: { arrivals: 0.6/m, talk: { gamma: { mean: 40s, cv: 0.7 } }, wrap_up: 20s } }
      agents: { desk: { count: 1 } }`);
    const exact = pollaczekKhinchine({ arrivalRate: 0.01, meanTalk: 60, secondMoment: 3600 + 0.49 * 1600 });
    agrees(answer.queues.get('a')?.get('asa'), exact.meanWait);
  });

  it('M/M/n+G: constant patience', async () => {
    const answer = await answerOf(`
      time: { duration: 1100m, warmup: 100m }
      calls: { a: { arrivals: 11/m, talk: { exponential: 1m }, patience: 1m } }
      agents: { desk: { count: 10 } }`);
    const exact = generalPatience({
      arrivalRate: 11 / 60,
      meanTalk: 60,
      agents: 10,
      survival: (t) => (t < 60 ? 1 : 0),
      breaks: [60],
    });
    agrees(answer.queues.get('a')?.get('abandonment'), exact.abandonment);
    agrees(answer.queues.get('a')?.get('asa'), exact.meanWaitAnswered);
  });

  it('strict priorities before many agents', async () => {
    const answer = await answerOf(`
      time: { duration: 2200m, warmup: 200m }
      calls: { a: { arrivals: 2/m, talk: { exponential: 1m } }, b: { arrivals: 2/m, talk: { exponential: 1m } } }
      queues: { a: { priority: 1 }, b: { priority: 2 } }
      agents: { desk: { count: 5 } }`);
    const [a, b] = kellaYechiali([2 / 60, 2 / 60], 60, 5);
    agrees(answer.queues.get('a')?.get('asa'), a);
    agrees(answer.queues.get('b')?.get('asa'), b);
  });

  it('priorities that grow with age', async () => {
    const answer = await answerOf(`
      time: { duration: 4200m, warmup: 200m }
      calls: { a: { arrivals: 0.35/m, talk: { exponential: 1m } }, b: { arrivals: 0.35/m, talk: { exponential: 1m } } }
      queues: { a: { ageing: 1m }, b: { ageing: 4m } }
      agents: { desk: { count: 1 } }`);
    const type = { arrivalRate: 0.35 / 60, meanTalk: 60, secondMoment: 7200 };
    const [a, b] = timeDependentPriorities([
      { ...type, gain: 1 },
      { ...type, gain: 1 / 4 },
    ]);
    agrees(answer.queues.get('a')?.get('asa'), a);
    agrees(answer.queues.get('b')?.get('asa'), b);
  });

  it('N design with ranks and speeds', async () => {
    const answer = await answerOf(`
      time: { duration: 1600m, warmup: 100m }
      calls:
        a: { arrivals: 2.6/m, talk: { exponential: 60s }, patience: { exponential: 60s } }
        b: { arrivals: 1.6/m, talk: { exponential: 90s }, patience: { exponential: 90s } }
      queues: { a: { priority: 2 }, b: { priority: 1 } }
      agents:
        g1: { count: 3, skills: [a] }
        g2: { count: 3, skills: { a: { rank: 2, speed: 0.8 }, b: { rank: 1 } } }
      routing: { agent_selection: most_skilled }`);
    const exact = skillDesign({
      types: [
        { arrivalRate: 2.6, patienceRate: 1, room: 25, groups: [[0], [1]] },
        { arrivalRate: 1.6, patienceRate: 2 / 3, room: 25, groups: [[1]] },
      ],
      groups: [
        { agents: 3, talkRates: [1, 0], types: [0] },
        { agents: 3, talkRates: [0.8, 2 / 3], types: [1, 0] },
      ],
    });
    agrees(answer.queues.get('a')?.get('abandonment'), exact.types[0].abandonment);
    agrees(answer.queues.get('b')?.get('abandonment'), exact.types[1].abandonment);
    agrees(answer.queues.get('b')?.get('delayed'), exact.types[1].delayed);
    agrees(answer.agents.get('g2')?.get('occupancy'), exact.groups[1].occupancy);
  });

  it('two stations in series', async () => {
    const answer = await answerOf(`
      time: { duration: 2200m, warmup: 200m }
      calls:
        a: { arrivals: 3/m, talk: { exponential: 60s }, also_needs: { types: { b: 100% } } }
        b: { arrivals: 0, talk: { exponential: 40s } }
      agents: { first: { count: 4, skills: [a] }, second: { count: 3, skills: [b] } }`);
    const [a, b] = stations([
      { arrivalRate: 0.05, meanTalk: 60, agents: 4, next: [0, 1] },
      { arrivalRate: 0, meanTalk: 40, agents: 3, next: [0, 0] },
    ]);
    agrees(answer.queues.get('a')?.get('asa'), a.meanWait);
    agrees(answer.queues.get('b')?.get('asa'), b.meanWait);
    agrees(answer.queues.get('b')?.get('delayed'), b.delayed);
  });

  it('a morning whose arrivals and staffing change, interval by interval', async () => {
    const answer = await answerOf(`
      time: { from: "08:00", to: "10:00", days: 40, interval: 30m }
      calls:
        a: { arrivals: { every: 30m, counts: [60, 120, 90, 60] }, talk: { exponential: 2m }, patience: { exponential: 1m } }
      agents: { desk: { schedule: { every: 30m, counts: [6, 8, 5, 6] } } }`);
    const counts = [60, 120, 90, 60];
    const intervals = changingDay({
      step: 2,
      length: 7200,
      interval: 1800,
      arrivalRate: (t) => counts[Math.floor(t / 1800)] / 1800,
      schedule: [6, 8, 5, 6].map((agents, i) => ({ at: 1800 * i, agents })),
      meanTalk: 120,
      meanPatience: 60,
      mostInSystem: 25,
    });
    intervals.forEach((exact, i) => {
      const simulated = answer.intervals[i];
      agrees(simulated.queues.get('a')?.get('abandonment'), exact.abandonment);
      agrees(simulated.queues.get('a')?.get('wait'), exact.meanWait);
      agrees(simulated.queues.get('a')?.get('queue_length'), exact.queueLength);
      agrees(simulated.agents.get('desk')?.get('occupancy'), exact.busy / exact.onDuty);
    });
  });
});
