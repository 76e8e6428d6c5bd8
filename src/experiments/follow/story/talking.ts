import type { AgentNamed, At, Then } from './things.js';

// What is said, and what comes of it.

export interface Answered extends At<'answered'> {
  readonly agent: AgentNamed;
  readonly wait: number;
  readonly age: number;
  readonly announced: number | null;
}

/** A part of the talk. `again`: he has stated his issue before. */
export interface Talks extends At<'talks'> {
  readonly part: 'brief' | 'identification' | 'explanation' | 'work' | 'talk' | 'offer' | 'connecting';
  readonly lasts: number;
  readonly again: boolean;
}

/** What came of the talk. */
export interface Ends extends At<'talk_over'> {
  readonly agent: AgentNamed;
  readonly result: 'resolved' | 'failed' | 'lacks_skill' | 'not_identified';
  readonly skill: string;
  readonly offer: 'accepted' | 'declined' | null;
  /** What follows: goes on with another need; is handed off; nothing. `cut`: as often as `max` already. */
  readonly then: Then;
  readonly handoff: HandoffTold | null;
}

/** How he is handed off: where to, and where he should have been sent. */
export interface HandoffTold {
  readonly policy: string;
  readonly to: string | null;
  readonly rightQueue: string;
  readonly isWrong: boolean;
  readonly accuracy: number;
}

/** The agent stays on the line till somebody answers, at most until then. */
export interface Holds extends At<'holds'> {
  readonly agent: AgentNamed;
  readonly until: number;
}

/** Nobody answered in time: it goes on as a cold handoff. */
export interface LetsGo extends At<'lets_go'> {
  readonly agent: AgentNamed;
}

export interface WrapsUp extends At<'wraps_up'> {
  readonly agent: AgentNamed;
  readonly until: number;
}
