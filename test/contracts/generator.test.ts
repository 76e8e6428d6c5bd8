import { describe, expect, it } from 'vitest';
import { Threefry } from '../../src/kernel/generator.js';
import { chiSquareZ, correlationZ, meanZ, serialZ } from '../support/chance.js';
import { TestDraws } from '../support/draws.js';

const MASK = 0xffffffffn;
const rotate = (word: bigint, by: bigint) => ((word << by) | (word >> (32n - by))) & MASK;

/** Threefry-2x32 once more, written from the paper (Salmon et al. 2011, section 4.2) with whole numbers and any number of rounds. */
function threefryByTheBook(rounds: number, key: readonly bigint[], counter: readonly bigint[]): [bigint, bigint] {
  const rotations = [13n, 15n, 26n, 6n, 17n, 29n, 16n, 24n];
  const keys = [key[0], key[1], 0x1bd11bdan ^ key[0] ^ key[1]];
  let x = (counter[0] + keys[0]) & MASK;
  let y = (counter[1] + keys[1]) & MASK;
  for (let round = 0; round < rounds; round++) {
    x = (x + y) & MASK;
    y = rotate(y, rotations[round % 8]) ^ x;
    if (round % 4 === 3) {
      const turn = (round + 1) / 4;
      x = (x + keys[turn % 3]) & MASK;
      y = (y + keys[(turn + 1) % 3] + BigInt(turn)) & MASK;
    }
  }
  return [x, y];
}

/** The lines for threefry2x32 in Random123's `kat_vectors`: rounds, counter, key, answer. */
const KNOWN_ANSWERS = `
  13 00000000 00000000 00000000 00000000 9d1c5ec6 8bd50731
  13 ffffffff ffffffff ffffffff ffffffff fd36d048 2d17272c
  13 243f6a88 85a308d3 13198a2e 03707344 ba3e4725 f27d669e
  20 00000000 00000000 00000000 00000000 6b200159 99ba4efe
  20 ffffffff ffffffff ffffffff ffffffff 1cb996fc bb002be7
  20 243f6a88 85a308d3 13198a2e 03707344 c4923a9c 483df7a0
`
  .trim()
  .split('\n')
  .map((line) => {
    const [rounds, ...words] = line.trim().split(' ');
    return { rounds: Number(rounds), words: words.map((word) => BigInt(`0x${word}`)) };
  });

const block = (key0: number, key1: number, counter0: number, counter1: number): Threefry => {
  const generator = new Threefry();
  generator.fill(key0, key1, counter0, counter1);
  return generator;
};
const word = (value: bigint) => Number(BigInt.asIntN(32, value));

/** `count` uniform numbers, the i-th from the block that `at` names. */
function row(count: number, at: (i: number) => [number, number, number, number]): Float64Array {
  return new Float64Array(count).map((_, i) => block(...at(i)).uniform());
}

describe('known answers', () => {
  it.each(KNOWN_ANSWERS)('the book, $rounds rounds', ({ rounds, words }) => {
    expect(threefryByTheBook(rounds, words.slice(2, 4), words.slice(0, 2))).toEqual(words.slice(4));
  });

  it.each(KNOWN_ANSWERS.filter(({ rounds }) => rounds === 13))('the generator', ({ words }) => {
    const [counter0, counter1, key0, key1, answer0, answer1] = words.map(word);
    const { word0, word1 } = block(key0, key1, counter0, counter1);
    expect([word0, word1]).toEqual([answer0, answer1]);
  });

  it('the generator agrees with the book on a thousand blocks', () => {
    const draws = new TestDraws(1);
    for (let i = 0; i < 1000; i++) {
      const words = [0, 0, 0, 0].map(() => BigInt(Math.floor(draws.next() * 4294967296)));
      const [key0, key1, counter0, counter1] = words.map(word);
      const { word0, word1 } = block(key0, key1, counter0, counter1);
      expect([word0, word1]).toEqual(threefryByTheBook(13, words.slice(0, 2), words.slice(2)).map(word));
    }
  });
});

