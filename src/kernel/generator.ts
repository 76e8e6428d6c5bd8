/** 2^-53: multiplying by it is exact. */
const TO_UNIT = 1 / 9007199254740992;

/**
 * A counter-based generator of bits: Threefry-2x32 with 13 rounds, the fewest with which it passed the whole of BigCrush.
 * Salmon, Moraes, Dror, Shaw: "Parallel random numbers: as easy as 1, 2, 3", SC11, 2011 (rotations and key schedule
 * from the authors' Random123, whose known answers the contract test holds).
 * The block (key, counter) answers two 32-bit words; nothing is kept between blocks, so any draw can be made at any time.
 */
export class Threefry {
  /** The two words of the last block. */
  word0: number;
  word1: number;

  constructor() {
    this.word0 = 0;
    this.word1 = 0;
  }

  fill(key0: number, key1: number, counter0: number, counter1: number): void {
    const key2 = 0x1bd11bda ^ key0 ^ key1;
    let x = (counter0 + key0) | 0;
    let y = (counter1 + key1) | 0;
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + key1) | 0;
    y = (y + key2 + 1) | 0;
    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    x = (x + y) | 0;
    y = ((y << 29) | (y >>> 3)) ^ x;
    x = (x + y) | 0;
    y = ((y << 16) | (y >>> 16)) ^ x;
    x = (x + y) | 0;
    y = ((y << 24) | (y >>> 8)) ^ x;
    x = (x + key2) | 0;
    y = (y + key0 + 2) | 0;
    x = (x + y) | 0;
    y = ((y << 13) | (y >>> 19)) ^ x;
    x = (x + y) | 0;
    y = ((y << 15) | (y >>> 17)) ^ x;
    x = (x + y) | 0;
    y = ((y << 26) | (y >>> 6)) ^ x;
    x = (x + y) | 0;
    y = ((y << 6) | (y >>> 26)) ^ x;
    x = (x + key0) | 0;
    y = (y + key1 + 3) | 0;
    x = (x + y) | 0;
    y = ((y << 17) | (y >>> 15)) ^ x;
    this.word0 = x;
    this.word1 = y;
  }

  /** The last block as a number in [0, 1): 53 bits, 27 of the first word and 26 of the second. */
  uniform(): number {
    return ((this.word0 >>> 5) * 67108864 + (this.word1 >>> 6)) * TO_UNIT;
  }
}
