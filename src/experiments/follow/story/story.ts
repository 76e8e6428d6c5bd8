// One caller's story: what `ccsim trace` tells, with names for rows. Numbers of calls, contacts, legs and agents count from
// 1; times are seconds from midnight of the first day, durations seconds; null is what there is none of.

import type { AgentNamed, CandidateTold, GroupTold, NodeNamed, Then, WaitingTold } from './things.js';

export type { AgentNamed, CandidateTold, GroupTold, MayTake, NodeNamed, WaitingTold } from './things.js';

interface At<What extends string> {
  readonly at: number;
  readonly contact: number;
  readonly leg: number | null;
  readonly what: What;
}

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

export interface Joins extends At<'joins'> {
  readonly queue: string;
  readonly priority: number;
  /** What led him there. */
  readonly by: 'own' | 'ivr' | 'block_list' | 'overflow' | 'handoff' | 'further_need';
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

/** An agent came free and took another; because: he may not take this one, or has met him; the other goes first. */
export interface PassedOver extends At<'passed_over'> {
  readonly agent: AgentNamed;
  readonly strategy: string;
  readonly because: 'not_yet' | 'not_at_this_age' | 'met' | 'ahead_in_line' | 'goes_first';
  readonly fromAge: number | null;
  readonly self: WaitingTold;
  readonly other: WaitingTold;
}

/** An agent came free and stays idle: he may not take this one. */
export interface NotForHim extends At<'not_for_him'> {
  readonly agent: AgentNamed;
  readonly because: 'not_yet' | 'not_at_this_age' | 'met';
  readonly fromAge: number | null;
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
}

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
  | IsGiven
  | IsTaken
  | Rings
  | Answered
  | Talks
  | Ends
  | Holds
  | LetsGo
  | WrapsUp
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
  readonly agents: number;
  readonly stated: number;
  readonly waited: number;
  readonly steps: readonly Step[];
}
