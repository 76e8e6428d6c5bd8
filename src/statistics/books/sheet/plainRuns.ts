import type { LegPage } from '../../../ledger/legs.js';
import { HANDED_OFF } from '../../../ledger/outcomes.js';
import { PAGE } from '../../../ledger/page.js';
import type { MarkedRows } from './rowList.js';

/**
 * Sums over the plain calls of a page, by runs of the same mark (type and period): what several books want of them,
 * gathered in one pass, because the way to the columns costs more than the adding.
 */
export class PlainRuns {
  count: number;
  /** A row of the page that stands for the run. */
  readonly row: Int32Array;
  readonly legs: Int32Array;
  readonly delayed: Int32Array;
  readonly handedOff: Int32Array;
  /** Those that tell a case whole. */
  readonly cases: Int32Array;
  readonly waits: Float64Array;
  readonly talk: Float64Array;
  readonly wrapUp: Float64Array;
  /** Of the whole cases: waits, time on the line, agents' time. */
  readonly caseWaits: Float64Array;
  readonly caseLine: Float64Array;
  readonly caseWork: Float64Array;

  constructor() {
    this.count = 0;
    this.row = new Int32Array(PAGE);
    this.legs = new Int32Array(PAGE);
    this.delayed = new Int32Array(PAGE);
    this.handedOff = new Int32Array(PAGE);
    this.cases = new Int32Array(PAGE);
    this.waits = new Float64Array(PAGE);
    this.talk = new Float64Array(PAGE);
    this.wrapUp = new Float64Array(PAGE);
    this.caseWaits = new Float64Array(PAGE);
    this.caseLine = new Float64Array(PAGE);
    this.caseWork = new Float64Array(PAGE);
  }

  /** Reads the arranged rows; sums stay in locals while the mark stays the same. */
  gather({ rows, marks, count }: MarkedRows, page: LegPage, wait: Float64Array): void {
    this.count = 0;
    let from = 0;
    for (let k = 1; k <= count; k++) {
      if (k < count && marks[k] === marks[from]) continue;
      this.addRun(rows, from, k, page, wait);
      from = k;
    }
  }

  private addRun(rows: Int32Array, from: number, to: number, page: LegPage, wait: Float64Array): void {
    const { delayed, outcome, whole, pickedAt, answeredAt, endedAt, readyAt } = page;
    const passedOn = HANDED_OFF;
    let late = 0;
    let handedOff = 0;
    let cases = 0;
    let waits = 0;
    let talk = 0;
    let wrapUp = 0;
    let caseWaits = 0;
    let caseLine = 0;
    let caseWork = 0;
    for (let k = from; k < to; k++) {
      const i = rows[k];
      const w = wait[i];
      const ended = endedAt[i];
      const ready = readyAt[i];
      const talked = ended - answeredAt[i];
      late += delayed[i];
      waits += w;
      talk += talked;
      wrapUp += ready - ended;
      if (whole[i] === 1) {
        cases++;
        caseWaits += w;
        caseLine += w + talked;
        caseWork += ready - pickedAt[i];
      } else if (outcome[i] === passedOn) handedOff++;
    }
    this.tellCounts(rows[from], to - from, late, handedOff, cases);
    this.tellTimes(waits, talk, wrapUp, caseWaits, caseLine, caseWork);
    this.count++;
  }

  private tellCounts(row: number, legs: number, late: number, handedOff: number, cases: number): void {
    const { count } = this;
    this.row[count] = row;
    this.legs[count] = legs;
    this.delayed[count] = late;
    this.handedOff[count] = handedOff;
    this.cases[count] = cases;
  }

  private tellTimes(
    waits: number,
    talk: number,
    wrapUp: number,
    caseWaits: number,
    caseLine: number,
    caseWork: number,
  ): void {
    const { count } = this;
    this.waits[count] = waits;
    this.talk[count] = talk;
    this.wrapUp[count] = wrapUp;
    this.caseWaits[count] = caseWaits;
    this.caseLine[count] = caseLine;
    this.caseWork[count] = caseWork;
  }
}
