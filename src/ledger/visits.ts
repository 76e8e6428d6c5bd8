import { PAGE } from './page.js';

/** How a caller left a node of the IVR. */
export const WENT_ON = 0;
export const CONTAINED_HERE = 1;
export const DEFLECTED = 2;
export const SENT_AWAY_HERE = 3;
/** Still there when the clock stopped. */
export const STILL_THERE = 4;

/** One row for each visit to a node of the IVR, written when it ends. */
export class VisitPage {
  declare count: number;
  /** A row of `ivr.nodes`. */
  declare node: Int32Array;
  /** The type under which the contact counts. */
  declare type: Int32Array;
  declare end: Int32Array;
  /** How often there was no input; 1 if a key was pressed by mistake. */
  declare noInput: Int32Array;
  declare mistaken: Int32Array;
  declare enteredAt: Float64Array;
  declare leftAt: Float64Array;
  /** The case and the contact in it. */
  declare case_: Int32Array;
  declare contact: Int32Array;

  constructor() {
    this.count = 0;
    this.node = new Int32Array(PAGE);
    this.type = new Int32Array(PAGE);
    this.end = new Int32Array(PAGE);
    this.noInput = new Int32Array(PAGE);
    this.mistaken = new Int32Array(PAGE);
    this.enteredAt = new Float64Array(PAGE);
    this.leftAt = new Float64Array(PAGE);
    this.case_ = new Int32Array(PAGE);
    this.contact = new Int32Array(PAGE);
  }
}
