import type { CasePage } from '../../ledger/cases.js';
import { CONSULT, NO_OFFER, NOT_PASSED_ON, STATED_AGAIN } from '../../ledger/details.js';
import type { LedgerReader } from '../../ledger/ledger.js';
import type { LegPage } from '../../ledger/legs.js';
import type { VisitPage } from '../../ledger/visits.js';
import type { Model } from '../../model/model.js';
import { isDetailed } from '../../model/plain.js';
import { LegReader, type LegRecord } from '../records/leg.js';

/** A leg of the case: its row as in `--records`, and what the book tells besides. */
export interface LegOfCase extends LegRecord {
  readonly work: number;
  readonly upsell: number;
  readonly connect: number;
  readonly brief: number;
  /** Of `brief` the part at the beginning, in which this agent was told. */
  readonly briefed: number;
  /** Age brought along into the queue. */
  readonly ageBrought: number;
  /** Constants of the ledger's details: why he was passed on, what became of an offer. */
  readonly why: number;
  readonly upsold: number;
  readonly gaveUp: boolean;
  readonly isAgain: boolean;
  readonly isCut: boolean;
  /** The wait announced; -1: none. */
  readonly told: number;
}

/** A visit to a node of the IVR. */
export interface VisitOfCase {
  readonly contact: number;
  readonly node: number;
  readonly enteredAt: number;
  readonly end: number;
  readonly noInput: number;
  readonly isMistaken: boolean;
}

/** What the book tells of one case; numbers from 0 but in the rows of legs. */
export class CaseBook implements LedgerReader {
  readonly legs: LegOfCase[] = [];
  /** The questions that agents put, each with the number of the leg for whose sake it was put. */
  readonly questions: LegOfCase[] = [];
  readonly visits: VisitOfCase[] = [];
  resolved = false;
  private readonly case_: number;
  private readonly replication: number;
  private readonly reader: LegReader;
  private readonly detailed: boolean;

  constructor(model: Model, replication: number, case_: number) {
    this.case_ = case_;
    this.replication = replication;
    this.reader = new LegReader(model);
    this.detailed = isDetailed(model);
  }

  readLegs(page: LegPage): void {
    for (let row = 0; row < page.count; row++) {
      if (page.case_[row] !== this.case_) continue;
      const record = this.reader.read(this.replication, page, row);
      (record.kind === CONSULT ? this.questions : this.legs).push({
        ...record,
        ...(this.detailed ? detailsOf(page, row) : WITHOUT_DETAILS),
        ageBrought: page.ageBrought[row],
        isCut: page.cut[row] === 1,
      });
      if (page.whole[row] === 1) this.resolved = page.answeredAt[row] >= 0;
    }
  }

  readCases(page: CasePage): void {
    for (let row = 0; row < page.count; row++) {
      if (page.case_[row] === this.case_) this.resolved = page.resolved[row] === 1;
    }
  }

  readVisits(page: VisitPage): void {
    for (let row = 0; row < page.count; row++) {
      if (page.case_[row] !== this.case_) continue;
      this.visits.push({
        contact: page.contact[row],
        node: page.node[row],
        enteredAt: page.enteredAt[row],
        end: page.end[row],
        noInput: page.noInput[row],
        isMistaken: page.mistaken[row] === 1,
      });
    }
  }

  readSpells(): void {}

  readDrains(): void {}

  /** The leg of that contact and number, from 0. */
  leg(contact: number, leg: number): LegOfCase | undefined {
    return this.legs.find((each) => each.contact === contact + 1 && each.leg === leg + 1);
  }

  /** The question that was put on it, if an agent took it, or his telephone rang for it. */
  question(contact: number, leg: number): LegOfCase | undefined {
    return this.questions.find((each) => each.contact === contact + 1 && each.leg === leg + 1);
  }
}

type Besides = Omit<LegOfCase, keyof LegRecord | 'ageBrought' | 'isCut'>;

const WITHOUT_DETAILS: Besides = {
  work: 0,
  upsell: 0,
  connect: 0,
  brief: 0,
  briefed: 0,
  why: NOT_PASSED_ON,
  upsold: NO_OFFER,
  gaveUp: false,
  isAgain: false,
  told: -1,
};

function detailsOf({ details }: LegPage, row: number): Besides {
  return {
    work: details.work[row],
    upsell: details.upsell[row],
    connect: details.connect[row],
    brief: details.brief[row],
    briefed: details.briefed[row],
    why: details.why[row],
    upsold: details.upsold[row],
    gaveUp: details.gaveUp[row] === 1,
    isAgain: details.stated[row] === STATED_AGAIN,
    told: details.told[row],
  };
}
