import { NOBODY, type Queue } from '../../kernel/units.js';
import { OF_A_QUESTION } from '../../ledger/details.js';
import type { Ledger } from '../../ledger/ledger.js';
import type { LegFacts } from '../../ledger/legs.js';
import type { Centre } from '../centre.js';
import { type Call, PROMISED } from '../tables/call.js';
import { subjectOf } from './floor.js';
import { Following } from './following.js';
import type { Happening } from './happenings.js';
import { overhearsLines } from './lines.js';
import { overhears, overhearsBefore } from './overhears.js';
import { overhearsPlans } from './plans.js';
import { losesQuestion, overhearsQuestion } from './questions.js';

/**
 * Follows one case through a run by listening in where the centre keeps its tables: when he joins a line, when an event is
 * put into the calendar for him, when a strategy is asked about him. Nothing in the engine knows of it.
 */
export class Witness {
  /** The case that is followed, from 0. */
  private case_: number;
  /** Callers who are listened to already: they are used again for other cases. */
  private readonly known: Set<Call>;
  private readonly following: Following;

  constructor(centre: Centre) {
    this.following = new Following(centre);
    this.case_ = NOBODY;
    this.known = new Set();
    overhears(centre.calls, 'take', (call) => this.meets(call));
    overhearsBefore(centre.calls, 'giveBack', (call) => this.losesSight(call));
    overhearsPlans(this.following);
    overhearsLines(this.following);
  }

  get happenings(): readonly Happening[] {
    return this.following.happenings;
  }

  /** Follows another case, from the start of a run into this book. */
  follows(case_: number, ledger: Ledger): void {
    this.case_ = case_;
    this.following.begins();
    overhearsBefore(ledger.legs, 'write', (_, facts, outcome) => {
      // A question put for him has a row of its own, which tells nothing that is not heard of it.
      if (facts.case_ === case_ && facts.leg < OF_A_QUESTION) this.hearsOfLeg(facts, outcome);
    });
  }

  /** The next caller from the pool: is it the one? */
  private meets(call: Call): void {
    if (this.known.has(call)) return;
    this.known.add(call);
    const { following } = this;
    overhears(call, 'beginCase', (_answer, _type, _ordinal, case_) => {
      if (case_ === this.case_ && following.happenings.length === 0) following.call = call;
    });
    overhears(call, 'beginContact', (_, lines) => {
      if (call === following.call) following.tell({ kind: 'comes', type: call.type, lines });
    });
    overhears(call.tour, 'beginVisit', (_, node) => {
      if (call === following.call) following.tell({ kind: 'node', node });
    });
    let isPromised = false;
    overhearsBefore(call, 'beginLeg', () => {
      isPromised = call.state === PROMISED;
    });
    overhears(call, 'beginLeg', (_, queue) => {
      if (call !== following.call || queue === NOBODY) return;
      if (isPromised) this.seesCallBack(call);
      else this.seesJoin(call, queue);
    });
    overhearsQuestion(following, call);
  }

  private losesSight(call: Call): void {
    const { following } = this;
    if (call === following.question) losesQuestion(following, call);
    if (call !== following.call) return;
    following.tell({ kind: 'ends' });
    following.call = null;
  }

  private seesJoin(call: Call, queue: Queue): void {
    const { servedAs, brought, tour } = call;
    const waiting = this.following.centre.waiting[queue];
    this.following.tell({ kind: 'joins', queue, servedAs, brought, route: tour.route, waiting });
  }

  /** The telephone rings at his home. */
  private seesCallBack({ journey }: Call): void {
    const { owner, promisedAt, dueAt } = journey;
    this.following.tell({ kind: 'calls back', owner, promisedAt, dueAt });
  }

  /** The leg is written: his own, or that of the agent who held for him. */
  private hearsOfLeg(facts: LegFacts, outcome: number): void {
    const { calendar, waiting, closed } = this.following.centre;
    const call = this.following.call!;
    const { journey, tour } = call;
    this.following.happenings.push({
      kind: 'leg',
      at: calendar.now,
      contact: facts.contact,
      leg: facts.leg,
      subject: subjectOf(call),
      identified: tour.identified === 1,
      outcome,
      event: calendar.kind,
      queue: facts.queue,
      servedAs: facts.servedAs,
      ending: journey.ending,
      waiting: facts.queue === NOBODY ? 0 : waiting[facts.queue],
      goesTo: journey.goesTo,
      policed: journey.facts.policed === 1,
      isClosed: closed,
      dueAt: journey.dueAt,
    });
  }
}
