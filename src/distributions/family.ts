import type { LawSpec } from '../kernel/lawSpec.js';
import type { Law } from './distribution.js';

/** The specification of one family. */
export type SpecOf<Name extends LawSpec['family']> = Extract<LawSpec, { readonly family: Name }>;

/** One number (or list) that a family is written with. */
export interface Parameter {
  readonly name: string;
  readonly kind: 'duration' | 'number' | 'durations' | 'law' | 'laws';
  readonly meaning: string;
}

/** What every file of this room gives to the door: how the family is called and written, where it comes from, and how to make one. */
export interface Family<Name extends LawSpec['family']> {
  readonly label: string;
  /** One line: what it is, or what it is good for. */
  readonly meaning: string;
  readonly parameters: readonly Parameter[];
  /** The book or paper of the way it is drawn. */
  readonly source: string;
  /** `lawOf` makes the laws inside this one (mixture, shifted, by_time). */
  build(spec: SpecOf<Name>, lawOf: (spec: LawSpec) => Law): Law;
}
