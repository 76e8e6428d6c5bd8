import { describe, expect, it } from 'vitest';
import type { Threads } from '../../src/experiments/workers.js';
import { loadScenario } from '../../src/index.js';
import { LARGE } from '../support/ccsim.js';

// Threads need JavaScript to run: the built experiments, not the sources.
const BUILT = new URL('../../dist/experiments/workers.js', import.meta.url).href;
const { replicateOnWorkers } = (await import(BUILT)) as typeof import('../../src/experiments/workers.js');

const { model } = loadScenario({ path: 'large.yaml', readText: () => LARGE });
type Options = Parameters<typeof replicateOnWorkers>[2];
const found = (options: Partial<Options>) =>
  replicateOnWorkers(model, '1', { replications: 12, workers: 2, ...options });

describe('workers', () => {
  it('a worker that dies has its replications run again: the answer is the same', async () => {
    const undisturbed = await found({});
    let threads: Threads = [];
    let fired = 0;
    const disturbed = await found({
      onHired: (hired) => {
        threads = hired;
      },
      onProgress: () => {
        if (fired++ === 0) for (const thread of threads) void thread.terminate();
      },
    });
    expect(threads).toHaveLength(2);
    expect(fired).toBeGreaterThan(0);
    expect(disturbed).toEqual(undisturbed);
    expect(disturbed.replications).toBe(12);
  });

  it('stopped by a signal they answer what is finished, marked partial', async () => {
    const stop = new AbortController();
    const partial = await found({
      replications: 10_000,
      signal: stop.signal,
      onProgress: (finished) => {
        if (finished >= 3) stop.abort();
      },
    });
    expect(partial.partial).toBe(true);
    expect(partial.replications).toBeGreaterThanOrEqual(3);
    expect(partial.replications).toBeLessThan(20);
    expect(partial.answer!.total.get('offered')!.n).toBe(partial.replications);
  });

  it('tell their progress, to the last', async () => {
    const told: number[] = [];
    await found({ onProgress: (finished) => told.push(finished) });
    expect(told.at(-1)).toBe(12);
    expect(told).toEqual([...told].sort((a, b) => a - b));
  });
});
