import fc from 'fast-check';
import { NO_QUEUE } from '../../src/ledger/contacts.js';
import { CALLBACK, CONSULT, TICKET } from '../../src/ledger/details.js';
import type { Ledger } from '../../src/ledger/ledger.js';
import {
  ABANDONED,
  ANSWERED,
  BLOCKED,
  CLOSED_OUT,
  CONTAINED,
  HANDED_OFF,
  IN_SYSTEM,
  NONE,
} from '../../src/ledger/outcomes.js';
import { HOUR, writeDrain, writeSpell } from '../statistics/handMade.js';
import {
  type ContactRow,
  type DetailedCaseRow,
  type DetailedLegRow,
  type PromiseRow,
  type VisitRow,
  writeContact,
  writeDetailed,
  writeDetailedCase,
  writePromise,
  writeVisit,
} from '../statistics/handMadeDetails.js';

/** Books at random, as an engine may write them. */

export interface Rows {
  readonly legs: readonly DetailedLegRow[];
  readonly cases: readonly DetailedCaseRow[];
  readonly contacts: readonly ContactRow[];
  readonly visits: readonly VisitRow[];
  readonly promises: readonly PromiseRow[];
}

const time = fc.double({ min: 8 * HOUR, max: 10 * HOUR, noNaN: true });
const span = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 4000, noNaN: true }));
const part = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 300, noNaN: true }));

const OUTCOMES = [ANSWERED, ANSWERED, HANDED_OFF, ABANDONED, BLOCKED, CLOSED_OUT, IN_SYSTEM];

/** What a row may hold apart from its place in the contact. */
const stay: fc.Arbitrary<Partial<DetailedLegRow>> = fc
  .record({
    wait: span,
    talk: span,
    wrapUp: span,
    agent: fc.nat(5),
    length: fc.nat(9),
    cut: fc.nat(1),
    outcome: fc.constantFrom(...OUTCOMES),
  })
  .map(({ talk, agent, cut, ...rest }) => {
    if (rest.outcome === ANSWERED) return { ...rest, talk, agent, cut };
    return rest.outcome === HANDED_OFF ? { ...rest, talk, agent } : rest;
  });

/** A contact: one leg, or, when it is handed off, another that does not settle it. */
const legsOf = (of: fc.Arbitrary<Partial<DetailedLegRow>>): fc.Arbitrary<DetailedLegRow[]> =>
  fc
    .record({ contactAt: time, type: fc.nat(1), redial: fc.nat(1), queue: fc.nat(1), first: of, second: of })
    .map(({ first, second, queue, ...known }) => {
      const isHandedOff = first.outcome === HANDED_OFF;
      const leg = { ...known, ...first, settles: isHandedOff ? ANSWERED : first.outcome };
      const next = { ...known, ...second, leg: 1, queue, queuedAt: known.contactAt + 4000, settles: NONE };
      return isHandedOff ? [leg, next] : [leg];
    });

const parts = fc.record({
  identify: part,
  explain: part,
  work: part,
  upsell: part,
  connect: part,
  holding: part,
  brief: part,
});
const marks = fc.record({ stated: fc.nat(2), policy: fc.integer({ min: -1, max: 2 }), again: fc.nat(2), ring: part });

/** The same with the details: a talk in parts, a wait that was told. */
const detailedStay: fc.Arbitrary<Partial<DetailedLegRow>> = fc
  .record({
    of: stay,
    parts,
    marks,
    half: fc.constantFrom(0, 0.5, 1),
    told: fc.oneof(fc.constant(-1), span),
    gaveUp: fc.nat(1),
  })
  .map(({ of, parts, marks, half, told, gaveUp }) => {
    const { talk, ...rest } = of;
    if (talk === undefined) return { ...rest, told, again: marks.again };
    return {
      ...rest,
      ...parts,
      ...marks,
      told,
      briefed: parts.brief * half,
      gaveUp: rest.outcome === HANDED_OFF ? gaveUp : 0,
    };
  });

/** A contact that came out of the IVR, for a queue or for none. */
const throughIvr: fc.Arbitrary<{ readonly legs: DetailedLegRow[]; readonly contact: ContactRow }> = fc
  .record({
    of: legsOf(detailedStay),
    ivrTime: part,
    leaves: fc.option(fc.constantFrom(CONTAINED, CLOSED_OUT, IN_SYSTEM)),
    route: fc.integer({ min: 1, max: 5 }),
    identified: fc.nat(1),
    waited: span,
  })
  .map(({ of: [first, ...others], ivrTime, leaves, route, ...told }) => {
    const { contactAt, type, redial } = first!;
    const queuedAt = contactAt + ivrTime;
    const contact = { contactAt, type, ivrTime, ...told, route: leaves === null ? route : NO_QUEUE };
    if (leaves === null) return { legs: [{ ...first!, queuedAt }, ...others], contact };
    return { legs: [{ contactAt, queuedAt, type, redial, queue: NONE, outcome: leaves, policed: redial }], contact };
  });

/**
 * A call that an agent answered, and what is in hand because of it: a ticket, which perhaps nobody has taken; a call back;
 * an answer to a question.
 */
