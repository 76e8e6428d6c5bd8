/** What takes the figures of replications in their order (statistics' running sums). */
export interface Sums {
  add(values: Float64Array): void;
}

/**
 * Puts results back into the order of replications before they are added, so that the sums, to the last bit, do not
 * depend on which core was faster. Whoever runs too far ahead of the slowest waits: what is kept here stays small.
 */
export class Gathering {
  declare private readonly sums: Sums;
  declare private readonly room: number;
  declare private readonly kept: Map<number, Float64Array>;
  declare private waiting: (() => void)[];
  /** The replication to be added next. */
  declare next: number;
  /** Replications that are finished, added or kept. */
  declare finished: number;

  /** At most about `room` finished replications are kept waiting for an earlier one. */
  constructor(sums: Sums, room: number) {
    this.sums = sums;
    this.room = room;
    this.kept = new Map();
    this.waiting = [];
    this.next = 0;
    this.finished = 0;
  }

  put(replication: number, values: Float64Array): void {
    this.kept.set(replication, values);
    this.finished++;
    const before = this.next;
    for (let row = this.kept.get(this.next); row !== undefined; row = this.kept.get(this.next)) {
      this.sums.add(row);
      this.kept.delete(this.next);
      this.next++;
    }
    if (this.next > before) this.letIn();
  }

  /** Resolves when replication `from` may be started without running too far ahead. */
  async roomFor(from: number): Promise<void> {
    while (from - this.next >= this.room) await new Promise<void>((go) => this.waiting.push(go));
  }

  /** Lets everybody in who waits for room: an earlier replication will not come any more. */
  close(): void {
    this.next = Number.POSITIVE_INFINITY;
    this.letIn();
  }

  /** After an interruption: adds what is finished, in order, over the gaps. */
  addTheRest(): void {
    for (const replication of [...this.kept.keys()].sort((a, b) => a - b)) this.sums.add(this.kept.get(replication)!);
    this.kept.clear();
  }

  private letIn(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }
}
