import type { Model } from '../../src/model/model.js';
import { type Book, emptyBook } from './book.js';
import { Agenda } from './calendar/agenda.js';
import type { Chance } from './chance/chance.js';
import type { Agent, Answer, Asking, Case, Contact, Leg, PromiseMade } from './people.js';

/** Everything there is at one moment of the story: who stands where, who is on duty, what is to come, what was written down. */
export class Centre {
  readonly agenda = new Agenda();
  readonly book: Book = emptyBook();
  readonly agents: Agent[] = [];
  /** The callers waiting in each queue, in the order of their places. */
  readonly lines: Leg[][];
  /** Questions and tickets standing in each queue, which are not on the line. */
  readonly beside: Leg[][];
  /** Legs that keep an agent in talk, or holding. */
  readonly talking = new Set<Leg>();
  /** Legs whose agent holds for an answer; questions for which a specialist's telephone rings. */
  readonly held = new Map<Leg, Asking>();
  readonly ringingQuestions = new Set<Leg>();
  /** Contacts on the line, in the IVR, in talk or waiting; and all that are not over. */
  readonly present = new Set<Contact>();
  readonly openContacts = new Set<Contact>();
  readonly openCases = new Set<Case>();
  /** Whether the day has closed, and the evening is being finished. */
  closed = false;
  closedAt = 0;
  /** When the last agent went home, and the last caller. */
  lastLeft = 0;
  /** Whether the clock has stopped, where it never closes. */
  stopped = false;
  /** Queues that have come to the end of their own hours, and when they did last. */
  readonly endedQueues = new Map<number, number>();
  /** Somebody has gone home: are there still agents for all who wait in closed queues? */
  somebodyLeft = false;
  /** When those are due to go whom a falling schedule has not yet got: a list for each group, first fall first. */
  readonly owedDepartures: number[][];
  /** The number of the agent whom each queue chose last; how long its caller had waited who was answered last. */
  readonly lastChosen: number[];
  readonly lastWait: number[];
  /** Surges that have ended and whose queues have not all been empty since. */
  readonly surgesToDrain: { surge: number; endedAt: number }[] = [];
  /** Calls promised and not made yet; answers that are ready, the earliest first. */
  readonly promises = new Set<PromiseMade>();
  readonly answers: Answer[] = [];
  joined = 0;
  joinedInFront = 0;
  cases = 0;

  constructor(
    readonly model: Model,
    readonly chance: Chance,
  ) {
    this.lines = model.queues.map(() => []);
    this.beside = model.queues.map(() => []);
    this.lastChosen = model.queues.map(() => -1);
    this.lastWait = model.queues.map(() => 0);
    this.owedDepartures = model.groups.map(() => []);
  }

  get now(): number {
    return this.agenda.now;
  }

  get trunksInUse(): number {
    return [...this.present].filter(({ hasTrunk }) => hasTrunk).length;
  }

  get waiting(): number {
    return this.lines.reduce((sum, line) => sum + line.length, 0);
  }
}
