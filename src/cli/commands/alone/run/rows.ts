import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { RECORD_FORMATS } from '../../../../experiments/records/formats.js';
import { RowsFault, type RowsWanted } from '../../../../experiments/records/wanted.js';
import { wrongUsage } from '../../../failure.js';
import { LATER_EXTENSIONS } from '../../../notBuilt.js';
import { checkWritable, codeOf, Draft, isNoFile, isSameFile, unwritten } from '../../../output.js';

/** The file of --records while it is written: whole or not at all. */
export interface RowsFile {
  readonly wanted: RowsWanted;
  /** All rows are there, and the file takes its name. */
  finish(): void;
  /** Leaves nothing behind; what it could not write is told in the user's words. */
  giveUp(error: unknown): unknown;
}

/** Says before anything is simulated what is wrong with --records: its name, where it leads. Answers the format by the name. */
export function formatOfRows(path: string, scenario: string, output: string | undefined): string {
  const extension = extname(path).toLowerCase();
  const extensions = RECORD_FORMATS.map((format) => format.extension).join(' or ');
  if (LATER_EXTENSIONS.rows.has(extension)) {
    throw wrongUsage(
      `--records ${path}: not built yet: ${LATER_EXTENSIONS.rows.get(extension)}`,
      `write a ${extensions} file`,
    );
  }
  const format = RECORD_FORMATS.find((each) => each.extension === extension);
  if (format === undefined) {
    throw wrongUsage(`--records ${path}: which format?`, `the name says it: end it in ${extensions}`);
  }
  checkWritable('--records', path, scenario);
  if (output !== undefined && isSameFile(path, output)) {
    throw wrongUsage(`--records ${path}: that is the file of --output`, 'name another one');
  }
  return format.name;
}

/** Begins the file. */
export function beginRows(path: string, format: string, strategy: string): RowsFile {
  const draft = orTell(path, () => new Draft(path));
  const folder = join(
    isNoFile(path) ? tmpdir() : dirname(path),
    `.${basename(path).slice(0, 100)}.${process.pid}.rows`,
  );
  const paper = (bytes: Uint8Array) => {
    try {
      draft.write(bytes);
    } catch (error) {
      throw new RowsFault(codeOf(error));
    }
  };
  const leavesNothing = () => {
    draft.discard();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  };
  const stopListening = onSecondInterrupt(leavesNothing);
  const giveUp = (error: unknown): unknown => {
    stopListening();
    leavesNothing();
    return error instanceof RowsFault ? unwritten(path, error.code) : error;
  };
  const finish = () => {
    try {
      draft.finish();
      stopListening();
    } catch (error) {
      throw giveUp(new RowsFault(codeOf(error)));
    }
  };
  return { wanted: { format, strategy, paper, folder }, finish, giveUp };
}

/** The second Ctrl-C stops at once: what was begun is cleared away first, and the program dies as by any Ctrl-C. */
function onSecondInterrupt(clear: () => void): () => void {
  const second = () => {
    clear();
    process.kill(process.pid, 'SIGINT');
  };
  const first = () => process.once('SIGINT', second);
  process.once('SIGINT', first);
  return () => {
    process.removeListener('SIGINT', first);
    process.removeListener('SIGINT', second);
  };
}

function orTell<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw unwritten(path, codeOf(error));
  }
}
