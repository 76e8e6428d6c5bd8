import type { CasePage } from '../../ledger/cases.js';
import { PAGE } from '../../ledger/legs.js';
import type { Model } from '../../model/model.js';
import type { Clock } from '../clock.js';
import { Histogram } from '../estimators/histogram.js';
import { Tally } from '../estimators/tally.js';
import type { Book, Cell } from '../measure.js';

const CASES = 0;
const CONTACTS = 1;
const HANDOFFS = 2;
const AGENTS_MET = 3;
const JOURNEY_WAIT = 4;
const CUSTOMER_TIME = 5;
const AGENT_TIME = 6;
const RESOLVED = 7;
const SPOKE = 8;
const FIRST_CONTACT = 9;
const TIME_TO_RESOLUTION = 10;
const WIDTH = 11;

const CASES_LEFT = 0;
const RESOLVED_BY = 1;

/** What became of cases: by type, and by the group that spoke to the customer last; by the arrival of the first contact. */
export class CaseBook implements Book {
  private readonly clock: Clock;
  private readonly sums: Tally;
  private readonly lastGroups: Tally;
  private readonly handoffs: Histogram;
  private readonly agents: Histogram;
  private readonly slot: Int32Array;
  private readonly number: Float64Array;
  private readonly bits: Uint32Array;
  private readonly view: Cases;

  constructor(model: Model, clock: Clock) {
    const types = model.calls.length;
    this.clock = clock;
    this.sums = new Tally(types, clock.slots, WIDTH);
    this.lastGroups = new Tally(model.groups.length, clock.slots, 2);
    this.handoffs = new Histogram(types, clock.slots, [0.95], 'whole numbers');
    this.agents = new Histogram(types, clock.slots, [0.95], 'whole numbers');
    this.slot = new Int32Array(PAGE);
    this.number = new Float64Array(PAGE);
    this.bits = new Uint32Array(this.number.buffer);
    this.view = new Cases();
  }

  readCases(page: CasePage): void {
    const { clock, slot } = this;
    for (let i = 0; i < page.count; i++) {
      const period = clock.period(page.startedAt[i]);
      slot[i] = period < 0 ? -1 : period % clock.slots;
    }
    this.add(page);
    this.addLastGroups(page);
    this.rank(this.handoffs, page, page.handoffs);
    this.rank(this.agents, page, page.agentsMet);
  }

  rollUp(): void {
    this.sums.rollUp();
    this.lastGroups.rollUp();
    this.handoffs.rollUp();
    this.agents.rollUp();
  }

  clear(): void {
    this.sums.clear();
    this.lastGroups.clear();
    this.handoffs.clear();
    this.agents.clear();
  }

  /** The cases of a type, or all. The view holds until the next asking. */
  at(cell: Cell): Cases {
    return this.view.show(this.sums.cells, this.sums.offset(this.row(cell), cell.slot));
  }

  /** Share resolved of the cases that a group spoke to last. */
  resolvedByGroup(group: number, slot: number): number {
    const at = this.lastGroups.offset(group, slot);
    return this.lastGroups.cells[at + RESOLVED_BY] / this.lastGroups.cells[at + CASES_LEFT];
  }

  handoffsP95(cell: Cell): number {
    return this.handoffs.quantile(this.row(cell), cell.slot, 0);
  }

  agentsMetP95(cell: Cell): number {
    return this.agents.quantile(this.row(cell), cell.slot, 0);
  }

  private row(cell: Cell): number {
    return cell.scope === 'calls' ? cell.row : this.sums.rows;
  }

  private add(page: CasePage): void {
    const { slot } = this;
    const { cells, slots } = this.sums;
    const { count, type, contacts, handoffs, agentsMet, resolved, firstContact } = page;
    const { journeyWait, customerTime, agentTime, startedAt, endedAt } = page;
    for (let i = 0; i < count; i++) {
      if (slot[i] < 0) continue;
      const at = (type[i] * (slots + 1) + slot[i]) * WIDTH;
      cells[at + CASES]++;
      cells[at + CONTACTS] += contacts[i];
      cells[at + HANDOFFS] += handoffs[i];
      cells[at + AGENTS_MET] += agentsMet[i];
      cells[at + JOURNEY_WAIT] += journeyWait[i];
      cells[at + CUSTOMER_TIME] += customerTime[i];
      cells[at + AGENT_TIME] += agentTime[i];
      if (agentsMet[i] > 0) cells[at + SPOKE]++;
      cells[at + FIRST_CONTACT] += firstContact[i];
      if (resolved[i] === 0) continue;
      cells[at + RESOLVED]++;
      cells[at + TIME_TO_RESOLUTION] += endedAt[i] - startedAt[i];
    }
  }

  private addLastGroups(page: CasePage): void {
    const { slot } = this;
    const { cells, slots } = this.lastGroups;
    const { count, lastGroup, resolved } = page;
    for (let i = 0; i < count; i++) {
      if ((slot[i] | lastGroup[i]) < 0) continue;
      const at = 2 * (lastGroup[i] * (slots + 1) + slot[i]);
      cells[at + CASES_LEFT]++;
      cells[at + RESOLVED_BY] += resolved[i];
    }
  }

  private rank(histogram: Histogram, page: CasePage, values: Int32Array): void {
    const { slot, number, bits } = this;
    const { count, type } = page;
    const stride = this.sums.slots + 1;
    number.set(values);
    for (let i = 0; i < count; i++) {
      if (slot[i] >= 0) histogram.count(type[i] * stride + slot[i], number[i], bits[2 * i + 1]);
    }
  }
}

/** One cell of the cases in words: sums over its cases. */
export class Cases {
  declare private cells: Float64Array;
  private offset = 0;

  /** Turns to a cell. */
  show(cells: Float64Array, offset: number): this {
    this.cells = cells;
    this.offset = offset;
    return this;
  }

  get count() {
    return this.cells[this.offset + CASES];
  }
  get contacts() {
    return this.cells[this.offset + CONTACTS];
  }
  get handoffs() {
    return this.cells[this.offset + HANDOFFS];
  }
  get agentsMet() {
    return this.cells[this.offset + AGENTS_MET];
  }
  get journeyWait() {
    return this.cells[this.offset + JOURNEY_WAIT];
  }
  get customerTime() {
    return this.cells[this.offset + CUSTOMER_TIME];
  }
  get agentTime() {
    return this.cells[this.offset + AGENT_TIME];
  }
  get resolved() {
    return this.cells[this.offset + RESOLVED];
  }
  /** Cases that spoke to an agent. */
  get spoke() {
    return this.cells[this.offset + SPOKE];
  }
  get firstContact() {
    return this.cells[this.offset + FIRST_CONTACT];
  }
  get timeToResolution() {
    return this.cells[this.offset + TIME_TO_RESOLUTION];
  }
}
