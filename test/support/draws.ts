import type { Draws } from '../../src/kernel/draws.js';

/**
 * Uniform numbers for tests, apart from the house's own generator, so that a law's contract does not hang on it:
 * SFC32 (Doty-Humphrey, PractRand), two words to a number of 53 bits.
 */
export class TestDraws implements Draws {
  private a = 0;
  private b = 0;
  private c: number;
  private counter = 1;

  constructor(seed: number) {
    this.c = seed | 0;
    for (let i = 0; i < 20; i++) this.word();
  }

  next(): number {
    const high = this.word() >>> 5;
    return (high * 67108864 + (this.word() >>> 6)) / 9007199254740992;
  }

  private word(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + sum) | 0;
    return sum;
  }
}

/** Numbers given beforehand, in turn; asking for more is an error. */
export class GivenDraws implements Draws {
  private at = 0;
  constructor(private readonly numbers: readonly number[]) {}

  next(): number {
    if (this.at === this.numbers.length) throw new Error('no numbers left');
    return this.numbers[this.at++];
  }
}
