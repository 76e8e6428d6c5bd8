import type { HandoffRule } from '../../src/model/handoff.js';
import type { Appointment } from './calendar/agenda.js';

/** A customer with a need, over all his contacts. */
export interface Case {
  readonly number: number;
  /** Who he is: the type he arrived as, and the how-manieth of it; every draw of his hangs on these two. */
  readonly arrivedAs: number;
  readonly ordinal: number;
  /** The type under which he counts (another one after `becomes`). */
  type: number;
  readonly startedAt: number;
  contacts: number;
  redials: number;
  furtherCalls: number;
  handoffs: number;
  agentsMet: number;
  lastGroup: number;
  /** The group that has worked his case last, in this contact. */
  workedBy: number;
  /** Contacts in which he spoke to an agent; further calls after such a one. */
  spokenContacts: number;
  repeats: number;
  /** His code was looked for in an earlier contact: he has it at hand now. */
  isPrepared: boolean;
  /** Times he stated his issue, to agents and self-services; to agents alone. */
  statements: number;
  explanations: number;
  upsells: number;
  earned: number;
  journeyWait: number;
  customerTime: number;
  agentTime: number;
  wastedTime: number;
  heardAgainTime: number;
}

/** One try of his. */
export interface Contact {
  readonly case: Case;
  readonly number: number;
  /** FIRST_CONTACT, REDIALLED, CALLED_AGAIN. */
  readonly kind: number;
  readonly arrivedAt: number;
  readonly linesTaken: number;
  /** Since when he is on the line now; whether that takes a trunk: not when he is called back. */
  onLineSince: number;
  hasTrunk: boolean;
  /** The type he is served as now (another one after `also_needs`). */
  servedAs: number;
  legs: number;
  /** The sum of the waits of the legs that are over. */
  waited: number;
  /** How often he has left an agent for another queue. */
  hops: number;
  /** For lack of skill or failure; and because of further needs. */
  handoffs: number;
  furtherNeeds: number;
  answered: boolean;
  /** Who has spoken to him; whether they may get him again. */
  readonly met: Agent[];
  meetsAgain: boolean;
  isIdentified: boolean;
  identifiedByAgent: boolean;
  /** His notes go before him: the next agent need not hear it all again. */
  notesTravel: boolean;
  /** The agent before, who stays on the line for him. */
  hold: Hold | null;
  /** His way through the IVR; null if there is none. */
  menu: MenuWalk | null;
  /** The queue he joined first. */
  entered: number;
  /** Queues tried since he last left an agent (or arrived). */
  tried: number[];
  /** When he will have had enough of waiting: fixed at his first queue since he last left an agent. */
  patienceEnds: number;
  /** His giving up, once he waits; it stands while he is moved on from queue to queue. */
  givesUp: Appointment | null;
  /** The leg he is in. */
  leg: Leg | null;
}

/** A caller's way through the IVR. */
export interface MenuWalk {
  /** Nodes entered and menus repeated. */
  steps: number;
  visit: Visit | null;
  lastWrongKey: 'none' | 'pressed' | 'mistaken';
  isIdentified: boolean;
  route: number;
  leftAt: number;
}

/** His stay at a node. */
export interface Visit {
  readonly node: number;
  readonly enteredAt: number;
  noInput: number;
  mistaken: number;
}

/** An agent who has handed his caller off warmly, and waits with him. */
export interface Hold {
  readonly leg: Leg;
  readonly agent: Agent;
  readonly rule: HandoffRule;
  readonly since: number;
  ends: Appointment | null;
}

/** What an agent wants to know of a specialist for his caller, who holds; or (`promise`) whom he has promised to call back. */
export interface Asking {
  readonly leg: Leg;
  readonly agent: Agent;
  readonly rule: HandoffRule;
  readonly since: number;
  /** The end of the hold, and of the caller's patience. */
  holdEnds: Appointment | null;
  givesUp: Appointment | null;
  readonly promise: PromiseMade | null;
}

export interface PromiseMade {
  readonly contact: Contact;
  readonly promisedAt: number;
  readonly dueAt: number;
}

/** What a specialist has told, for an owner who has not called back yet; or for the next of his group who can. */
export interface Answer {
  readonly asking: Asking;
  isForGroup: boolean;
}

/** One stay in a queue, and the talk that follows; or a call back; or, without the caller, a ticket or a question in a queue. */
export interface Leg {
  /** CALL, CALLBACK, TICKET, CONSULT. */
  readonly kind: number;
  readonly contact: Contact;
  readonly number: number;
  /** How often the caller had left an agent before. */
  readonly hop: number;
  readonly queue: number;
  readonly joinedAt: number;
  /** Age brought along, and when he would have joined had he waited all of his age here: who is older goes first. */
  readonly brought: number;
  readonly since: number;
  /** The how-manieth to join a queue; who stands in front gets one below all others. */
  readonly joiningNumber: number;
  readonly servedAs: number;
  state: 'arriving' | 'greeted' | 'waiting' | 'ringing' | 'talking' | 'holding' | 'over';
  delayed: boolean;
  /** The wait that he was told. */
  told: number;
  length: number;
  lengthTotal: number;
  agent: Agent | null;
  pickedAt: number;
  answeredAt: number;
  /** What is going on now ends then: the talk, the offer, the connecting, the briefing. */
  endsAt: number;
  /** Whether it is the first answer of the contact, and how long the contact had waited by then. */
  isFirstAnswer: boolean;
  waitedByThen: number;
  maxWait: Appointment | null;
  greeting: Appointment | null;
  widening: Appointment | null;
  ringing: Appointment | null;
  /** Of a question: whose it is. */
  readonly asking: Asking | null;
  /** What there was in the talk. */
  readonly talk: Talk;
}

/** The parts of a talk, in seconds, and what came of it. */
export interface Talk {
  resolves: boolean;
  /** He could not be identified: nothing else is done. */
  inVain: boolean;
  stated: number;
  identify: number;
  /** Of it, the search for his code. */
  search: number;
  explain: number;
  work: number;
  upsell: number;
  upsold: number;
  connect: number;
  holding: number;
  brief: number;
  /** Of it the part in which he was told by the agent before. */
  briefed: number;
  /** Why and by which policy he was passed on; whether he hung up at that. */
  why: number;
  policy: number;
  gaveUp: boolean;
}

/** A seat in a group: somebody who may be on duty. */
export interface Agent {
  readonly number: number;
  readonly group: number;
  state: 'away' | 'idle' | 'ringing' | 'talking' | 'wrapping up' | 'on a break';
  idleSince: number;
  /** When the present spell began. */
  onAt: number;
  /** When his shift ends; Infinity where there are no shifts. */
  shiftEndsAt: number;
  /** His shift is over: he leaves when he comes free. */
  isDue: boolean;
  /** Length of the breaks that have fallen due while he had no time for them. */
  breakDue: number;
  breakEnd: Appointment | null;
  /** Since coming on duty: time at work in earlier spells of the shift, time busy, calls answered. */
  workedBefore: number;
  busy: number;
  calls: number;
}
