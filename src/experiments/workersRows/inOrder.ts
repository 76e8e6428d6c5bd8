import { mkdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Paper } from '../records/pen.js';
import type { RowsWanted } from '../records/wanted.js';
import { fileOfRows, orFault, type RowsKept } from './kept.js';

/** Bytes that are read at once. */
const PIECE = 1 << 20;

/** This thread's end: appends the chunks' files to each other. */
export class RowsInOrder {
  readonly kept: RowsKept;
  private readonly paper: Paper;
  /** Chunks whose turn has not come, by their first replication. */
  private readonly chunks: Set<number>;
  private appended: Promise<void>;

  constructor({ format, strategy, folder, paper }: RowsWanted) {
    orFault(() => mkdirSync(folder));
    this.kept = { format, strategy, folder };
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
      this.appended = this.appended.then(() => this.append(fileOfRows(this.kept.folder, from)));
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
