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
  handoffs: number;
  agentsMet: number;
  lastGroup: number;
  journeyWait: number;
  customerTime: number;
  agentTime: number;
}

/** One try of his. */
export interface Contact {
  readonly case: Case;
  readonly number: number;
  readonly arrivedAt: number;
  /** The type he is served as now (another one after `also_needs`). */
  servedAs: number;
  legs: number;
  /** The sum of the waits of the legs that are over. */
  waited: number;
  /** How often he has left an agent for another queue. */
  hops: number;
  coldHandoffs: number;
  furtherNeeds: number;
  answered: boolean;
  settled: boolean;
  /** Queues tried since he last left an agent (or arrived). */
  tried: number[];
  /** When he will have had enough of waiting: fixed at his first queue since he last left an agent. */
  patienceEnds: number;
  /** His giving up, once he waits; it stands while he is moved on from queue to queue. */
  givesUp: Appointment | null;
  /** The leg he is in. */
  leg: Leg | null;
  readonly linesTaken: number;
}

/** One stay in a queue, and the talk that follows. */
export interface Leg {
  readonly contact: Contact;
  readonly number: number;
  readonly queue: number;
  readonly joinedAt: number;
  /** Age brought along, and when he would have joined had he waited all of his age here: who is older goes first. */
  readonly brought: number;
  readonly since: number;
  /** The how-manieth to join a queue; who stands in front gets one below all others. */
  readonly joiningNumber: number;
  readonly servedAs: number;
  state: 'arriving' | 'greeted' | 'waiting' | 'ringing' | 'talking' | 'over';
  delayed: boolean;
  length: number;
  lengthTotal: number;
  agent: Agent | null;
  pickedAt: number;
  answeredAt: number;
  talkEndsAt: number;
  resolves: boolean;
  maxWait: Appointment | null;
  greeting: Appointment | null;
  widening: Appointment | null;
  ringing: Appointment | null;
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
