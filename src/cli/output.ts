import type { Stats } from 'node:fs';
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EXIT, Failure, wrongUsage } from './failure.js';

/** Writes to stdout and waits until it is taken. A reader who has gone away (`| head`) is no failure. */
export function print(text: string): Promise<void> {
  return new Promise((done, fail) => {
    process.stdout.write(text, (error) => {
      if (!error || codeOf(error) === 'EPIPE') done();
      else fail(new Failure(EXIT.internal, `could not write the result to stdout: ${inWords(codeOf(error))}`));
    });
  });
}

/** Says before anything is simulated why a file could not be written, or should not: over what it is made from. */
export function checkWritable(path: string, input: string): void {
  const found = statOf(path);
  const read = statOf(input);
  if (found && read && found.ino === read.ino && found.dev === read.dev) {
    throw wrongUsage(`--output ${path}: that is the scenario itself`, 'name another file');
  }
  if (found?.isDirectory()) throw wrongUsage(`--output ${path}: that is a folder`, 'name a file in it');
  const folder = dirname(path);
  if (!statOf(folder)?.isDirectory())
    throw wrongUsage(`--output ${path}: there is no folder ${folder}`, 'make it first');
  try {
    accessSync(found ? path : folder, constants.W_OK);
  } catch (error) {
    throw wrongUsage(`--output ${path}: ${inWords(codeOf(error))}`);
  }
}

/** Writes a file whole or not at all: into a file beside it, which then takes its name. */
export function writeWhole(path: string, text: string): void {
  const found = statOf(path);
  try {
    // A device or a pipe cannot be put in place whole, and must not be replaced by a file.
    if (found && !found.isFile()) writeAll(openSync(path, 'w'), text);
    else writeBeside(found ? realpathSync(path) : path, text, found ? found.mode & 0o777 : 0o666);
  } catch (error) {
    const outcome = found && !found.isFile() ? '' : '; no file was written';
    throw new Failure(EXIT.internal, `could not write ${path}: ${inWords(codeOf(error))}${outcome}`);
  }
}

function writeBeside(path: string, text: string, mode: number): void {
  const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.part`);
  const file = openSync(beside, 'wx', mode);
  try {
    writeAll(file, text);
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function writeAll(file: number, text: string): void {
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    if (bytes.length > 0) flush(file);
  } finally {
    closeSync(file);
  }
}

function flush(file: number): void {
  try {
    fsyncSync(file);
  } catch (error) {
    // A pipe or a terminal has nothing to flush.
    if (codeOf(error) !== 'EINVAL' && codeOf(error) !== 'ENOTSUP') throw error;
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function inWords(code: string): string {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full';
    case 'EROFS':
      return 'the disk is read-only';
    case 'EACCES':
    case 'EPERM':
      return 'no permission to write there';
    case 'EFBIG':
      return 'the file would be larger than is allowed';
    case 'ENOENT':
      return 'the folder has gone';
    default:
      return code;
  }
}
