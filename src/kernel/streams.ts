import seedrandom from 'seedrandom';
import type { Draws } from './draws.js';

/** Text that names a stream. A stream is found by name, never dealt in order: a new purpose shifts nobody else's numbers. */
function nameOf(seed: string, replication: number, purpose: string, owner: string): string {
  return `${seed}/${replication}/${purpose}/${owner}`;
}

/**
 * A stream of uniform numbers that belongs to no caller (arrivals of a type, busyness, shrinkage), drawn from in turn.
 * The bits are those of Alea (J. Baagoe), as kept by the library seedrandom; 53 of them a number.
 */
export class Stream implements Draws {
  private readonly generator: seedrandom.PRNG;

  constructor(seed: string, replication: number, purpose: string, owner: string) {
    this.generator = seedrandom.alea(nameOf(seed, replication, purpose, owner));
  }

  next(): number {
    return this.generator.double();
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
