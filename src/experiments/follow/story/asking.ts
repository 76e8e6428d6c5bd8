import type { AgentNamed, At } from './things.js';

// An agent who cannot help asks one who can: `consult` and `own`.

/** He cannot help, and will ask. */
export interface Asks extends At<'asks'> {
  readonly agent: AgentNamed;
  readonly result: 'lacks_skill' | 'failed';
  readonly skill: string;
  /** `consult`: the caller holds; `own`: he will be called back. */
  readonly policy: 'consult' | 'own';
  /** The queue in which the question is to stand. */
  readonly queue: string;
  /** By `own`: the caller holds all the same, and the share who do. */
  readonly stays: boolean;
  readonly share: number;
}

/** The question is not put: nobody is free who knows, so he works alone; or nobody else is on duty who does, so it goes on as cold. */
export interface NotAsked extends At<'not_asked'> {
  readonly because: 'nobody_free' | 'nobody_on_duty';
}

/** A specialist takes the question, and tells what he knows: the agent who holds; or the owner of the question, later. */
export interface Advises extends At<'advises'> {
  readonly agent: AgentNamed;
  readonly asker: AgentNamed;
  readonly isHeld: boolean;
  readonly wait: number;
  readonly age: number;
  readonly until: number;
}

/** Nobody has answered in time: the question is taken back. */
export interface QuestionWithdrawn extends At<'question_withdrawn'> {
  readonly because: 'patience' | 'hold_at_most';
  readonly held: number;
  /** Whose telephone rang for it. */
  readonly ringing: AgentNamed | null;
}

/** The answer is there, and what its owner is doing then. */
export interface AnswerReady extends At<'answer_ready'> {
  readonly agent: AgentNamed;
  readonly owner: AgentNamed;
  readonly ownerIs: 'free' | 'busy' | 'on_break' | 'off_duty';
}

/** The owner, or another of his group in his place, calls back and reaches him. */
export interface CalledBack extends At<'called_back'> {
  readonly agent: AgentNamed;
  readonly owner: AgentNamed;
  readonly promisedAt: number;
  readonly dueAt: number;
  readonly kept: boolean;
}
