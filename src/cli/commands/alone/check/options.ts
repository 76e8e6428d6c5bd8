import type { FormOptions, RepeatOptions } from '../../../simulating.js';

/** What may be said to `ccsim check`. */
export interface CheckOptions extends Omit<RepeatOptions, 'replications'>, FormOptions {
  readonly replications?: number;
  readonly seed?: string;
  readonly strategy?: string;
  readonly set?: readonly string[];
  readonly router?: string;
  readonly workers?: number;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly junit?: string;
  readonly github?: boolean;
}
