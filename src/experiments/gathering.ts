/** What takes the figures of replications in their order (statistics' running sums). */
export interface Sums {
  add(values: Float64Array): void;
}

/** The figures of one replication, job by job, as far as they are finished. */
interface Row {
  readonly values: Float64Array[];
  missing: number;
}

/**
 * Puts results back into the order of replications before they are added, so that the sums, to the last bit, do not
 * depend on which core was faster. A replication counts when every job has finished it: jobs that are compared have the
 * same ones, also after an interruption. Whoever runs too far ahead of the slowest waits: what is kept here stays small.
 */
export class Gathering {
  declare private readonly sums: readonly Sums[];
  declare private readonly room: number;
  declare private readonly kept: Map<number, Row>;
  declare private waiting: (() => void)[];
  /** The replication to be added next. */
  declare next: number;
  /** Replications that are finished, of all jobs together, added or kept. */
  declare finished: number;

  /** One sum for each job, from a replication on. At most about `room` finished ones are kept waiting for an earlier one. */
  constructor(sums: readonly Sums[], room: number, from = 0) {
    this.sums = sums;
    this.room = room;
    this.kept = new Map();
    this.waiting = [];
    this.next = from;
    this.finished = 0;
  }

  put(job: number, replication: number, values: Float64Array): void {
    const row = this.kept.get(replication) ?? { values: [], missing: this.sums.length };
    row.values[job] = values;
    row.missing--;
    this.kept.set(replication, row);
    this.finished++;
    const before = this.next;
    for (let next = this.kept.get(this.next); next?.missing === 0; next = this.kept.get(this.next)) {
      this.add(next);
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

  /** After an interruption: adds what every job has finished, in order, over the gaps. */
  addTheRest(): void {
    for (const replication of [...this.kept.keys()].sort((a, b) => a - b)) {
      const row = this.kept.get(replication)!;
      if (row.missing === 0) this.add(row);
    }
    this.kept.clear();
  }

  private add({ values }: Row): void {
    this.sums.forEach((sum, job) => {
      sum.add(values[job]!);
    });
  }

  private letIn(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const go of waiting) go();
  }
}
