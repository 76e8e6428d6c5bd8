import { longer, Rows } from '../../kernel/columns.js';
import { type Call, NOBODY, type Queue } from '../../kernel/units.js';

/** Where a call is. */
export const FREE = 0;
/** In a queue: hearing the greeting, out of agents' reach; in line; ringing at an agent's. */
export const GREETED = 1;
export const IN_LINE = 2;
export const RINGING = 3;
/** Between two queues, or at the door. */
export const MOVING = 4;
export const TALKING = 5;
/** At home, will call again. */
export const AT_HOME = 6;

const START = 256;
/** Rows that are free at least before each event: no handler takes more. */
const SPARE = 4;

/**
 * The callers: one row a case that is alive. Facts are columns; a row is given back when the case ends, and no event
 * names it then. Times in seconds from midnight of the first day.
 */
export class Calls {
  readonly rows: Rows;
  length: number;
  state: Int32Array;
  /** The type he arrived as and his ordinal in it: whose numbers he draws. */
  arrivedAs: Int32Array;
  ordinal: Float64Array;
  /** The type under which contact and case count; the type served now. */
  type: Int32Array;
  servedAs: Int32Array;
  case_: Float64Array;
  caseAt: Float64Array;

  // the contact
  contact: Int32Array;
  contactAt: Float64Array;
  /** Stays in queues so far; agents left for another queue so far. */
  leg: Int32Array;
  hop: Int32Array;
  /** Trunks in use just after it took one; told on the contact's first row. */
  linesThen: Int32Array;
  /** Sum of waits so far in this contact. */
  waited: Float64Array;
  /** 1 once an agent answered in this contact. */
  spoke: Int32Array;
  needsMet: Int32Array;
  /** Handoffs for lack of skill in this contact. */
  passedOn: Int32Array;

  // the leg
  queue: Int32Array;
  queuedAt: Float64Array;
  brought: Float64Array;
  /** queuedAt - brought: the order in the line. */
  virtualAt: Float64Array;
  joinNumber: Float64Array;
  delayed: Int32Array;
  lengthThen: Int32Array;
  lengthTotalThen: Int32Array;
  agent: Int32Array;
  pickedAt: Float64Array;
  answeredAt: Float64Array;
  /** Events pending, or NOBODY: patience; the wait's limit; the greeting's end or the next eligibility step. */
  patience: Int32Array;
  limit: Int32Array;
  step: Int32Array;
  /** Neighbours in the line; kept by tables/lines.ts. */
  ahead: Int32Array;
  behind: Int32Array;
  /** Queues tried since he last left an agent: `words` words of 32 bits a call; none where no queue overflows. */
  tried: Int32Array;
  readonly words: number;

  // the case
  redials: Int32Array;
  handoffs: Int32Array;
  agentsMet: Int32Array;
  lastGroup: Int32Array;
  /** Contacts that spoke to an agent. */
  spokenContacts: Int32Array;
  journeyWait: Float64Array;
  customerTime: Float64Array;
  agentTime: Float64Array;

  constructor(words: number) {
    this.words = words;
    this.tried = new Int32Array(START * words);
    this.rows = new Rows(START);
    this.length = START;
    this.state = new Int32Array(START);
    this.arrivedAs = new Int32Array(START);
    this.ordinal = new Float64Array(START);
    this.type = new Int32Array(START);
    this.servedAs = new Int32Array(START);
    this.case_ = new Float64Array(START);
    this.caseAt = new Float64Array(START);
    this.contact = new Int32Array(START);
    this.contactAt = new Float64Array(START);
    this.leg = new Int32Array(START);
    this.hop = new Int32Array(START);
    this.linesThen = new Int32Array(START);
    this.waited = new Float64Array(START);
    this.spoke = new Int32Array(START);
    this.needsMet = new Int32Array(START);
    this.passedOn = new Int32Array(START);
    this.queue = new Int32Array(START);
    this.queuedAt = new Float64Array(START);
    this.brought = new Float64Array(START);
    this.virtualAt = new Float64Array(START);
    this.joinNumber = new Float64Array(START);
    this.delayed = new Int32Array(START);
    this.lengthThen = new Int32Array(START);
    this.lengthTotalThen = new Int32Array(START);
    this.agent = new Int32Array(START);
    this.pickedAt = new Float64Array(START);
    this.answeredAt = new Float64Array(START);
    this.patience = new Int32Array(START);
    this.limit = new Int32Array(START);
    this.step = new Int32Array(START);
    this.ahead = new Int32Array(START);
    this.behind = new Int32Array(START);
    this.redials = new Int32Array(START);
    this.handoffs = new Int32Array(START);
    this.agentsMet = new Int32Array(START);
    this.lastGroup = new Int32Array(START);
    this.spokenContacts = new Int32Array(START);
    this.journeyWait = new Float64Array(START);
    this.customerTime = new Float64Array(START);
    this.agentTime = new Float64Array(START);
  }

  reset(): void {
    this.rows.reset();
    this.state.fill(FREE);
  }

  /** Makes room for what the next handler may take, so that it may hold a column without its being replaced underneath. */
  reserve(): void {
    if (this.rows.alive + SPARE > this.length) this.grow();
  }

  /** A new case. */
  take(arrivedAs: number, ordinal: number, case_: number, now: number): Call {
    const call = this.rows.take();
    this.arrivedAs[call] = arrivedAs;
    this.ordinal[call] = ordinal;
    this.type[call] = arrivedAs;
    this.case_[call] = case_;
    this.caseAt[call] = now;
    this.contact[call] = 0;
    this.patience[call] = NOBODY;
    this.limit[call] = NOBODY;
    this.step[call] = NOBODY;
    this.redials[call] = 0;
    this.handoffs[call] = 0;
    this.agentsMet[call] = 0;
    this.lastGroup[call] = NOBODY;
    this.spokenContacts[call] = 0;
    this.journeyWait[call] = 0;
    this.customerTime[call] = 0;
    this.agentTime[call] = 0;
    return call;
  }

  /** A new contact of the case. */
  beginContact(call: Call, now: number, linesThen: number): void {
    this.servedAs[call] = this.type[call];
    this.contactAt[call] = now;
    this.leg[call] = 0;
    this.hop[call] = 0;
    this.linesThen[call] = linesThen;
    this.waited[call] = 0;
    this.spoke[call] = 0;
    this.needsMet[call] = 0;
    this.passedOn[call] = 0;
    this.triesAnew(call);
  }

  /** Forgets which queues were tried. */
  triesAnew(call: Call): void {
    for (let word = 0; word < this.words; word++) this.tried[call * this.words + word] = 0;
  }

  tries(call: Call, queue: Queue): void {
    if (this.words > 0) this.tried[call * this.words + (queue >> 5)] |= 1 << (queue & 31);
  }

  hasTried(call: Call, queue: Queue): boolean {
    return (this.tried[call * this.words + (queue >> 5)] & (1 << (queue & 31))) !== 0;
  }

  giveBack(call: Call): void {
    this.state[call] = FREE;
    this.rows.giveBack(call);
  }

  private grow(): void {
    this.length *= 2;
    this.rows.grow(this.length);
    this.tried = longer(this.tried, this.length * this.words);
    for (const [name, column] of Object.entries(this)) {
      if (column === this.tried) continue;
      if (column instanceof Float64Array || column instanceof Int32Array) {
        (this as unknown as Record<string, unknown>)[name] = longer(column, this.length);
      }
    }
  }
}
