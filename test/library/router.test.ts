import { describe, expect, it } from 'vitest';
import {
  type AgentSelection,
  type CallSelection,
  compare,
  loadScenario,
  NOBODY,
  type Router,
  RouterFault,
  ScenarioError,
  simulate,
} from '../../src/index.js';

const TEXT = `name: Two desks
time: { from: "08:00", to: "12:00" }
calls:
  cards: { arrivals: 60/h, talk: { exponential: 3m }, patience: { exponential: 2m } }
  loans: { arrivals: 40/h, talk: { exponential: 4m }, patience: { exponential: 2m } }
queues: { cards: { priority: 2 }, loans: { priority: 1 } }
agents:
  front: { count: 3, skills: [cards, loans] }
  back: { count: 3, skills: { loans: { rank: 2 }, cards: { rank: 1 } } }
`;
const load = (routing: string, router?: Router) =>
  loadScenario({ path: 'desks.yaml', readText: () => `${TEXT}routing: ${routing}\n`, router });
const figures = async (routing: string, router?: Router) => {
  const { answer } = await simulate(load(routing, router), { replications: 3 });
  return JSON.stringify(answer, (_, value) => (value instanceof Map ? [...value] : value));
};

/** What longest_idle is, written by somebody else. */
const patientOnes: AgentSelection = {
  name: 'patient_ones',
  meaning: 'the agent idle longest',
  choose(view, _queue, groups) {
    const idle = [...groups].map((group) => view.longestIdle(group)).filter((agent) => agent !== NOBODY);
    return idle.sort((a, b) => view.idleSince(a) - view.idleSince(b) || a - b)[0] ?? NOBODY;
  },
};
/** What priority without ageing is. */
const byRank: CallSelection = {
  name: 'by_rank',
  meaning: 'the lower priority number',
  compare: (view, _group, a, b) => view.priority(view.queueOf(a)) - view.priority(view.queueOf(b)),
};
const router: Router = { selections: [patientOnes, byRank] };

describe('a router of one’s own, in the library', () => {
  it('routes: what is written like a strategy of the house gives its figures', async () => {
    expect(await figures('{ agent_selection: patient_ones }', router)).toBe(await figures('{}'));
    expect(await figures('{ call_selection: by_rank }', router)).toBe(await figures('{}'));
    expect(await figures('{ call_selection: fifo }', router)).not.toBe(await figures('{}'));
  });

  it('is told in the results, where one of its strategies is named', async () => {
    const { json } = await simulate(load('{ call_selection: by_rank }', router), { replications: 1 });
    expect(JSON.parse(json()).scenario.router).toEqual({ sha256: null, selections: ['patient_ones', 'by_rank'] });
    const idle = await simulate(load('{}', router), { replications: 1 });
    expect(idle.json()).toBe((await simulate(load('{}'), { replications: 1 })).json());
  });

  it('may be compared with the house', async () => {
    const alternatives = new Map([
      ['house', load('{}')],
      ['own', load('{ agent_selection: patient_ones }', router)],
    ]);
    const { comparisons } = await compare(alternatives, { replications: 3, metrics: ['asa'] });
    expect(comparisons.get('own')!.judgements.map(({ difference }) => difference.mean)).toEqual([0]);
  });

  it('its names are known where it is, and suggested', () => {
    const told = (routing: string, own?: Router) => {
      try {
        load(routing, own);
      } catch (error) {
        return (error as ScenarioError).problems[0]!.remedy;
      }
      return 'valid';
    };
    expect(told('{ agent_selection: patient_one }', router)).toBe('did you mean "patient_ones"?');
    expect(() => load('{ agent_selection: patient_ones }')).toThrow(ScenarioError);
    // Each stands in its own place.
    expect(() => load('{ call_selection: patient_ones }', router)).toThrow(ScenarioError);
  });

  it('one that is none is refused before the scenario is read', () => {
    const none = { selections: [{ name: 'mine', meaning: 'none' } as never] };
    expect(() => load('{}', none)).toThrow(RouterFault);
  });
});

describe('an answer that is none', () => {
  const asked = (selection: AgentSelection | CallSelection) =>
    simulate(load(`{ ${'choose' in selection ? 'agent' : 'call'}_selection: mine }`, { selections: [selection] }), {
      replications: 2,
    });
  const choosing = (choose: AgentSelection['choose']) => asked({ name: 'mine', meaning: 'a try', choose });

  it('is told with the router’s name, time, call and replication', async () => {
    await expect(choosing(() => 99)).rejects.toThrow(RouterFault);
    await expect(choosing(() => 99)).rejects.toThrow(
      /^the router's mine, asked at 08:0\d:\d\d which agent is for call 1 in queue (cards|loans): it answered 99, who is no idle agent of front, back \(replication 1 of seed "1"\)$/,
    );
    await expect(asked({ name: 'mine', meaning: 'a try', compare: () => Number.NaN })).rejects.toThrow(
      /which of calls \d+ and \d+ is for (front|back): it answered NaN, which is no number/,
    );
  });

  it('is nobody though one is idle, a busy agent, half an agent, no number', async () => {
    await expect(choosing(() => NOBODY)).rejects.toThrow('it answered -1, though one is idle');
    await expect(choosing(() => 0)).rejects.toThrow('who is no idle agent');
    await expect(choosing(() => 0.5)).rejects.toThrow('who is no idle agent');
    await expect(choosing(() => 'desk' as never)).rejects.toThrow('it answered a string');
    await expect(choosing(() => undefined as never)).rejects.toThrow('it answered undefined');
  });

  it('is an exception, told with its place', async () => {
    await expect(
      choosing(() => {
        throw new Error('no idea');
      }),
    ).rejects.toThrow(/it threw no idea \(.*router\.test\.ts:\d+:\d+\)/);
  });

  it('a router that sorts its list of groups sorts no one else’s', async () => {
    const sorting: AgentSelection = {
      ...patientOnes,
      choose: (view, queue, groups) =>
        patientOnes.choose(
          view,
          queue,
          groups.sort((a, b) => b - a),
        ),
    };
    expect(await figures('{ agent_selection: patient_ones }', { selections: [sorting] })).toBe(await figures('{}'));
  });
});