describe('the uniform number', () => {
  const of = (word0: number, word1: number) => {
    const generator = new Threefry();
    generator.word0 = word0;
    generator.word1 = word1;
    return generator.uniform();
  };

  it('lies in [0, 1) and has 53 bits', () => {
    expect(of(0, 0)).toBe(0);
    expect(of(-1, -1)).toBe(1 - Number.EPSILON / 2);
    expect(of(0, 64)).toBe(Number.EPSILON / 2);
    expect(of(0x80000000 | 0, 0)).toBe(0.5);
  });
});

describe('nobody can tell it from chance', () => {
  it('avalanche: one bit of key or counter turns each bit of the answer half of the time', () => {
    const BLOCKS = 2000;
    const draws = new TestDraws(2);
    const turned = Array.from({ length: 128 }, () => new Int32Array(64));
    for (let i = 0; i < BLOCKS; i++) {
      const input = Int32Array.from({ length: 4 }, () => Math.floor(draws.next() * 4294967296));
      const before = block(input[0], input[1], input[2], input[3]);
      for (let bit = 0; bit < 128; bit++) {
        input[bit >> 5] ^= 1 << (bit & 31);
        const after = block(input[0], input[1], input[2], input[3]);
        input[bit >> 5] ^= 1 << (bit & 31);
        const low = before.word0 ^ after.word0;
        const high = before.word1 ^ after.word1;
        for (let out = 0; out < 32; out++) {
          turned[bit][out] += (low >>> out) & 1;
          turned[bit][out + 32] += (high >>> out) & 1;
        }
      }
    }
    // 8,192 cells, each binomial: the greatest of so many lies near 4 standard deviations.
    const worst = Math.max(...turned.flatMap((cells) => [...cells].map((count) => Math.abs(count - BLOCKS / 2))));
    expect(worst / Math.sqrt(BLOCKS / 4)).toBeLessThan(5.5);
  });

  const N = 200_000;
  const byOrdinal = row(N, (i) => [11, 22, i, 0]);
  const byNumber = row(N, (i) => [11, 22, 0, i]);
  const byKey = row(N, (i) => [i, 22, 0, 0]);

  it.each([
    ['callers in turn', byOrdinal],
    ['numbers of one caller in turn', byNumber],
    ['keys in turn', byKey],
  ])('%s: mean, no serial correlation, even in one and in two dimensions', (_, numbers) => {
    expect(Math.abs(meanZ(numbers))).toBeLessThan(4);
    for (let lag = 1; lag <= 12; lag++) expect(Math.abs(serialZ(numbers, lag))).toBeLessThan(4.5);
    expect(Math.abs(chiSquareZ(N, 1000, (i) => Math.floor(numbers[i] * 1000)))).toBeLessThan(4.5);
    const pair = (i: number) => Math.floor(numbers[2 * i] * 40) * 40 + Math.floor(numbers[2 * i + 1] * 40);
    expect(Math.abs(chiSquareZ(N / 2, 1600, pair))).toBeLessThan(4.5);
    // The last 8 of the 53 bits too: a ziggurat uses them all.
    expect(Math.abs(chiSquareZ(N, 256, (i) => (numbers[i] * 9007199254740992) % 256))).toBeLessThan(4.5);
  });

  it('rows under neighbouring keys have nothing to do with each other', () => {
    for (const [key0, key1] of [
      [12, 22],
      [11, 23],
      [11 ^ 0x80000000, 22],
      [22, 11],
    ]) {
      const other = row(N, (i) => [key0, key1, i, 0]);
      expect(Math.abs(correlationZ(byOrdinal, other))).toBeLessThan(4);
      for (const lag of [1, 2]) {
        expect(Math.abs(correlationZ(byOrdinal.subarray(lag), other.subarray(0, N - lag)))).toBeLessThan(4);
      }
    }
  });
});
