import { describe, expect, it } from 'vitest';
import { type CompareOptions, planOf } from '../../../src/experiments/compare/plan.js';
import { PathFault } from '../../../src/experiments/values/places.js';
import { loadScenario } from '../../../src/index.js';

const DAY = `name: Day
time: { from: "08:00", to: "10:00", interval: 1h }
calls:
  cards: { arrivals: 30/h, talk: 3m }
  loans: { arrivals: 20/h, talk: 3m }
queues: { cards: {}, loans: {} }
agents: { desk: { count: 3 } }
seed: 5
strategies:
  more: { agents: { desk: { count: 4 } }, seed: 6 }
  menu: { ivr: { menu: { "1": { queue: cards }, "2": { queue: loans } } } }
`;

const alternatives = ['base', 'more', 'menu'].map((strategy) => ({
  name: strategy,
  scenario: loadScenario({ path: 'day.yaml', readText: () => DAY, strategy }),
}));
const plan = (options: CompareOptions = {}) => planOf(alternatives, options);
const judged = (...metrics: string[]) => plan({ metrics }).judged;
const faultOf = (options: CompareOptions) => {
  try {
    plan(options);
  } catch (error) {
    if (error instanceof PathFault) return `${error.message} (${error.remedy})`;
  }
  return 'none';
};

describe('a plan', () => {
  it('compares all with the first, on its seed', () => {
    const { reference, others, jobs } = plan();
    expect([reference.name, ...others.map(({ name }) => name)]).toEqual(['base', 'more', 'menu']);
    expect(jobs.map(({ seed }) => seed)).toEqual(['5', '5', '5']);
  });

  it('or with the one named, on its seed, or on the seed named', () => {
    const { reference, others, jobs } = plan({ against: 'more' });
    expect([reference.name, ...others.map(({ name }) => name)]).toEqual(['more', 'base', 'menu']);
    expect(jobs.map(({ seed }) => seed)).toEqual(['6', '6', '6']);
    expect(plan({ seed: 'x' }).jobs.map(({ seed }) => seed)).toEqual(['x', 'x', 'x']);
  });

  it('without common callers has seeds of their own besides, to show what common ones save', () => {
    const { jobs, others } = plan({ commonCallers: false });
    expect(jobs.map(({ seed }) => seed)).toEqual(['5', '5', '5', '5 of more', '5 of menu']);
    expect(others.map(({ ownJob }) => ownJob)).toEqual([3, 4]);
  });

  it('needs two, of different names', () => {
    expect(() => planOf(alternatives.slice(0, 1), {})).toThrow('two alternatives at least');
    expect(() => planOf([alternatives[0]!, alternatives[0]!], {})).toThrow('one name');
    expect(faultOf({ against: 'mor' })).toBe('nothing here is called "mor" (did you mean "more"?)');
  });
});

describe('which metrics are judged', () => {
  it('the headline ones of the total and of each call type, unless others are named', () => {
    expect(plan().judged).toContain('total.service_level');
    expect(plan().judged).toContain('calls.loans.asa');
    // With one group the total says it all.
    expect(plan().judged).not.toContain('agents.desk.occupancy');
  });

  it('a name alone is the total’s; where the total has none, every place’s', () => {
    expect(judged('asa')).toEqual(['total.asa']);
    expect(judged('entered')).toEqual(['ivr.root.entered', 'ivr.1.entered', 'ivr.2.entered']);
  });

  it('a path is one place’s; * stands for every name', () => {
    expect(judged('calls.cards.asa', 'total.asa')).toEqual(['calls.cards.asa', 'total.asa']);
    expect(judged('queues.*.wait_p95')).toEqual(['queues.cards.wait_p95', 'queues.loans.wait_p95']);
    expect(judged('asa', 'total.asa')).toEqual(['total.asa']);
  });

  it.each([
    ['servicelevel', 'there is no metric "servicelevel" (did you mean "service_level"?)'],
    ['zzzzzzzz', 'there is no metric "zzzzzzzz" (ccsim list metrics has them all)'],
    ['calls.cards.assa', 'calls.cards.assa: there is no metric "assa" (did you mean "asa"?)'],
    ['calls.card.asa', 'calls.card.asa: calls has no "card" (did you mean "cards"?)'],
    ['call.cards.asa', 'call.cards.asa: no path begins with "call" (did you mean "calls"?)'],
    ['calls.asa', 'calls.asa: which of calls? (calls.*.asa takes all)'],
    ['total.x.asa', 'total.x.asa: the total has no names (total.asa)'],
    ['agents.desk.asa', 'agents.desk.asa: asa does not stand in agents (it stands in total, calls, queues)'],
    ['time_to_drain', 'time_to_drain: this scenario has no time_to_drain (ccsim explain tells what it is)'],
    ['intervals.*.total.asa', 'intervals.*.total.asa: intervals are not compared (say total.asa)'],
    ['', 'an empty name is no metric (ccsim list metrics has them all)'],
  ])('%s is refused', (path, message) => {
    expect(faultOf({ metrics: [path] })).toBe(message);
  });
});
