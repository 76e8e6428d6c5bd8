import type { SingleBar } from 'cli-progress';

/** Told as replications finish; ends before anything else is printed. */
export interface Progress {
  tick(finished: number, of: number): void;
  end(): void;
}

/** A bar is worth showing after so long, lines in a log after so long. */
const BAR_AFTER_MS = 400;
const LINES_AFTER_MS = 5_000;

export const SILENT: Progress = { tick: () => {}, end: () => {} };

/** A bar on a terminal, a line every 10 % of a long run anywhere else. */
export function progressOn(stream: NodeJS.WriteStream, of: number): Progress {
  return stream.isTTY ? bar(stream, of) : lines(stream);
}

function bar(stream: NodeJS.WriteStream, of: number): Progress {
  let shown: SingleBar | undefined;
  let finished = 0;
  let ended = false;
  const show = async () => {
    const { default: cliProgress } = await import('cli-progress');
    if (ended) return;
    shown = new cliProgress.SingleBar({
      stream,
      format: '{bar} {value} of {total} replications, {eta_formatted} to go',
      barCompleteChar: '█',
      barIncompleteChar: '░',
      barsize: 40,
      clearOnComplete: true,
      // The cursor stays: a second Ctrl-C must leave the terminal as it was.
      hideCursor: false,
      fps: 5,
    });
    shown.start(of, finished);
  };
  const timer = setTimeout(show, BAR_AFTER_MS);
  return {
    tick(now) {
      finished = now;
      shown?.update(now);
    },
    end() {
      ended = true;
      clearTimeout(timer);
      shown?.stop();
    },
  };
}

function lines(stream: NodeJS.WriteStream): Progress {
  const start = Date.now();
  let told = 0;
  return {
    tick(finished, of) {
      const tenth = Math.floor((10 * finished) / of);
      if (tenth <= told || finished === of) return;
      told = tenth;
      if (Date.now() - start >= LINES_AFTER_MS)
        stream.write(`ccsim: ${10 * tenth} % (${finished} of ${of} replications)\n`);
    },
    end: () => {},
  };
}
