import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ccsim, folder, SMALL, scenario } from '../support/ccsim.js';

/** The front knows nothing of loans, and owns the questions about them. */
const OWNING = `
time: { from: "08:00", to: "09:00" }
calls:
  loans: { arrivals: 40/h, queue: hello, talk: { exponential: 3m } }
queues: { hello: {}, loans: {} }
agents:
  front: { count: 4, skills: [], answers: [hello] }
  experts: { count: 1, skills: [loans] }
handoff: { policy: own, brief: 40s }
`;

describe('ccsim trace', () => {
  it('tells one caller on a page of a hundred columns, without colour in a pipe', () => {
    const path = scenario(SMALL);
    const { status, stdout, stderr } = ccsim(['trace', path, '--call', '12']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Call 12 of \d+: a caller of general, /);
    expect(stdout).toContain('Small, strategy base, seed 1, replication 1');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(stdout).not.toContain('\u001b');
    expect(ccsim(['trace', path, '--call', '12', '--color']).stdout).toContain('\u001b[1mCall 12');
  });

  it('is the call of the rows: case = n, in any replication', () => {
    const path = scenario(SMALL);
    const file = join(folder(), 'calls.ndjson');
    ccsim(['run', path, '-n', '3', '--seed', 'x', '--records', file]);
    const rows = readFileSync(file, 'utf8').trimEnd().split('\n');
    const row = rows.map((line) => JSON.parse(line)).find((each) => each.replication === 3 && each.case === 20);
    const args = ['trace', path, '--call', '20', '--replication', '3', '--seed', 'x', '--json'];
    const story = JSON.parse(ccsim(args).stdout);
    const joined = story.steps.find((step: { what: string }) => step.what === 'joins');
    expect(story).toMatchObject({ call: 20, replication: 3, seed: 'x', type: row.call_type });
    expect(joined.at).toBeCloseTo(row.queued, 6);
    expect(story.waited).toBeCloseTo(row.wait, 6);
  });

  it('an owner is followed from promise to call back, at the times of the rows', () => {
    const path = scenario(OWNING);
    const file = join(folder(), 'calls.ndjson');
    ccsim(['run', path, '-n', '1', '--records', file]);
    const rows = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const back = rows.find(({ kind }) => kind === 'callback');
    const question = rows.find((row) => row.kind === 'consult' && row.case === back.case);
    const { stdout } = ccsim(['trace', path, '--call', String(back.case)]);
    expect(stdout).toMatch(/front \d promises to call back within 15:00/);
    expect(stdout).toContain(`${question.agent_group} ${question.agent} takes the question`);
    expect(stdout).toMatch(new RegExp(`${back.agent_group} ${back.agent} calls back, .* after the promise`));
    const { steps } = JSON.parse(ccsim(['trace', path, '--call', String(back.case), '--json']).stdout);
    const at = (what: string) => steps.find((step: { what: string }) => step.what === what).at;
    expect(at('advises')).toBeCloseTo(question.answered, 6);
    expect(at('answer_ready')).toBeCloseTo(question.ended, 6);
    expect(at('called_back')).toBeCloseTo(back.answered, 6);
  });

  it('the same caller, better staffed', () => {
    const path = scenario(SMALL);
    const arrived = (...more: string[]) =>
      JSON.parse(ccsim(['trace', path, '--call', '12', '--json', ...more]).stdout).from;
    expect(arrived('--set', 'agents.desk.count=40')).toBe(arrived());
  });

  it('of a call that there is not it says how many there are', () => {
    const { status, stdout, stderr } = ccsim(['trace', scenario(SMALL), '--call', '99999']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^ccsim: --call 99999: no such call in replication 1 \(there are \d+, counted from 1\)\n$/);
  });

  it.each(['', '--call 0', '--call x', '--call 1 --replication 0'])('"%s" is wrong usage', (args) => {
    const { status, stdout, stderr } = ccsim(['trace', scenario(SMALL), ...args.split(' ').filter(Boolean)]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('ccsim trace --help');
  });
});
