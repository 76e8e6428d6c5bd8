import { describe, expect, test } from 'vitest';
import { ABANDONED, ANSWERED, BLOCKED, CLOSED_OUT, NONE, OVERFLOWED } from '../../src/ledger/outcomes.js';
import { type Model, SERVICE_LEVEL_FORMULAS, type ServiceLevel } from '../../src/model/model.js';
import type { Figures } from '../../src/statistics/index.js';
import type { Book, LegRow } from '../oracle/book.js';
import { inAnyModel } from './books/everyCentre.js';
import { engineFigures } from './books/figuresOf.js';
import { grouped, holdOf, queued, waitEnd, wasAnswered } from './books/journeys.js';
import { engineBook } from './books/reading.js';

/** What is counted in a scope: a contact in the total's and a type's, a leg in a queue's. */
interface Item {
  readonly outcome: number;
  readonly wait: number;
  /** The threshold of its service level. */
  readonly within: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const mean = (numbers: readonly number[]): number | null => (numbers.length > 0 ? sum(numbers) / numbers.length : null);
const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** The formulas of service level, as the contract writes them. */
function serviceLevel(items: readonly Item[], { formula, short }: ServiceLevel): number | null {
  const count = (which: (item: Item) => boolean) => items.filter(which).length;
  const a = count(({ outcome }) => outcome === ANSWERED);
  const at = count(({ outcome, wait, within }) => outcome === ANSWERED && wait <= within);
  const b = count(({ outcome }) => outcome === ABANDONED);
  const bt = count(({ outcome, wait, within }) => outcome === ABANDONED && wait <= within);
  const bs = count(({ outcome, wait }) => outcome === ABANDONED && wait <= short);
  const others = count(({ outcome }) => [BLOCKED, CLOSED_OUT, OVERFLOWED].includes(outcome));
  switch (formula) {
    case 'abandons_within_count_as_met':
      return ratio(at + bt, a + b);
    case 'answered_only':
      return ratio(at, a);
    case 'all_abandons_against':
      return ratio(at, a + b);
    case 'exclude_abandons_within':
      return ratio(at, a + b - bt);
    case 'short_abandons_count_as_met':
      return ratio(at + bs, a + b);
    case 'exclude_short_abandons':
      return ratio(at, a + b - bs);
    case 'offered_all':
      return ratio(at, a + b + others);
  }
}

function figuresOf(items: readonly Item[], model: Model): Record<string, number | null> {
  const of = (outcome: number) => items.filter((item) => item.outcome === outcome);
  const waits = (some: readonly Item[]) => some.map(({ wait }) => wait);
  return {
    offered: items.length,
    answered: of(ANSWERED).length,
    abandoned: of(ABANDONED).length,
    blocked: of(BLOCKED).length,
    closed_out: of(CLOSED_OUT).length,
    service_level: serviceLevel(items, model.serviceLevel),
    asa: mean(waits(of(ANSWERED))),
    time_to_abandon: mean(waits(of(ABANDONED))),
    abandonment: ratio(of(ABANDONED).length, of(ANSWERED).length + of(ABANDONED).length),
    blockage: ratio(of(BLOCKED).length, items.length),
  };
}

/** Each figure that the scope has is the one worked out from the rows; none may be missing that can be worked out. */
function agree(told: Figures, own: Record<string, number | null>): void {
  for (const [name, value] of Object.entries(own)) {
    const figure = told.get(name);
    if (figure === undefined) throw new Error(`there is no ${name}`);
    if (value === null) expect([name, figure.mean]).toEqual([name, null]);
    else
      expect(Math.abs(figure.mean! - value), `${name}: ${figure.mean}, not ${value}`).toBeLessThanOrEqual(
        1e-9 * Math.max(1, value),
      );
  }
}

const asContact =
  (model: Model) =>
  (leg: LegRow): Item => ({ outcome: leg.settles, wait: leg.contactWait, within: model.calls[leg.type]!.within });

const asLeg =
  (model: Model) =>
  (leg: LegRow): Item => ({
    outcome: wasAnswered(leg) ? ANSWERED : leg.outcome,
    wait: waitEnd(leg) - leg.queuedAt,
    within: model.queues[leg.queue]!.within,
  });

/** The formulas take turns. */
const withFormula = (model: Model, replication: number): Model => ({
  ...model,
  calls: model.calls.map((type, row) => ({ ...type, within: 20 + 30 * row })),
  serviceLevel: { ...model.serviceLevel, formula: SERVICE_LEVEL_FORMULAS[(model.calls.length + replication) % 7]! },
});

describe('the figures are those of the rows', () => {
  test('of contacts, in the total and by type', () => {
    inAnyModel((any, replication) => {
      const model = withFormula(any, replication);
      const book = engineBook(model, 'figures', replication);
      const { total, calls } = engineFigures(model, 'figures', replication);
      const contacts = book.legs.filter((leg) => leg.settles !== NONE && leg.contactAt >= model.time.warmup);
      agree(total, figuresOf(contacts.map(asContact(model)), model));
      model.calls.forEach(({ name }, type) => {
        const own = contacts.filter((leg) => leg.type === type);
        agree(calls.get(name)!, figuresOf(own.map(asContact(model)), model));
      });
    });
  });

  test('of legs, by queue', () => {
    inAnyModel((any, replication) => {
      const model = withFormula(any, replication);
      const book = engineBook(model, 'figures', replication);
      const { queues } = engineFigures(model, 'figures', replication);
      model.queues.forEach(({ name }, queue) => {
        const legs = queued(book).filter((leg) => leg.queue === queue && leg.queuedAt >= model.time.warmup);
        const items = legs.map(asLeg(model));
        const handled = legs.filter(wasAnswered);
        agree(queues.get(name)!, {
          ...figuresOf(items, model),
          overflowed: items.filter(({ outcome }) => outcome === OVERFLOWED).length,
          wait: mean(items.map(({ wait }) => wait)),
          delayed: mean(legs.map(({ delayed }) => delayed)),
          aht: mean(handled.map((leg) => leg.readyAt - leg.answeredAt)),
          talk: mean(handled.map((leg) => leg.endedAt - leg.answeredAt - holdOf(leg))),
          wrap_up: mean(handled.map((leg) => leg.readyAt - leg.endedAt)),
          transfer_rate: mean(handled.map((leg) => (leg.outcome === ANSWERED ? 0 : 1))),
        });
      });
    });
  });

  test('of cases', () => {
    inAnyModel((model, replication) => {
      const { cases } = engineBook(model, 'figures', replication);
      const { total } = engineFigures(model, 'figures', replication);
      const counted = cases.filter((row) => row.startedAt >= model.time.warmup);
      const resolved = counted.filter((row) => row.resolved === 1);
      agree(total, {
        resolved: ratio(resolved.length, counted.length),
        time_to_resolution: mean(resolved.map((row) => row.endedAt - row.startedAt)),
        contacts_per_case: mean(counted.map((row) => row.contacts)),
        handoffs_per_case: mean(counted.map((row) => row.handoffs)),
        agents_met: mean(counted.map((row) => row.agentsMet)),
        journey_wait: mean(counted.map((row) => row.journeyWait)),
        customer_time: mean(counted.map((row) => row.customerTime)),
        agent_time: mean(counted.map((row) => row.agentTime)),
      });
    });
  });

  test('of agents: busy, and available, of the time on duty', () => {
    inAnyModel((model, replication) => {
      if (model.time.warmup > 0) return;
      const book = engineBook(model, 'figures', replication);
      const { agents } = engineFigures(model, 'figures', replication);
      model.groups.forEach(({ name }, group) => {
        const onDuty = sum(
          book.spells.filter((spell) => spell.group === group).map((spell) => spell.offAt - spell.onAt),
        );
        agree(agents.get(name)!, { occupancy: ratio(busyTime(book, group), onDuty) });
      });
    });
  });
});

function busyTime(book: Book, group: number): number {
  const legs = book.legs.filter((leg) => leg.group === group);
  return sum(legs.map((leg) => Math.min(leg.readyAt, book.stoppedAt) - leg.pickedAt));
}

test("Little's law in the figures: mean length times the time it is open is the sum of the waits", () => {
  inAnyModel((model, replication) => {
    // Where it never closes; else waits run on after closing, when the length is no longer looked at.
    if (!model.time.continuous || model.time.warmup > 0) return;
    const book = engineBook(model, 'figures', replication);
    const { queues } = engineFigures(model, 'figures', replication);
    for (const legs of grouped(queued(book), (leg) => leg.queue)) {
      const waits = sum(legs.map((leg) => waitEnd(leg) - leg.queuedAt));
      agree(queues.get(model.queues[legs[0]!.queue]!.name)!, { queue_length: waits / book.stoppedAt });
    }
  });
});
