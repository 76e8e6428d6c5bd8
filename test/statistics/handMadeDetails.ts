import type { Ledger } from '../../src/ledger/ledger.js';
import { NONE } from '../../src/ledger/outcomes.js';
import type { CallType, Model } from '../../src/model/model.js';
import { plainHandoff } from '../../src/model/plain.js';
import { type CaseRow, centre, group, type LegRow, writeCase, writeLeg } from './handMade.js';

/** Hand-made centres that have more than queues, talk and cold handoffs, and what their books have besides. */

const takes = (value: number) => ({ family: 'constant', value }) as const;
const go = (target: { readonly kind: 'own' } | { readonly kind: 'queue'; readonly queue: number }) =>
  ({ kind: 'go', target }) as const;
const node = (path: string, next: ReturnType<typeof go>) => ({
  path,
  label: path,
  hours: null,
  closed: null,
  say: takes(0),
  deflects: null,
  identify: null,
  next,
});

/** Key 1 leads to sales, key 2 to the balance, which is told there. Some who need help press 1; some press amiss. */
const IVR: Model['ivr'] = {
  nodes: [
    {
      ...node('root', go({ kind: 'own' })),
      identify: { time: takes(20), succeeds: 0.7 },
      next: {
        kind: 'menu',
        menu: {
          keys: [
            { key: '1', node: 1 },
            { key: '2', node: 2 },
          ],
          press: [[], [{ key: 0, probability: 0.1 }]],
          honest: [0, 1],
          mistakes: 0.05,
          noInput: 0.1,
          timeout: takes(5),
          then: null,
        },
      },
    },
    node('1', go({ kind: 'queue', queue: 0 })),
    {
      ...node('2', go({ kind: 'own' })),
      next: { kind: 'self_service', service: { time: takes(40), contains: [0.5, 0.5], then: { kind: 'own' } } },
    },
  ],
};

const CALLER: Partial<CallType> = {
  identify: takes(20),
  explain: takes(30),
  upsell: { offered: 1, adds: takes(60), whenWaitingBelow: 9, accepted: 0.5, value: 40 },
  callsAgain: { ifUnresolved: 1, delay: takes(600), max: 3, becomes: [] },
  blocklist: { after: 3, share: 0.5, then: -1 },
};

const fails = { rank: 1, resolves: 0.8, speed: 1, talk: null, wrapUp: null };

/** A centre with everything: sales and help, a menu, a desk whose agents know sales alone and pass the others on warm, an office; other rules are there, and concern nobody. */
export function helpline(more: Partial<Model> = {}): Model {
  const plain = centre();
  const desk = group('desk', { kind: 'count', count: 2 }, { abilities: [fails, null], pickUp: takes(5) });
  return {
    ...plain,
    ivr: IVR,
    calls: plain.calls.map((type, row) => ({ ...type, ...CALLER, value: 100 * (row + 1) })),
    queues: plain.queues.map((queue) => ({
      ...queue,
      announcesWait: true,
      steps: [{ after: 0, groups: [0] }],
    })),
    groups: [desk, group('office', { kind: 'count', count: 1 }, { abilities: [fails, fails] })],
    handoffOf: [0, 0, 0, 0],
    handoffs: (['warm', 'consult', 'own', 'ticket'] as const).map((policy) => ({
      ...plainHandoff([0, 1]),
      policy,
      connect: takes(5),
      brief: takes(30),
    })),
    effort: { contact: 1, handoff: 2, restated: 0.5, wait: 0.01 },
    lines: 5,
    ...more,
  };
}

/** The parts of a talk, in seconds, and what else the details of a leg may say. */
export interface DetailedLegRow extends LegRow {
  readonly stated?: number;
  readonly why?: number;
  readonly policy?: number;
  readonly entered?: number;
  readonly gaveUp?: number;
  readonly policed?: number;
  readonly again?: number;
  readonly kind?: number;
  readonly identify?: number;
  readonly explain?: number;
  readonly work?: number;
  readonly upsell?: number;
  readonly connect?: number;
  readonly holding?: number;
  readonly brief?: number;
  /** Of `brief` the part at the beginning. */
  readonly briefed?: number;
  readonly told?: number;
}

