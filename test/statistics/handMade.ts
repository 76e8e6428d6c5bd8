import { Ledger } from '../../src/ledger/ledger.js';
import { ANSWERED, NONE } from '../../src/ledger/outcomes.js';
import type { GroupModel, Model, Staff, TimePlan } from '../../src/model/model.js';
import { PLAIN_CALLER, PLAIN_QUEUE, plainHandoff } from '../../src/model/plain.js';
import type { Answer, Figures } from '../../src/statistics/index.js';
import { Averages, Bookkeeper } from '../../src/statistics/index.js';

/** Hand-made centres and books, whose figures can be told without a computer. */

export const HOUR = 3600;
export const at = (clock: string) => {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours * HOUR + minutes * 60;
};

/** One day from 08:00 to 10:00 in half-hours, which closes. */
export const MORNING: TimePlan = {
  kind: 'days',
  open: at('08:00'),
  length: 2 * HOUR,
  days: 1,
  continuous: false,
  interval: 1800,
  warmup: 0,
  atClose: 'serve',
};

export const study = (hours: number, warmup = 0): TimePlan => ({
  kind: 'study',
  open: 0,
  length: hours * HOUR,
  days: 1,
  continuous: true,
  interval: 0,
  warmup,
  atClose: 'serve',
});

export const group = (name: string, staff: Staff, more: Partial<GroupModel> = {}): GroupModel => ({
  name,
  label: name,
  staff,
  shrinkage: 0,
  scale: 1,
  abilities: [],
  queues: [],
  callSelection: 'priority',
  pickUp: { family: 'constant', value: 0 },
  cost: 0,
  ...more,
});

/** Two call types, `sales` and `help`, each with its own queue; one group of two, `desk`; 80 % within 20 s. */
export function centre(more: Partial<Model> = {}): Model {
  const names = ['sales', 'help'];
  const none = { family: 'constant', value: 0 } as const;
  return {
    name: 'by hand',
    time: MORNING,
    skills: names,
    calls: names.map((name, row) => ({
      ...PLAIN_CALLER,
      name,
      label: name,
      arrivals: { kind: 'none' },
      busyness: 0,
      skill: row,
      queue: row,
      patience: { family: 'never' },
      patienceOver: 'leg',
      talk: none,
      wrapUp: none,
      alsoNeeds: null,
      redial: null,
      within: 20,
      target: 0.8,
    })),
    queues: names.map((name, row) => ({
      ...PLAIN_QUEUE,
      atClose: 'serve',
      name,
      label: name,
      skill: row,
      priority: 5,
      ageing: Infinity,
      capacity: Infinity,
      whenFull: -1,
      maxWait: { family: 'never' },
      afterMaxWait: -1,
      greeting: none,
      steps: [],
      agentSelection: 'longest_idle',
      within: 20,
      target: 0.8,
    })),
    groups: [group('desk', { kind: 'count', count: 2 })],
    ivr: null,
    handoffs: [plainHandoff([0, 1])],
    handoffOf: [0, 0],
    effort: null,
    surges: [],
    busyness: 0,
    lines: Infinity,
    lineCost: 0,
    serviceLevel: { within: 20, target: 0.8, formula: 'exclude_abandons_within', short: 5, long: 600 },
    ...more,
  };
}

export interface LegRow {
  /** Default: a case of its own. */
  readonly case_?: number;
  readonly type?: number;
  readonly queue?: number;
  readonly group?: number;
  readonly agent?: number;
  readonly outcome?: number;
  readonly settles?: number;
  readonly contact?: number;
  readonly leg?: number;
  readonly redial?: number;
  readonly cut?: number;
  readonly delayed?: number;
  readonly length?: number;
  readonly lengthTotal?: number;
  readonly lines?: number;
  readonly contactAt: number;
  readonly queuedAt?: number;
  readonly wait?: number;
  readonly contactWait?: number;
  readonly ring?: number;
  readonly talk?: number;
  readonly wrapUp?: number;
}

