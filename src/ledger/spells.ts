import { PAGE } from './page.js';

/**
 * The third chapter, the staffing: one row a spell, an agent on duty from when to when, without a break between.
 * Without it occupancy has no denominator. An agent who is on a break is not on duty.
 */
export class SpellPage {
  declare count: number;
  declare group: Int32Array;
  declare agent: Int32Array;
  declare onAt: Float64Array;
  /** When he left: after the call in hand and its wrap-up, or the end of the clock. */
  declare offAt: Float64Array;
  /** When he was due to leave. offAt - dueAt, if positive, is overtime. A spell that ends in a break has offAt here. */
  declare dueAt: Float64Array;

  constructor() {
    this.count = 0;
    this.group = new Int32Array(PAGE);
    this.agent = new Int32Array(PAGE);
    this.onAt = new Float64Array(PAGE);
    this.offAt = new Float64Array(PAGE);
    this.dueAt = new Float64Array(PAGE);
  }
}