const PARTS = ['identify', 'explain', 'work', 'upsell', 'connect', 'holding', 'brief'] as const;
const MARKS = ['stated', 'why', 'gaveUp', 'policed', 'again', 'kind'] as const;

/** Writes a leg with its details; it has an agent if any part of a talk is named, and lasts as long as they do together. */
export function writeDetailed(ledger: Ledger, row: DetailedLegRow): void {
  const isAnswered = PARTS.some((part) => row[part] !== undefined);
  const talk = PARTS.reduce((sum, part) => sum + (row[part] ?? 0), 0);
  writeLeg(ledger, isAnswered ? { ...row, talk } : row);
  const i = ledger.legs.count - 1;
  const { details } = ledger.legs;
  for (const mark of MARKS) details[mark][i] = row[mark] ?? 0;
  for (const part of PARTS) details[part][i] = row[part] ?? 0;
  details.briefed[i] = row.briefed ?? 0;
  details.policy[i] = row.policy ?? NONE;
  details.entered[i] = row.entered ?? row.queue ?? row.type ?? 0;
  details.upsold[i] = 0;
  details.told[i] = row.told ?? -1;
}

export interface DetailedCaseRow extends CaseRow {
  readonly statements?: number;
  readonly repeats?: number;
  readonly upsells?: number;
  readonly earned?: number;
  readonly wastedTime?: number;
  readonly heardAgainTime?: number;
  readonly resolvedBy?: number;
}

export function writeDetailedCase(ledger: Ledger, row: DetailedCaseRow): void {
  writeCase(ledger, row);
  ledger.cases.writeDetails(ledger.cases.count - 1, {
    statements: 0,
    repeats: 0,
    upsells: 0,
    earned: 0,
    wastedTime: 0,
    heardAgainTime: 0,
    resolvedBy: NONE,
    ...row,
  });
}

export interface ContactRow {
  readonly type?: number;
  readonly route?: number;
  readonly identified?: number;
  readonly contactAt: number;
  readonly ivrTime?: number;
  readonly waited?: number;
}

/** Writes a contact that entered the IVR; without a route it came to no queue. */
export function writeContact(ledger: Ledger, row: ContactRow): void {
  const i = ledger.contactRow();
  const { contacts } = ledger;
  contacts.type[i] = row.type ?? 0;
  contacts.route[i] = row.route ?? 0;
  contacts.identified[i] = row.identified ?? 0;
  contacts.contactAt[i] = row.contactAt;
  contacts.ivrTime[i] = row.ivrTime ?? 0;
  contacts.waited[i] = row.waited ?? 0;
}

export interface PromiseRow {
  readonly type?: number;
  readonly contactAt: number;
  readonly promisedAt?: number;
  readonly dueAt: number;
  /** Not said: not before the clock stopped. */
  readonly dialledAt?: number;
}

/** Writes a promise to call back. */
export function writePromise(ledger: Ledger, row: PromiseRow): void {
  const i = ledger.promiseRow();
  const { promises } = ledger;
  promises.type[i] = row.type ?? 0;
  promises.contactAt[i] = row.contactAt;
  promises.promisedAt[i] = row.promisedAt ?? row.contactAt;
  promises.dueAt[i] = row.dueAt;
  promises.dialledAt[i] = row.dialledAt ?? -1;
}

export interface VisitRow {
  readonly node?: number;
  readonly type?: number;
  readonly end?: number;
  readonly noInput?: number;
  readonly mistaken?: number;
  readonly enteredAt: number;
  readonly time?: number;
}

/** Writes a visit to a node; without an end it led on. */
export function writeVisit(ledger: Ledger, row: VisitRow): void {
  const i = ledger.visitRow();
  const { visits } = ledger;
  visits.node[i] = row.node ?? 0;
  visits.type[i] = row.type ?? 0;
  visits.end[i] = row.end ?? 0;
  visits.noInput[i] = row.noInput ?? 0;
  visits.mistaken[i] = row.mistaken ?? 0;
  visits.enteredAt[i] = row.enteredAt;
  visits.leftAt[i] = row.enteredAt + (row.time ?? 0);
  visits.case_[i] = i;
  visits.contact[i] = 0;
}
