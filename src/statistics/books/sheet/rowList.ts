import { PAGE } from '../../../ledger/page.js';

/** Rows of a page, by number: the first `count` of `rows`. */
export class RowList {
  count: number;
  rows: Int32Array;

  constructor() {
    this.count = 0;
    this.rows = new Int32Array(PAGE);
  }

  add(row: number): void {
    this.rows[this.count++] = row;
  }
}

/**
 * Rows with a mark: those of the same mark are counted in the same cells. Once arranged they stand one after another, so
 * that a loop may keep its sums in locals until the mark changes.
 */
export class MarkedRows extends RowList {
  marks: Int32Array;
  private spareRows: Int32Array;
  private spareMarks: Int32Array;
  private places: Int32Array;

  constructor() {
    super();
    this.marks = new Int32Array(PAGE);
    this.spareRows = new Int32Array(PAGE);
    this.spareMarks = new Int32Array(PAGE);
    this.places = new Int32Array(PAGE);
  }

  /** Puts rows of the same mark together, in their order: a counting sort. */
  arrange(): void {
    const { count, marks, rows, spareRows, spareMarks } = this;
    let low = count > 0 ? marks[0] : 0;
    let high = low;
    for (let k = 1; k < count; k++) {
      if (marks[k] < low) low = marks[k];
      else if (marks[k] > high) high = marks[k];
    }
    if (low === high) return;
    const places = this.firstPlaces(low, high);
    for (let k = 0; k < count; k++) {
      const place = places[marks[k] - low]++;
      spareRows[place] = rows[k];
      spareMarks[place] = marks[k];
    }
    this.rows = spareRows;
    this.marks = spareMarks;
    this.spareRows = rows;
    this.spareMarks = marks;
  }

  /** For each mark from `low` to `high`: where its first row is to stand. */
  private firstPlaces(low: number, high: number): Int32Array {
    const { count, marks } = this;
    const kinds = high - low + 1;
    if (kinds >= this.places.length) this.places = new Int32Array(2 * kinds);
    const { places } = this;
    places.fill(0, 0, kinds + 1);
    for (let k = 0; k < count; k++) places[marks[k] - low + 1]++;
    for (let kind = 1; kind <= kinds; kind++) places[kind] += places[kind - 1];
    return places;
  }
}
