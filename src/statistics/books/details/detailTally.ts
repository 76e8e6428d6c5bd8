import { CALL, CALLED_AGAIN, TICKET } from '../../../ledger/details.js';
import type { LegPage } from '../../../ledger/legs.js';
import { BLOCKED, HANDED_OFF, NONE } from '../../../ledger/outcomes.js';
import { HANDOFF_POLICIES } from '../../../model/handoff.js';
import type { Layout } from '../../estimators/layout.js';
import { Tally } from '../../estimators/tally.js';
import type { RowList } from '../sheet/rowList.js';
import type { LegSheet } from '../sheet/sheet.js';
import { FIELDS } from './detailFields.js';

// Imported constants are loaded at every use; the module's own are folded by the compiler.
const { HOLD, IDENTIFY, EXPLAIN, WORK, UPSELL, TOLD, EWT_ERROR, AGENT_TIME, FOREIGN_TIME, WIDTH } = FIELDS;
const { GAVE_UP, POLICED, FURTHER_CALLS, NEVER_QUEUED, CONSULTS, CALLBACKS, CALLBACKS_HANDED_ON } = FIELDS;
const { TICKETS, TICKETS_DELAYED, TICKET_WAIT, TICKETS_TAKEN, TAKEN_WAIT, TICKETS_HANDED_ON } = FIELDS;
const { OTHER_TALK, OTHER_WRAP_UP, OTHER_CUT } = FIELDS;
const CONSULT_POLICY = HANDOFF_POLICIES.indexOf('consult');
const OWN_POLICY = HANDOFF_POLICIES.indexOf('own');

/** What the details of legs add up to, by any row and slot. */
export class DetailTally {
  readonly sums: Tally;
  private readonly ownQueue: Int32Array;

  /** `ownQueue`: of each call type. */
  constructor(layout: Layout, slots: number, ownQueue: Int32Array) {
    this.sums = new Tally(layout, slots, WIDTH);
    this.ownQueue = ownQueue;
  }

  /** Counts the rows of some lists; a slot below 0 is not counted. */
  read(lists: readonly RowList[], row: Int32Array, slot: Int32Array, sheet: LegSheet): void {
    const { page } = sheet;
    const { cells } = this.sums;
    for (const { rows, count } of lists) {
      for (let k = 0; k < count; k++) {
        const i = rows[k];
        if (slot[i] < 0) continue;
        const at = this.sums.offset(row[i], slot[i]);
        if (page.settles[i] !== NONE) addContact(cells, at, page, i);
        if (page.answeredAt[i] >= 0) addTalk(cells, at, page, i);
        if (page.pickedAt[i] >= 0) this.addAgentTime(at, page, i);
        if (page.details.kind[i] !== CALL) addOther(cells, at, sheet, i);
        else if (page.answeredAt[i] >= 0) addCall(cells, at, sheet, i);
      }
    }
  }

  private addAgentTime(at: number, page: LegPage, i: number): void {
    const { cells } = this.sums;
    const time = (page.answeredAt[i] >= 0 ? page.readyAt[i] : page.endedAt[i]) - page.pickedAt[i];
    cells[at + AGENT_TIME] += time;
    if (page.queue[i] !== this.ownQueue[page.type[i]]) cells[at + FOREIGN_TIME] += time;
  }
}

function addContact(cells: Float64Array, at: number, { settles, queue, details }: LegPage, i: number): void {
  cells[at + POLICED] += details.policed[i];
  if (details.again[i] === CALLED_AGAIN) cells[at + FURTHER_CALLS]++;
  if (queue[i] < 0 && settles[i] !== BLOCKED) cells[at + NEVER_QUEUED]++;
}

/** The parts of what an agent did on a leg of any kind. */
function addTalk(cells: Float64Array, at: number, { details }: LegPage, i: number): void {
  const { identify, explain, work, upsell, connect, holding, brief } = details;
  cells[at + HOLD] += connect[i] + holding[i] + brief[i];
  cells[at + IDENTIFY] += identify[i];
  cells[at + EXPLAIN] += explain[i];
  cells[at + WORK] += work[i];
  cells[at + UPSELL] += upsell[i];
}

/** What only calls have. */
function addCall(cells: Float64Array, at: number, { page, wait }: LegSheet, i: number): void {
  const { told, gaveUp, policy } = page.details;
  cells[at + GAVE_UP] += gaveUp[i];
  if (policy[i] === CONSULT_POLICY || policy[i] === OWN_POLICY) cells[at + CONSULTS]++;
  if (told[i] < 0) return;
  cells[at + TOLD]++;
  cells[at + EWT_ERROR] += Math.abs(told[i] - wait[i]);
}

/** Tickets and calls back: what legs of callers have in another book. */
function addOther(cells: Float64Array, at: number, { page, wait }: LegSheet, i: number): void {
  const { answeredAt, endedAt, readyAt, outcome, cut, delayed } = page;
  const isTicket = page.details.kind[i] === TICKET;
  if (isTicket) {
    cells[at + TICKETS]++;
    cells[at + TICKETS_DELAYED] += delayed[i];
    cells[at + TICKET_WAIT] += wait[i];
  }
  if (answeredAt[i] < 0) return;
  if (isTicket) cells[at + TAKEN_WAIT] += wait[i];
  cells[at + (isTicket ? TICKETS_TAKEN : CALLBACKS)]++;
  cells[at + OTHER_TALK] += endedAt[i] - answeredAt[i];
  cells[at + OTHER_WRAP_UP] += readyAt[i] - endedAt[i];
  cells[at + OTHER_CUT] += cut[i];
  if (outcome[i] === HANDED_OFF) cells[at + (isTicket ? TICKETS_HANDED_ON : CALLBACKS_HANDED_ON)]++;
}
