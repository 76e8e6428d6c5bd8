/**
 * Bundles the program out of dist/ into dist/program/: `main.js` for bin/ccsim.js, `worker.js` for its threads, and the
 * chunks they share. Few files start fast, and code in one scope runs a little faster than across modules: all that
 * simulates and counts is one chunk, `engine.js`. What the sources import when they need it is still loaded then only.
 */
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { minify } from 'rolldown/utils';
import { courseOf } from './bindCentre.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PROGRAM = join(ROOT, 'dist/program');

/** It starts threads from files of its own, and is loaded only where there are threads. */
const KEPT_OUTSIDE = ['piscina'];

/** What each chunk is made of; the rest goes where it is needed. */
const CHUNKS = {
  engine: [
    'kernel',
    'distributions',
    'routing',
    'model',
    'ledger',
    'simulation',
    'statistics',
    'experiments/records',
    'experiments/workersRows/kept',
    'experiments/replication',
    'seedrandom',
  ],
  main: ['cli/main', 'cli/failure', 'reporting/version'],
  libraries: ['zod', 'yaml', 'csv-parse', '@noble/hashes', 'fastest-levenshtein'],
  program: ['cli', 'reporting/index', 'reporting/report', 'reporting/paint', 'scenario/problem', 'commander'],
  terminal: ['reporting/terminal', 'reporting/units'],
  workers: [
    'experiments/workers',
    'experiments/workersSetup/compiler',
    'experiments/replicate',
    'experiments/crew',
    'experiments/gathering',
    'experiments/work',
    'experiments/values',
  ],
};
const LOADED_LATER = ['cli/problems', 'simulation/trace'];
/** What a command needs for its work alone stands in a folder beneath the commands. */
const OF_ONE_COMMAND = /^cli\/commands\/\w+\//;
/** Nobody reads them here, and what is short is loaded sooner. Our own code stays legible, for stack traces and profiles. */
const MINIFIED = ['libraries'];

/** Libraries as they are best bundled: the same code as modules rather than CommonJS, or without a polyfill. */
const INSTEAD = {
  yaml: 'yaml/browser/index.js',
  'csv-parse/browser/esm/sync': 'csv-parse/lib/sync.js',
};
/** Chunks are scripts, in which there is no import: whoever imports a module of the user's own stands outside of them; and whoever runs one anew. */
const OUTSIDE = {
  './importing.js': '../../bin/importing.cjs',
  './workersSetup/boundCourse.js': '../../bin/boundCourse.cjs',
};
/** Node's modules that a library loads for what we never ask of it: seeding by itself, commands in other programs. */
const NEVER_USED = { seedrandom: 'crypto', commander: 'node:child_process' };
const NOTHING = '\0nothing for ';

/** `cli/main` for a file of ours, the name of its package for a library's. */
function placeOf(id) {
  if (id.startsWith(NOTHING)) return id.slice(NOTHING.length);
  const path = id.split(sep).join('/');
  const library = path.lastIndexOf('/node_modules/');
  return library >= 0
    ? path.slice(library + '/node_modules/'.length)
    : path.split('/dist/').at(-1).replace(/\.js$/, '');
}

const isIn = (place, rooms) => rooms.some((room) => place === room || place.startsWith(`${room}/`));
const isLoadedLater = (place) => isIn(place, LOADED_LATER) || OF_ONE_COMMAND.test(place);
const chunk = (name, priority) => ({
  name,
  priority,
  test: (id) => isIn(placeOf(id), CHUNKS[name]) && !isLoadedLater(placeOf(id)),
});

const lighter = {
  name: 'lighter',
  resolveId(source, importer = '') {
    if (Object.hasOwn(INSTEAD, source)) return join(ROOT, 'node_modules', INSTEAD[source]);
    if (Object.hasOwn(OUTSIDE, source)) return { id: OUTSIDE[source], external: true };
    const library = placeOf(importer).split('/')[0];
    return NEVER_USED[library] === source ? NOTHING + library : null;
  },
  load: (id) => (id.startsWith(NOTHING) ? 'export default {}' : null),
  renderChunk: (code, { name, fileName }) => (MINIFIED.includes(name) ? minified(fileName, code) : null),
  generateBundle(_, chunks) {
    for (const chunk of Object.values(chunks)) chunk.code = inAscii(chunk.code);
  },
};

/** Whatever is not ASCII as an escape, which means the same in every string and expression: bin/load.js reads bytes, not UTF-8. */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

async function minified(name, code) {
  const { code: short, errors } = await minify(name, code, { module: true });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0].message}`);
  return short;
}

/** Writes the bundle; answers the names of its files. */
export async function bundle() {
  const build = await rolldown({
    input: { main: join(ROOT, 'dist/cli/main.js'), worker: join(ROOT, 'dist/experiments/worker.js') },
    cwd: ROOT,
    platform: 'node',
    external: KEPT_OUTSIDE,
    plugins: [lighter],
    preserveEntrySignatures: 'allow-extension',
    checks: { ineffectiveDynamicImport: false },
    // A constant of another module costs a look-up and a check each time it is used; its value costs nothing.
    optimization: { inlineConst: true },
  });
  const { output } = await build.write({
    dir: PROGRAM,
    // A chunk of CommonJS is a function. What stands at the top of a module of the newer kind is reached through a cell and
    // checked at each use (a call of W1 takes 4 % more instructions), and what V8 made of it could not be kept.
    format: 'cjs',
    dynamicImportInCjs: false,
    comments: false,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: Object.keys(CHUNKS).map((name, i, { length }) => chunk(name, length - i)),
    },
  });
  await build.close();
  const engine = join(PROGRAM, 'engine.js');
  const { course, door } = courseOf(readFileSync(engine, 'utf8'));
  appendFileSync(engine, door);
  writeFileSync(join(PROGRAM, 'course.js'), course);
  // The package's own files are modules of the newer kind.
  writeFileSync(join(PROGRAM, 'package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(join(PROGRAM, 'LICENSES.txt'), licences(output));
  return [...output.map(({ fileName }) => fileName), 'course.js', 'LICENSES.txt', 'package.json'];
}

/** The licences of the libraries whose code is in the bundle: they ask to go with it. */
function licences(output) {
  const folders = new Set();
  for (const id of output.flatMap(({ moduleIds }) => moduleIds)) {
    const folder = /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id.split(sep).join('/'))?.[0];
    if (folder) folders.add(folder);
  }
  const texts = [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
  });
  return `dist/program holds code of these libraries.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
