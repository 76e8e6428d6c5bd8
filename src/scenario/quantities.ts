import type { LawSpec } from '../kernel/lawSpec.js';

/** What is wrong with a quantity, without its place. `path` leads to the faulty part inside the value. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly given: string;
  readonly expected: string;
  readonly remedy?: string;
  readonly path?: readonly (string | number)[];
}
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] };

export declare function readDuration(value: unknown): Read<number>;
export declare function readRate(value: unknown): Read<number>;
export declare function readProbability(value: unknown): Read<number>;
export declare function readClock(value: unknown): Read<number>;
/** `values` are the numbers of a csv column already read (for `empirical: { csv }`). */
export declare function readLaw(value: unknown, csv?: (ref: unknown) => Read<readonly number[]>): Read<LawSpec>;
