import { type Agent, type Group, NOBODY, type Seconds } from '../../kernel/units.js';

/** What an agent is doing. */
export const OFF = 0;
export const IDLE = 1;
export const RINGS = 2;
export const TALKS = 3;
export const WRAPS_UP = 4;
export const ON_BREAK = 5;

/**
 * The agents, numbered group by group in file order. Each group's idle agents are kept twice: in a list from the longest
 * idle on (ties by number), and as a bit a number, for strategies that go by number.
 */
export class Agents {
  readonly count: number;
  readonly group: Int32Array;
  readonly state: Int32Array;
  readonly call: Int32Array;
  readonly idleSince: Float64Array;
  /** Since coming on duty: when, busy seconds, calls answered, seconds on breaks. */
  readonly onDutyAt: Float64Array;
  readonly busyTime: Float64Array;
  readonly callsTaken: Int32Array;
  readonly breakTime: Float64Array;
  /** The spell running: since when, and when it was due to end. */
  readonly spellAt: Float64Array;
  readonly dueAt: Float64Array;
  /** 1: leaves when next ready (his shift is over). */
  readonly leaves: Int32Array;
  /** Seconds of breaks that are due. */
  readonly breakDue: Float64Array;
  /** When the busy spell began, when the talk will end, the break's end event, when the break began. */
  readonly busyFrom: Float64Array;
  readonly talkEndsAt: Float64Array;
  /** The event that ends the ringing or the break; NOBODY otherwise. */
  readonly event: Int32Array;
  readonly breakFrom: Float64Array;
  readonly idleCount: Int32Array;
  readonly firstIdle: Int32Array;
  private readonly lastIdle: Int32Array;
  private readonly ahead: Int32Array;
  private readonly behind: Int32Array;
  private readonly idleBits: Int32Array;
  /** First agent of each group, and one past the last. */
  readonly firstOf: Int32Array;

  constructor(sizes: readonly number[]) {
    const groups = sizes.length;
    this.firstOf = new Int32Array(groups + 1);
    for (let g = 0; g < groups; g++) this.firstOf[g + 1] = this.firstOf[g] + sizes[g];
    const count = this.firstOf[groups];
    this.count = count;
    this.group = new Int32Array(count);
    for (let g = 0; g < groups; g++) this.group.fill(g, this.firstOf[g], this.firstOf[g + 1]);
    this.state = new Int32Array(count);
    this.call = new Int32Array(count);
    this.idleSince = new Float64Array(count);
    this.onDutyAt = new Float64Array(count);
    this.busyTime = new Float64Array(count);
    this.callsTaken = new Int32Array(count);
    this.breakTime = new Float64Array(count);
    this.spellAt = new Float64Array(count);
    this.dueAt = new Float64Array(count);
    this.leaves = new Int32Array(count);
    this.breakDue = new Float64Array(count);
    this.busyFrom = new Float64Array(count);
    this.talkEndsAt = new Float64Array(count);
    this.event = new Int32Array(count);
    this.breakFrom = new Float64Array(count);
    this.idleCount = new Int32Array(groups);
    this.firstIdle = new Int32Array(groups);
    this.lastIdle = new Int32Array(groups);
    this.ahead = new Int32Array(count);
    this.behind = new Int32Array(count);
    this.idleBits = new Int32Array((count + 31) >> 5);
  }

  reset(): void {
    this.state.fill(OFF);
    this.call.fill(NOBODY);
    this.leaves.fill(0);
    this.breakDue.fill(0);
    this.event.fill(NOBODY);
    this.idleCount.fill(0);
    this.firstIdle.fill(NOBODY);
    this.lastIdle.fill(NOBODY);
    this.idleBits.fill(0);
  }

  becomesIdle(agent: Agent, now: Seconds): void {
    const { ahead, behind, idleSince } = this;
    const group = this.group[agent];
    this.state[agent] = IDLE;
    idleSince[agent] = now;
    let before = this.lastIdle[group];
    while (before !== NOBODY && idleSince[before] === now && before > agent) before = ahead[before];
    const next = before === NOBODY ? this.firstIdle[group] : behind[before];
    ahead[agent] = before;
    behind[agent] = next;
    if (before === NOBODY) this.firstIdle[group] = agent;
    else behind[before] = agent;
    if (next === NOBODY) this.lastIdle[group] = agent;
    else ahead[next] = agent;
    this.idleCount[group]++;
    this.idleBits[agent >> 5] |= 1 << (agent & 31);
  }

  /** Takes an idle agent off the idle list, into another state. */
  stopsIdling(agent: Agent, state: number): void {
    const { ahead, behind } = this;
    const group = this.group[agent];
    const before = ahead[agent];
    const next = behind[agent];
    if (before === NOBODY) this.firstIdle[group] = next;
    else behind[before] = next;
    if (next === NOBODY) this.lastIdle[group] = before;
    else ahead[next] = before;
    this.idleCount[group]--;
    this.idleBits[agent >> 5] &= ~(1 << (agent & 31));
    this.state[agent] = state;
  }

  /** The agent of the same group idle next longest, or NOBODY. */
  nextIdle(agent: Agent): Agent {
    return this.behind[agent];
  }

  /** The idle agent of the group with the lowest number at or above `from`, or NOBODY. */
  idleFrom(group: Group, from: Agent): Agent {
    const first = this.firstOf[group];
    const end = this.firstOf[group + 1];
    if (this.idleCount[group] === 0 || from >= end) return NOBODY;
    const start = from > first ? from : first;
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
  firstToGo(group: Group): Agent {
    let agent = this.firstIdle[group];
    while (agent !== NOBODY) {
      const next = this.behind[agent];
      if (next === NOBODY || this.idleSince[next] !== this.idleSince[agent]) break;
      agent = next;
    }
    return agent;
  }

  /** Share of busy time since coming on duty, breaks in neither; 0 if no time has passed. Of an idle agent. */
  busyShare(agent: Agent, now: Seconds): number {
    const onDuty = now - this.onDutyAt[agent] - this.breakTime[agent];
    return onDuty > 0 ? this.busyTime[agent] / onDuty : 0;
  }
}
