import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { CallerDraws, occasion, PURPOSE } from '../../src/kernel/callerDraws.js';
import { keyAsOther, keyOf, STREAM, Stream } from '../../src/kernel/streams.js';
import { chiSquareZ, correlationZ, meanZ, serialZ } from '../support/chance.js';

const N = 100_000;
type Name = [seed: string, replication: number, purpose: string, owner: string];

function take(name: Name, count: number): Float64Array {
  const stream = new Stream(...name);
  return new Float64Array(count).map(() => stream.next());
}

/** Neighbours of one name: one thing differs in each. */
const NAMES: Name[] = [
  ['1', 0, STREAM.arrivals, 'cards'],
  ['2', 0, STREAM.arrivals, 'cards'],
  ['1', 1, STREAM.arrivals, 'cards'],
  ['1', 0, STREAM.busyness, 'cards'],
  ['1', 0, STREAM.arrivals, 'loans'],
  ['1', 10, STREAM.arrivals, 'cards'],
  ['11', 0, STREAM.arrivals, 'cards'],
];

describe('a stream', () => {
  it('gives the numbers of the library that seeds it', () => {
    for (const [seed, replication, purpose, owner] of NAMES) {
      const { double } = seedrandom.alea(`${seed}/${replication}/${purpose}/${owner}`);
      expect(take([seed, replication, purpose, owner], 10_000)).toEqual(new Float64Array(10_000).map(() => double()));
    }
  });

  it('gives the same numbers under the same name', () => {
    expect(take(NAMES[0], 1000)).toEqual(take(NAMES[0], 1000));
  });

  it('does not care which other streams there are, or in which order they were opened', () => {
    const first = new Stream(...NAMES[0]);
    const second = new Stream(...NAMES[1]);
    const mixed = new Float64Array(100).map(() => {
      second.next();
      return first.next();
    });
    expect(mixed).toEqual(take(NAMES[0], 100));
  });

  it.each(NAMES)('seed %s, replication %i, %s of %s: in [0, 1), even, without serial correlation', (...name) => {
    const numbers = take(name, N);
    expect(numbers.every((u) => u >= 0 && u < 1)).toBe(true);
    expect(Math.abs(meanZ(numbers))).toBeLessThan(4.5);
    for (let lag = 1; lag <= 5; lag++) expect(Math.abs(serialZ(numbers, lag))).toBeLessThan(4.5);
    expect(Math.abs(chiSquareZ(N, 1000, (i) => Math.floor(numbers[i] * 1000)))).toBeLessThan(4.5);
    expect(Math.abs(chiSquareZ(N, 256, (i) => (numbers[i] * 9007199254740992) % 256))).toBeLessThan(4.5);
  });

  it('has nothing to do with a stream of another name', () => {
    const rows = NAMES.map((name) => take(name, N));
    for (let a = 0; a < rows.length; a++) {
      for (let b = 0; b < a; b++) expect(Math.abs(correlationZ(rows[a], rows[b]))).toBeLessThan(4.5);
    }
  });

  it('starts evenly: the first numbers of 20,000 replications are as good as any row', () => {
    const firsts = new Float64Array(20_000).map(
      (_, replication) => take(['1', replication, 'shrinkage', 'desk'], 1)[0],
    );
    expect(Math.abs(meanZ(firsts))).toBeLessThan(4.5);
    expect(Math.abs(serialZ(firsts, 1))).toBeLessThan(4.5);
    expect(Math.abs(chiSquareZ(firsts.length, 100, (i) => Math.floor(firsts[i] * 100)))).toBeLessThan(4.5);
  });
});

describe('a key', () => {
  it('is found by name, and another name has another', () => {
    expect(keyOf(...NAMES[0])).toEqual(keyOf(...NAMES[0]));
    const keys = new Set(NAMES.map((name) => JSON.stringify(keyOf(...name))));
    expect(keys.size).toBe(NAMES.length);
  });

  it('served as another type is neither type, and not the same the other way round', () => {
    const cards = keyOf('1', 0, STREAM.caller, 'cards');
    const loans = keyOf('1', 0, STREAM.caller, 'loans');
    const keys = [cards, loans, keyAsOther(cards, loans), keyAsOther(loans, cards), keyAsOther(cards, cards)];
    expect(new Set(keys.map((key) => JSON.stringify(key))).size).toBe(5);
  });
});

describe("a caller's own draws", () => {
  const key = keyOf('1', 0, STREAM.caller, 'cards');
  const draws = new CallerDraws();
  const first = (ordinal: number, purpose: number, when: number, from = key) => {
    draws.begin(from.key0, from.key1, ordinal, purpose, when);
    return draws.next();
  };

  it('are the same whenever and in whatever order they are asked for', () => {
    const talk = first(7, PURPOSE.talk, 0);
    const patience = first(7, PURPOSE.patience, occasion(0, 1));
    expect(first(7, PURPOSE.patience, occasion(0, 1))).toBe(patience);
    expect(first(7, PURPOSE.talk, 0)).toBe(talk);
  });

  it('run on for as many numbers as a law asks', () => {
    draws.begin(key.key0, key.key1, 7, PURPOSE.talk, 0);
    const numbers = new Float64Array(1024).map(() => draws.next());
    expect(new Set(numbers).size).toBe(1024);
    expect(Math.abs(meanZ(numbers))).toBeLessThan(4);
  });

  it('differ for every purpose and every occasion', () => {
    const seen = new Set<number>();
    for (const purpose of Object.values(PURPOSE)) {
      for (let contact = 0; contact < 40; contact++) {
        for (let k = 0; k < 40; k++) seen.add(first(7, purpose, occasion(contact, k)));
      }
    }
    expect(seen.size).toBe(Object.values(PURPOSE).length * 1600);
  });

  it('have nothing to do with each other, nor with the next caller or the next type', () => {
    const loans = keyOf('1', 0, STREAM.caller, 'loans');
    const row = (purpose: number, when: number, from = key) =>
      new Float64Array(N).map((_, ordinal) => first(ordinal, purpose, when, from));
    const rows = [
      row(PURPOSE.talk, 0),
      row(PURPOSE.patience, 0),
      row(PURPOSE.patience, occasion(0, 1)),
      row(PURPOSE.patience, occasion(1, 0)),
      row(PURPOSE.talk, 0, loans),
      row(PURPOSE.talk, 0, keyAsOther(key, loans)),
      row(PURPOSE.talk, 0, keyAsOther(loans, key)),
    ];
    for (let a = 0; a < rows.length; a++) {
      expect(Math.abs(serialZ(rows[a], 1))).toBeLessThan(4.5);
      for (let b = 0; b < a; b++) expect(Math.abs(correlationZ(rows[a], rows[b]))).toBeLessThan(4.5);
    }
  });
});
