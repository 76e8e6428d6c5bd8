import { describe, expect, test } from 'vitest';
import { brief, load, SMALLEST, told } from './scenarios.js';

const talkOf = (scenario: ReturnType<typeof load>) => scenario.model.calls[0].talk;
const staffOf = (scenario: ReturnType<typeof load>) => scenario.model.groups[0].staff;

describe('--set', () => {
  const set = (...values: string[]) => load(SMALLEST, { set: values });

  test('sets a value by its path, read as in the file', () => {
    expect(staffOf(set('agents.desk.count=30'))).toEqual({ kind: 'count', count: 30 });
    expect(talkOf(set('calls.general.talk={ gamma: { mean: 4m, cv: 0.5 } }'))).toMatchObject({ family: 'gamma' });
    expect(talkOf(set('calls.general.talk.exponential=4m'))).toEqual({ family: 'exponential', mean: 240 });
    expect(talkOf(set('calls.general.talk.lognormal={ mean: 4m, cv: 1 }'))).toMatchObject({ family: 'lognormal' });
    expect(set('name=Two words').name).toBe('Two words');
  });

  test('a key the file does not write, a queue it does not list, items of lists by number', () => {
    expect(set('calls.general.wrap_up=30s').model.calls[0].wrapUp).toEqual({ family: 'constant', value: 30 });
    expect(set('queues.general.priority=2').model.queues[0].priority).toBe(2);
    const text = SMALLEST.replace('count: 32', 'shifts: [{ from: "08:00", to: "16:00", count: 3 }]');
    expect(load(text, { set: ['agents.desk.shifts.0.count=9'] }).model.groups[0].staff).toMatchObject({
      shifts: [{ count: 9 }],
    });
  });

  test('the last of several wins; null takes away', () => {
    expect(staffOf(set('agents.desk.count=30', 'agents.desk.count=31'))).toEqual({ kind: 'count', count: 31 });
    expect(set('calls.general.patience=null').model.calls[0].patience).toEqual({ family: 'never' });
  });

  test('over the strategy, above the defaults', () => {
    const text = `${SMALLEST}strategies: { s: { agents: { desk: { count: 40 } } } }\ndefaults: { agents: { cost: 20/h } }\n`;
    const options = { strategy: 's', set: ['agents.desk.count=41', 'defaults.agents.cost=30/h'] };
    expect(load(text, options).model.groups[0]).toMatchObject({ cost: 30, staff: { count: 41 } });
  });

  test('a path that names nothing known', () => {
    expect(told(SMALLEST, { set: ['name=x', 'agents.deks.count=3', 'agents.desk.cuont=3'] })).toBe(
      `--set:2:8  error: there is no "deks" under agents
  1 | name=x
  2 | agents.deks.count=3
    |        ^^^^
  did you mean "desk"?

--set:3:13  error: there is no key "cuont" here
  2 | agents.deks.count=3
  3 | agents.desk.cuont=3
    |             ^^^^^
  did you mean "count"?`,
    );
    const text = SMALLEST.replace('count: 32', 'skills: [general], count: 3');
    expect(brief(text, { set: ['agents.desk.skills.1=x'] })).toEqual([
      '1:20 unknown_path: agents.desk.skills is a list: its items are named by number, from 0 to 0',
    ]);
  });

  test('what is no path=value, or comes too late', () => {
    expect(brief(SMALLEST, { set: ['agents.desk.count'] })).toEqual(['1:1 bad_set: there is no "=" here']);
    expect(brief(SMALLEST, { set: ['agents.desk.count='] })).toEqual([
      '1:18 bad_set: nothing is written after the "="',
    ]);
    expect(brief(SMALLEST, { set: ['agents..count=3'] })).toEqual([
      '1:8 bad_set: this is no path: names are joined by single dots',
    ]);
    expect(brief(SMALLEST, { set: ['strategies.s=3'] })).toEqual([
      '1:1 bad_set: strategies are chosen before --set: choose one with --strategy',
    ]);
    expect(brief(SMALLEST, { set: ['x-a=3'] })).toEqual(['1:1 bad_set: keys that start with "x-" are ignored']);
    expect(brief(SMALLEST, { set: ['agents.desk.count={'] })[0]).toMatch(/^1:20 bad_yaml/);
    expect(brief(SMALLEST, { set: ['agents.desk.skills.__proto__.rank=1'] })[0]).toMatch(/bad_set/);
  });
});
