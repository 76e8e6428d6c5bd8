// One caller's story: what `ccsim trace` tells, with names for rows. Numbers of calls, contacts, legs and agents count from
// 1; times are seconds from midnight of the first day, durations seconds; null is what there is none of.

import type { Advises, AnswerReady, Asks, CalledBack, NotAsked, QuestionWithdrawn } from './asking.js';
import type { Arrives, AtHome, CaseOver, InIvr, Presses } from './coming.js';
import type { Answered, Ends, Holds, LetsGo, Talks, WrapsUp } from './talking.js';
import type {
  CallsFirst,
  HearsGreeting,
  IsGiven,
  IsTaken,
  Joins,
  Leaves,
  NotForHim,
  PassedOver,
  Rings,
  Waits,
  Widens,
} from './waiting.js';

export type * from './asking.js';
export type * from './coming.js';
export type * from './talking.js';
export type * from './things.js';
export type * from './waiting.js';

/** One step of the story. */
export type Step =
  | Arrives
  | InIvr
  | Presses
  | Joins
  | HearsGreeting
  | Waits
  | Widens
  | PassedOver
  | NotForHim
  | CallsFirst
  | IsGiven
  | IsTaken
  | Rings
  | Answered
  | Talks
  | Ends
  | Holds
  | LetsGo
  | WrapsUp
  | Asks
  | NotAsked
  | Advises
  | QuestionWithdrawn
  | AnswerReady
  | CalledBack
  | Leaves
  | AtHome
  | CaseOver;

/** The story of a case. */
export interface Story {
  readonly call: number;
  /** How many there are in the replication. */
  readonly calls: number;
  readonly replication: number;
  readonly type: string;
  readonly end: 'resolved' | 'unresolved' | 'open';
  readonly from: number;
  readonly to: number;
  readonly contacts: number;
  readonly handoffs: number;
  /** Questions that agents put for him. */
  readonly questions: number;
  readonly agents: number;
  readonly stated: number;
  readonly waited: number;
  readonly steps: readonly Step[];
}
