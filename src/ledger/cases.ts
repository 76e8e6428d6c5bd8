import { NOBODY } from '../kernel/units.js';
import type { LegPage } from './legs.js';
import { APART, PAGE } from './page.js';

/** What a case has to tell: the facts of one row, as the simulation keeps them. Meanings as in CasePage. */
export interface CaseFacts {
  readonly case_: number;
  readonly type: number;
  readonly caseAt: number;
  readonly endedAt: number;
  /** Contacts that spoke to an agent; 1 if the last one did. */
  readonly spokenContacts: number;
  readonly spoke: number;
  readonly contact: number;
  readonly handoffs: number;
  readonly agentsMet: number;
  readonly lastGroup: number;
  readonly journeyWait: number;
  readonly customerTime: number;
  readonly agentTime: number;
}

/** The same in models that have more to tell. */
export interface CaseDetailFacts {
  readonly statements: number;
  readonly repeats: number;
  readonly upsells: number;
  readonly earned: number;
  readonly wastedTime: number;
  readonly heardAgainTime: number;
  readonly resolvedBy: number;
}

/**
 * The second chapter: one row a case, a customer's need from the first contact until it is resolved or given up, over
 * redials. Written when the case ends; a case still open when the clock stops is written then, unresolved. The many
 * cases that one leg tells whole have no row here: that leg's column `whole` says so, and `caseOf` reads the case from it.
 * The columns are stretches of two arrays, as those of the legs.
 */
export class CasePage {
  count: number;
  readonly case_: Int32Array;
  /** The type under which the case counts. */
  readonly type: Int32Array;
  readonly resolved: Int32Array;
  /** 1 if resolved in the first contact that spoke to an agent. */
  readonly firstContact: Int32Array;
  readonly contacts: Int32Array;
  readonly handoffs: Int32Array;
  /** Agents the customer spoke to, in all contacts (the same one twice counts twice). */
  readonly agentsMet: Int32Array;
  /** The group that spoke to the customer last; NOBODY if none did. */
  readonly lastGroup: Int32Array;
  /** Arrival of the first contact. */
  readonly startedAt: Float64Array;
  /** When it was resolved or given up; the end of the clock if still open. */
  readonly endedAt: Float64Array;
  /** Sum of waits on the line; all time on the line; all agents' time (ringing, talk, wrap-up), in seconds. */
  readonly journeyWait: Float64Array;
  readonly customerTime: Float64Array;
  readonly agentTime: Float64Array;
  /** The rest is written only in models that have more to tell (`isDetailed`). Times the issue was stated: to agents, and self-services entered. */
  readonly statements: Int32Array;
  /** Contacts after one that had spoken to an agent. */
  readonly repeats: Int32Array;
  /** Offers accepted, and their value. */
  readonly upsells: Int32Array;
  readonly earned: Float64Array;
  /** Agents' time on legs that ended in a handoff for lack of skill; on explanations after the case's first. */
  readonly wastedTime: Float64Array;
  readonly heardAgainTime: Float64Array;
  /** The group whose work resolved it; NOBODY: unresolved, or contained in the IVR. */
  readonly resolvedBy: Int32Array;
  readonly #marks: Int32Array;
  readonly #times: Float64Array;

  constructor() {
    this.count = 0;
    const marks = new Int32Array(12 * APART);
    const times = new Float64Array(8 * APART);
    this.#marks = marks;
    this.#times = times;
    const mark = (column: number) => marks.subarray(column * APART, column * APART + PAGE);
    const time = (column: number) => times.subarray(column * APART, column * APART + PAGE);
    this.case_ = mark(0);
    this.type = mark(1);
    this.resolved = mark(2);
    this.firstContact = mark(3);
    this.contacts = mark(4);
    this.handoffs = mark(5);
    this.agentsMet = mark(6);
    this.lastGroup = mark(7);
    this.startedAt = time(0);
    this.endedAt = time(1);
    this.journeyWait = time(2);
    this.customerTime = time(3);
    this.agentTime = time(4);
    this.statements = mark(8);
    this.repeats = mark(9);
    this.upsells = mark(10);
    this.resolvedBy = mark(11);
    this.earned = time(5);
    this.wastedTime = time(6);
    this.heardAgainTime = time(7);
  }

  /** Writes a row; the columns stand in the constructor's order, `APART`. (The `| 0` tells the compiler that no sum overflows.) */
  write(row: number, facts: CaseFacts, resolved: boolean): void {
    const marks = this.#marks;
    const times = this.#times;
    marks[row] = facts.case_;
    marks[(row + APART) | 0] = facts.type;
    marks[(row + 2 * APART) | 0] = resolved ? 1 : 0;
    marks[(row + 3 * APART) | 0] = resolved && facts.spoke === 1 && facts.spokenContacts === 1 ? 1 : 0;
    marks[(row + 4 * APART) | 0] = facts.contact + 1;
    marks[(row + 5 * APART) | 0] = facts.handoffs;
    marks[(row + 6 * APART) | 0] = facts.agentsMet;
    marks[(row + 7 * APART) | 0] = facts.lastGroup;
    times[row] = facts.caseAt;
    times[(row + APART) | 0] = facts.endedAt;
    times[(row + 2 * APART) | 0] = facts.journeyWait;
    times[(row + 3 * APART) | 0] = facts.customerTime;
    times[(row + 4 * APART) | 0] = facts.agentTime;
  }

  /** Writes the rest of a row, where there is more to tell. */
  writeDetails(row: number, facts: CaseDetailFacts): void {
    this.statements[row] = facts.statements;
    this.repeats[row] = facts.repeats;
    this.upsells[row] = facts.upsells;
    this.earned[row] = facts.earned;
    this.wastedTime[row] = facts.wastedTime;
    this.heardAgainTime[row] = facts.heardAgainTime;
    this.resolvedBy[row] = facts.resolvedBy;
  }
}

/** A row of the chapter as a thing. */
export type CaseRow = {
  readonly [Column in Exclude<keyof CasePage, 'count' | 'write' | 'writeDetails' | CaseDetail>]: number;
};

/** The columns that `writeDetails` writes. */
export type CaseDetail =
  | 'statements'
  | 'repeats'
  | 'upsells'
  | 'earned'
  | 'wastedTime'
  | 'heardAgainTime'
  | 'resolvedBy';

/** The case that a leg tells whole, as the row it would have had. */
export function caseOf(page: LegPage, row: number): CaseRow {
  const answered = page.answeredAt[row] >= 0;
  return {
    case_: page.case_[row],
    type: page.type[row],
    resolved: answered ? 1 : 0,
    firstContact: answered ? 1 : 0,
    contacts: 1,
    handoffs: 0,
    agentsMet: answered ? 1 : 0,
    lastGroup: answered ? page.group[row] : NOBODY,
    startedAt: page.contactAt[row],
    endedAt: page.endedAt[row],
    journeyWait: page.contactWait[row],
    customerTime: page.endedAt[row] - page.queuedAt[row],
    agentTime: page.pickedAt[row] >= 0 ? page.readyAt[row] - page.pickedAt[row] : 0,
  };
}
