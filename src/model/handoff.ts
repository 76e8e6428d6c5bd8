import type { LawSpec } from '../kernel/lawSpec.js';
import type { Queue, Seconds } from '../kernel/units.js';

/** Where a caller who is moved on stands in the next queue: the age he brings along. */
export type Place =
  | { readonly kind: 'back' }
  | { readonly kind: 'keep_age' }
  | { readonly kind: 'front' }
  | { readonly kind: 'credit'; readonly credit: Seconds };

/** What an agent does with a caller whom he cannot help; the code of a policy in the ledger is its place here. */
export const HANDOFF_POLICIES = ['bounce', 'cold', 'warm', 'consult', 'own', 'ticket'] as const;
export type HandoffPolicy = (typeof HANDOFF_POLICIES)[number];

/** How callers of one type (as they are served) are handed off by one group: the type's keys, then the group's, then the scenario's. */
export interface HandoffRule {
  readonly policy: HandoffPolicy;
  /** One entry a SkillRow: where callers who need that skill are sent; NOBODY where no handoff can need it. */
  readonly to: readonly Queue[];
  /** Probability of the right queue; otherwise any other, evenly. */
  readonly accuracy: number;
  readonly place: Place;
  /** Handoffs of a contact (`also_needs` excepted); the next is not made. */
  readonly max: number;
  /** `warm`: one agent tells the other. `consult`, `own`: a specialist tells the agent. `ticket`: writing it. */
  readonly brief: LawSpec;
  /** Making the transfer: costs the caller and the first agent. */
  readonly connect: LawSpec;
  /** `warm`, `consult`: the first agent stays on the line so long; never `never`. */
  readonly holdAtMost: LawSpec;
  /** Share of callers whose notes travel (`bounce`, `cold`). */
  readonly carries: number;
  /** False: no agent gets the caller twice in a contact, from this handoff on. */
  readonly meetsAgain: boolean;
  /** `consult`: with no specialist free at once the agent waits for one, or works it alone. */
  readonly ifBusy: 'wait' | 'skip';
  /** `own`: when the call back is due, from the promise on. */
  readonly promise: LawSpec;
  /** `own`: share who hold instead, as by `consult`. */
  readonly stays: number;
}
