import { expect, test } from 'vitest';
import { DAY } from '../../../src/kernel/units.js';
import { CALL, CALLBACK, CONSULT, TICKET } from '../../../src/ledger/details.js';
import { ANSWERED, HANDED_OFF, IN_SYSTEM, NONE } from '../../../src/ledger/outcomes.js';
import { HANDOFF_POLICIES } from '../../../src/model/handoff.js';
import type { Model } from '../../../src/model/model.js';
import type { Answer, Figures } from '../../../src/statistics/index.js';
import type { Book, LegRow } from '../../oracle/book.js';
import { engineFigures } from '../books/figuresOf.js';
import { contacts, holdOf, waitEnd, wasAnswered } from '../books/journeys.js';
import { engineBook } from '../books/reading.js';
import { inAnyOwning } from './centres.js';

/** The figures of centres whose agents ask, own and write tickets, worked out once more from the rows. */

const [WARM, CONSULTED, OWNED] = ['warm', 'consult', 'own'].map((policy) => HANDOFF_POLICIES.indexOf(policy as 'own'));

type Figure = number | null;

const sum = <Row>(rows: readonly Row[], value: (row: Row) => number): number =>
  rows.reduce((all, row) => all + value(row), 0);
const ratio = (part: number, whole: number): Figure => (whole > 0 ? part / whole : null);
const mean = <Row>(rows: readonly Row[], value: (row: Row) => number): Figure => ratio(sum(rows, value), rows.length);

/** Each figure is the one worked out; one that the model does not have could be nothing but 0. */
function agree(told: Figures, own: Readonly<Record<string, Figure>>): void {
  for (const [name, value] of Object.entries(own)) {
    const figure = told.get(name);
    if (figure === undefined) expect([name, value ?? 0]).toEqual([name, 0]);
    else if (value === null) expect([name, figure.mean]).toEqual([name, null]);
    else expect(Math.abs((figure.mean ?? NaN) - value), name).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
  }
}

function inAll(law: (book: Book, answer: Answer, model: Model) => void): void {
  inAnyOwning((model, replication) => {
    law(engineBook(model, 'figures', replication), engineFigures(model, 'figures', replication), model);
  });
}

const isOf =
  (...kinds: readonly number[]) =>
  ({ kind }: LegRow): boolean =>
    kinds.includes(kind);
const waitOf = (leg: LegRow): number => waitEnd(leg) - leg.queuedAt;

/** What agents had in hand: means over all legs handled, shares of those answered. */
function ofWork(legs: readonly LegRow[]): Record<string, Figure> {
  const handled = legs.filter(wasAnswered).filter(isOf(CALL, TICKET, CALLBACK));
  const answered = handled.filter(isOf(CALL, TICKET));
  const asked = ({ policy, kind }: LegRow) => kind === CALL && (policy === CONSULTED || policy === OWNED);
  return {
    aht: mean(handled, (leg) => leg.readyAt - leg.answeredAt),
    talk: mean(handled, (leg) => leg.endedAt - leg.answeredAt - holdOf(leg)),
    hold: mean(handled, holdOf),
    wrap_up: mean(handled, (leg) => leg.readyAt - leg.endedAt),
    transfer_rate: mean(answered, ({ outcome }) => (outcome === HANDED_OFF ? 1 : 0)),
    consults: mean(answered, (leg) => (asked(leg) ? 1 : 0)),
  };
}

function ofTickets(legs: readonly LegRow[]): Record<string, Figure> {
  const tickets = legs.filter(isOf(TICKET));
  return { tickets: tickets.length, ticket_wait: mean(tickets.filter(wasAnswered), waitOf) };
}

test('contacts, in the total and by type: calls alone wait; calls back and tickets are handled', () => {
  inAll((book, { total, calls }, model) => {
    const all = book.legs.filter(({ contactAt }) => contactAt >= model.time.warmup);
    const places: [Figures, readonly LegRow[]][] = [
      [total, all],
      ...model.calls.map(({ name }, row): [Figures, LegRow[]] => [
        calls.get(name)!,
        all.filter((leg) => leg.type === row),
      ]),
    ];
    for (const [figures, legs] of places) {
      const offered = legs.filter(({ settles }) => settles !== NONE);
      const answered = offered.filter(({ settles }) => settles === ANSWERED);
      agree(figures, {
        offered: offered.length,
        answered: answered.length,
        in_system: offered.filter(({ settles }) => settles === IN_SYSTEM).length,
        asa: mean(answered, ({ contactWait }) => contactWait),
        handoffs_per_contact: ratio(legs.filter(({ outcome }) => outcome === HANDED_OFF).length, offered.length),
        cut_by_max: ratio(
          sum(legs, ({ cut }) => cut),
          answered.length,
        ),
        ...ofWork(legs),
        ...ofTickets(legs),
      });
    }
    const joined = book.legs.filter(isOf(CALL)).filter((leg) => leg.queue >= 0 && leg.queuedAt >= model.time.warmup);
    agree(total, { wait: mean(joined, waitOf), delayed: mean(joined, ({ delayed }) => delayed) });
  });
});

