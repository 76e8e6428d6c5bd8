import type { Agent, Call, Group, Queue, Seconds } from '../kernel/units.js';

/** What a strategy may ask about agents: questions only, nothing can be changed through it. */
export interface AgentView {
  /** The longest idle agent of a group (ties: lower number), or NOBODY. */
  longestIdle(group: Group): Agent;
  /** The agent of the same group who is idle next longest, or NOBODY. */
  nextIdle(agent: Agent): Agent;
  idleCount(group: Group): number;
  /** The idle agent of a group with the lowest number that is at least `from`, or NOBODY. */
  idleFrom(group: Group, from: Agent): Agent;
  idleSince(agent: Agent): Seconds;
  /** Busy time / time on duty since coming on duty; 0 if no time has passed. */
  busyShare(agent: Agent): number;
  /** Calls answered since coming on duty. */
  callsTaken(agent: Agent): number;
  /** The group's rank for the queue's skill, 1 best; Infinity if it lacks the skill. */
  rank(group: Group, queue: Queue): number;
  /** The agent chosen last in this queue, or NOBODY. */
  lastChosen(queue: Queue): Agent;
  /** A number of the caller's own in [0, 1). */
  draw(): number;
}

/** What a strategy may ask about waiting calls. */
export interface CallView {
  queueOf(call: Call): Queue;
  priority(queue: Queue): number;
  /** Seconds of age that gain one level; Infinity: none. */
  ageing(queue: Queue): Seconds;
  /** The queue's service-level threshold. */
  within(queue: Queue): Seconds;
  age(call: Call): Seconds;
  rank(group: Group, queue: Queue): number;
}

/** Which agent for this call: an idle agent of one of the groups (in the order in which the queue names them), or NOBODY. */
export interface AgentSelection {
  readonly name: string;
  readonly meaning: string;
  choose(view: AgentView, queue: Queue, groups: Int32Array): Agent;
}

/**
 * Which call for this agent: compares two waiting calls of different queues, the oldest that the group may take in each.
 * Negative: `a` goes first; positive: `b`; 0: the older, then who joined first (the desk decides that, always alike).
 */
export interface CallSelection {
  readonly name: string;
  readonly meaning: string;
  compare(view: CallView, group: Group, a: Call, b: Call): number;
}
