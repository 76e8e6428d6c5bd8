import { ABANDONED, HANDED_OFF, NONE } from '../../ledger/outcomes.js';
import { Tally } from '../estimators/tally.js';
import type { LegSheet } from './sheet.js';

export const LEGS = 0;
export const DELAYED = 1;
export const WAIT = 2;
export const ANSWERED_LEGS = 3;
export const HANDED_OFF_LEGS = 4;
export const TALK = 5;
export const WRAP_UP = 6;
/** Abandoned in a later leg, by a caller who had spoken to an agent. */
export const LOST_AFTER_HANDOFF = 7;
export const CUT = 8;
export const REDIALS = 9;
const WIDTH = 10;

/** Sums over legs, by any row and slot. */
export class LegTally {
  readonly sums: Tally;

  constructor(rows: number, slots: number) {
    this.sums = new Tally(rows, slots, WIDTH);
  }

  read(sheet: LegSheet, row: Int32Array, slot: Int32Array): void {
    const { count, wait } = sheet;
    const { queue, delayed, outcome, settles, cut, redial, answeredAt, endedAt, readyAt } = sheet.page;
    const { cells, slots } = this.sums;
    for (let i = 0; i < count; i++) {
      if ((row[i] | slot[i]) < 0) continue;
      const at = (row[i] * (slots + 1) + slot[i]) * WIDTH;
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
}
