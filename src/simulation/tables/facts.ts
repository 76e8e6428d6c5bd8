import { NOBODY } from '../../kernel/units.js';
import { CALL, type DetailFacts, FIRST_CONTACT, NO_OFFER, NOT_PASSED_ON, NOT_STATED } from '../../ledger/details.js';
import { HANDOFF_POLICIES } from '../../model/handoff.js';

const CONSULTING = HANDOFF_POLICIES.indexOf('consult');

/** A number that is not whole, so that the field it first stands in is laid out for such numbers from the beginning. */
const FRACTION = 0.5;

/** What a leg has to tell in detail; kept only in models that have more than queues, talk and cold handoffs. */
export class Facts implements DetailFacts {
  // the contact
  entered: number;
  policed: number;
  again: number;
  // the leg
  kind: number;
  stated: number;
  why: number;
  policy: number;
  upsold: number;
  gaveUp: number;
  identifyTime: number;
  explainTime: number;
  workTime: number;
  upsellTime: number;
  connectTime: number;
  holdingTime: number;
  briefTime: number;
  briefedTime: number;
  told: number;

  constructor() {
    this.entered = NOBODY;
    this.policed = 0;
    this.again = FIRST_CONTACT;
    this.kind = CALL;
    this.stated = NOT_STATED;
    this.why = NOT_PASSED_ON;
    this.policy = -1;
    this.upsold = NO_OFFER;
    this.gaveUp = 0;
    this.identifyTime = FRACTION;
    this.explainTime = FRACTION;
    this.workTime = FRACTION;
    this.upsellTime = FRACTION;
    this.connectTime = FRACTION;
    this.holdingTime = FRACTION;
    this.briefTime = FRACTION;
    this.briefedTime = FRACTION;
    this.told = FRACTION;
  }

  beginContact(again: number): void {
    this.entered = NOBODY;
    this.policed = 0;
    this.again = again;
  }

  beginLeg(kind = CALL): void {
    this.kind = kind;
    this.stated = NOT_STATED;
    this.why = NOT_PASSED_ON;
    this.policy = -1;
    this.upsold = NO_OFFER;
    this.gaveUp = 0;
    this.identifyTime = 0;
    this.explainTime = 0;
    this.workTime = 0;
    this.upsellTime = 0;
    this.connectTime = 0;
    this.holdingTime = 0;
    this.briefTime = 0;
    this.briefedTime = 0;
    this.told = -1;
  }

  /** The handoff, or the promise, that was about to be made is not. */
  staysHere(): void {
    this.why = NOT_PASSED_ON;
    if (this.policy !== CONSULTING) this.policy = -1;
  }

  /** The same contact goes on in another leg. */
  follow(before: Facts): void {
    this.entered = before.entered;
    this.policed = before.policed;
    this.again = before.again;
  }
}
