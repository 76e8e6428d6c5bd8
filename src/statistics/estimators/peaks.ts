/** The largest value for each row and slot, laid out as a Tally: a row for all rows, a slot for all slots. Nothing below 0. */
export class Peaks {
  readonly rows: number;
  readonly slots: number;
  readonly cells: Float64Array;

  constructor(rows: number, slots: number) {
    this.rows = rows;
    this.slots = slots;
    this.cells = new Float64Array((rows + 1) * (slots + 1));
  }

  offset(row: number, slot: number): number {
    return row * (this.slots + 1) + slot;
  }

  raise(row: number, slot: number, value: number): void {
    const cell = this.offset(row, slot);
    if (value > this.cells[cell]) this.cells[cell] = value;
  }

  rollUp(): void {
    for (let row = 0; row < this.rows; row++) {
      for (let slot = 0; slot < this.slots; slot++) {
        const value = this.cells[this.offset(row, slot)];
        this.raise(row, this.slots, value);
        this.raise(this.rows, slot, value);
        this.raise(this.rows, this.slots, value);
      }
    }
  }

  clear(): void {
    this.cells.fill(0);
  }
}
