import { NOBODY, type Seconds } from '../../kernel/units.js';
import type { LegFacts } from '../../ledger/legs.js';
import type { HandoffRule } from '../../model/handoff.js';
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
  /** How the row settles the contact; the wrap-up to come; since when he holds; the rule by which; its briefing ends at. */
  settles = 0;
  wrapUp: Seconds = FRACTION;
  since: Seconds = FRACTION;
  briefEndsAt: Seconds = FRACTION;
  rule: HandoffRule | null = null;

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
