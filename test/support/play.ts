import type { CasePage } from '../../src/ledger/cases.js';
import type { ContactPage } from '../../src/ledger/contacts.js';
import { KIND_NAMES } from '../../src/ledger/details.js';
import type { DrainPage } from '../../src/ledger/drains.js';
import { Ledger, type LedgerReader } from '../../src/ledger/ledger.js';
import type { LegPage } from '../../src/ledger/legs.js';
import { OUTCOME_NAMES } from '../../src/ledger/outcomes.js';
import type { PromisePage } from '../../src/ledger/promises.js';
import type { SpellPage } from '../../src/ledger/spells.js';
import type { VisitPage } from '../../src/ledger/visits.js';
import type { Model } from '../../src/model/model.js';
import { type LoadedScenario, loadScenario } from '../../src/scenario/index.js';
import { Simulation } from '../../src/simulation/simulate.js';
import type { Answer, Figures } from '../../src/statistics/answer.js';
import { Averages, Bookkeeper } from '../../src/statistics/index.js';

/** A leg as a test reads it: names for rows, null for what did not happen. */
export interface PlayedLeg {
  readonly case: number;
  readonly contact: number;
  readonly leg: number;
  readonly kind: (typeof KIND_NAMES)[number];
  readonly type: string;
  readonly servedAs: string;
  readonly queue: string | null;
  readonly group: string | null;
  readonly agent: number | null;
  readonly outcome: string;
  readonly arrived: number;
  readonly queued: number;
  readonly picked: number | null;
  readonly answered: number | null;
  readonly ended: number;
  readonly ready: number | null;
}

export interface PlayedSpell {
  readonly group: string;
  readonly agent: number;
  readonly on: number;
  readonly off: number;
}

/** One replication, played to the end: its book by the order of cases, and its figures. */
export interface Played {
  readonly scenario: LoadedScenario;
  readonly legs: readonly PlayedLeg[];
  readonly spells: readonly PlayedSpell[];
  readonly answer: Answer;
  readonly stoppedAt: number;
}

/** Copies every page of the book, and hands it on to the bookkeeper. */
class Copyist implements LedgerReader {
  readonly legs: PlayedLeg[] = [];
  readonly spells: PlayedSpell[] = [];

  constructor(
    private readonly model: Model,
    private readonly next: LedgerReader,
  ) {}

  readLegs(page: LegPage): void {
    const { calls, queues, groups } = this.model;
    const happened = (value: number) => (value < 0 ? null : value);
    for (let row = 0; row < page.count; row++) {
      this.legs.push({
        case: page.case_[row],
        contact: page.contact[row],
        leg: page.leg[row],
        kind: KIND_NAMES[page.details.kind[row]],
        type: calls[page.type[row]].name,
        servedAs: calls[page.servedAs[row]].name,
        queue: queues[page.queue[row]]?.name ?? null,
        group: groups[page.group[row]]?.name ?? null,
        agent: happened(page.agent[row]),
        outcome: OUTCOME_NAMES[page.outcome[row]],
        arrived: page.contactAt[row],
        queued: page.queuedAt[row],
        picked: happened(page.pickedAt[row]),
        answered: happened(page.answeredAt[row]),
        ended: page.endedAt[row],
        ready: happened(page.readyAt[row]),
      });
    }
    this.next.readLegs(page);
  }

  readSpells(page: SpellPage): void {
    for (let row = 0; row < page.count; row++) {
      const group = this.model.groups[page.group[row]].name;
      this.spells.push({ group, agent: page.agent[row], on: page.onAt[row], off: page.offAt[row] });
    }
    this.next.readSpells(page);
  }

  readCases(page: CasePage): void {
    this.next.readCases(page);
  }

  readDrains(page: DrainPage): void {
    this.next.readDrains(page);
  }

  readContacts(page: ContactPage): void {
    this.next.readContacts?.(page);
  }

  readVisits(page: VisitPage): void {
    this.next.readVisits?.(page);
  }

  readPromises(page: PromisePage): void {
    this.next.readPromises?.(page);
  }
}

/**
 * Files that exist only by their name: `at 0,10,20.csv` holds a column `at` with these values. Others are looked up
 * in `files`.
 */
function readerOf(files: Readonly<Record<string, string>>): (path: string) => string {
  return (path) => {
    const name = path.split('/').at(-1)!;
    if (files[name] !== undefined) return files[name];
    const column = /^(\w+) (.*)\.csv$/.exec(name);
    if (!column) throw new Error(`there is no file ${path}`);
    return `${[column[1], ...column[2].split(',')].join('\n')}\n`;
  };
}

/** Arrivals at exactly these moments: seconds from the opening, once; or clock times, every day. */
export const callsAt = (...moments: readonly (number | string)[]): string =>
  `{ trace: { csv: "at ${moments.join(',')}.csv", column: at } }`;

export interface PlayOptions {
  readonly set?: readonly string[];
  readonly strategy?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly seed?: string;
}

export function load(text: string, { set = [], strategy, files = {}, seed }: PlayOptions = {}): LoadedScenario {
  return loadScenario({ path: 'test.yaml', readText: readerOf({ ...files, 'test.yaml': text }), set, strategy, seed });
}

/** Loads a scenario from text and plays its first replication. */
export function playWith(text: string, options: PlayOptions): Played {
  const scenario = load(text, options);
  const { model, seed } = scenario;
  const bookkeeper = new Bookkeeper(model);
  const copyist = new Copyist(model, bookkeeper);
  const { stoppedAt } = new Simulation(model).run(seed, 0, new Ledger(copyist));
  const averages = new Averages(model);
  averages.add(bookkeeper.finish(stoppedAt));
  const order = (a: PlayedLeg, b: PlayedLeg) => a.case - b.case || a.contact - b.contact || a.leg - b.leg;
  return { scenario, legs: copyist.legs.sort(order), spells: copyist.spells, answer: averages.answer(), stoppedAt };
}

/** The same with `path=value` patches, as `--set` gives them. */
export const play = (text: string, ...set: readonly string[]): Played => playWith(text, { set });

/** When each leg was answered, in the order of cases; null: never. */
export const answers = (text: string, ...set: readonly string[]): (number | null)[] =>
  play(text, ...set).legs.map((leg) => leg.answered);

/** How each leg ended. */
export const outcomes = (text: string, ...set: readonly string[]): string[] =>
  play(text, ...set).legs.map((leg) => leg.outcome);

/** The groups that answered, in the order of cases. */
export const takers = (text: string, ...set: readonly string[]): (string | null)[] =>
  play(text, ...set).legs.map((leg) => leg.group);

/** The mean of one figure. */
export function figure(figures: Figures | undefined, metric: string): number | null {
  const found = figures?.get(metric);
  if (!found) throw new Error(`there is no metric ${metric}`);
  return found.mean;
}
