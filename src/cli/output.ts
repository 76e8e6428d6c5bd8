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
import { basename, dirname, join, resolve } from 'node:path';
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
export function checkWritable(option: string, path: string, input: string): void {
  const found = statOf(path);
  if (isSameFile(path, input)) throw wrongUsage(`${option} ${path}: that is the scenario itself`, 'name another file');
  if (found?.isDirectory()) throw wrongUsage(`${option} ${path}: that is a folder`, 'name a file in it');
  const folder = dirname(path);
  if (!statOf(folder)?.isDirectory())
    throw wrongUsage(`${option} ${path}: there is no folder ${folder}`, 'make it first');
  try {
    accessSync(found ? path : folder, constants.W_OK);
  } catch (error) {
    throw wrongUsage(`${option} ${path}: ${inWords(codeOf(error))}`);
  }
}

/** Do both names lead to the same file? */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [statOf(one), statOf(other)];
  return a && b ? a.ino === b.ino && a.dev === b.dev : resolve(one) === resolve(other);
}

/** Writes a file whole or not at all. */
export function writeWhole(path: string, text: string): void {
  try {
    const draft = new Draft(path);
    try {
      draft.write(Buffer.from(text));
      draft.finish();
    } catch (error) {
      draft.discard();
      throw error;
    }
  } catch (error) {
    throw unwritten(path, codeOf(error));
  }
}

/** What the user is told when a file could not be written. */
export function unwritten(path: string, code: string): Failure {
  const outcome = isNoFile(path) ? '' : '; no file was written';
  return new Failure(EXIT.internal, `could not write ${path}: ${inWords(code)}${outcome}`);
}

/**
 * A file that is written whole or not at all: piece by piece into a file beside it, which then takes its name. A device or
 * a pipe cannot be put in place whole, and must not be replaced by a file: it is written as the pieces come.
 */
export class Draft {
  /** Where the pieces go. */
  private readonly beside: string;
  private readonly path: string;
  private file: number | null;

  constructor(path: string) {
    const found = statOf(path);
    this.path = found?.isFile() ? realpathSync(path) : path;
    this.beside = isNoFile(path)
      ? path
      : join(dirname(this.path), `.${basename(path).slice(0, 100)}.${process.pid}.part`);
    this.file = openSync(this.beside, this.isBeside() ? 'wx' : 'w', found ? found.mode & 0o777 : 0o666);
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.file!, bytes, at);
  }

  /** It is whole, and takes its name. */
  finish(): void {
    flush(this.file!);
    this.close();
    if (this.isBeside()) renameSync(this.beside, this.path);
  }

  /** Nothing is left of it. */
  discard(): void {
    this.close();
    if (this.isBeside()) rmSync(this.beside, { force: true });
  }

  private isBeside(): boolean {
    return this.beside !== this.path;
  }

  private close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }
}

/** Is it a device or a pipe? */
export function isNoFile(path: string): boolean {
  const found = statOf(path);
  return found !== undefined && !found.isFile();
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

/** What the machine said. */
export function codeOf(error: unknown): string {
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
    case 'EPIPE':
      return 'whoever read it has gone';
    default:
      return code;
  }
}
