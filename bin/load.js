/**
 * Loads the chunks of the built program (dist/program). V8 compiles a function when it is first called, which is a third
 * of the time of a small run; so the build keeps in compiled/ what V8 made of each chunk (scripts/keepCompiled.mjs). It is
 * taken by the very Node that made it only, and never for a chunk that is newer. Any other Node loads the chunks as it
 * loads all files; from 22.1 on it keeps by itself what it compiles.
 */
const { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } = require('node:fs');
const { createRequire, enableCompileCache } = require('node:module');
const { join } = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

const PROGRAM = join(__dirname, '../dist/program');

// For short runs, as most are: with few functions joined into one, and none improved before it is worth it, the first days
// of a run take two thirds of the time. The threads of a long run join many (src/experiments/workersSetup/compiler.ts). Stands
// before the first chunk, for what is compiled is good for the same settings only. No answer depends on it.
v8.setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
// (Later versions of V8 count otherwise, and do not know the second of these.)
if (process.version.startsWith('v20.')) v8.setFlagsFromString('--interrupt-budget=200000');

const KEPT = join(
  __dirname,
  '../compiled',
  `${process.version}-${process.arch}-${v8.cachedDataVersionTag().toString(36)}`,
);

const chunks = new Map();

/** What a chunk exports; `name` is that of its file. */
function loadAsKept(name) {
  const known = chunks.get(name);
  if (known) return known.module.exports;
  const filename = join(PROGRAM, name);
  const script = new vm.Script(
    `(function (exports, require, module, __filename) {${readFileSync(filename, 'utf8')}\n})`,
    {
      filename,
      cachedData: kept(name),
    },
  );
  const module = { exports: {} };
  chunks.set(name, { script, module });
  const outside = createRequire(filename);
  const inside = (wanted) => (wanted.startsWith('./') ? loadAsKept(wanted.slice(2)) : outside(wanted));
  script.runInThisContext()(module.exports, inside, module, filename);
  return module.exports;
}

function kept(name) {
  const file = join(KEPT, name);
  try {
    return statSync(file).mtimeMs >= statSync(join(PROGRAM, name)).mtimeMs ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}

function loadAsUsual(name) {
  enableCompileCache?.();
  return require(join(PROGRAM, name));
}

/** For the build: keeps what V8 has made of the chunks that are loaded, all that was called in them compiled. */
function keepCompiled() {
  mkdirSync(KEPT, { recursive: true });
  for (const [name, { script }] of chunks) writeFileSync(join(KEPT, name), script.createCachedData());
}

exports.load = existsSync(KEPT) ? loadAsKept : loadAsUsual;
exports.loadAsKept = loadAsKept;
exports.keepCompiled = keepCompiled;
