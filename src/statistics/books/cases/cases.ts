import type { CasePage } from '../../../ledger/cases.js';
import { PAGE } from '../../../ledger/page.js';
import type { Model } from '../../../model/model.js';
import type { Clock } from '../../clock.js';
import { Histogram } from '../../estimators/histogram.js';
import { withTotal } from '../../estimators/layout.js';
import { Tally } from '../../estimators/tally.js';
import type { Book, Cell } from '../../measure.js';
import type { LegSheet } from '../sheet/sheet.js';
import {
  AGENT_TIME,
  ALL_KINDS,
  Cases,
  CUSTOMER_TIME,
  FURTHER_AGENTS,
  FURTHER_CONTACTS,
  HANDED_OFF,
  HANDED_OFF_TIMES,
  HANDOFFS,
  JOURNEY_WAIT,
  MANY,
  MET_SEVERAL,
  MET_TIMES,
  TIME_TO_RESOLUTION,
  WIDTH,
} from './casesView.js';

/** What became of cases: by type, and by the group that spoke to the customer last; by the arrival of the first contact. */
export class CaseBook implements Book {
  private readonly clock: Clock;
  private readonly types: number;
  private readonly sums: Tally;
  /** Cases by the group that spoke last: unresolved, resolved. */
  private readonly lastGroups: Tally;
  private readonly handoffs: Histogram;
  private readonly agents: Histogram;
  private readonly slot: Int32Array;
  private readonly view: Cases;

  constructor(model: Model, clock: Clock) {
    const types = withTotal(model.calls.length);
    this.clock = clock;
    this.types = model.calls.length;
    this.sums = new Tally(types, clock.slots, WIDTH);
    this.lastGroups = new Tally(withTotal(model.groups.length), clock.slots, 2);
    this.handoffs = new Histogram(types, clock.slots, [0.95], 'whole numbers');
    this.agents = new Histogram(types, clock.slots, [0.95], 'whole numbers');
    this.slot = new Int32Array(PAGE);
    this.view = new Cases();
  }

  readCases(page: CasePage): void {
    this.clock.placeInSlots(page.startedAt, page.count, this.slot);
    this.add(page);
  }

  /** The cases that one leg tells whole (see `caseOf` of the ledger): one contact, no handoff, resolved if answered. */
  readLegs(sheet: LegSheet): void {
    this.addPlain(sheet);
    for (const list of [sheet.alike, sheet.contacts]) {
      for (let k = 0; k < list.count; k++) {
        const i = list.rows[k];
        if (sheet.page.whole[i] === 1 && sheet.contactSlot[i] >= 0) this.addWhole(sheet, i);
      }
    }
  }

  /** Plain calls were answered, in the queue that they joined as they arrived. */
  private addPlain(sheet: LegSheet): void {
    const { runs, contactSlot, page } = sheet;
    const { cells } = this.sums;
    for (let run = 0; run < runs.count; run++) {
      const i = runs.row[run];
      const at = this.sums.offset(page.type[i], contactSlot[i]);
      cells[at + ALL_KINDS] += runs.cases[run];
      cells[at + JOURNEY_WAIT] += runs.caseWaits[run];
      cells[at + CUSTOMER_TIME] += runs.caseLine[run];
      cells[at + AGENT_TIME] += runs.caseWork[run];
      cells[at + TIME_TO_RESOLUTION] += runs.caseLine[run];
    }
    this.addLastGroups(sheet);
  }

  /** Who resolved them; the number stays in a local while group and slot stay the same. */
  private addLastGroups({ plain, contactSlot, page }: LegSheet): void {
    const { rows, count } = plain;
    const { whole, group } = page;
    let last = -1;
    let slot = 0;
    let resolved = 0;
    for (let k = 0; k < count; k++) {
      const i = rows[k];
      if (group[i] !== last || contactSlot[i] !== slot) {
        if (resolved > 0) this.lastGroups.cells[this.lastGroups.offset(last, slot) + 1] += resolved;
        last = group[i];
        slot = contactSlot[i];
        resolved = 0;
      }
      resolved += whole[i];
    }
    if (resolved > 0) this.lastGroups.cells[this.lastGroups.offset(last, slot) + 1] += resolved;
  }

  private addWhole({ page, contactSlot }: LegSheet, i: number): void {
    const { cells } = this.sums;
    const at = this.sums.offset(page.type[i], contactSlot[i]);
    const answered = page.answeredAt[i] >= 0;
    cells[answered ? at + ALL_KINDS : at]++;
    cells[at + JOURNEY_WAIT] += page.contactWait[i];
    cells[at + CUSTOMER_TIME] += page.endedAt[i] - page.queuedAt[i];
    if (page.pickedAt[i] >= 0) cells[at + AGENT_TIME] += page.readyAt[i] - page.pickedAt[i];
    if (!answered) return;
    cells[at + TIME_TO_RESOLUTION] += page.endedAt[i] - page.contactAt[i];
    this.lastGroups.cells[this.lastGroups.offset(page.group[i], contactSlot[i]) + 1]++;
  }