test('legs by queue: tickets are legs, questions are not', () => {
  inAll((book, { queues }, model) => {
    model.queues.forEach(({ name, within }, queue) => {
      const inQueue = book.legs.filter((leg) => leg.queue === queue && leg.queuedAt >= model.time.warmup);
      const legs = inQueue.filter(isOf(CALL, TICKET));
      const answered = legs.filter(wasAnswered);
      agree(queues.get(name)!, {
        offered: legs.length,
        answered: answered.length,
        answered_within: answered.filter((leg) => waitOf(leg) <= within).length,
        in_system: legs.filter(({ outcome }) => outcome === IN_SYSTEM).length,
        asa: mean(answered, waitOf),
        wait: mean(legs, waitOf),
        delayed: mean(legs, ({ delayed }) => delayed),
        delayed_legs: sum(legs, ({ delayed }) => delayed),
        ...ofWork(inQueue),
        ...ofTickets(inQueue),
      });
    });
  });
});

test("groups: what they answered, and their time with colleagues' questions", () => {
  inAll((book, { agents, total }, model) => {
    model.groups.forEach(({ name }, group) => {
      const legs = book.legs.filter((leg) => leg.group === group);
      const since = legs.filter((leg) => wasAnswered(leg) && leg.answeredAt >= model.time.warmup);
      agree(agents.get(name)!, { answered: since.filter(isOf(CALL, TICKET)).length, ...ofWork(since) });
      const onDuty = sum(
        book.spells.filter((spell) => spell.group === group),
        ({ offAt, onAt }) => offAt - onAt,
      );
      // Where the clock stops what is planned beyond it is cut.
      if (model.time.continuous || onDuty === 0) return;
      const busy = sum(legs, (leg) =>
        leg.pickedAt < 0 ? 0 : (wasAnswered(leg) ? leg.readyAt : leg.endedAt) - leg.pickedAt,
      );
      const told = legs.filter(isOf(CONSULT)).filter(wasAnswered);
      agree(agents.get(name)!, { occupancy: busy / onDuty, time_consulting: sum(told, ({ brief }) => brief) / onDuty });
    });
    const shares = [...total].filter(
      ([name]) => name.startsWith('time_') && name !== 'time_to_resolution' && name !== 'time_to_abandon',
    );
    const whole = sum(shares, ([, { mean: share }]) => share ?? 0);
    if (total.get('time_available')!.mean !== null) expect(whole).toBeCloseTo(1, 9);
  });
});

test('promises: kept, how late, and how many are open', () => {
  inAll((book, { total, calls }, model) => {
    const places: [Figures, (row: { type: number }) => boolean][] = [
      [total, () => true],
      ...model.calls.map(({ name }, row): [Figures, (row: { type: number }) => boolean] => [
        calls.get(name)!,
        ({ type }) => type === row,
      ]),
    ];
    for (const [figures, belongs] of places) {
      const all = book.promises.filter(belongs);
      const counted = all.filter(({ contactAt }) => contactAt >= model.time.warmup);
      const due = counted.filter(({ dueAt }) => dueAt < book.stoppedAt);
      agree(figures, {
        promise_kept: mean(due, ({ dialledAt, dueAt }) => (dialledAt >= 0 && dialledAt <= dueAt ? 1 : 0)),
        callback_delay: mean(
          counted.filter(({ dialledAt }) => dialledAt >= 0),
          ({ dialledAt, promisedAt }) => dialledAt - promisedAt,
        ),
        callbacks_waiting: averageOf(
          model,
          all.map(({ promisedAt, dialledAt }) => [promisedAt, dialledAt >= 0 ? dialledAt : book.stoppedAt]),
        ),
      });
    }
  });
});

test('the backlog, the line and the trunks: tickets and questions are on none, who is called back has no trunk', () => {
  inAll((book, { total, queues }, model) => {
    const stay = (leg: LegRow): Span => [leg.queuedAt, waitEnd(leg)];
    const tickets = book.legs.filter(isOf(TICKET));
    const callers = book.legs.filter((leg) => leg.kind === CALL && leg.queue >= 0);
    const trunks = contacts(book).flatMap((legs): Span[] => {
      const back = legs.findIndex(isOf(CALLBACK));
      const own = (back < 0 ? legs : legs.slice(0, back)).filter(isOf(CALL));
      return own.length === 0 ? [] : [[own[0]!.contactAt, Math.max(...own.map(hungUp))]];
    });
    const average = (spans: readonly Span[]) => averageOf(model, spans);
    agree(total, {
      backlog: average(tickets.map(stay)),
      queue_length: average(callers.map(stay)),
      lines_busy: average(trunks),
    });
    model.queues.forEach(({ name }, queue) => {
      const here = ({ queue: other }: LegRow) => other === queue;
      agree(queues.get(name)!, {
        backlog: average(tickets.filter(here).map(stay)),
        queue_length: average(callers.filter(here).map(stay)),
      });
    });
  });
});

type Span = readonly [from: number, to: number];

/** When the caller had left the line of this leg: in a warm handoff before the agent, who stayed on it. */
const hungUp = (leg: LegRow): number =>
  leg.policy === WARM ? leg.endedAt - leg.holding - (leg.brief - leg.briefed) : leg.endedAt;

/** Average number at a time, over all opening hours, or past the warm-up. */
function averageOf({ time }: Model, spans: readonly Span[]): number {
  const opens = time.kind === 'study' ? time.warmup : time.open;
  const length = time.kind === 'study' ? time.length - time.warmup : time.length;
  const days = time.kind === 'study' ? 1 : time.days;
  const windows = Array.from({ length: days }, (_, day): Span => [opens + day * DAY, opens + day * DAY + length]);
  const within = ([from, to]: Span) =>
    sum(windows, ([begins, ends]) => Math.max(0, Math.min(to, ends) - Math.max(from, begins)));
  return sum(spans, within) / (days * length);
}
