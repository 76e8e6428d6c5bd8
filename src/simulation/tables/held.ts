import { NOBODY, type Seconds } from '../../kernel/units.js';
import type { LegFacts } from '../../ledger/legs.js';
import type { Call } from './call.js';
import { Facts } from './facts.js';

const FRACTION = 0.5;

/** The leg of an agent who holds for a caller in the next queue: what is to be written when he is released. */
export class HeldLeg implements LegFacts {
  case_ = 0;
  contact = 0;
  leg = 0;
  type = 0;
  servedAs = 0;
  queue = 0;
  agentGroup: number = NOBODY;
  agentNumber: number = NOBODY;
  delayed = 0;
  lengthThen = 0;
  lengthTotalThen = 0;
  linesThen = 0;
  contactAt: Seconds = FRACTION;
  queuedAt: Seconds = FRACTION;
  brought: Seconds = FRACTION;
  pickedAt: Seconds = FRACTION;
  answeredAt: Seconds = FRACTION;
  endedAt: Seconds = FRACTION;
  readyAt: Seconds = FRACTION;
  waited: Seconds = FRACTION;
  facts = new Facts();
  /** How the row settles the contact; since when he holds. */
  settles = 0;
  since: Seconds = FRACTION;
  /** What is to come, by the caller's numbers at the handoff: the briefing, the wrap-up; 1 if his notes travel should it go on as cold. */
  brief: Seconds = FRACTION;
  wrapUp: Seconds = FRACTION;
  carried = 0;

  /** Takes the leg over from the caller, who gets blank facts for his next one. */
  take(call: Call): void {
    this.case_ = call.case_;
    this.contact = call.contact;
    this.leg = call.leg;
    this.type = call.type;
    this.servedAs = call.servedAs;
    this.queue = call.queue;
    this.agentGroup = call.agentGroup;
    this.agentNumber = call.agentNumber;
    this.delayed = call.delayed;
    this.lengthThen = call.lengthThen;
    this.lengthTotalThen = call.lengthTotalThen;
    this.linesThen = call.linesThen;
    this.contactAt = call.contactAt;
    this.queuedAt = call.queuedAt;
    this.brought = call.brought;
    this.pickedAt = call.pickedAt;
    this.answeredAt = call.answeredAt;
    this.waited = call.waited;
    const { facts } = this;
    this.facts = call.journey.facts;
    facts.follow(call.journey.facts);
    call.journey.facts = facts;
  }
}
