import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ccsim, folder, LARGE, SMALL, scenario, shell } from '../support/ccsim.js';

const ROOT = new URL('../..', import.meta.url).pathname;
const MINE = `${ROOT}examples/my-router.js`;
const OWN = `${ROOT}examples/own-routing.yaml`;

/** A module of one's own. */
function module(text: string, name = 'router.mjs'): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

const CHOOSES = (answer: string) =>
  module(`export const mine = { name: 'mine', meaning: 'a try', choose(view, queue, groups) { return ${answer}; } };`);
const ROUTED = scenarioWith(SMALL);

function scenarioWith(text: string): (routing?: string) => string {
  return (routing = '{ agent_selection: mine }') => scenario(`${text}routing: ${routing}\n`);
}

describe('--router', () => {
  it('routes: one written like a strategy of the house gives its figures', () => {
    const router = CHOOSES('view.longestIdle(groups[0])');
    const results = (...args: readonly string[]) => JSON.parse(ccsim(['run', ...args, '-n', '3', '--json']).stdout);
    const own = results(ROUTED(), '--router', router);
    expect(own.results).toEqual(results(scenario(SMALL)).results);
    const sha256 = createHash('sha256').update(readFileSync(router)).digest('hex');
    expect(own.scenario.router).toEqual({ sha256, selections: ['mine'] });
    expect(own.scenario.sha256).not.toBe(results(ROUTED('{}')).scenario.sha256);
  });

  it('the example: same bytes with one worker and two, as on any thread', () => {
    const run = (workers: string) =>
      ccsim(['run', OWN, '--strategy', 'rescue', '--router', MINE, '-n', '60', '--json', '--workers', workers]);
    const [one, two] = [run('1'), run('2')];
    expect([one.status, two.status]).toEqual([0, 0]);
    expect(two.stdout).toBe(one.stdout);
    expect(JSON.parse(one.stdout).scenario.router.selections).toEqual(['fullest_bench', 'rescue']);
  });

  it('is told in every form of the report', () => {
    const args = ['run', OWN, '--strategy', 'rescue', '--router', MINE, '-n', '1'];
    for (const format of ['table', 'markdown']) {
      expect(ccsim([...args, '--format', format]).stdout).toMatch(
        /Routing of its own: fullest.?_bench, rescue, router\s+sha256 [0-9a-f]{16}/,
      );
    }
  });

  it('works with compare, check, trace, validate and list', () => {
    const compared = JSON.parse(ccsim(['compare', OWN, '--router', MINE, '-n', '2', '--json']).stdout);
    expect(Object.keys(compared.strategies)).toEqual(['base', 'rescue', 'full-bench']);
    expect(compared.strategies.rescue.scenario.router.selections).toContain('rescue');
    expect(compared.strategies.base.scenario.router).toBeUndefined();

    const expecting = scenario(`${SMALL}routing: { agent_selection: mine }\nexpect: { total.asa: "<= 10m" }\n`);
    const router = CHOOSES('view.longestIdle(groups[0])');
    expect(ccsim(['check', expecting, '--router', router, '-n', '2']).status).toBe(0);

    const traced = ccsim(['trace', OWN, '--strategy', 'full-bench', '--router', MINE, '--call', '700']);
    expect(traced.stdout).toContain('Call 700 of');
    expect(ccsim(['validate', OWN, '--router', MINE]).stdout).toContain('strategies base, rescue, full-bench');
    expect(ccsim(['list', 'strategies', '--router', MINE]).stdout).toMatch(/^ +rescue +who can still be answered/m);
  });

  it('a scenario loads none by itself', () => {
    const { status, stderr } = ccsim(['run', OWN]);
    expect(status).toBe(2);
    expect(stderr).toContain('given rescue');
    expect(stderr).toContain('or one of a router of your own (--router)');
  });

  it('given for nothing, it says so', () => {
    const { status, stderr } = ccsim(['run', scenario(SMALL), '--router', MINE, '-n', '1']);
    expect(status).toBe(0);
    expect(stderr).toContain('"routing" names none of its strategies, so it changes nothing');
  });

  it('a change of the router is a change of what a baseline is of', () => {
    const file = scenario(`${SMALL}routing: { agent_selection: mine }\nexpect: { total.asa: "<= 10m" }\n`);
    const router = CHOOSES('view.longestIdle(groups[0])');
    const baseline = join(folder(), 'baseline.json');
    const check = (...more: readonly string[]) =>
      ccsim(['check', file, '--router', router, '--baseline', baseline, '-n', '3', ...more]);
    expect(check('--update-baseline').status).toBe(0);
    writeFileSync(router, readFileSync(router, 'utf8').replace('longestIdle(groups[0])', 'idleFrom(groups[0], 0)'));
    expect(check().stdout).toMatch(/router/);
  });
});

