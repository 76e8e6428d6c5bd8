import type { Layout } from './layout.js';

/** The largest value for each row and slot, laid out as a Tally. Nothing below 0. */
export class Peaks {
  readonly layout: Layout;
  readonly slots: number;
  readonly cells: Float64Array;

  constructor(layout: Layout, slots: number) {
    this.layout = layout;
    this.slots = slots;
    this.cells = new Float64Array(layout.rows * (slots + 1));
  }

  offset(row: number, slot: number): number {
    return row * (this.slots + 1) + slot;
  }

  raise(row: number, slot: number, value: number): void {
    const cell = row * (this.slots + 1) + slot;
    if (value > this.cells[cell]) this.cells[cell] = value;
  }

  rollUp(): void {
    const { layout, slots, cells } = this;
    for (const [from, into] of layout.folds) {
      for (let slot = 0; slot < slots; slot++) this.raise(into, slot, cells[this.offset(from, slot)]);
    }
    for (let row = 0; row < layout.rows; row++) {
      for (let slot = 0; slot < slots; slot++) this.raise(row, slots, cells[this.offset(row, slot)]);
    }
  }

  clear(): void {
    this.cells.fill(0);
  }
}
