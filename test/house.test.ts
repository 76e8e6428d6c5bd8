import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keysOfTheLanguage, testsOfKeys } from './support/keyTable.js';
import { filesBelow, readSources, type Source } from './support/sources.js';

/** The walls of docs/house.md. Each test lists whoever breaks its rule; an empty list is a whole house. */
const SOURCES = readSources();
const find = (path: string) => SOURCES.find((source) => source.path === path);
const breaking = (rule: (source: Source) => string[]) =>
  SOURCES.flatMap((source) => rule(source).map((what) => `${source.path}: ${what}`));

/** Who may import whom: a room, or one file of it. Its own room is every file's to import. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  kernel: [],
  theory: [],
  distributions: ['kernel'],
  ledger: ['kernel'],
  model: ['kernel/units', 'kernel/lawSpec'],
  routing: ['kernel/units'],
  scenario: ['model', 'distributions/index', 'routing/index', 'kernel/units', 'kernel/lawSpec'],
  simulation: ['kernel', 'model', 'distributions', 'routing', 'ledger'],
  statistics: ['ledger', 'model', 'kernel/units'],
  experiments: ['scenario', 'model', 'simulation', 'statistics', 'theory', 'ledger', 'routing/index', 'kernel/units'],
  reporting: [
    'statistics/answer',
    'statistics/index',
    'experiments/follow/story',
    'distributions/index',
    'routing/index',
  ],
  cli: ['experiments', 'reporting', 'scenario', 'statistics', 'theory', 'distributions/index', 'routing/index', 'node'],
  index: [
    'kernel',
    'theory',
    'distributions',
    'ledger',
    'model',
    'routing',
    'scenario',
    'simulation',
    'statistics',
    'experiments',
    'reporting',
  ],
  node: ['index', 'scenario', 'experiments'],
};

/** Which library lives where: the rooms (or files) that may import it. Node's own modules: see ON_A_MACHINE. */
const LIBRARIES: Record<string, readonly string[]> = {
  yaml: ['scenario'],
  zod: ['scenario'],
  'csv-parse': ['scenario'],
  'fastest-levenshtein': ['scenario', 'cli'],
  '@noble/hashes': ['scenario'],
  seedrandom: ['kernel/streams'],
  piscina: ['experiments/workers'],
  chalk: ['reporting', 'cli'],
  'cli-progress': ['cli'],
  commander: ['cli'],
  // No library: a router of the user's own, by an address that only --router and loadRouter give.
  href: ['experiments/workersSetup/importing'],
};

/** Only these may know that there is a machine: files, clock, process, threads. All else runs in a browser. */
const ON_A_MACHINE = /^(cli\/|experiments\/worker|node$)/;
const MACHINE = [
  'process',
  'performance',
  'Date',
  'Buffer',
  'require',
  'setImmediate',
  'console',
  'globalThis',
  '__dirname',
];

/**
 * The stages in the order of the story: who begins something stands before what follows from it, and calls only what
 * lies ahead. The calendar closes the loop, no import does.
 */
const STAGES: readonly string[] = [
  'stopping',
  'closing',
  'arrival',
  'patience',
  'handing/afterTalk',
  'talk',
  'handing/asking',
  'handing/handoff',
  'movingOn',
  'queueing',
  'handing/endOfTalk',
  'leaving',
  'shift',
  'handing/holding',
  'duty',
];

/** Functions that may be long, with the reason. */
const LONG_BY_NATURE: Record<string, string> = {
  'simulation/simulate: happens': 'one switch over the kinds of event, a line each: a table, not a course of events',
};

const isAmong = (path: string, allowed: readonly string[]) =>
  allowed.some((place) => path === place || path.startsWith(`${place}/`));

