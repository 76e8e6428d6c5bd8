import type { Place } from '../problem.js';

/** A text and its lines: turns offsets into places. */
export class Source {
  declare readonly file: string;
  declare readonly text: string;
  declare private readonly starts: readonly number[];

  /** A byte order mark is no part of the text. */
  constructor(file: string, text: string) {
    this.file = file;
    this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at >= 0; at = this.text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.starts = starts;
  }

  /** The place of the text from one offset up to another, cut at the end of its line. */
  place(from: number, to: number): Place {
    const at = Math.min(Math.max(from, 0), this.text.length);
    const row = this.row(at);
    const start = this.starts[row];
    const end = row + 1 < this.starts.length ? this.starts[row + 1] - 1 : this.text.length;
    const length = Math.max(1, Math.min(to, end) - at);
    return { file: this.file, line: row + 1, column: at - start + 1, length };
  }

  /** The line (from 0) in which an offset lies. */
  private row(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
