/**
 * Running sums: `width` of them for each row (a type, a queue, a group) and slot. The row behind the last is the total of
 * all rows, the slot behind the last is the whole of all slots; both are filled by `rollUp`, so that a hot loop adds once.
 */
export class Tally {
  readonly rows: number;
  readonly slots: number;
  readonly width: number;
  readonly cells: Float64Array;

  constructor(rows: number, slots: number, width: number) {
    this.rows = rows;
    this.slots = slots;
    this.width = width;
    this.cells = new Float64Array((rows + 1) * (slots + 1) * width);
  }

  /** Where the sums of a row and slot begin in `cells`. */
  offset(row: number, slot: number): number {
    return (row * (this.slots + 1) + slot) * this.width;
  }

  rollUp(): void {
    for (let row = 0; row < this.rows; row++) {
      for (let slot = 0; slot < this.slots; slot++) {
        this.fold(this.offset(row, slot), this.offset(row, this.slots));
        this.fold(this.offset(row, slot), this.offset(this.rows, slot));
      }
      this.fold(this.offset(row, this.slots), this.offset(this.rows, this.slots));
    }
  }

  clear(): void {
    this.cells.fill(0);
  }

  private fold(from: number, into: number): void {
    for (let field = 0; field < this.width; field++) this.cells[into + field] += this.cells[from + field];
  }
}
