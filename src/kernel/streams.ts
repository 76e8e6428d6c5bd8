import seedrandom from 'seedrandom';
import type { Draws } from './draws.js';

/** Text that names a stream. A stream is found by name, never dealt in order: a new purpose shifts nobody else's numbers. */
function nameOf(seed: string, replication: number, purpose: string, owner: string): string {
  return `${seed}/${replication}/${purpose}/${owner}`;
}

/** 2^-32, 2^21 and 2^-53, as Alea has them. */
const TO_UNIT = 2.3283064365386963e-10;
const HIGH = 0x200000;
const LOW_TO_UNIT = 1.1102230246251565e-16;
const MULTIPLIER = 2091639;

/**
 * A stream of uniform numbers that belongs to no caller (arrivals of a type, busyness, shrinkage), drawn from in turn.
 * The bits are those of Alea (J. Baagoe, "Better random numbers for javascript", 2010): a multiply-with-carry over three
 * numbers. The library seedrandom seeds it; the steps are written out here, two for 53 bits as in its `double()`, because
 * the library's take a fifth of an arrival's time. (The contract test holds one against the other.)
 */
export class Stream implements Draws {
  /** The three numbers, the oldest first, and the carry. */
  private readonly state: Float64Array;

  constructor(seed: string, replication: number, purpose: string, owner: string) {
    const { s0, s1, s2, c } = seedrandom.alea(nameOf(seed, replication, purpose, owner), { state: true }).state();
    this.state = Float64Array.of(s0, s1, s2, c);
  }

  next(): number {
    const { state } = this;
    const first = MULTIPLIER * state[0] + state[3] * TO_UNIT;
    const carry = first | 0;
    const high = first - carry;
    const second = MULTIPLIER * state[1] + carry * TO_UNIT;
    const nextCarry = second | 0;
    const low = second - nextCarry;
    state[0] = state[2];
    state[1] = high;
    state[2] = low;
    state[3] = nextCarry;
    return high + ((low * HIGH) | 0) * LOW_TO_UNIT;
  }
}

/** Two words of 32 bits that key the draws of all callers of one type in one replication. */
export interface Key {
  readonly key0: number;
  readonly key1: number;
}

export function keyOf(seed: string, replication: number, purpose: string, owner: string): Key {
  const generator = seedrandom.alea(nameOf(seed, replication, purpose, owner));
  return { key0: generator.int32(), key1: generator.int32() };
}

/** The key under which a caller who arrived as one type is served as another: not the same the other way round. */
export function keyAsOther(own: Key, other: Key): Key {
  return { key0: asOther0(own.key0, other.key0), key1: asOther1(own.key1, other.key1) };
}

/** Its two words, for who keeps keys in columns. */
export function asOther0(own0: number, other0: number): number {
  return (own0 + Math.imul(other0, 0x9e3779b1)) | 0;
}

export function asOther1(own1: number, other1: number): number {
  return own1 ^ ((other1 << 15) | (other1 >>> 17));
}

/** Purposes of streams, so that no two rooms spell one differently. */
export const STREAM = {
  /** Gaps of a type's arrivals; owner: the type's name. */
  arrivals: 'arrivals',
  /** Day factors; owner: the type's name, or '' for the one that all types share. One draw a day, from day 1 on. */
  busyness: 'busyness',
  /** Fractions of an agent; owner: the group's name. One draw a day, from day 0 (the eve) on. */
  shrinkage: 'shrinkage',
  /** Keys of callers' own draws; owner: the name of the type they arrive as. */
  caller: 'caller',
} as const;
