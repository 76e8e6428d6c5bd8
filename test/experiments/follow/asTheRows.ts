import { expect } from 'vitest';
import { follow } from '../../../src/experiments/follow/follow.js';
import type { Step, Story } from '../../../src/experiments/follow/story/story.js';
import { LegReader, type LegRecord } from '../../../src/experiments/records/leg.js';
import type { CasePage } from '../../../src/ledger/cases.js';
import { KIND_NAMES } from '../../../src/ledger/details.js';
import { Ledger } from '../../../src/ledger/ledger.js';
import type { LegPage } from '../../../src/ledger/legs.js';
import { OUTCOME_NAMES } from '../../../src/ledger/outcomes.js';
import type { Model } from '../../../src/model/model.js';
import { PLAIN } from '../../../src/reporting/paint.js';
import { timeline } from '../../../src/reporting/trace/index.js';
import { Simulation } from '../../../src/simulation/simulate.js';

/** Of a story that is not told from a file. */
export const ORIGIN = { scenario: { name: 'Test', sha256: '' }, strategy: 'base', seed: '1', version: '0' };

/** Gathers the legs of a replication as `--records` has them. */
export class Gathers {
  readonly records: LegRecord[] = [];
  /** By the number of the case, from 1; of cases that one leg tells whole there is none. */
  readonly cases = new Map<number, Pick<Story, 'agents' | 'handoffs' | 'waited'>>();
  private readonly reader: LegReader;

  constructor(model: Model) {
    this.reader = new LegReader(model);
  }

  readLegs(page: LegPage): void {
    for (let row = 0; row < page.count; row++) this.records.push({ ...this.reader.read(0, page, row) });
  }

  readCases(page: CasePage): void {
    for (let row = 0; row < page.count; row++) {
      const [agents, handoffs, waited] = [page.agentsMet[row], page.handoffs[row], page.journeyWait[row]];
      this.cases.set(page.case_[row]! + 1, { agents, handoffs, waited });
    }
  }
  readSpells(): void {}
  readDrains(): void {}
}

export function gathered(model: Model, seed: string): Gathers {
  const gathers = new Gathers(model);
  new Simulation(model).run(seed, 0, new Ledger(gathers));
  return gathers;
}

type Told<What extends Step['what']> = Extract<Step, { what: What }>;

/** The steps of a row: of its leg, about the caller or the ticket; or about the question put on it. */
class StepsOf {
  private readonly steps: readonly Step[];
  readonly row: LegRecord;

  constructor({ steps }: Story, row: LegRecord) {
    const isQuestion = KIND_NAMES[row.kind] === 'consult';
    this.row = row;
    this.steps = steps.filter(
      ({ contact, leg, subject }) =>
        contact === row.contact && leg === row.leg && (subject === 'question') === isQuestion,
    );
  }

  all<What extends Step['what']>(what: What): Told<What>[] {
    return this.steps.filter((step): step is Told<What> => step.what === what);
  }

  /** At most one. */
  one<What extends Step['what']>(what: What): Told<What> | undefined {
    const found = this.all(what);
    expect(found.length, `case ${this.row.case}, leg ${this.row.leg}: ${what}`).toBeLessThanOrEqual(1);
    return found[0];
  }
}

/** The story tells what the rows tell: the same legs, questions and calls back at the same times. */
function agrees(story: Story, rows: readonly LegRecord[], model: Model): void {
  for (const row of rows) {
    const steps = new StepsOf(story, row);
    const kind = KIND_NAMES[row.kind];
    if (kind === 'consult') tellsQuestion(steps, model);
    else if (kind === 'callback') tellsCallBack(steps, story, model);
    else tellsLeg(steps, model);
    tellsTalk(steps, story);
  }
  const told = (isIt: (step: Step) => boolean) => story.steps.filter(isIt).length;
  const written = (...kinds: readonly string[]) =>
    rows.filter(({ kind, queue }) => kinds.includes(KIND_NAMES[kind]!) && !Number.isNaN(queue)).length;
  expect(told(({ what, subject }) => what === 'joins' && subject !== 'question')).toBe(written('call', 'ticket'));
  expect(told(({ what }) => what === 'called_back')).toBe(written('callback'));
}

const nameOf = (model: Model, { agentGroup, agent }: LegRecord) => ({ group: model.groups[agentGroup]!.name, agent });

/** Whoever answers was given to him by a strategy, or came free and took him. */
function isChosen(steps: StepsOf): void {
  const chosen = [...steps.all('is_given'), ...steps.all('is_taken')];
  expect(chosen, `case ${steps.row.case}`).toHaveLength(Number.isNaN(steps.row.agent) ? 0 : 1);
}

function tellsLeg(steps: StepsOf, model: Model): void {
  const { row } = steps;
  const joined = steps.one('joins');
  expect(joined?.at ?? Number.NaN).toBe(row.queued);
  if (joined) {
    expect(joined.queue).toBe(model.queues[row.queue]!.name);
    expect(joined.subject).toBe(KIND_NAMES[row.kind] === 'ticket' ? 'ticket' : 'caller');
    expect(joined.ageBrought).toBeCloseTo(row.age - row.wait, 6);
  }
  const answered = steps.one('answered');
  expect(answered?.at ?? Number.NaN).toBe(row.answered);
  if (answered) {
    expect(answered.agent).toEqual(nameOf(model, row));
    expect(answered.wait).toBe(row.wait);
  } else {
    expect(steps.all('leaves')).toHaveLength(1);
    expect(steps.one('leaves')!.at).toBe(row.ended);
  }
  isChosen(steps);
}