  rollUp(): void {
    this.addUsual();
    for (const part of [this.sums, this.lastGroups, this.handoffs, this.agents]) part.rollUp();
  }

  clear(): void {
    for (const part of [this.sums, this.lastGroups, this.handoffs, this.agents]) part.clear();
  }

  /** The cases of a type, or all. The view holds until the next asking. */
  at(cell: Cell): Cases {
    return this.view.show(this.sums.cells, this.sums.offset(this.row(cell), cell.slot));
  }

  /** Share resolved of the cases that a group spoke to last. */
  resolvedByGroup(group: number, slot: number): number {
    const { cells } = this.lastGroups;
    const at = this.lastGroups.offset(group, slot);
    return cells[at + 1] / (cells[at] + cells[at + 1]);
  }

  /** Of all resolved cases, the share that a group spoke to last. */
  resolvedOf(group: number, slot: number): number {
    const { resolved } = this.at({ scope: 'total', row: 0, slot });
    return this.lastGroups.cells[this.lastGroups.offset(group, slot) + 1] / resolved;
  }

  handoffsP95(cell: Cell): number {
    return this.handoffs.quantile(this.row(cell), cell.slot, 0);
  }

  agentsMetP95(cell: Cell): number {
    return this.agents.quantile(this.row(cell), cell.slot, 0);
  }

  private row(cell: Cell): number {
    return cell.scope === 'calls' ? cell.row : this.types;
  }

  private add(page: CasePage): void {
    const { slot } = this;
    const { cells, slots } = this.sums;
    const groups = this.lastGroups.cells;
    const { count, type, contacts, handoffs, agentsMet, resolved, firstContact, lastGroup } = page;
    const { journeyWait, customerTime, agentTime, startedAt, endedAt } = page;
    for (let i = 0; i < count; i++) {
      const s = slot[i];
      if (s < 0) continue;
      const at = (type[i] * (slots + 1) + s) * WIDTH;
      const met = agentsMet[i];
      const isResolved = resolved[i];
      cells[at + isResolved + 2 * firstContact[i] + (met > 0 ? 4 : 0)]++;
      cells[at + JOURNEY_WAIT] += journeyWait[i];
      cells[at + CUSTOMER_TIME] += customerTime[i];
      cells[at + AGENT_TIME] += agentTime[i];
      if (isResolved !== 0) cells[at + TIME_TO_RESOLUTION] += endedAt[i] - startedAt[i];
      if (lastGroup[i] >= 0) groups[2 * (lastGroup[i] * (slots + 1) + s) + isResolved]++;
      if (met > 1 || contacts[i] > 1 || handoffs[i] > 0) this.addSeldom(page, i, s);
    }
  }

  /** What a case with several contacts, several agents or a handoff has besides. */
  private addSeldom({ type, contacts, handoffs, agentsMet }: CasePage, i: number, slot: number): void {
    const { cells } = this.sums;
    const at = this.sums.offset(type[i], slot);
    const cell = this.handoffs.cell(type[i], slot);
    cells[at + FURTHER_CONTACTS] += contacts[i] - 1;
    if (agentsMet[i] > 1) {
      cells[at + FURTHER_AGENTS] += agentsMet[i] - 1;
      cells[at + MET_SEVERAL]++;
      cells[at + MET_TIMES + Math.min(agentsMet[i], MANY)]++;
      this.agents.addTimes(cell, agentsMet[i], 1);
    }
    if (handoffs[i] > 0) {
      cells[at + HANDOFFS] += handoffs[i];
      cells[at + HANDED_OFF]++;
      cells[at + HANDED_OFF_TIMES + Math.min(handoffs[i], MANY)]++;
      this.handoffs.addTimes(cell, handoffs[i], 1);
    }
  }

  /** The cases that `addSeldom` has not seen met one agent or none, and were not handed off. */
  private addUsual(): void {
    const { handoffs, agents, sums, types, clock } = this;
    for (let type = 0; type < types; type++) {
      for (let slot = 0; slot < clock.slots; slot++) {
        const cell = handoffs.cell(type, slot);
        const at = sums.offset(type, slot);
        const { count, spoke } = this.view.show(sums.cells, at);
        handoffs.addTimes(cell, 0, count - sums.cells[at + HANDED_OFF]);
        agents.addTimes(cell, 0, count - spoke);
        agents.addTimes(cell, 1, spoke - sums.cells[at + MET_SEVERAL]);
      }
    }
  }
}
