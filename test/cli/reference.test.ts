import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../src/distributions/index.js';
import { HANDOFF_POLICIES } from '../../src/model/handoff.js';
import { FORMATS } from '../../src/reporting/index.js';
import { AGENT_SELECTIONS, CALL_SELECTIONS } from '../../src/routing/index.js';
import { METRICS } from '../../src/statistics/index.js';
import { ccsim, SMALL, scenario } from '../support/ccsim.js';

const words = (text: string) => text.replace(/\s+/g, ' ');
const widest = (text: string) => Math.max(...text.split('\n').map((line) => [...line].length));

describe('ccsim explain', () => {
  it('tells meaning, unit, scopes, what is good, and the source', () => {
    const { status, stdout, stderr } = ccsim(['explain', 'offered_load']);
    expect([status, stderr]).toEqual([0, '']);
    for (const part of [
      'offered x aht / time',
      'erlangs',
      'queues.<name>.offered_load',
      'neither high nor low',
      'Erlang',
    ]) {
      expect(words(stdout)).toContain(part);
    }
  });

  it('tells every formula of the service level', () => {
    const { stdout } = ccsim(['explain', 'service_level']);
    expect(words(stdout)).toContain(
      'abandons_within_count_as_met (A_t+B_t)/(A+B) answered_only A_t/A all_abandons_against A_t/(A+B) ' +
        'exclude_abandons_within A_t/(A+B-B_t) short_abandons_count_as_met (A_t+B_s)/(A+B) ' +
        'exclude_short_abandons A_t/(A+B-B_s) offered_all A_t/(A+B+blocked',
    );
  });

  it('takes a path for a name, if the metric stands there', () => {
    expect(ccsim(['explain', 'queues.cards.asa']).stdout).toBe(ccsim(['explain', 'asa']).stdout);
    expect(ccsim(['explain', 'agents.desk.asa'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'ccsim: asa does not stand in agents (it stands in total, calls, queues, surges)\n',
    });
  });

  it('asks whether another metric was meant', () => {
    expect(ccsim(['explain', 'servce_level'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'ccsim: there is no metric "servce_level" (did you mean "service_level"?)\n',
    });
    expect(ccsim(['explain', 'zzzzzz']).stderr).toContain('ccsim list metrics has them all');
  });

  it('lists them all without a name', () => {
    const { status, stdout } = ccsim(['explain']);
    expect(status).toBe(0);
    expect(stdout).toBe(ccsim(['explain', '--all']).stdout);
    expect(stdout).toBe(ccsim(['list', 'metrics']).stdout);
  });

  it('speaks JSON', () => {
    expect(JSON.parse(ccsim(['explain', 'asa', '--json']).stdout)).toEqual({
      name: 'asa',
      unit: 'seconds',
      meaning: 'average speed of answer: mean wait of the answered = wait_sum_answered / answered',
      scopes: ['total', 'calls', 'queues', 'surges'],
      better: 'lower',
    });
  });
});

describe('ccsim list', () => {
  it.each([
    ['strategies', [...AGENT_SELECTIONS.keys(), ...CALL_SELECTIONS.keys(), ...HANDOFF_POLICIES]],
    ['distributions', Object.keys(FAMILIES)],
    ['metrics', METRICS.map(({ name }) => name)],
    ['formats', FORMATS.map(({ name }) => name)],
  ])('%s: all that stand behind the door, each with a line', (what, names) => {
    const { status, stdout, stderr } = ccsim(['list', what]);
    expect([status, stderr]).toEqual([0, '']);
    expect(widest(stdout)).toBeLessThanOrEqual(100);
    for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
    expect(ccsim(['list', what, '--names']).stdout).toBe(names.map((name) => `${name}\n`).join(''));
    const told: { name: string; meaning: string }[] = JSON.parse(ccsim(['list', what, '--json']).stdout);
    expect(told.map(({ name }) => name)).toEqual(names);
    expect(told.filter(({ meaning }) => meaning === '')).toEqual([]);
  });

  it('lists everything without an argument', () => {
    const { stdout } = ccsim(['list']);
    for (const name of ['longest_idle', 'skill_rank', 'lognormal', 'asa', 'markdown']) expect(stdout).toContain(name);
  });

  it("lists a scenario's own strategies", () => {
    const path = scenario(`${SMALL}strategies:\n  more: { agents: { desk: { count: 9 } } }\n`);
    expect(ccsim(['list', 'strategies', path]).stdout).toBe('base\nmore\n');
    expect(ccsim(['list', 'strategies', path, '--json']).stdout).toBe('[\n  "base",\n  "more"\n]\n');
    expect(ccsim(['list', 'metrics', path]).status).toBe(2);
  });

  it('knows no other list', () => {
    expect(ccsim(['list', 'metric'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'ccsim: there is no list of "metric" (did you mean "metrics"?)\n',
    });
  });
});
