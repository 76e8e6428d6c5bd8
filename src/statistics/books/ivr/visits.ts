import { PAGE } from '../../../ledger/page.js';
import {
  CONTAINED_HERE,
  DEFLECTED,
  SENT_AWAY_HERE,
  STILL_THERE,
  type VisitPage,
  WENT_ON,
} from '../../../ledger/visits.js';
import type { Model } from '../../../model/model.js';
import type { Clock } from '../../clock.js';
import type { Book } from '../../measure.js';

/** Visits come first, by how they ended. */
const ENDS = STILL_THERE + 1;
const NO_INPUT = ENDS;
const MISTAKEN = ENDS + 1;
const TIME = ENDS + 2;
const WIDTH = ENDS + 3;

/** What happened at the nodes of the IVR, by when they were entered (past the warm-up). */
export class VisitBook implements Book {
  private readonly clock: Clock;
  private readonly cells: Float64Array;
  private readonly slot: Int32Array;

  constructor(model: Model, clock: Clock) {
    this.clock = clock;
    this.cells = new Float64Array((model.ivr?.nodes.length ?? 0) * WIDTH);
    this.slot = new Int32Array(PAGE);
  }

  readVisits({ count, node, end, noInput, mistaken, enteredAt, leftAt }: VisitPage): void {
    const { cells, slot } = this;
    this.clock.placeInSlots(enteredAt, count, slot);
    for (let i = 0; i < count; i++) {
      if (slot[i] < 0) continue;
      const at = node[i] * WIDTH;
      cells[at + end[i]]++;
      cells[at + NO_INPUT] += noInput[i];
      cells[at + MISTAKEN] += mistaken[i];
      cells[at + TIME] += leftAt[i] - enteredAt[i];
    }
  }

  rollUp(): void {}

  clear(): void {
    this.cells.fill(0);
  }

  entered(node: number): number {
    let sum = 0;
    for (let end = 0; end < ENDS; end++) sum += this.cells[node * WIDTH + end];
    return sum;
  }

  contained(node: number): number {
    return this.cells[node * WIDTH + CONTAINED_HERE];
  }

  deflected(node: number): number {
    return this.cells[node * WIDTH + DEFLECTED];
  }

  sentAway(node: number): number {
    return this.cells[node * WIDTH + SENT_AWAY_HERE];
  }

  passedOn(node: number): number {
    return this.cells[node * WIDTH + WENT_ON];
  }

  noInput(node: number): number {
    return this.cells[node * WIDTH + NO_INPUT];
  }

  mistaken(node: number): number {
    return this.cells[node * WIDTH + MISTAKEN];
  }

  time(node: number): number {
    return this.cells[node * WIDTH + TIME];
  }
}