/** A question that an agent took, or for which his telephone rang. */
function tellsQuestion(steps: StepsOf, model: Model): void {
  const { row } = steps;
  expect(steps.one('joins')).toMatchObject({ at: row.queued, queue: model.queues[row.queue]!.name, by: 'question' });
  isChosen(steps);
  const advises = steps.one('advises');
  expect(advises?.at ?? Number.NaN).toBe(row.answered);
  if (advises) {
    expect(advises).toMatchObject({ agent: nameOf(model, row), wait: row.wait, age: row.age, until: row.ended });
  } else if (OUTCOME_NAMES[row.outcome] === 'abandoned') {
    expect(steps.one('question_withdrawn')).toMatchObject({ at: row.ended, ringing: nameOf(model, row) });
  } else {
    expect(OUTCOME_NAMES[row.outcome]).toBe('in_system');
    expect(steps.one('rings')!.agent).toEqual(nameOf(model, row));
  }
}

/** Not before the answer was ready, and by who promised it or another of his group. */
function tellsCallBack(steps: StepsOf, story: Story, model: Model): void {
  const { row } = steps;
  const back = steps.one('called_back')!;
  expect(back).toMatchObject({ at: row.queued, agent: nameOf(model, row), kept: back.at <= back.dueAt });
  expect([row.answered, row.wait]).toEqual([row.queued, 0]);
  expect(back.owner.group).toBe(back.agent.group);
  expect([...steps.all('joins'), ...steps.all('answered'), ...steps.all('is_given')]).toEqual([]);
  const before = story.steps.filter(({ contact, leg }) => contact === row.contact && leg === row.leg - 1);
  const promise = before.find((step): step is Told<'talk_over'> => step.what === 'talk_over')!;
  expect(promise).toMatchObject({ then: 'promise', at: back.promisedAt, dueAt: back.dueAt, agent: back.owner });
  expect(before.filter(({ what }) => what === 'asks' || what === 'advises' || what === 'answer_ready')).toHaveLength(3);
}

/** The parts of a talk that is over make up the talk of its row, and what is not talk its hold. */
function tellsTalk(steps: StepsOf, story: Story): void {
  const { row } = steps;
  if (steps.one('talk_over') === undefined) return;
  const lasts = (isTalk: boolean) =>
    steps.all('talks').reduce((sum, { part, lasts }) => sum + (NO_TALK.includes(part) === isTalk ? 0 : lasts), 0);
  expect(lasts(true), `talk of case ${row.case}`).toBeCloseTo(row.talk, 6);
  const holds = steps.one('holds');
  if (holds?.holdsFor === 'handoff') return;
  const held = holds === undefined ? 0 : heldFrom(holds, row, story);
  expect(lasts(false) + held, `hold of case ${row.case}`).toBeCloseTo(row.hold, 6);
}

const NO_TALK: readonly string[] = ['brief', 'connecting', 'asking', 'writing'];

/** Till he was told the answer, or the question was taken back. */
function heldFrom({ at, contact, leg }: Step, row: LegRecord, story: Story): number {
  const ofIt = story.steps.filter((step) => step.contact === contact && step.leg === leg);
  const told = ofIt.find((step): step is Told<'advises'> => step.what === 'advises');
  const withdrawn = ofIt.find((step) => step.what === 'question_withdrawn');
  expect((told === undefined) !== (withdrawn === undefined), `case ${row.case}: told or withdrawn`).toBe(true);
  return (told?.until ?? withdrawn!.at) - at;
}

/** The stories of these calls, each held against the rows, and against what may stand on a page. */
export function tells(model: Model, seed: string, calls: readonly number[]): Story[] {
  const { records, cases } = gathered(model, seed);
  return calls.map((call) => {
    const { story } = follow(model, seed, { call, replication: 1 });
    expect(story, `call ${call}`).not.toBeNull();
    const rows = records.filter((row) => row.case === call);
    agrees(story!, rows, model);
    const { agents, handoffs, waited } = cases.get(call) ?? story!;
    expect(story, `case ${call}`).toMatchObject({ agents, handoffs, waited: expect.closeTo(waited, 6) });
    expect(story!.steps.map(({ at }) => at)).toEqual(story!.steps.map(({ at }) => at).sort((a, b) => a - b));
    const text = timeline(story!, ORIGIN, PLAIN);
    expect(text).not.toMatch(/undefined|NaN|null|Infinity/);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    return story!;
  });
}

/** All the stories of a replication, or the last ones. */
export function tellsAll(model: Model, seed: string, most = Number.POSITIVE_INFINITY): Story[] {
  const found = follow(model, seed, { call: 1_000_000, replication: 1 });
  const calls = found.story === null ? found.calls : 0;
  const last = Array.from({ length: Math.min(calls, most) }, (_, i) => calls - i);
  return tells(model, seed, last.reverse());
}
