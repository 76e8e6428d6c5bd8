import { ABANDONED, HANDED_OFF, NONE } from '../../ledger/outcomes.js';
import type { Clock } from '../clock.js';
import type { Layout } from '../estimators/layout.js';
import { Tally } from '../estimators/tally.js';
import type { RowList } from './sheet/rowList.js';
import type { LegSheet } from './sheet/sheet.js';

const LEGS = 0;
const DELAYED = 1;
const WAIT = 2;
const ANSWERED_LEGS = 3;
const TALK = 4;
const WRAP_UP = 5;
const HANDED_OFF_LEGS = 6;
const LOST_AFTER_HANDOFF = 7;
const CUT = 8;
const REDIALS = 9;
const WIDTH = 10;

/** What legs were made of, by any row and slot. */
export class LegTally {
  readonly sums: Tally;

  constructor(layout: Layout, slots: number) {
    this.sums = new Tally(layout, slots, WIDTH);
  }

  /** Counts plain calls by type. */
  readPlain(sheet: LegSheet): void {
    const { runs, contactSlot, page } = sheet;
    const { cells } = this.sums;
    for (let run = 0; run < runs.count; run++) {
      const i = runs.row[run];
      const at = this.sums.offset(page.type[i], contactSlot[i]);
      cells[at + LEGS] += runs.legs[run];
      cells[at + ANSWERED_LEGS] += runs.legs[run];
      cells[at + HANDED_OFF_LEGS] += runs.handedOff[run];
      cells[at + DELAYED] += runs.delayed[run];
      cells[at + WAIT] += runs.waits[run];
      cells[at + TALK] += runs.talk[run];
      cells[at + WRAP_UP] += runs.wrapUp[run];
    }
  }

  /** Counts rows of any kind under `first` + row; a slot below 0 is not counted. */
  read(list: RowList, first: number, row: Int32Array, slot: Int32Array, sheet: LegSheet): void {
    const { rows, count } = list;
    const { wait } = sheet;
    const { queue, delayed, outcome, settles, cut, redial, answeredAt, endedAt, readyAt } = sheet.page;
    const { cells, slots } = this.sums;
    for (let k = 0; k < count; k++) {
      const i = rows[k];
      if (slot[i] < 0) continue;
      const at = ((first + row[i]) * (slots + 1) + slot[i]) * WIDTH;
      if (redial[i] !== 0 && settles[i] !== NONE) cells[at + REDIALS]++;
      if (queue[i] < 0) continue;
      cells[at + LEGS]++;
      cells[at + DELAYED] += delayed[i];
      cells[at + WAIT] += wait[i];
      if (answeredAt[i] >= 0) {
        cells[at + ANSWERED_LEGS]++;
        cells[at + TALK] += endedAt[i] - answeredAt[i];
        cells[at + WRAP_UP] += readyAt[i] - endedAt[i];
        cells[at + CUT] += cut[i];
        if (outcome[i] === HANDED_OFF) cells[at + HANDED_OFF_LEGS]++;
      } else if (outcome[i] === ABANDONED && settles[i] === NONE) cells[at + LOST_AFTER_HANDOFF]++;
    }
  }

  /** Counts answers by group and by when they were given, whatever became of the call. Sums stay in locals while the group stays the same. */
  readAnswers(sheet: LegSheet, clock: Clock): void {
    const { count } = sheet;
    const { group, answeredAt, endedAt, readyAt, outcome } = sheet.page;
    const first = Math.max(0, clock.start);
    const handOff = HANDED_OFF;
    let from = Infinity;
    let to = -Infinity;
    let slot = 0;
    let row = 0;
    let answers = 0;
    let handedOff = 0;
    let talk = 0;
    let wrapUp = 0;
    for (let i = 0; i < count; i++) {
      const t = answeredAt[i];
      if (t < first) continue;
      if (group[i] !== row || !(t >= from && t < to)) {
        this.addAnswers(row, slot, answers, handedOff, talk, wrapUp);
        answers = handedOff = 0;
        talk = wrapUp = 0;
        row = group[i];
        if (!(t >= from && t < to)) {
          const period = clock.period(t);
          slot = period % clock.slots;
          from = clock.periodStart(period);
          to = clock.periodEnd(period);
        }
      }
      answers++;
      talk += endedAt[i] - t;
      wrapUp += readyAt[i] - endedAt[i];
      if (outcome[i] === handOff) handedOff++;
    }
    this.addAnswers(row, slot, answers, handedOff, talk, wrapUp);
  }

  private addAnswers(
    row: number,
    slot: number,
    answers: number,
    handedOff: number,
    talk: number,
    wrapUp: number,
  ): void {
    const { cells } = this.sums;
    const at = this.sums.offset(row, slot);
    cells[at + ANSWERED_LEGS] += answers;
    cells[at + HANDED_OFF_LEGS] += handedOff;
    cells[at + TALK] += talk;
    cells[at + WRAP_UP] += wrapUp;
  }
}

/** One cell of a LegTally in words. */
export class Legs {
  declare private cells: Float64Array;
  private offset = 0;

  /** Turns to a cell. */
  show(tally: LegTally, row: number, slot: number): this {
    this.cells = tally.sums.cells;
    this.offset = tally.sums.offset(row, slot);
    return this;
  }

  /** Legs that were offered to a queue. */
  get offered() {
    return this.cells[this.offset + LEGS];
  }
  get delayed() {
    return this.cells[this.offset + DELAYED];
  }
  get answered() {
    return this.cells[this.offset + ANSWERED_LEGS];
  }
  get handedOff() {
    return this.cells[this.offset + HANDED_OFF_LEGS];
  }
  get wait() {
    return this.cells[this.offset + WAIT];
  }
  get talk() {
    return this.cells[this.offset + TALK];
  }
  get wrapUp() {
    return this.cells[this.offset + WRAP_UP];
  }
  get aht() {
    return (this.talk + this.wrapUp) / this.answered;
  }
  /** Abandoned in a later leg, by a caller who had spoken to an agent. */
  get lostAfterHandoff() {
    return this.cells[this.offset + LOST_AFTER_HANDOFF];
  }
  get cut() {
    return this.cells[this.offset + CUT];
  }
  get redials() {
    return this.cells[this.offset + REDIALS];
  }
}
