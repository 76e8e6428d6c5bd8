/**
 * Loads the chunks of the built program (dist/program). V8 compiles a function when it is first called, which is a third
 * of the time of a small run; so the build keeps in compiled/ what V8 made of each chunk (scripts/keepCompiled.mjs). It is
 * taken by the very Node that made it only, under V8's usual settings, and never for a chunk that is newer: V8 itself looks
 * whether it is of its own version and settings, and compiles anew otherwise. Any other Node loads the chunks as it loads
 * all files; from 22.1 on it keeps by itself what it compiles.
 */
const { closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } = require('node:fs');
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
  const chunk = read(filename);
  // The build writes ASCII: as bytes it is taken in half the time.
  const text = chunk.bytes.latin1Slice();
  const script = new vm.Script(`(function (exports, require, module, __filename) {${text}\n})`, {
    filename,
    cachedData: kept(name, chunk.writtenAt),
  });
  const module = { exports: {} };
  chunks.set(name, { script, module });
  const inside = (wanted) => (wanted.startsWith('./') ? loadAsKept(wanted.slice(2)) : outside(wanted));
  script.runInThisContext()(module.exports, inside, module, filename);
  return module.exports;
}

function kept(name, writtenAt) {
  try {
    const found = read(join(KEPT, name));
    return found.writtenAt >= writtenAt ? found.bytes : undefined;
  } catch {
    return undefined;
  }
}

/** All files are read into the same room, one after the other: fresh memory costs more than reading. */
let room = Buffer.allocUnsafeSlow(1 << 20);

/** The bytes of a file, until the next one is read. */
function read(path) {
  const file = openSync(path);
  try {
    const { size, mtimeMs } = fstatSync(file);
    if (size > room.length) room = Buffer.allocUnsafeSlow(size);
    return { bytes: room.subarray(0, readSync(file, room, 0, size, 0)), writtenAt: mtimeMs };
  } finally {
    closeSync(file);
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
