import type { Layout } from './layout.js';

/**
 * Running sums: `width` of them for each row and slot. The slot behind the last is the whole of all slots; it and the
 * rows that are sums of others are filled by `rollUp`.
 */
export class Tally {
  readonly layout: Layout;
  readonly slots: number;
  readonly width: number;
  readonly cells: Float64Array;

  constructor(layout: Layout, slots: number, width: number) {
    this.layout = layout;
    this.slots = slots;
    this.width = width;
    this.cells = new Float64Array(layout.rows * (slots + 1) * width);
  }

  /** Where the sums of a row and slot begin in `cells`. */
  offset(row: number, slot: number): number {
    return (row * (this.slots + 1) + slot) * this.width;
  }

  rollUp(): void {
    const { layout, slots } = this;
    for (const [from, into] of layout.folds) this.fold(this.offset(from, 0), this.offset(into, 0), slots * this.width);
    for (let row = 0; row < layout.rows; row++) {
      for (let slot = 0; slot < slots; slot++) this.fold(this.offset(row, slot), this.offset(row, slots), this.width);
    }
  }

  clear(): void {
    this.cells.fill(0);
  }

  private fold(from: number, into: number, length: number): void {
    const { cells } = this;
    for (let k = 0; k < length; k++) cells[into + k] += cells[from + k];
  }
}
