// Who and what stands in a story.

/** Whom, or what, a step tells of: the caller; the ticket that an agent has written for him; the question that one has put. */
export type Subject = 'caller' | 'ticket' | 'question';

/** When a step happened, in which contact and leg, and to whom. A question has the leg for whose sake it is put. */
export interface At<What extends string> {
  readonly at: number;
  readonly contact: number;
  readonly leg: number | null;
  readonly subject: Subject;
  readonly what: What;
}

/** An agent: his group and his number in it. */
export interface AgentNamed {
  readonly group: string;
  readonly agent: number;
}

/** A place of the IVR. */
export interface NodeNamed {
  readonly path: string;
  readonly label: string;
}

/** Whether a group may take the caller, and if not yet, from which age on. */
export type MayTake = 'now' | 'later' | 'no longer' | 'never';

/** What a group was doing then. */
export interface GroupTold {
  readonly group: string;
  readonly may: MayTake;
  readonly fromAge: number | null;
  /** It lacks the skill that the caller needs. */
  readonly lacks: boolean;
  readonly idle: number;
  readonly ringing: number;
  readonly talking: number;
  readonly holding: number;
  readonly wrappingUp: number;
  readonly onBreak: number;
  readonly off: number;
}

/** An idle agent, with all the figures by which one may be chosen. */
export interface CandidateTold extends AgentNamed {
  readonly idleFor: number;
  readonly busyShare: number;
  readonly callsTaken: number;
  /** For the queue's skill; null: lacks it. */
  readonly rank: number | null;
  /** Has met the caller, who is not to get him again. */
  readonly met: boolean;
}

/** A waiting caller as a distributor sees him. */
export interface WaitingTold {
  readonly call: number;
  readonly subject: Subject;
  readonly queue: string;
  readonly age: number;
  readonly priority: number;
  /** `priority` less what ageing gained. */
  readonly score: number;
  /** Age / the queue's threshold; null: that is 0. */
  readonly relativeWait: number | null;
  /** The agent's, for the queue's skill. */
  readonly rank: number | null;
}

/** What follows a talk. */
export type Then =
  | 'further_need'
  | 'handoff'
  | 'gives_up_on_handoff'
  | 'cut'
  | 'nobody_to_hand_to'
  | 'promise'
  | 'hangs_up_in_hold'
  | 'leaves';