describe('a router that is wrong is told in a line, with its place', () => {
  it.each([
    [
      '99',
      /asked at 08:\d\d:\d\d which agent is for call 1 in queue general: it answered 99, who is no idle agent of desk/,
    ],
    ['-1', /it answered -1, though one is idle of desk/],
    ['view.nothing()', /it threw view.nothing is not a function \(file:.*router\.mjs:1:\d+\)/],
  ])('an answer such as %s', (answer, message) => {
    const { status, stdout, stderr } = ccsim(['run', ROUTED(), '--router', CHOOSES(answer), '-n', '2', '-q']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('the same from another thread', () => {
    const file = scenarioWith(LARGE)();
    const { status, stderr } = ccsim(['run', file, '--router', CHOOSES('99'), '-n', '12', '--workers', '2', '-q']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/it answered 99, who is no idle agent of desk \(replication \d+ of seed "1"\)$/m);
  });

  it.each([
    ['export const mine = {\n  name: "mine",\n  choose( { }\n};', 'SyntaxError: Unexpected', '(line 4)'],
    ['export const mine = nowhere.to;', 'ReferenceError: nowhere is not defined', '(line 1:21)'],
    ['export const LATE = 3;', 'nothing among LATE has "choose" or "compare"', 'export const mine = {'],
    ['export const mine = { name: "fifo", meaning: "x", compare: () => 0 };', 'name of a strategy of the house', ''],
    ['import "./nowhere.js";', 'Cannot find module', 'nowhere.js'],
  ])('a module such as %s', (text, message, more) => {
    const { status, stderr } = ccsim(['list', 'strategies', '--router', module(text)]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain(more);
  });

  it('a file that is none', () => {
    const told = (path: string) => ccsim(['list', 'strategies', '--router', path]);
    expect(told('nowhere.js').stderr).toContain('nowhere.js: there is no such file');
    expect(told(folder()).stderr).toContain('that is a folder');
    expect(told('nowhere.js').status).toBe(2);
  });

  it('TypeScript, where this Node loads none', () => {
    const path = module("export const mine = { name: 'mine', meaning: 'x', compare: (): number => 0 };", 'mine.ts');
    const { status, stdout, stderr } = ccsim(['list', 'strategies', '--router', path, '--names']);
    const loads = Boolean((process.features as { readonly typescript?: unknown }).typescript);
    expect(status).toBe(loads ? 0 : 2);
    expect(loads ? stdout : stderr).toContain(loads ? 'mine' : 'cannot load TypeScript');
  });

  it('validate tries it in made-up moments', () => {
    const { status, stderr } = ccsim(['validate', ROUTED(), '--router', CHOOSES('view.idleFrom(groups[0], 0)')]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/mine: answers -?\d+, which is none of the idle agents/);
  });

  it('is found from where one stands', () => {
    const place = folder();
    writeFileSync(join(place, 'mine.mjs'), readFileSync(MINE));
    expect(shell(`cd ${place} && ccsim list strategies --router ./mine.mjs --names`).stdout).toContain('rescue\n');
  });
});
