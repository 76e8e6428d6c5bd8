import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { progressOn } from '../../src/cli/progress.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A stream that keeps what is written to it. */
function log() {
  const said: string[] = [];
  return { said, stream: { isTTY: false, write: (text: string) => said.push(text) } as unknown as NodeJS.WriteStream };
}

it('a log gets a line every 10 %, if it takes long', () => {
  const { said, stream } = log();
  const progress = progressOn(stream, 40);
  for (let finished = 1; finished <= 40; finished++) {
    vi.advanceTimersByTime(500);
    progress.tick(finished, 40);
  }
  progress.end();
  expect(said[0]).toBe('ccsim: 30 % (12 of 40 replications)\n');
  expect(said).toHaveLength(7);
});

it('a log gets nothing if it is quickly done', () => {
  const { said, stream } = log();
  const progress = progressOn(stream, 40);
  for (let finished = 1; finished <= 40; finished++) progress.tick(finished, 40);
  progress.end();
  expect(said).toEqual([]);
});