/** Writes a leg; what is not said is what is usual: a contact's first leg, in its type's queue, answered at once. */
export function writeLeg(ledger: Ledger, row: LegRow): void {
  const i = ledger.legRow();
  const { legs } = ledger;
  const outcome = row.outcome ?? ANSWERED;
  const queuedAt = row.queuedAt ?? row.contactAt;
  const wait = row.wait ?? 0;
  const hasAgent = row.talk !== undefined;
  legs.case_[i] = row.case_ ?? i;
  legs.contact[i] = row.contact ?? 0;
  legs.leg[i] = row.leg ?? 0;
  legs.type[i] = row.type ?? 0;
  legs.servedAs[i] = row.type ?? 0;
  legs.queue[i] = row.queue ?? row.type ?? 0;
  legs.group[i] = hasAgent || row.ring !== undefined ? (row.group ?? 0) : NONE;
  legs.agent[i] = hasAgent || row.ring !== undefined ? (row.agent ?? 0) : NONE;
  legs.outcome[i] = outcome;
  legs.settles[i] = row.settles ?? outcome;
  legs.redial[i] = row.redial ?? 0;
  legs.delayed[i] = row.delayed ?? (wait > 0 ? 1 : 0);
  legs.cut[i] = row.cut ?? 0;
  legs.length[i] = row.length ?? (wait > 0 ? 1 : 0);
  legs.lengthTotal[i] = row.lengthTotal ?? row.length ?? (wait > 0 ? 1 : 0);
  legs.lines[i] = row.lines ?? (row.leg ? 0 : 1);
  legs.contactAt[i] = row.contactAt;
  legs.queuedAt[i] = queuedAt;
  legs.ageBrought[i] = 0;
  legs.answeredAt[i] = hasAgent ? queuedAt + wait : -1;
  legs.pickedAt[i] = hasAgent || row.ring !== undefined ? queuedAt + wait - (row.ring ?? 0) : -1;
  legs.endedAt[i] = queuedAt + wait + (row.talk ?? 0);
  legs.readyAt[i] = hasAgent ? legs.endedAt[i] + (row.wrapUp ?? 0) : -1;
  legs.contactWait[i] = row.contactWait ?? (hasAgent ? legs.answeredAt[i] : legs.endedAt[i]) - queuedAt;
}

export interface CaseRow {
  readonly type?: number;
  readonly startedAt: number;
  readonly endedAt?: number;
  readonly resolved?: number;
  readonly firstContact?: number;
  readonly contacts?: number;
  readonly handoffs?: number;
  readonly agentsMet?: number;
  readonly lastGroup?: number;
  readonly journeyWait?: number;
  readonly customerTime?: number;
  readonly agentTime?: number;
}

export function writeCase(ledger: Ledger, row: CaseRow): void {
  const i = ledger.caseRow();
  const { cases } = ledger;
  cases.case_[i] = i;
  cases.type[i] = row.type ?? 0;
  cases.startedAt[i] = row.startedAt;
  cases.endedAt[i] = row.endedAt ?? row.startedAt;
  cases.resolved[i] = row.resolved ?? 0;
  cases.firstContact[i] = row.firstContact ?? 0;
  cases.contacts[i] = row.contacts ?? 1;
  cases.handoffs[i] = row.handoffs ?? 0;
  cases.agentsMet[i] = row.agentsMet ?? 0;
  cases.lastGroup[i] = row.lastGroup ?? NONE;
  cases.journeyWait[i] = row.journeyWait ?? 0;
  cases.customerTime[i] = row.customerTime ?? 0;
  cases.agentTime[i] = row.agentTime ?? 0;
}

export function writeSpell(ledger: Ledger, agent: number, onAt: number, offAt: number, dueAt = offAt, row = 0): void {
  const i = ledger.spellRow();
  ledger.spells.group[i] = row;
  ledger.spells.agent[i] = agent;
  ledger.spells.onAt[i] = onAt;
  ledger.spells.offAt[i] = offAt;
  ledger.spells.dueAt[i] = dueAt;
}

export function writeDrain(ledger: Ledger, surge: number, endedAt: number, emptyAt: number): void {
  const i = ledger.drainRow();
  ledger.drains.surge[i] = surge;
  ledger.drains.endedAt[i] = endedAt;
  ledger.drains.emptyAt[i] = emptyAt;
}

/** The answer to one replication whose book is written by `write`. */
export function answerOf(model: Model, write: (ledger: Ledger) => void): Answer {
  const averages = new Averages(model);
  averages.add(figuresOf(model, write));
  return averages.answer();
}

export function figuresOf(model: Model, write: (ledger: Ledger) => void): Float64Array {
  const bookkeeper = new Bookkeeper(model);
  const ledger = new Ledger(bookkeeper);
  write(ledger);
  ledger.close();
  return bookkeeper.finish(model.time.open + model.time.length);
}

/** The means of some figures, by name; throws for a metric that the scope does not have. */
export function means(figures: Figures | undefined, ...names: string[]): (number | null)[] {
  return names.map((name) => {
    const figure = figures?.get(name);
    if (!figure) throw new Error(`no ${name} here`);
    return figure.mean;
  });
}
