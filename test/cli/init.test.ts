import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCHEMA_FILE, STARTER } from '../../src/cli/commands/alone/init/starter.js';
import { jsonSchema, loadScenario } from '../../src/scenario/index.js';
import { whereKeysAre } from '../../src/scenario/schema/look.js';
import { ccsim, folder } from '../support/ccsim.js';
import { inForce, settingsOf } from '../support/settings.js';

const load = (text: string, strategy?: string) =>
  loadScenario({ path: 'scenario.yaml', readText: () => text, strategy });

describe('ccsim init', () => {
  it('writes a scenario that is valid without a warning and runs, and the schema its first line leads to', () => {
    const place = folder();
    const path = join(place, 'day.yaml');
    const { status, stdout, stderr } = ccsim(['init', path]);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`ccsim: wrote ${path}\nccsim: wrote ${join(place, SCHEMA_FILE)}\n`);
    const [first] = readFileSync(path, 'utf8').split('\n');
    const schema = readFileSync(join(place, /\$schema=(\S+)$/.exec(first!)![1]!), 'utf8');
    expect(JSON.parse(schema)).toEqual(jsonSchema());
    expect(schema).toBe(ccsim(['schema']).stdout);
    expect(ccsim(['validate', path])).toMatchObject({ status: 0, stderr: '' });
    expect(ccsim(['run', path, '--replications', '2'])).toMatchObject({ status: 0, stderr: '' });
  });

  it('is called scenario.yaml if nobody says otherwise, and - prints it', () => {
    const place = folder();
    expect(ccsim(['init', '-'])).toEqual({ status: 0, stdout: STARTER, stderr: '' });
    expect(ccsim(['init', join(place, 'scenario.yaml'), '--quiet']).stderr).toBe('');
    expect(readdirSync(place).sort()).toEqual([SCHEMA_FILE, 'scenario.yaml']);
  });

  it('writes over nothing without --force', () => {
    const place = folder();
    const path = join(place, 'scenario.yaml');
    writeFileSync(path, 'mine');
    expect(ccsim(['init', path])).toEqual({
      status: 2,
      stdout: '',
      stderr: `ccsim: ${path} is there already (name another file, or say --force)\n`,
    });
    expect(readdirSync(place)).toEqual(['scenario.yaml']);
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(ccsim(['init', path, '--force']).status).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(STARTER);
  });

  it('leaves another schema as it is, and says so', () => {
    const place = folder();
    writeFileSync(join(place, SCHEMA_FILE), '{}');
    const { status, stderr } = ccsim(['init', join(place, 'a.yaml')]);
    expect(status).toBe(0);
    expect(stderr).toContain('is another, and left as it is (--force renews it)');
    expect(readFileSync(join(place, SCHEMA_FILE), 'utf8')).toBe('{}');
  });

  it('says when there is no place for it', () => {
    const place = folder();
    expect(ccsim(['init', join(place, 'no', 'a.yaml')]).stderr).toContain('there is no folder');
    expect(ccsim(['init', ''])).toMatchObject({ status: 2, stderr: 'ccsim: the name of the file is empty\n' });
    expect(ccsim(['init', place])).toMatchObject({
      status: 2,
      stderr: `ccsim: ${place} is a folder (name a file in it)\n`,
    });
  });
});

describe('the starter', () => {
  const settings = settingsOf(STARTER);

  it('has settings to try, and a line above each key, where it first stands, that says what it is', () => {
    expect(settings.length).toBeGreaterThan(20);
    const lines = STARTER.split('\n');
    const keys = new Map<string, number>();
    lines.forEach((line, i) => {
      const key = /^ *#?([\w-]+)(?=:)/.exec(line)?.[1];
      if (key !== undefined && whereKeysAre().has(key) && !keys.has(key)) keys.set(key, i);
    });
    const isTold = (i: number) => /^ *# |^\w+:$/.test(lines[i - 1]!);
    expect([...keys].filter(([, i]) => !isTold(i)).map(([key]) => key)).toEqual([]);
    expect(keys.size).toBeGreaterThan(30);
  });

  it.each(settings)('line $line can be put in force: $text', (setting) => {
    const changed = load(inForce(STARTER, setting));
    const asItIs = load(STARTER);
    expect(changed.warnings.map(({ message }) => message)).toEqual([]);
    const said = ({ sha256, seed, strategies }: typeof asItIs) => [sha256, seed, ...strategies];
    expect(said(changed)).not.toEqual(said(asItIs));
  });

  it('has strategies without warnings', () => {
    for (const strategy of load(STARTER).strategies) expect(load(STARTER, strategy).warnings).toEqual([]);
  });

  it('fits on a screen', () => {
    expect(Math.max(...STARTER.split('\n').map((line) => line.length))).toBeLessThanOrEqual(160);
  });
});
