import type { At, NodeNamed } from './things.js';

// How a caller comes and goes: the door, the IVR, at home.

export interface Arrives extends At<'arrives'> {
  readonly type: string;
  readonly ownQueue: string;
  /** What kind of contact it is. */
  readonly as: 'first' | 'redial' | 'further_call';
  /** Trunks in use with his, and how many there are; 0: none was free. */
  readonly lines: number;
  readonly linesOf: number | null;
}

/** A stay in the IVR that takes time. */
export interface InIvr extends At<'in_ivr'> {
  readonly node: NodeNamed;
  readonly part: 'announcement' | 'closed' | 'identification' | 'no_key' | 'self_service';
  readonly until: number;
  /** Of an identification, a self-service: was it any good? */
  readonly succeeds: boolean | null;
}

/** A key is pressed. `why`: his own queue lies behind it; by `press`; by mistake; one is as good as another. */
export interface Presses extends At<'presses'> {
  readonly node: NodeNamed;
  readonly key: string;
  readonly to: NodeNamed;
  readonly why: 'honest' | 'press' | 'mistake' | 'any';
  /** The key behind which his own queue lies; the share of his type that `press` this one. */
  readonly honest: string | null;
  readonly share: number | null;
}

/** Is at home, and tries again then. `isClosed`: it was time, but is closed. */
export interface AtHome extends At<'at_home'> {
  readonly until: number;
  readonly as: 'redial' | 'further_call';
  readonly isClosed: boolean;
  /** The share of callers who try again then. */
  readonly share: number;
}

export interface CaseOver extends At<'case_over'> {
  readonly end: 'resolved' | 'unresolved' | 'open';
  /** When the call back is due that has been promised, and not made. */
  readonly dueAt: number | null;
}
