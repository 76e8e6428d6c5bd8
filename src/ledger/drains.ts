import { PAGE } from './page.js';

/** The fourth chapter: one row for each time a surge ended: when the queues of its types were first all empty after that. */
export class DrainPage {
  declare count: number;
  declare surge: Int32Array;
  declare endedAt: Float64Array;
  /** -1: not before the clock stopped. */
  declare emptyAt: Float64Array;

  constructor() {
    this.count = 0;
    this.surge = new Int32Array(PAGE);
    this.endedAt = new Float64Array(PAGE);
    this.emptyAt = new Float64Array(PAGE);
  }
}
