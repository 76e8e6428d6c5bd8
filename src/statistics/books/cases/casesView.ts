/** Counts of cases come first, by kind: 1 if resolved, 2 if resolved in the first contact that spoke to an agent, 4 if it spoke to one. */
const KINDS = 8;
export const ALL_KINDS = KINDS - 1;
export const JOURNEY_WAIT = KINDS;
export const CUSTOMER_TIME = KINDS + 1;
export const AGENT_TIME = KINDS + 2;
export const TIME_TO_RESOLUTION = KINDS + 3;
/** Of the seldom cases: contacts and agents past the first, handoffs; cases handed off, cases that met several agents. */
export const FURTHER_CONTACTS = KINDS + 4;
export const FURTHER_AGENTS = KINDS + 5;
export const HANDOFFS = KINDS + 6;
export const HANDED_OFF = KINDS + 7;
export const MET_SEVERAL = KINDS + 8;
/** From how many times on they are counted together. */
export const MANY = 6;
/** Of the seldom cases, by how often (up to MANY): handed off; agents met. The places of those who are not seldom stay empty. */
export const HANDED_OFF_TIMES = KINDS + 9;
export const MET_TIMES = HANDED_OFF_TIMES + MANY + 1;
export const WIDTH = MET_TIMES + MANY + 1;

/** One cell of the cases in words: sums over its cases. */
export class Cases {
  declare private cells: Float64Array;
  private offset = 0;

  /** Turns to a cell. */
  show(cells: Float64Array, offset: number): this {
    this.cells = cells;
    this.offset = offset;
    return this;
  }

  get count() {
    return this.ofKind(0);
  }
  get resolved() {
    return this.ofKind(1);
  }
  /** Resolved in the first contact that spoke to an agent. */
  get firstContact() {
    return this.ofKind(2);
  }
  /** Cases that spoke to an agent. */
  get spoke() {
    return this.ofKind(4);
  }
  get contacts() {
    return this.count + this.cells[this.offset + FURTHER_CONTACTS];
  }
  get handoffs() {
    return this.cells[this.offset + HANDOFFS];
  }
  get agentsMet() {
    return this.spoke + this.furtherAgents;
  }
  get journeyWait() {
    return this.cells[this.offset + JOURNEY_WAIT];
  }
  get customerTime() {
    return this.cells[this.offset + CUSTOMER_TIME];
  }
  get agentTime() {
    return this.cells[this.offset + AGENT_TIME];
  }
  get timeToResolution() {
    return this.cells[this.offset + TIME_TO_RESOLUTION];
  }

  /** Agents met after the first. */
  get furtherAgents() {
    return this.cells[this.offset + FURTHER_AGENTS];
  }

  /** Cases that were handed off so many times; MANY: as many or more. */
  handedOffTimes(times: number): number {
    if (times === 0) return this.count - this.cells[this.offset + HANDED_OFF];
    return this.cells[this.offset + HANDED_OFF_TIMES + times];
  }

  /** Cases that met so many agents; MANY: as many or more. */
  metTimes(times: number): number {
    if (times === 0) return this.count - this.spoke;
    if (times === 1) return this.spoke - this.cells[this.offset + MET_SEVERAL];
    return this.cells[this.offset + MET_TIMES + times];
  }

  /** Cases of all kinds that have the bits of `mask`. */
  private ofKind(mask: number): number {
    let sum = 0;
    for (let kind = 0; kind < KINDS; kind++) if ((kind & mask) === mask) sum += this.cells[this.offset + kind];
    return sum;
  }
}
