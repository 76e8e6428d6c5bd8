/** One figure over replications: mean, half-width of its 95 % Student-t interval, bounds, and how many replications had it. */
export interface Figure {
  /** null: undefined in every replication. */
  readonly mean: number | null;
  /** null with fewer than two values. */
  readonly halfWidth: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Replications in which the figure was defined. */
  readonly n: number;
}

/** Metric name -> figure, in the catalogue's order. */
export type Figures = ReadonlyMap<string, Figure>;

/** What a run may tell, by the scopes of the results contract. Names in file order. */
export interface Answer {
  readonly total: Figures;
  readonly calls: ReadonlyMap<string, Figures>;
  readonly queues: ReadonlyMap<string, Figures>;
  readonly agents: ReadonlyMap<string, Figures>;
  /** The nodes of the IVR, by path. */
  readonly ivr: ReadonlyMap<string, Figures>;
  readonly surges: ReadonlyMap<string, Figures>;
  readonly intervals: readonly IntervalAnswer[];
}

export interface IntervalAnswer {
  /** Clock, `08:30`. */
  readonly from: string;
  readonly total: Figures;
  readonly calls: ReadonlyMap<string, Figures>;
  readonly queues: ReadonlyMap<string, Figures>;
  readonly agents: ReadonlyMap<string, Figures>;
}

/** A metric's description: for help, `explain`, tables, docs. */
export interface MetricInfo {
  readonly name: string;
  /** `count`, `ratio`, `seconds`, `calls`, `agents`, `erlangs`, `currency` */
  readonly unit: string;
  /** One sentence; the formula. */
  readonly meaning: string;
  /** Where the scenario chooses among formulas: each by its name, in the letters that `meaning` names. */
  readonly formulas?: Readonly<Record<string, string>>;
  /** The book or paper it is known from. */
  readonly source?: string;
  readonly scopes: readonly ('total' | 'calls' | 'queues' | 'agents' | 'ivr' | 'surges')[];
  /** Which direction is good, for comparisons; 0: neither. */
  readonly better: 'higher' | 'lower' | 'neither';
}
