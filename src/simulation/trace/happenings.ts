import type { CallTypeRow, Group, Queue, Seconds } from '../../kernel/units.js';

// What a witness hears of one caller: facts in rows and seconds, in the order in which they happened.

/** What stands in a queue: he himself; the ticket that an agent has written for him; the question that one has put. */
export type Subject = 'caller' | 'ticket' | 'question';

/** Whether a group's agents may take the caller: at his age now; from an age on; at no later age; not in this queue (or not knowing the answer). */
export type May =
  | { readonly kind: 'now' | 'no longer' | 'never' }
  | { readonly kind: 'later'; readonly fromAge: Seconds };

/** What a group was doing, as far as it concerns the caller. */
export interface GroupState {
  readonly group: Group;
  readonly may: May;
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
export interface Candidate {
  readonly agent: number;
  readonly group: Group;
  readonly idleSince: Seconds;
  readonly busyShare: number;
  readonly callsTaken: number;
  /** For the queue's skill; Infinity: lacks it. */
  readonly rank: number;
  /** Has spoken to the caller in this contact, who is not to get him again. */
  readonly isMet: boolean;
}

/** A waiting caller as a group's call selection sees him. */
export interface Standing {
  readonly case_: number;
  readonly subject: Subject;
  readonly queue: Queue;
  readonly age: Seconds;
  readonly priority: number;
  /** Of the queue: seconds of age that gain a level of priority, Infinity for none; the time within which to answer. */
  readonly ageing: Seconds;
  readonly within: Seconds;
  /** Of the group for the queue's skill. */
  readonly rank: number;
}

interface Of<Kind extends string> {
  readonly kind: Kind;
  readonly at: Seconds;
  readonly contact: number;
  /** Of a question: the leg for whose sake it is put. */
  readonly leg: number;
  /** Whom, or what, it happens to. */
  readonly subject: Subject;
  /** Identified by the IVR in this contact. */
  readonly identified: boolean;
}

/** A contact begins. `lines`: trunks in use with his; 0: none was free. */
export interface Comes extends Of<'comes'> {
  readonly type: CallTypeRow;
  readonly lines: number;
}

/** Enters a node of the IVR. */
export interface EntersNode extends Of<'node'> {
  readonly node: number;
}

/** What a stay in the IVR is spent on. */
export type StayPart = 'announcement' | 'closed' | 'identification' | 'no_key' | 'self_service';

/** A stay at the node that takes time. */
export interface Stays extends Of<'stay'> {
  readonly node: number;
  readonly part: StayPart;
  readonly until: Seconds;
}

export interface Joins extends Of<'joins'> {
  readonly queue: Queue;
  readonly servedAs: CallTypeRow;
  /** Of a question; of the others the book tells. */
  readonly brought: Seconds;
  /** How he came there out of the IVR: a constant of the ledger's contacts. */
  readonly route: number;
  /** On the line in this queue before him. */
  readonly waiting: number;
}

/** A clock of his that starts to run: hears the greeting; is patient, may wait in this queue, until then. */
export interface Clock extends Of<'greeting' | 'patience' | 'limit'> {
  readonly until: Seconds;
}

/** Stands in line within agents' reach: nobody is free. `ahead`: the cases before him, the first of the line first. */
export interface InLine extends Of<'line'> {
  readonly ahead: readonly number[];
  readonly groups: readonly GroupState[];
}

/** Other groups may take him from now on. */
export interface Widens extends Of<'widens'> {
  readonly groups: readonly GroupState[];
}

/** The queue's strategy was asked for an agent, and named one. */
export interface Asked extends Of<'asked'> {
  readonly strategy: string;
  readonly agent: number;
  readonly lastChosen: number;
  readonly candidates: readonly Candidate[];
  readonly groups: readonly GroupState[];
}

/** An agent came free and took him: before these others. */
export interface Taken extends Of<'taken'> {
  readonly agent: number;
  readonly strategy: string;
  readonly self: Standing;
  readonly others: readonly Standing[];
}

/** An agent of a group that serves his queue came free and took another caller. */
export interface PassedOver extends Of<'passed over'> {
  readonly agent: number;
  readonly strategy: string;
  readonly may: May;
  readonly isMet: boolean;
  readonly self: Standing;
  readonly other: Standing;
}

/** An agent came free and took nobody, for he may not take him. */
export interface NotForHim extends Of<'not for him'> {
  readonly agent: number;
  readonly may: May;
  readonly isMet: boolean;
}

/** An agent came free who might have taken him, and first calls another back, whom he or his group has promised it. */
export interface CallsFirst extends Of<'calls first'> {
  readonly agent: number;
  readonly case_: number;
}

/** What an agent does for him from now on. */
export interface AgentActs extends Of<'rings' | 'answers' | 'offers' | 'connects' | 'holds' | 'briefs' | 'advises'> {
  readonly agent: number;
  readonly until: Seconds;
}

/** An agent cannot help, and is about to ask. `ending`: how his talk was to end; `policy`: a place in HANDOFF_POLICIES. */
export interface Asks extends Of<'asks'> {
  readonly agent: number;
  readonly ending: number;
  readonly policy: number;
}

/** What an agent is doing whose answer is ready. */
export type OwnerIs = 'free' | 'busy' | 'on_break' | 'off_duty';

/** The question is no more: answered; withdrawn; it was not put after all. */
export interface QuestionOver extends Of<'question'> {
  readonly became: 'answered' | 'withdrawn' | 'not put';
  /** Who answered it, or whose telephone rang for it; NOBODY. */
  readonly agent: number;
  /** Who has promised to call back with the answer, and what he is doing; NOBODY: nobody has. */
  readonly owner: number;
  readonly ownerIs: OwnerIs;
}

/** He is called back: for an owner's promise. */
export interface CallsBack extends Of<'calls back'> {
  readonly owner: number;
  readonly promisedAt: Seconds;
  readonly dueAt: Seconds;
}

/** His leg is written. `event`: the kind of what was going on. */
export interface LegEnds extends Of<'leg'> {
  readonly outcome: number;
  readonly event: number;
  readonly queue: Queue;
  readonly servedAs: CallTypeRow;
  /** How his talk was to end. */
  readonly ending: number;
  /** On the line in his queue then. */
  readonly waiting: number;
  /** The queue to which he is handed off. */
  readonly goesTo: Queue;
  readonly policed: boolean;
  readonly isClosed: boolean;
  /** When the call back is due that an owner has promised in it. */
  readonly dueAt: Seconds;
}

/** Is at home, and tries again then. */
export interface AtHome extends Of<'home'> {
  readonly until: Seconds;
  readonly comesAs: number;
  /** It was time, but it is closed. */
  readonly isClosed: boolean;
}

export type Ends = Of<'ends'>;

export type Happening =
  | Comes
  | EntersNode
  | Stays
  | Joins
  | Clock
  | InLine
  | Widens
  | Asked
  | Taken
  | PassedOver
  | NotForHim
  | CallsFirst
  | AgentActs
  | Asks
  | QuestionOver
  | CallsBack
  | LegEnds
  | AtHome
  | Ends;
