import { describe, expect, it } from 'vitest';
import { Gathering } from '../../src/experiments/gathering.js';

const row = (n: number) => Float64Array.of(n);

function gatheringOf(room: number) {
  const added: number[] = [];
  return { added, gathering: new Gathering([{ add: (values) => added.push(values[0]!) }], room) };
}

describe('results are added in the order of replications', () => {
  it('whatever order they come in', () => {
    const { added, gathering } = gatheringOf(10);
    for (const replication of [2, 0, 3, 1, 4]) gathering.put(0, replication, row(replication));
    expect(added).toEqual([0, 1, 2, 3, 4]);
    expect(gathering.finished).toBe(5);
  });

  it('what is finished beyond a gap counts too, after an interruption', () => {
    const { added, gathering } = gatheringOf(10);
    for (const replication of [5, 0, 3]) gathering.put(0, replication, row(replication));
    expect(added).toEqual([0]);
    gathering.addTheRest();
    expect(added).toEqual([0, 3, 5]);
  });

  it('whoever runs too far ahead waits for the slowest', async () => {
    const { gathering } = gatheringOf(2);
    let isIn = false;
    const waiting = gathering.roomFor(2).then(() => {
      isIn = true;
    });
    await Promise.resolve();
    expect(isIn).toBe(false);
    gathering.put(0, 0, row(0));
    await waiting;
    expect(isIn).toBe(true);
  });

  it('nobody waits for ever when the earlier one will not come', async () => {
    const { gathering } = gatheringOf(2);
    const waiting = gathering.roomFor(7);
    gathering.close();
    await waiting;
  });

  describe('of several jobs', () => {
    const both = () => {
      const added: number[][] = [[], []];
      const sums = added.map((list) => ({ add: (values: Float64Array) => list.push(values[0]!) }));
      return { added, gathering: new Gathering(sums, 10) };
    };

    it('a replication counts when every job has finished it, so that all have the same ones', () => {
      const { added, gathering } = both();
      gathering.put(0, 0, row(10));
      gathering.put(0, 1, row(11));
      expect(added).toEqual([[], []]);
      gathering.put(1, 0, row(20));
      expect(added).toEqual([[10], [20]]);
      gathering.put(1, 1, row(21));
      expect(added).toEqual([
        [10, 11],
        [20, 21],
      ]);
      expect(gathering.finished).toBe(4);
    });

    it('after an interruption what only one of them has finished is left out', () => {
      const { added, gathering } = both();
      for (const replication of [1, 2]) gathering.put(0, replication, row(replication));
      gathering.put(1, 2, row(-2));
      gathering.addTheRest();
      expect(added).toEqual([[2], [-2]]);
    });
  });
});
