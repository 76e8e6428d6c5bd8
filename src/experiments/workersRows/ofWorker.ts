import { closeSync, openSync, writeSync } from 'node:fs';
import type { Model } from '../../model/model.js';
import { recordFormat } from '../records/formats.js';
import { Scribe } from '../records/scribe.js';
import { fileOfRows, orFault, type RowsKept } from './kept.js';

const CLOSED = -1;

/** The worker's end: writes the rows of one chunk after the other. */
export class RowsOfWorker {
  readonly scribe: Scribe;
  private readonly folder: string;
  private file: number;

  constructor(model: Model, { format, strategy, folder }: RowsKept) {
    this.folder = folder;
    this.file = CLOSED;
    this.scribe = new Scribe(model, strategy, recordFormat(format), (bytes) => this.write(bytes));
  }

  /** The chunk that begins with this replication; what another worker left of it before it died is gone. */
  open(from: number): void {
    this.file = orFault(() => openSync(fileOfRows(this.folder, from), 'w'));
  }

  close(): void {
    if (this.file !== CLOSED) closeSync(this.file);
    this.file = CLOSED;
  }

  private write(bytes: Uint8Array): void {
    orFault(() => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.file, bytes, at);
    });
  }
}
