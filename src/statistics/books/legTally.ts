import { ABANDONED, HANDED_OFF, NONE } from '../../ledger/outcomes.js';
import type { Clock } from '../clock.js';
import type { Layout } from '../estimators/layout.js';
import { Tally } from '../estimators/tally.js';
import type { MarkedRows, RowList } from './rowList.js';
import type { LegSheet } from './sheet.js';

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

  /** Counts plain calls by type; sums stay in locals while the mark stays the same. */
  readPlain({ rows, marks, count }: MarkedRows, sheet: LegSheet): void {
    const { wait, contactSlot } = sheet;
    const { type, delayed, outcome, answeredAt, endedAt, readyAt } = sheet.page;
    const { cells } = this.sums;
    const passedOn = HANDED_OFF;
    let [mark, at, legs, late, waits, talk, wrapUp] = [-1, 0, 0, 0, 0, 0, 0];
    for (let k = 0; k < count; k++) {
      const i = rows[k];
      if (marks[k] !== mark) {
        this.addPlain(at, legs, late, waits, talk, wrapUp);
        legs = late = 0;
        waits = talk = wrapUp = 0;
        mark = marks[k];
        at = this.sums.offset(type[i], contactSlot[i]);
      }
      legs++;
      late += delayed[i];
      waits += wait[i];
      talk += endedAt[i] - answeredAt[i];
      wrapUp += readyAt[i] - endedAt[i];
      if (outcome[i] === passedOn) cells[at + HANDED_OFF_LEGS]++;
    }
    this.addPlain(at, legs, late, waits, talk, wrapUp);
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

  /** Counts answers by group and by when they were given, whatever became of the call. Sums stay in locals as above. */
  readAnswers(sheet: LegSheet, clock: Clock): void {
    const { count } = sheet;
    const { group, answeredAt, endedAt, readyAt, outcome } = sheet.page;
    const first = Math.max(0, clock.start);
    const handOff = HANDED_OFF;
    let [from, to, slot, row] = [Infinity, -Infinity, 0, 0];
    let [answers, handedOff, talk, wrapUp] = [0, 0, 0, 0];
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

  /** Adds sums over plain calls that are alike in type and period; `row` is one of them. */
  private addPlain(at: number, legs: number, late: number, waits: number, talk: number, wrapUp: number): void {
    const { cells } = this.sums;
    cells[at + LEGS] += legs;
    cells[at + ANSWERED_LEGS] += legs;
    cells[at + DELAYED] += late;
    cells[at + WAIT] += waits;
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
