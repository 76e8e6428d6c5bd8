import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Model } from '../model/model.js';
import { recordFormat } from './records/formats.js';
import type { Paper } from './records/pen.js';
import { Scribe } from './records/scribe.js';
import { RowsFault, type RowsWanted } from './records/wanted.js';

// Rows of many replications at once, in order and without keeping them in memory: each chunk's go into a file of its own,
// and are appended to those before them when their turn has come.

/** Where a worker keeps rows, and how they are written. */
export interface RowsKept {
  readonly format: string;
  readonly strategy: string;
  readonly folder: string;
}

const CLOSED = -1;
/** Bytes that are read at once. */
const PIECE = 1 << 20;

const fileOf = (folder: string, from: number): string => join(folder, `from-${from}`);

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
    this.file = orFault(() => openSync(fileOf(this.folder, from), 'w'));
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

/** This thread's end: appends the chunks' files to each other. */
export class RowsInOrder {
  readonly kept: RowsKept;
  private readonly paper: Paper;
  /** Chunks whose turn has not come, by their first replication. */
  private readonly chunks: Set<number>;
  private appended: Promise<void>;

  constructor({ format, strategy, folder, paper }: RowsWanted) {
    this.kept = { format, strategy, folder: orFault(() => mkdtempSync(join(folder, '.ccsim-rows-'))) };
    this.paper = paper;
    this.chunks = new Set();
    this.appended = Promise.resolve();
  }

  /** The chunk that begins with this replication has been worked on. */
  has(from: number): void {
    this.chunks.add(from);
  }

  /** Appends all chunks that begin before this replication; resolves when they, and all before them, are handed over. */
  handOver(before: number): Promise<void> {
    const due = [...this.chunks].filter((from) => from < before).sort((a, b) => a - b);
    for (const from of due) {
      this.chunks.delete(from);
      this.appended = this.appended.then(() => this.append(fileOf(this.kept.folder, from)));
    }
    return this.appended;
  }

  /** Nothing is left behind. */
  remove(): void {
    rmSync(this.kept.folder, { recursive: true, force: true });
  }

  private async append(path: string): Promise<void> {
    const file = await open(path);
    const piece = Buffer.allocUnsafe(PIECE);
    try {
      for (;;) {
        const { bytesRead } = await file.read(piece, 0, PIECE);
        if (bytesRead === 0) break;
        this.paper(piece.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
    rmSync(path);
  }
}

function orFault<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new RowsFault((error as NodeJS.ErrnoException).code ?? String(error));
  }
}
