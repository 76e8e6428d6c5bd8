import type { Ledger } from '../../ledger/ledger.js';
import type { Model } from '../../model/model.js';
import type { Router } from '../../routing/index.js';
import { type RunEnd, Simulation } from '../simulate.js';
import type { Happening } from './happenings.js';
import { Witness } from './witness.js';

/** What the witness heard of a case, in order, and how the run ended. */
export interface Testimony {
  readonly end: RunEnd;
  /** How many cases the replication had. */
  readonly cases: number;
  readonly happenings: readonly Happening[];
}

/** A simulation like any other, step for step and draw for draw, with a witness who follows one case. Good for one run. */
export class TracedSimulation extends Simulation {
  private readonly witness: Witness;

  constructor(model: Model, router?: Router) {
    super(model, router);
    this.witness = new Witness(this.centre);
  }

  /** Runs a replication (from 0) into the book, and tells of a case (from 0; none, if there are fewer). */
  follow(seed: string, replication: number, case_: number, ledger: Ledger): Testimony {
    this.witness.follows(case_, ledger);
    const end = this.run(seed, replication, ledger);
    return { end, cases: this.centre.cases, happenings: this.witness.happenings };
  }
}
