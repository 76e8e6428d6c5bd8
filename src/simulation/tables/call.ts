import { type CallTypeRow, NOBODY, type Queue, type Seconds } from '../../kernel/units.js';
import type { CaseFacts } from '../../ledger/cases.js';
import type { LegFacts } from '../../ledger/legs.js';
import { Journey } from './journey.js';
import { Tour } from './tour.js';

/** Where a call is. The first three wait on the line. */
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
/** At a node of the IVR. */
export const IN_IVR = 7;
/** At home, an agent will call back. */
export const PROMISED = 8;

/** A number that is not whole, so that the field it first stands in is laid out for such numbers from the beginning. */
const FRACTION = 0.5;

/**
 * A caller with a case that is alive. These objects are made once, kept in a pool, and used again when the case has ended;
 * no event names them then. Fields have one type for life. Times in seconds from midnight of the first day.
 */
export class Call implements LegFacts, CaseFacts {
  /** Its place in the pool: what events name it by. */
  readonly row: number;
  state: number;
  /** The type he arrived as and his ordinal in it: whose numbers he draws. */
  arrivedAs: CallTypeRow;
  ordinal: number;
  /** The type under which contact and case count; the type served now. */
  type: CallTypeRow;
  servedAs: CallTypeRow;
  case_: number;
  caseAt: Seconds;

  // the contact
  contact: number;
  contactAt: Seconds;
  /** Stays in queues so far; agents left for another queue so far. */
  leg: number;
  hop: number;
  /** Trunks in use just after it took one; told on the contact's first row. */
  linesThen: number;
  /** Sum of waits so far in this contact. */
  waited: Seconds;
  /** 1 once an agent answered in this contact. */
  spoke: number;
  needsMet: number;
  /** Handoffs for lack of skill in this contact. */
  passedOn: number;

  // the leg
  queue: Queue;
  queuedAt: Seconds;
  brought: Seconds;
  /** queuedAt - brought: the order in the line, then who joined first. */
  virtualAt: Seconds;
  joinNumber: number;
  delayed: number;
  lengthThen: number;
  lengthTotalThen: number;
  /** The agent's number and group, or NOBODY. */
  agentNumber: number;
  agentGroup: number;
  pickedAt: Seconds;
  answeredAt: Seconds;
  /** When the leg was over, and the agent ready again: set as the leg is written. */
  endedAt: Seconds;
  readyAt: Seconds;
  /** Events pending, or NOBODY: patience; the wait's limit; the greeting's end or the next eligibility step. */
  patience: number;
  limit: number;
  step: number;
  /** Neighbours in the line; kept by tables/lines.ts. */
  ahead: Call | null;
  behind: Call | null;
  /** Queues tried since he last left an agent: a bit a queue; empty where no queue overflows. */
  readonly tried: Int32Array;

  // the case
  redials: number;
  handoffs: number;
  agentsMet: number;
  lastGroup: number;
  /** Contacts that spoke to an agent. */
  spokenContacts: number;
  journeyWait: Seconds;
  customerTime: Seconds;
  agentTime: Seconds;
  /** What else there is to tell, in models that have more; his way through the IVR. */
  readonly journey: Journey;
  readonly tour: Tour;

  constructor(row: number, words: number) {
    this.row = row;
    this.state = FREE;
    this.arrivedAs = 0;
    this.ordinal = 0;
    this.type = 0;
    this.servedAs = 0;
    this.case_ = 0;
    this.caseAt = FRACTION;
    this.contact = 0;
    this.contactAt = FRACTION;
    this.leg = 0;
    this.hop = 0;
    this.linesThen = 0;
    this.waited = FRACTION;
    this.spoke = 0;
    this.needsMet = 0;
    this.passedOn = 0;
    this.queue = 0;
    this.queuedAt = FRACTION;
    this.brought = FRACTION;
    this.virtualAt = FRACTION;
    this.joinNumber = 0;
    this.delayed = 0;
    this.lengthThen = 0;
    this.lengthTotalThen = 0;
    this.agentNumber = NOBODY;
    this.agentGroup = NOBODY;
    this.pickedAt = FRACTION;
    this.answeredAt = FRACTION;
    this.endedAt = FRACTION;
    this.readyAt = FRACTION;
    this.patience = NOBODY;
    this.limit = NOBODY;
    this.step = NOBODY;
    this.ahead = null;
    this.behind = null;
    this.tried = new Int32Array(words);
    this.redials = 0;
    this.handoffs = 0;
    this.agentsMet = 0;
    this.lastGroup = NOBODY;
    this.spokenContacts = 0;
    this.journeyWait = FRACTION;
    this.customerTime = FRACTION;
    this.agentTime = FRACTION;
    this.journey = new Journey();
    this.tour = new Tour();
  }

  /** A new case. */
  beginCase(arrivedAs: CallTypeRow, ordinal: number, case_: number): void {
    this.arrivedAs = arrivedAs;
    this.ordinal = ordinal;
    this.type = arrivedAs;
    this.case_ = case_;
    this.contact = 0;
    this.redials = 0;
    this.handoffs = 0;
    this.agentsMet = 0;
    this.lastGroup = NOBODY;
    this.spokenContacts = 0;
    this.journeyWait = 0;
    this.customerTime = 0;
    this.agentTime = 0;
  }

  /** A new contact of the case. */
  beginContact(linesThen: number): void {
    this.servedAs = this.type;
    this.leg = 0;
    this.hop = 0;
    this.linesThen = linesThen;
    this.waited = 0;
    this.spoke = 0;
    this.needsMet = 0;
    this.passedOn = 0;
    this.triesAnew();
  }

  /** A new leg: nothing has happened in it yet. */
  beginLeg(queue: Queue): void {
    this.state = MOVING;
    this.queue = queue;
    this.delayed = 0;
    this.lengthThen = 0;
    this.lengthTotalThen = 0;
    this.agentNumber = NOBODY;
    this.agentGroup = NOBODY;
    this.pickedAt = -1;
    this.answeredAt = -1;
  }

  /** Forgets which queues were tried. */
  triesAnew(): void {
    for (let word = 0; word < this.tried.length; word++) this.tried[word] = 0;
  }

  tries(queue: Queue): void {
    if (this.tried.length > 0) this.tried[queue >> 5] |= 1 << (queue & 31);
  }

  hasTried(queue: Queue): boolean {
    return (this.tried[queue >> 5] & (1 << (queue & 31))) !== 0;
  }

  /** Is he older than another waiting caller, or as old and joined earlier? */
  isBefore(other: Call): boolean {
    return (
      this.virtualAt < other.virtualAt || (this.virtualAt === other.virtualAt && this.joinNumber < other.joinNumber)
    );
  }
}
