import type { AgentNamed, At, Then } from './things.js';

// What is said, and what comes of it.

export interface Answered extends At<'answered'> {
  readonly agent: AgentNamed;
  readonly wait: number;
  readonly age: number;
  readonly announced: number | null;
}

/** A part of the talk; of a ticket its work. `asking`: connecting to put a question; `writing`: of a ticket. `again`: he has stated his issue before. */
export interface Talks extends At<'talks'> {
  readonly part:
    | 'brief'
    | 'identification'
    | 'explanation'
    | 'work'
    | 'talk'
    | 'offer'
    | 'connecting'
    | 'asking'
    | 'writing';
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
  /** A question has been told of: what the agent could not do is told with it. */
  readonly hasAsked: boolean;
  /** When the call back is due that he promises. */
  readonly dueAt: number | null;
}

/** How he is handed off: where to, and where he should have been sent. */
export interface HandoffTold {
  readonly policy: string;
  readonly to: string | null;
  readonly rightQueue: string;
  readonly isWrong: boolean;
  readonly accuracy: number;
}

/** The agent stays on the line till somebody answers, at most until then: in the queue to which he hands off; or his question, the caller holding too. */
export interface Holds extends At<'holds'> {
  readonly agent: AgentNamed;
  readonly holdsFor: 'handoff' | 'answer';
  readonly until: number;
  /** Of a caller who holds for an answer; null: without end. */
  readonly patienceUntil: number | null;
}

/** Nobody answered in time: it goes on as a cold handoff. */
export interface LetsGo extends At<'lets_go'> {
  readonly agent: AgentNamed;
}

export interface WrapsUp extends At<'wraps_up'> {
  readonly agent: AgentNamed;
  readonly until: number;
}
