import type { Model } from '../../model/model.js';
import { Averages } from '../../statistics/index.js';
import type { Sums } from '../gathering.js';

/** Averages that also keep what each replication had of some figures: for what is compared replication by replication. */
export class Kept implements Sums {
  readonly averages: Averages;
  /** Where the figures that are kept stand in the values of a replication, and in a row of what is kept. */
  private readonly columns: ReadonlyMap<number, number>;
  private readonly rows: Float64Array[];

  /** `figures`: where they stand in the values of a replication (`Place.at`). */
  constructor(model: Model, figures: Iterable<number>) {
    this.averages = new Averages(model);
    this.columns = new Map([...new Set(figures)].map((at, column) => [at, column]));
    this.rows = [];
  }

  get count(): number {
    return this.rows.length;
  }

  add(values: Float64Array): void {
    this.averages.add(values);
    const row = new Float64Array(this.columns.size);
    for (const [at, column] of this.columns) row[column] = values[at]!;
    this.rows.push(row);
  }

  /** What each replication had of a figure that is kept, in their order; NaN: undefined. */
  values(at: number): Float64Array {
    const column = this.columns.get(at)!;
    return Float64Array.from(this.rows, (row) => row[column]!);
  }
}
