import { PAGE } from './page.js';

/** One row for each promise to call back (`own`): written when the customer is dialled first, or when the clock stops. */
export class PromisePage {
  declare count: number;
  /** The type under which the contact counts. */
  declare type: Int32Array;
  declare contactAt: Float64Array;
  declare promisedAt: Float64Array;
  declare dueAt: Float64Array;
  /** -1: not before the clock stopped. */
  declare dialledAt: Float64Array;

  constructor() {
    this.count = 0;
    this.type = new Int32Array(PAGE);
    this.contactAt = new Float64Array(PAGE);
    this.promisedAt = new Float64Array(PAGE);
    this.dueAt = new Float64Array(PAGE);
    this.dialledAt = new Float64Array(PAGE);
  }
}
