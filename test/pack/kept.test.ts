import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { VERSION } from '../../src/reporting/version.js';

// What V8 made of the program is kept by the build (bin/load.js). It may be missing, stale or spoilt: nobody notices.
const ROOT = new URL('../..', import.meta.url).pathname;
const place = mkdtempSync(join(tmpdir(), 'ccsim-kept-'));
const PARTS = ['bin', 'compiled', 'dist/program', 'scenarios', 'package.json'];

beforeEach(() => {
  rmSync(place, { recursive: true, force: true });
  for (const part of PARTS) cpSync(join(ROOT, part), join(place, part), { recursive: true, preserveTimestamps: true });
  symlinkSync(join(ROOT, 'node_modules'), join(place, 'node_modules'));
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

function ccsim(root: string, ...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/ccsim.js'), ...args], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout;
}

const report = (root = place) => ccsim(root, 'run', join(root, 'scenarios/03-two-skills.yaml'), '-n', '2');

const kept = () =>
  readdirSync(join(place, 'compiled'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(place, 'compiled', name));

/** Tells on stderr which chunks were given something kept, and whether V8 took it. */
const WITNESS = `
  const vm = require('node:vm');
  const { Script } = vm;
  vm.Script = class extends Script {
    constructor(text, options) {
      super(text, options);
      const chunk = options.filename.split('/').at(-1);
      if (options.cachedData) console.error(chunk, this.cachedDataRejected ? 'refused' : 'taken');
    }
  };`;

/** What a run takes of what is kept, under some options of Node's own. */
function taken(...options: readonly string[]): {
  readonly chunks: ReadonlyMap<string, string>;
  readonly report: string;
} {
  const witness = join(place, 'witness.cjs');
  writeFileSync(witness, WITNESS);
  const run = [join(place, 'bin/ccsim.js'), 'run', join(place, 'scenarios/03-two-skills.yaml'), '-n', '2'];
  const told = spawnSync(process.execPath, [...options, '--require', witness, ...run], { encoding: 'utf8' });
  const lines = told.stderr.trim().split('\n');
  return { chunks: new Map(lines.map((line) => line.split(' ') as [string, string])), report: told.stdout };
}

describe('what the build keeps of the compiled program', () => {
  it('is taken by V8, for every chunk of a run', () => {
    const { chunks } = taken();
    expect([...chunks.keys()]).toEqual(expect.arrayContaining(['engine.js', 'scenario.js', 'terminal.js']));
    expect([...new Set(chunks.values())]).toEqual(['taken']);
  });

  it('is refused by V8 under other settings, which changes no report', () => {
    const { chunks, report: told } = taken('--no-opt');
    expect([...new Set(chunks.values())]).toEqual(['refused']);
    expect(told).toBe(report());
  });

  it('is there for the Node that built, for every chunk a run loads', () => {
    const chunks = kept().map((name) => name.split('/').at(-1));
    expect(chunks).toEqual(expect.arrayContaining(['main.js', 'program.js', 'scenario.js', 'engine.js']));
  });

  it('changes no report: without it, or with its pages cut short or torn', () => {
    const told = report(ROOT);
    expect(report()).toBe(told);
    for (const file of kept()) writeFileSync(file, readFileSync(file).subarray(0, 1000));
    expect(report()).toBe(told);
    for (const file of kept()) writeFileSync(file, 'no code');
    expect(report()).toBe(told);
    for (const file of kept()) rmSync(file);
    expect(report()).toBe(told);
    rmSync(join(place, 'compiled'), { recursive: true });
    expect(report()).toBe(told);
  });

  it('gives way to a chunk that is newer', () => {
    const chunk = join(place, 'dist/program/main.js');
    const text = readFileSync(chunk, 'utf8');
    expect(text).toContain(VERSION);
    writeFileSync(chunk, text.replaceAll(VERSION, VERSION.replace(/^./, '9')));
    const later = new Date(Date.now() + 10_000);
    utimesSync(chunk, later, later);
    expect(ccsim(place, '--version')).toMatch(/^9/);
  });
});
