import type { AgentNamed, At, CandidateTold, GroupTold, WaitingTold } from './things.js';

// What happens to who stands in a queue.

export interface Joins extends At<'joins'> {
  readonly queue: string;
  readonly priority: number;
  /** What led him there. */
  readonly by: 'own' | 'ivr' | 'block_list' | 'overflow' | 'handoff' | 'further_need' | 'question';
  /** How he came there out of the IVR, if it is not his own queue. */
  readonly route: 'gamed' | 'mistaken' | 'pressed' | 'led_elsewhere' | null;
  readonly servedAs: string;
  readonly needs: string;
  readonly ageBrought: number;
  /** On the line before him. */
  readonly waiting: number;
  readonly announced: number | null;
}

export interface HearsGreeting extends At<'hears_greeting'> {
  readonly until: number;
}

/** Stands in line: nobody is free who may take him. `ahead`: the calls before him, the first of the line first. */
export interface Waits extends At<'waits'> {
  readonly ahead: readonly number[];
  readonly patienceUntil: number | null;
  readonly limitUntil: number | null;
  readonly groups: readonly GroupTold[];
}

export interface Widens extends At<'widens'> {
  readonly age: number;
  readonly groups: readonly GroupTold[];
}

/** An agent came free and took another; because: he may not take this one, has met him, does not know the answer; the other goes first. */
export interface PassedOver extends At<'passed_over'> {
  readonly agent: AgentNamed;
  readonly strategy: string;
  readonly because: Barred | 'ahead_in_line' | 'goes_first';
  readonly fromAge: number | null;
  readonly self: WaitingTold;
  readonly other: WaitingTold;
}

/** What keeps an agent from taking him, or from answering a question. */
export type Barred = 'not_yet' | 'not_at_this_age' | 'met' | 'lacks_skill';

/** An agent came free and stays idle: he may not take this one. */
export interface NotForHim extends At<'not_for_him'> {
  readonly agent: AgentNamed;
  readonly because: Barred;
  readonly fromAge: number | null;
}

/** An agent came free who might have taken him, and first calls another call's customer back, as promised. */
export interface CallsFirst extends At<'calls_first'> {
  readonly agent: AgentNamed;
  readonly call: number;
}

/** Agents are free, and the queue's strategy names one. The candidates stand in the order of the strategy. */
export interface IsGiven extends At<'is_given'> {
  readonly agent: AgentNamed;
  readonly strategy: string;
  readonly lastChosen: AgentNamed | null;
  readonly candidates: readonly CandidateTold[];
  readonly groups: readonly GroupTold[];
}

/** An agent comes free, and of those who wait takes him. */
export interface IsTaken extends At<'is_taken'> {
  readonly agent: AgentNamed;
  readonly strategy: string;
  readonly self: WaitingTold;
  readonly others: readonly WaitingTold[];
}

export interface Rings extends At<'rings'> {
  readonly agent: AgentNamed;
  readonly until: number;
}

/** Leaves a queue, or the door, without an answer. */
export interface Leaves extends At<'leaves'> {
  readonly outcome: 'abandoned' | 'blocked' | 'closed_out' | 'overflowed' | 'contained' | 'in_system';
  readonly because: LeavesBecause;
  readonly wait: number | null;
  /** On the line in the queue. */
  readonly waiting: number;
  /** Whose telephone rang. */
  readonly ringing: AgentNamed | null;
}

export type LeavesBecause =
  | 'patience'
  | 'announced_wait'
  | 'no_line'
  | 'full'
  | 'max_wait'
  | 'closing'
  | 'outside_hours'
  | 'nobody_stays'
  | 'met_everybody'
  | 'block_list'
  | 'ivr'
  | 'self_service'
  | 'deflected'
  | 'clock';
