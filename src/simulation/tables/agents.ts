import { type Group, NOBODY, type Seconds } from '../../kernel/units.js';
import type { Call } from './call.js';
import type { HeldLeg } from './held.js';

/** What an agent is doing. */
export const OFF = 0;
export const IDLE = 1;
export const RINGS = 2;
export const TALKS = 3;
export const WRAPS_UP = 4;
export const ON_BREAK = 5;
/** Makes an offer after a talk; connects a caller to the next queue; holds for him there; tells the agent who answered. */
export const OFFERS = 6;
export const CONNECTS = 7;
export const HOLDS = 8;
export const BRIEFS = 9;
/** Answers a colleague's question; is told the answer to his. */
export const ADVISES = 10;
export const LISTENS = 11;

/** A number that is not whole, so that the field it first stands in is laid out for such numbers from the beginning. */
const FRACTION = 0.5;

/** One agent. Fields have one type for life; times in seconds from midnight of the first day. */
export class Agent {
  readonly number: number;
  readonly group: Group;
  state: number;
  call: Call | null;
  idleSince: Seconds;
  /** Since coming on duty: when, busy seconds, calls answered, seconds on breaks. */
  onDutyAt: Seconds;
  busyTime: Seconds;
  callsTaken: number;
  breakTime: Seconds;
  /** The spell running: since when, and when it is due to end. */
  spellAt: Seconds;
  dueAt: Seconds;
  /** 1: leaves when next ready (his shift is over). */
  leaves: number;
  /** Seconds of breaks that are due. */
  breakDue: Seconds;
  /** When he became busy, when the talk will end, when the break began. */
  busyFrom: Seconds;
  talkEndsAt: Seconds;
  breakFrom: Seconds;
  /** The leg for whose caller he holds, or held last. */
  held: HeldLeg | null;
  /** The customers whom he promised to call back, and whose answers are ready. */
  readonly owes: Call[];
  /** The event that ends the ringing, the hold, the break; NOBODY otherwise. */
  event: number;
  /** Neighbours among the idle of his group; kept by Agents. */
  ahead: Agent | null;
  behind: Agent | null;

  constructor(number: number, group: Group) {
    this.number = number;
    this.group = group;
    this.state = OFF;
    this.call = null;
    this.idleSince = FRACTION;
    this.onDutyAt = FRACTION;
    this.busyTime = FRACTION;
    this.callsTaken = 0;
    this.breakTime = FRACTION;
    this.spellAt = FRACTION;
    this.dueAt = FRACTION;
    this.leaves = 0;
    this.breakDue = FRACTION;
    this.busyFrom = FRACTION;
    this.talkEndsAt = FRACTION;
    this.breakFrom = FRACTION;
    this.held = null;
    this.owes = [];
    this.event = NOBODY;
    this.ahead = null;
    this.behind = null;
  }

  reset(): void {
    this.state = OFF;
    this.call = null;
    this.leaves = 0;
    this.breakDue = 0;
    this.owes.length = 0;
    this.event = NOBODY;
  }

  /** Share of busy time since coming on duty, breaks in neither; 0 if no time has passed. Of an idle agent. */
  busyShare(now: Seconds): number {
    const onDuty = now - this.onDutyAt - this.breakTime;
    return onDuty > 0 ? this.busyTime / onDuty : 0;
  }
}

/**
 * The agents, numbered group by group in file order. Each group's idle agents are kept twice: in a list from the longest
 * idle on (ties by number), and as a bit a number, for strategies that go by number.
 */
export class Agents {
  readonly all: readonly Agent[];
  /** Number of the first agent of each group, and one past the last. */
  readonly firstOf: Int32Array;
  /** How many are idle: in all, and by group. */
  idle: number;
  readonly idleCount: Int32Array;
  readonly firstIdle: (Agent | null)[];
  private readonly lastIdle: (Agent | null)[];
  private readonly idleBits: Int32Array;

  constructor(sizes: readonly number[]) {
    const groups = sizes.length;
    this.firstOf = new Int32Array(groups + 1);
    for (let g = 0; g < groups; g++) this.firstOf[g + 1] = this.firstOf[g] + sizes[g];
    this.all = sizes.flatMap((size, g) => Array.from({ length: size }, (_, k) => new Agent(this.firstOf[g] + k, g)));
    this.idle = 0;
    this.idleCount = new Int32Array(groups);
    this.firstIdle = new Array(groups).fill(null);
    this.lastIdle = new Array(groups).fill(null);
    this.idleBits = new Int32Array((this.all.length + 31) >> 5);
  }

  reset(): void {
    for (const agent of this.all) agent.reset();
    this.idle = 0;
    this.idleCount.fill(0);
    this.firstIdle.fill(null);
    this.lastIdle.fill(null);
    this.idleBits.fill(0);
  }

  becomesIdle(agent: Agent, now: Seconds): void {
    const { group, number } = agent;
    agent.state = IDLE;
    agent.idleSince = now;
    let before = this.lastIdle[group];
    while (before !== null && before.idleSince === now && before.number > number) before = before.ahead;
    const next = before === null ? this.firstIdle[group] : before.behind;
    agent.ahead = before;
    agent.behind = next;
    if (before === null) this.firstIdle[group] = agent;
    else before.behind = agent;
    if (next === null) this.lastIdle[group] = agent;
    else next.ahead = agent;
    this.idle++;
    this.idleCount[group]++;
    this.idleBits[number >> 5] |= 1 << (number & 31);
  }

  /** Takes an idle agent off the idle list, into another state. */
  stopsIdling(agent: Agent, state: number): void {
    const { group, number, ahead, behind } = agent;
    if (ahead === null) this.firstIdle[group] = behind;
    else ahead.behind = behind;
    if (behind === null) this.lastIdle[group] = ahead;
    else behind.ahead = ahead;
    this.idle--;
    this.idleCount[group]--;
    this.idleBits[number >> 5] &= ~(1 << (number & 31));
    agent.state = state;
  }

  /** The number of the idle agent of the group that is the lowest at or above `from`, or NOBODY. */
  idleFrom(group: Group, from: number): number {
    const first = this.firstOf[group];
    const end = this.firstOf[group + 1];
    if (this.idleCount[group] === 0 || from >= end) return NOBODY;
    const start = Math.max(from, first);
    let word = start >> 5;
    let bits = this.idleBits[word] & (-1 << (start & 31));
    const lastWord = (end - 1) >> 5;
    while (bits === 0) {
      if (++word > lastWord) return NOBODY;
      bits = this.idleBits[word];
    }
    const agent = (word << 5) + (31 - Math.clz32(bits & -bits));
    return agent < end ? agent : NOBODY;
  }

  /** Of those idle equally longest, the one with the highest number: who is sent home first when a schedule falls. */
  firstToGo(group: Group): Agent | null {
    let agent = this.firstIdle[group];
    while (agent !== null && agent.behind !== null && agent.behind.idleSince === agent.idleSince) agent = agent.behind;
    return agent;
  }

  /** The agents of a group, by number. */
  of(group: Group): readonly Agent[] {
    return this.all.slice(this.firstOf[group], this.firstOf[group + 1]);
  }
}