const withOther: fc.Arbitrary<DetailedLegRow[]> = fc
  .record({
    of: fc.record({ contactAt: time, type: fc.nat(1), queue: fc.nat(1), wait: span, wrapUp: span, agent: fc.nat(5) }),
    kind: fc.constantFrom(TICKET, CALLBACK, CONSULT),
    parts,
    marks: fc.record({ ring: part, cut: fc.nat(1), delayed: fc.nat(1) }),
    outcome: fc.constantFrom(ANSWERED, HANDED_OFF, IN_SYSTEM),
    case_: fc.nat(1e6),
  })
  .map(({ of, kind, parts, marks, outcome, case_ }) => {
    // No caller of these books goes on after it: their cases have other numbers.
    const row = { ...of, kind, leg: 1, settles: NONE, outcome, case_: 1e6 + case_ };
    const call = { contactAt: of.contactAt, type: of.type, work: 60, policy: 1 + kind };
    if (outcome !== IN_SYSTEM) return [call, { ...row, ...parts, ...marks }];
    return [call, kind === TICKET ? { ...row, delayed: marks.delayed } : { ...row, ...parts, outcome: ANSWERED }];
  });

/** A promise, and how long after it the customer is dialled, if he is: before 10:00. */
const promise: fc.Arbitrary<PromiseRow> = fc
  .record({
    contactAt: time,
    type: fc.nat(1),
    within: span,
    after: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ contactAt, type, within, after }) => {
    const dialledAt = after === null ? undefined : contactAt + after * (10 * HOUR - contactAt);
    return { contactAt, type, dueAt: contactAt + within, dialledAt };
  });

const case_: fc.Arbitrary<DetailedCaseRow> = fc
  .record({
    startedAt: time,
    type: fc.nat(1),
    resolved: fc.nat(1),
    contacts: fc.integer({ min: 1, max: 5 }),
    handoffs: fc.nat(8),
    agentsMet: fc.nat(3),
    statements: fc.nat(8),
    repeats: fc.nat(2),
    upsells: fc.nat(1),
    earned: part,
    wastedTime: part,
    heardAgainTime: part,
    resolvedBy: fc.nat(0),
    wait: span,
  })
  .map(({ wait, ...rest }) => ({
    ...rest,
    endedAt: rest.startedAt + wait,
    journeyWait: wait,
    lastGroup: rest.agentsMet > 0 ? 0 : NONE,
    firstContact: rest.agentsMet > 0 ? rest.resolved : 0,
    repeats: rest.agentsMet > 0 ? rest.repeats : 0,
    resolvedBy: rest.resolved === 1 ? rest.resolvedBy : NONE,
  }));

const visit: fc.Arbitrary<VisitRow> = fc.record({
  enteredAt: time,
  node: fc.nat(2),
  type: fc.nat(1),
  end: fc.nat(4),
  noInput: fc.nat(2),
  mistaken: fc.nat(1),
  time: part,
});

const cases = fc.array(case_, { maxLength: 20 });

/** Of a model with queues, talk and cold handoffs. */
export const plainBook: fc.Arbitrary<Rows> = fc.record({
  legs: fc.array(legsOf(stay), { maxLength: 50 }).map((contacts) => contacts.flat()),
  cases,
  contacts: fc.constant([]),
  visits: fc.constant([]),
  promises: fc.constant([]),
});

/** Of a model with everything. */
export const detailedBook: fc.Arbitrary<Rows> = fc
  .record({
    ways: fc.array(throughIvr, { maxLength: 50 }),
    others: fc.array(withOther, { maxLength: 20 }),
    cases,
    visits: fc.array(visit, { maxLength: 20 }),
    promises: fc.array(promise, { maxLength: 20 }),
  })
  .map(({ ways, others, ...rest }) => ({
    ...rest,
    legs: [...ways.flatMap(({ legs }) => legs), ...others.flat()],
    contacts: ways.map(({ contact }) => contact),
  }));

/** Writes rows, a spell for each agent and a drain; `turn` is called after each row. */
export function write(ledger: Ledger, { legs, cases, contacts, visits, promises }: Rows, turn = () => {}): void {
  for (let agent = 0; agent < 6; agent++) writeSpell(ledger, agent, 8 * HOUR, 10.1 * HOUR, 10 * HOUR);
  const each = <Row>(rows: readonly Row[], writeRow: (ledger: Ledger, row: Row) => void) => {
    for (const row of rows) {
      writeRow(ledger, row);
      turn();
    }
  };
  each(legs, writeDetailed);
  each(cases, writeDetailedCase);
  each(contacts, writeContact);
  each(visits, writeVisit);
  each(promises, writePromise);
  writeDrain(ledger, 0, 9 * HOUR, 9.2 * HOUR);
}

export const reversed = ({ legs, cases, contacts, visits, promises }: Rows): Rows => ({
  legs: legs.toReversed(),
  cases: cases.toReversed(),
  contacts: contacts.toReversed(),
  visits: visits.toReversed(),
  promises: promises.toReversed(),
});
