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
export const WIDTH = KINDS + 9;

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
    return this.spoke + this.cells[this.offset + FURTHER_AGENTS];
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

  /** Cases of all kinds that have the bits of `mask`. */
  private ofKind(mask: number): number {
    let sum = 0;
    for (let kind = 0; kind < KINDS; kind++) if ((kind & mask) === mask) sum += this.cells[this.offset + kind];
    return sum;
  }
}