describe('who may import whom', () => {
  it('every room stands in the table', () => {
    expect([...new Set(SOURCES.map((source) => source.room))].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  });

  it('nobody imports past the walls', () => {
    const stray = ({ room, imports }: Source) =>
      imports.filter((path) => path.split('/')[0] !== room && !isAmong(path, MAY_IMPORT[room]));
    expect(breaking(stray)).toEqual([]);
  });

  it('every import leads to a file of the house', () => {
    expect(breaking(({ imports }) => imports.filter((path) => !find(path)))).toEqual([]);
  });

  it('there is no import circle', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' -> '));
      if (done.has(path) || way.includes(path)) return;
      for (const next of find(path)?.imports ?? []) walk(next, [...way, path]);
      done.add(path);
    };
    for (const { path } of SOURCES) walk(path, []);
    expect(circles).toEqual([]);
  });

  it('a stage never calls a stage that lies behind it', () => {
    const here = SOURCES.filter((source) => source.path.startsWith('simulation/stages/'));
    const nameOf = (path: string) => path.slice('simulation/stages/'.length);
    expect(here.map((source) => nameOf(source.path)).sort()).toEqual([...STAGES].sort());
    const place = (path: string) => STAGES.indexOf(nameOf(path));
    const behind = ({ path, imports }: Source) =>
      imports.filter((other) => here.includes(find(other)!) && place(other) < place(path));
    expect(here.flatMap((source) => behind(source).map((other) => `${source.path} -> ${other}`))).toEqual([]);
  });
});

describe('what the outside may bring in', () => {
  it('each library has its room', () => {
    const stray = ({ path, packages }: Source) =>
      packages.filter((name) => !name.startsWith('node:') && !isAmong(path, LIBRARIES[name] ?? []));
    expect(breaking(stray)).toEqual([]);
  });

  it('files, clock, process and threads are touched at the rim only', () => {
    const touched = ({ path, packages, names }: Source) =>
      ON_A_MACHINE.test(path)
        ? []
        : [...packages.filter((name) => name.startsWith('node:')), ...MACHINE.filter((name) => names.has(name))];
    expect(breaking(touched)).toEqual([]);
  });

  it('the library reaches nothing that needs a machine', () => {
    const reached = new Set<string>();
    const walk = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      for (const next of find(path)?.imports ?? []) walk(next);
    };
    walk('index');
    expect([...reached].filter((path) => ON_A_MACHINE.test(path))).toEqual([]);
  });

  it('chance comes from the kernel alone', () => {
    expect(breaking(({ names }) => (names.has('Math.random') ? ['Math.random'] : []))).toEqual([]);
  });

  it('nobody raises to a power: Math.pow and ** round differently from one Node to the next', () => {
    const rooms = ['kernel', 'distributions', 'routing', 'simulation', 'ledger', 'statistics', 'reporting'];
    const powers = ({ room, names, raises }: Source) =>
      rooms.includes(room) && (raises || names.has('Math.pow')) ? ['raises to a power'] : [];
    expect(breaking(powers)).toEqual([]);
  });
});

describe('sizes', () => {
  it('files stay under 250 lines', () => {
    const files = [
      ...filesBelow('src', ['.ts']),
      ...filesBelow('test', ['.ts']),
      ...filesBelow('scripts', ['.mjs', '.ts']),
    ];
    const long = files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 250);
    expect(long).toEqual([]);
  });

  it('functions stay under 40 lines', () => {
    const long = ({ functions }: Source) => functions.filter(({ lines }) => lines >= 40).map(({ name }) => name);
    expect(breaking(long)).toEqual(Object.keys(LONG_BY_NATURE));
  });

  it('folders stay under 15 entries', () => {
    const folders = new Set(SOURCES.map(({ path }) => `src/${path}`.split('/').slice(0, -1).join('/')));
    expect([...folders].filter((folder) => readdirSync(folder).length >= 15)).toEqual([]);
  });
});

describe('the language', () => {
  const keys = keysOfTheLanguage();

  it('has a test of the effect of every key, in test/keys', () => {
    const held = testsOfKeys();
    expect(keys.filter((key) => !key.holdsOnly && !held.has(key.path)).map(({ path }) => path)).toEqual([]);
  });

  it('knows every key that a test there names', () => {
    const known = keys.map(({ path }) => path);
    expect([...testsOfKeys().keys()].filter((path) => !known.includes(path))).toEqual([]);
  });
});
