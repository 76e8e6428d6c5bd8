import type { LegPage } from '../../ledger/legs.js';
import type { Model } from '../../model/model.js';
import { type Column, columnsOf } from './columns.js';
import type { RecordFormat } from './formats.js';
import { LegReader } from './leg.js';
import { type Paper, Pen } from './pen.js';

/** A column made ready to write: what stands before its cell, and its names as bytes. */
interface Cell {
  readonly column: Column;
  readonly before: Uint8Array;
  readonly names: readonly Uint8Array[] | null;
}

const encoder = new TextEncoder();
const bytesOf = (text: string): Uint8Array => encoder.encode(text);

/** The line above all rows. */
export function headerOf(model: Model, strategy: string, format: RecordFormat): Uint8Array {
  return bytesOf(format.header(columnsOf(model, strategy).map(({ name }) => name)));
}

/** Reads the legs of a replication out of the book and writes them down as they stand there, a row each. */
export class Scribe {
  private readonly reader: LegReader;
  private readonly cells: readonly Cell[];
  private readonly pen: Pen;
  private readonly endOfRow: Uint8Array;
  private readonly empty: Uint8Array;
  private replication: number;

  constructor(model: Model, strategy: string, format: RecordFormat, paper: Paper) {
    this.reader = new LegReader(model);
    this.cells = columnsOf(model, strategy).map((column, i) => ({
      column,
      before: bytesOf(format.before(column.name, i === 0)),
      names: column.names?.map((name) => bytesOf(format.text(name))) ?? null,
    }));
    this.pen = new Pen(paper);
    this.endOfRow = bytesOf(format.endOfRow);
    this.empty = bytesOf(format.empty);
    this.replication = 0;
  }

  /** The pages that follow are those of this replication (from 0). */
  begins(replication: number): void {
    this.replication = replication;
  }

  readLegs(page: LegPage): void {
    for (let row = 0; row < page.count; row++) this.writes(page, row);
  }

  /** All of the replication is on paper. */
  ends(): void {
    this.pen.flush();
  }

  private writes(page: LegPage, row: number): void {
    const { pen, cells } = this;
    const leg = this.reader.read(this.replication, page, row);
    for (let i = 0; i < cells.length; i++) {
      const { column, before, names } = cells[i];
      const value = column.of(leg);
      pen.raw(before);
      if (Number.isNaN(value)) pen.raw(this.empty);
      else if (names !== null) pen.raw(names[value]);
      else pen.number(value);
    }
    pen.raw(this.endOfRow);
  }
}
