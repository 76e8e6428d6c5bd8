import type { Seconds } from '../../kernel/units.js';
import { NO_QUEUE, type TourFacts } from '../../ledger/contacts.js';

/** A number that is not whole, so that the field it first stands in is laid out for such numbers from the beginning. */
const FRACTION = 0.5;

/** How the last wrong key was pressed. */
export const NO_KEY = 0;
export const BY_PRESS = 1;
export const BY_MISTAKE = 2;

/** `ivrTime` of a contact that has not entered the IVR. */
const NEVER_IN = -1;

/** A caller's way through the IVR in one contact, and his visit to the node where he is. */
export class Tour implements TourFacts {
  // the contact
  /** How he came to the queue he joined first (a constant of the ledger's contacts). */
  route: number;
  /** 1: identified in the IVR. */
  identified: number;
  /** Time in it, told when he has left it. */
  ivrTime: Seconds;
  /** Nodes entered and menus repeated before this one. */
  step: number;
  wrongKey: number;

  // the visit
  node: number;
  /** What is due when the stay that runs is over (a constant of stages/menu.ts). */
  due: number;
  enteredAt: Seconds;
  noInput: number;
  mistaken: number;

  constructor() {
    this.route = NO_QUEUE;
    this.identified = 0;
    this.ivrTime = FRACTION;
    this.step = 0;
    this.wrongKey = NO_KEY;
    this.node = 0;
    this.due = 0;
    this.enteredAt = FRACTION;
    this.noInput = 0;
    this.mistaken = 0;
  }

  /** A new contact: he has not been in yet. */
  beginContact(): void {
    this.route = NO_QUEUE;
    this.identified = 0;
    this.ivrTime = NEVER_IN;
    this.step = 0;
    this.wrongKey = NO_KEY;
  }

  beginVisit(node: number, now: Seconds): void {
    this.node = node;
    this.enteredAt = now;
    this.noInput = 0;
    this.mistaken = 0;
  }

  /** Has this contact been in the IVR? */
  hasBeenIn(): boolean {
    return this.ivrTime !== NEVER_IN;
  }
}
