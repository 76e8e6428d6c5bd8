import type { LawSpec } from '../kernel/lawSpec.js';
import type { Queue, Seconds } from '../kernel/units.js';

/** The menu as a graph: nodes in the file's order, the root first. Each can be left with a chance above 0. */
export interface Ivr {
  readonly nodes: readonly IvrNode[];
}

/**
 * A node. In this order: `hours` (outside them: `closed`), `say`, `deflects`, `identify` (once in a contact), `next`.
 */
export interface IvrNode {
  /** Its keys joined with dots (`2.1`), `root`; of a node written inside another: `3.then`, `2.closed`, `2.no_input`. */
  readonly path: string;
  readonly label: string;
  readonly hours: Hours | null;
  readonly closed: { readonly say: LawSpec; readonly then: IvrTarget } | null;
  readonly say: LawSpec;
  /** By call type: share who hang up satisfied after `say`; null = nobody. */
  readonly deflects: readonly number[] | null;
  readonly identify: { readonly time: LawSpec; readonly succeeds: number } | null;
  readonly next: IvrNext;
}

/** By the clock, every day: seconds after midnight; `to` may pass 86400: it ends the next day. Open from `from` on, until before `to`. */
export interface Hours {
  readonly from: Seconds;
  readonly to: Seconds;
}

/** Where a caller goes from a node: away (closed out), to his type's own queue, to a queue, to a node. */
export type IvrTarget =
  | { readonly kind: 'hang_up' }
  | { readonly kind: 'own' }
  | { readonly kind: 'queue'; readonly queue: Queue }
  | { readonly kind: 'node'; readonly node: number };

export type IvrNext =
  | { readonly kind: 'go'; readonly target: IvrTarget }
  | { readonly kind: 'menu'; readonly menu: IvrMenu }
  | { readonly kind: 'self_service'; readonly service: SelfService };

export interface IvrMenu {
  /** In the file's order; each key leads to its node. Never empty. */
  readonly keys: readonly { readonly key: string; readonly node: number }[];
  /** By call type: shares that press a key (a row of `keys`) other than the honest one; together at most 1. */
  readonly press: readonly (readonly { readonly key: number; readonly probability: number }[])[];
  /** By call type: the honest key, the first whose branch holds the type's own queue; NOBODY: any, evenly. */
  readonly honest: readonly number[];
  /** Probability of any other key than the one meant, evenly (0 where there is one key only). */
  readonly mistakes: number;
  /** Probability of no input; after `timeout` on to `then`, null = the node's `say` and the menu once more. */
  readonly noInput: number;
  readonly timeout: LawSpec;
  readonly then: IvrTarget | null;
}

export interface SelfService {
  readonly time: LawSpec;
  /** By call type. */
  readonly contains: readonly number[];
  readonly then: IvrTarget;
}
