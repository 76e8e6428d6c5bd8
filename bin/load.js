/**
 * Loads the chunks of the built program (dist/program). V8 compiles a function when it is first called, which is a third
 * of the time of a small run; so the build keeps in compiled/ what V8 made of each chunk (scripts/keepCompiled.mjs). It is
 * taken by the very Node that made it only, under V8's usual settings, and never for a chunk that is newer: V8 itself looks
 * whether it is of its own version and settings, and compiles anew otherwise. Any other Node loads the chunks as it loads
 * all files; from 22.1 on it keeps by itself what it compiles.
 */
const { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } = require('node:fs');
const { createRequire, enableCompileCache } = require('node:module');
const { join } = require('node:path');
const vm = require('node:vm');

const PROGRAM = join(__dirname, '../dist/program');

const KEPT = join(__dirname, '../compiled', `${process.version}-${process.platform}-${process.arch}`);

const outside = createRequire(join(PROGRAM, 'main.js'));
const chunks = new Map();

/** What a chunk exports; `name` is that of its file. */
function loadAsKept(name) {
  const known = chunks.get(name);
  if (known) return known.module.exports;
  const filename = join(PROGRAM, name);
  // The build writes ASCII: as bytes it is read in half the time.
  const text = readFileSync(filename, 'latin1');
  const script = new vm.Script(`(function (exports, require, module, __filename) {${text}\n})`, {
    filename,
    cachedData: kept(name),
  });
  const module = { exports: {} };
  chunks.set(name, { script, module });
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
