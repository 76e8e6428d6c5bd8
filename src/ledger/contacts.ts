import { PAGE } from './page.js';

/** How a contact came to the queue it joined first. */
export const NO_QUEUE = 0;
/** To his type's own. */
export const TO_OWN = 1;
/** To another of better priority, by `press`: he games the menu. */
export const GAMED = 2;
/** To another in any other way: by a key pressed by mistake; by `press` all the same; because the menu leads elsewhere. */
export const MISTAKEN = 3;
export const PRESSED = 4;
export const LED_ELSEWHERE = 5;

/** What a contact has to tell, as the simulation keeps it. Meanings as in ContactPage. */
export interface ContactFacts {
  readonly type: number;
  readonly contactAt: number;
  readonly waited: number;
}

/** And what became of it in the IVR. */
export interface TourFacts {
  readonly route: number;
  readonly identified: number;
  readonly ivrTime: number;
}

/** One row for each contact that entered the IVR; written when the contact is over, or the clock stops. */
export class ContactPage {
  declare count: number;
  declare type: Int32Array;
  declare route: Int32Array;
  /** 1: identified in the IVR. */
  declare identified: Int32Array;
  declare contactAt: Float64Array;
  /** Time in the IVR; up to the stop, if he is still in it. */
  declare ivrTime: Float64Array;
  /** Sum of the contact's waits. */
  declare waited: Float64Array;

  constructor() {
    this.count = 0;
    this.type = new Int32Array(PAGE);
    this.route = new Int32Array(PAGE);
    this.identified = new Int32Array(PAGE);
    this.contactAt = new Float64Array(PAGE);
    this.ivrTime = new Float64Array(PAGE);
    this.waited = new Float64Array(PAGE);
  }

  write(row: number, facts: ContactFacts, tour: TourFacts): void {
    this.type[row] = facts.type;
    this.route[row] = tour.route;
    this.identified[row] = tour.identified;
    this.contactAt[row] = facts.contactAt;
    this.ivrTime[row] = tour.ivrTime;
    this.waited[row] = facts.waited;
  }
}
