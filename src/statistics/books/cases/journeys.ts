import type { CasePage } from '../../../ledger/cases.js';
import { PAGE } from '../../../ledger/page.js';
import type { Model } from '../../../model/model.js';
import { isDetailed } from '../../../model/plain.js';
import type { Clock } from '../../clock.js';
import { Histogram } from '../../estimators/histogram.js';
import { withTotal } from '../../estimators/layout.js';
import { Tally } from '../../estimators/tally.js';
import type { Book, Cell } from '../../measure.js';
import { MANY } from './casesView.js';

/** Cases by how often the issue was stated, up to MANY. */
const STATED_TIMES = 0;
const STATEMENTS = MANY + 1;
const FURTHER_STATEMENTS = MANY + 2;
const CAME_AGAIN = MANY + 3;
const UPSELLS = MANY + 4;
const EARNED = MANY + 5;
const WASTED_TIME = MANY + 6;
const HEARD_AGAIN_TIME = MANY + 7;
const WIDTH = MANY + 8;

/** What cases have to tell besides, in models with details; by type, by the arrival of the first contact. Without details it stays empty. */
export class JourneyBook implements Book {
  private readonly isDetailed: boolean;
  private readonly clock: Clock;
  private readonly types: number;
  private readonly sums: Tally;
  private readonly statements: Histogram;
  /** Resolved cases, by the group whose work resolved them. */
  private readonly resolvers: Tally;
  private readonly slot: Int32Array;
  private readonly view: Journeys;

  constructor(model: Model, clock: Clock) {
    this.isDetailed = isDetailed(model);
    this.clock = clock;
    this.types = this.isDetailed ? model.calls.length : 0;
    const slots = this.isDetailed ? clock.slots : 0;
    this.sums = new Tally(withTotal(this.types), slots, WIDTH);
    this.statements = new Histogram(withTotal(this.types), slots, [0.95], 'whole numbers');
    this.resolvers = new Tally(withTotal(this.isDetailed ? model.groups.length : 0), slots, 1);
    this.slot = new Int32Array(PAGE);
    this.view = new Journeys();
  }

  readCases(page: CasePage): void {
    if (!this.isDetailed) return;
    const { slot, sums, statements, resolvers } = this;
    this.clock.placeInSlots(page.startedAt, page.count, slot);
    for (let i = 0; i < page.count; i++) {
      if (slot[i] < 0) continue;
      addCase(sums.cells, sums.offset(page.type[i], slot[i]), page, i);
      statements.addTimes(statements.cell(page.type[i], slot[i]), page.statements[i], 1);
      const by = page.resolvedBy[i];
      if (by >= 0) resolvers.cells[resolvers.offset(by, slot[i])]++;
    }
  }

  rollUp(): void {
    this.sums.rollUp();
    this.statements.rollUp();
    this.resolvers.rollUp();
  }

  clear(): void {
    this.sums.clear();
    this.statements.clear();
    this.resolvers.clear();
  }

  /** The cases of a type, or all. The view holds until the next asking. */
  at(cell: Cell): Journeys {
    return this.view.show(this.sums.cells, this.sums.offset(this.row(cell), cell.slot));
  }

  /** Cases that the work of a group resolved. */
  resolvedBy(group: number, slot: number): number {
    return this.resolvers.cells[this.resolvers.offset(group, slot)];
  }

  statementsP95(cell: Cell): number {
    return this.statements.quantile(this.row(cell), cell.slot, 0);
  }

  private row(cell: Cell): number {
    return cell.scope === 'calls' ? cell.row : this.types;
  }
}

function addCase(cells: Float64Array, at: number, page: CasePage, i: number): void {
  const stated = page.statements[i];
  cells[at + STATED_TIMES + Math.min(stated, MANY)]++;
  cells[at + STATEMENTS] += stated;
  if (stated > 1) cells[at + FURTHER_STATEMENTS] += stated - 1;
  if (page.repeats[i] > 0) cells[at + CAME_AGAIN]++;
  cells[at + UPSELLS] += page.upsells[i];
  cells[at + EARNED] += page.earned[i];
  cells[at + WASTED_TIME] += page.wastedTime[i];
  cells[at + HEARD_AGAIN_TIME] += page.heardAgainTime[i];
}

/** One cell of the journeys in words: sums over its cases. */
export class Journeys {
  declare private cells: Float64Array;
  private offset = 0;

  /** Turns to a cell. */
  show(cells: Float64Array, offset: number): this {
    this.cells = cells;
    this.offset = offset;
    return this;
  }

  get statements() {
    return this.cells[this.offset + STATEMENTS];
  }
  /** Statements after a case's first. */
  get restated() {
    return this.cells[this.offset + FURTHER_STATEMENTS];
  }
  /** Cases that contacted again after an answer. */
  get cameAgain() {
    return this.cells[this.offset + CAME_AGAIN];
  }
  /** Offers accepted, and their value. */
  get upsells() {
    return this.cells[this.offset + UPSELLS];
  }
  get earned() {
    return this.cells[this.offset + EARNED];
  }
  get wastedTime() {
    return this.cells[this.offset + WASTED_TIME];
  }
  get heardAgainTime() {
    return this.cells[this.offset + HEARD_AGAIN_TIME];
  }

  /** Cases that stated their issue so many times; MANY: as many or more. */
  statedTimes(times: number): number {
    return this.cells[this.offset + STATED_TIMES + times];
  }
}
