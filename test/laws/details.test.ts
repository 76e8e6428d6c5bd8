import { describe, expect, test } from 'vitest';
import { GAMED, LED_ELSEWHERE, MISTAKEN, NO_QUEUE, PRESSED } from '../../src/ledger/contacts.js';
import { REDIALLED, STATED_AGAIN } from '../../src/ledger/details.js';
import { ABANDONED, ANSWERED, BLOCKED, CONTAINED, HANDED_OFF, NONE } from '../../src/ledger/outcomes.js';
import { CONTAINED_HERE, DEFLECTED, SENT_AWAY_HERE, WENT_ON } from '../../src/ledger/visits.js';
import type { Model } from '../../src/model/model.js';
import { isDetailed } from '../../src/model/plain.js';
import type { Answer, Figures } from '../../src/statistics/index.js';
import type { Book, CaseRow, ContactRow, LegRow } from '../oracle/book.js';
import { inAnyModel } from './books/everyCentre.js';
import { engineFigures } from './books/figuresOf.js';
import { waitEnd, wasAnswered } from './books/journeys.js';
import { engineBook } from './books/reading.js';

/** The figures of what details tell, worked out once more from the rows. */

const RUNS = 30;

type Figure = number | null;

const sum = <Row>(rows: readonly Row[], value: (row: Row) => number): number =>
  rows.reduce((all, row) => all + value(row), 0);
const mean = <Row>(rows: readonly Row[], value: (row: Row) => number): Figure => ratio(sum(rows, value), rows.length);
const count = <Row>(rows: readonly Row[], which: (row: Row) => boolean): number => rows.filter(which).length;
const share = <Row>(rows: readonly Row[], which: (row: Row) => boolean): Figure =>
  ratio(count(rows, which), rows.length);
const ratio = (part: number, whole: number): Figure => (whole > 0 ? part / whole : null);

/** Each figure is the one worked out; one that the model does not have could be nothing but 0. */
function agree(told: Figures, own: Readonly<Record<string, Figure>>): void {
  for (const [name, value] of Object.entries(own)) {
    const figure = told.get(name);
    if (figure === undefined) expect([name, value ?? 0]).toEqual([name, 0]);
    else if (value === null) expect([name, figure.mean]).toEqual([name, null]);
    else expect(Math.abs((figure.mean ?? NaN) - value), name).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
  }
}

/** Holds the figures of random centres that have details to those worked out from the rows past the warm-up. */
function inDetailedModels(law: (book: Book, answer: Answer, model: Model) => void): void {
  let seen = 0;
  inAnyModel((model, replication) => {
    if (!isDetailed(model)) return;
    seen++;
    law(engineBook(model, 'details', replication), engineFigures(model, 'details', replication), model);
  }, RUNS);
  expect(seen).toBeGreaterThan(RUNS / 3);
}

const holdOf = (leg: LegRow): number => leg.connect + leg.holding + leg.brief;

function ofTalks(handled: readonly LegRow[]): Record<string, Figure> {
  return {
    identify: mean(handled, (leg) => leg.identify),
    explain: mean(handled, (leg) => leg.explain),
    upsell: mean(handled, (leg) => leg.upsell),
    hold: mean(handled, holdOf),
    talk: mean(handled, (leg) => leg.endedAt - leg.answeredAt - holdOf(leg)),
    aht: mean(handled, (leg) => leg.readyAt - leg.answeredAt),
    transfer_rate: share(handled, ({ outcome }) => outcome === HANDED_OFF),
  };
}

const ofPromises = (handled: readonly LegRow[]): Record<string, Figure> => ({
  ewt_error: mean(
    handled.filter(({ told }) => told >= 0),
    (leg) => Math.abs(leg.told - (leg.answeredAt - leg.queuedAt)),
  ),
});

function ofContacts(legs: readonly LegRow[]): Record<string, Figure> {
  const contacts = legs.filter(({ settles }) => settles !== NONE);
  const answered = count(contacts, ({ settles }) => settles === ANSWERED);
  const lost = count(legs, ({ outcome, settles }) => outcome === ABANDONED && settles === NONE);
  return {
    offered: contacts.length,
    contained: count(contacts, ({ settles }) => settles === CONTAINED),
    blocked_by_policy: sum(contacts, ({ policed }) => policed),
    redials: count(contacts, ({ again }) => again === REDIALLED),
    handoffs_per_contact: ratio(
      count(legs, ({ outcome }) => outcome === HANDED_OFF),
      contacts.length,
    ),
    abandoned_after_handoff: ratio(lost + sum(legs, ({ gaveUp }) => gaveUp), answered),
    cut_by_max: ratio(
      sum(legs, ({ cut }) => cut),
      answered,
    ),
    wait_max: longest(
      contacts.filter(({ queue, settles }) => queue >= 0 && settles !== BLOCKED),
      contacts,
    ),
  };
}

/** Of all who queued; also who was blocked at the end has waited, if somebody has. */
function longest(queued: readonly LegRow[], all: readonly LegRow[]): Figure {
  return queued.length === 0 ? null : Math.max(...all.map(({ contactWait }) => contactWait));
}

function ofRoutes(contacts: readonly ContactRow[], contained: number): Record<string, Figure> {
  const left = contacts.filter(({ route }) => route !== NO_QUEUE);
  const gamed = left.filter(({ route }) => route === GAMED);
  return {
    containment: ratio(contained, contacts.length),
    ivr_time: mean(contacts, ({ ivrTime }) => ivrTime),
    identified_in_ivr: mean(contacts, ({ identified }) => identified),
    gamed: ratio(gamed.length, left.length),
    misroutes_by_mistake: share(left, ({ route }) => route === MISTAKEN),
    misroutes_by_press: share(left, ({ route }) => route === PRESSED),
    misroutes_by_menu: share(left, ({ route }) => route === LED_ELSEWHERE),
    misroutes: share(left, ({ route }) => route >= MISTAKEN),
  };
}

function ofCases(cases: readonly CaseRow[], { calls, effort }: Model): Record<string, Figure> {
  const resolved = cases.filter((row) => row.resolved === 1);
  const e = effort ?? { contact: 0, handoff: 0, restated: 0, wait: 0 };
  const restated = (row: CaseRow) => Math.max(0, row.statements - 1);
  const spread = (name: string, value: (row: CaseRow) => number) =>
    [0, 1, 2, 3, 4, 5].map((times) => [`${name}_${times}`, share(cases, (row) => value(row) === times)]);
  return {
    times_stated: mean(cases, ({ statements }) => statements),
    times_stated_6_plus: share(cases, ({ statements }) => statements >= 6),
    ...Object.fromEntries(spread('times_stated', ({ statements }) => statements)),
    wasted_time: mean(cases, ({ wastedTime }) => wastedTime),
    heard_again_time: mean(cases, ({ heardAgainTime }) => heardAgainTime),
    repeat_rate: ratio(
      count(cases, ({ repeats }) => repeats > 0),
      count(cases, ({ agentsMet }) => agentsMet > 0),
    ),
    upsells: sum(cases, ({ upsells }) => upsells),
    value: sum(resolved, ({ type }) => calls[type]!.value) + sum(cases, ({ earned }) => earned),
    effort: mean(
      cases,
      (row) =>
        e.contact * row.contacts + e.handoff * row.handoffs + e.restated * restated(row) + e.wait * row.journeyWait,
    ),
  };
}

describe('where talks have parts and callers a way to go', () => {
  test('contacts, in the total and by type', () => {
    inDetailedModels((book, { total, calls }, model) => {
      const legs = book.legs.filter(({ contactAt }) => contactAt >= model.time.warmup);
      const contacts = book.contacts.filter(({ contactAt }) => contactAt >= model.time.warmup);
      const cases = book.cases.filter(({ startedAt }) => startedAt >= model.time.warmup);
      const places: [Figures, (row: { type: number }) => boolean][] = [
        [total, () => true],
        ...model.calls.map(({ name }, row): [Figures, (row: { type: number }) => boolean] => [
          calls.get(name)!,
          ({ type }) => type === row,
        ]),
      ];
      for (const [figures, belongs] of places) {
        const own = legs.filter(belongs);
        const handled = own.filter(wasAnswered);
        agree(figures, { ...ofContacts(own), ...ofTalks(handled), ...ofPromises(handled) });
        if (model.ivr !== null) {
          agree(
            figures,
            ofRoutes(
              contacts.filter(belongs),
              count(own, ({ settles }) => settles === CONTAINED),
            ),
          );
        }
        agree(figures, ofCases(cases.filter(belongs), model));
      }
    });
  });

  test('legs by queue, and by the group that answered', () => {
    inDetailedModels((book, { queues, agents }, model) => {
      const spent = (leg: LegRow) =>
        leg.pickedAt < 0 ? 0 : (wasAnswered(leg) ? leg.readyAt : waitEnd(leg)) - leg.pickedAt;
      model.queues.forEach(({ name }, queue) => {
        const legs = book.legs.filter((leg) => leg.queue === queue && leg.queuedAt >= model.time.warmup);
        const foreign = legs.filter(({ type }) => model.calls[type]!.queue !== queue);
        agree(queues.get(name)!, {
          ...ofTalks(legs.filter(wasAnswered)),
          ...ofPromises(legs.filter(wasAnswered)),
          foreign: ratio(sum(foreign, spent), sum(legs, spent)),
        });
      });
      model.groups.forEach(({ name }, group) => {
        const handled = book.legs.filter(
          (leg) => leg.group === group && wasAnswered(leg) && leg.answeredAt >= model.time.warmup,
        );
        agree(agents.get(name)!, ofTalks(handled));
      });
    });
  });

  test('the IVR, node by node', () => {
    inDetailedModels((book, { ivr }, model) => {
      model.ivr?.nodes.forEach(({ path }, node) => {
        const visits = book.visits.filter((visit) => visit.node === node && visit.enteredAt >= model.time.warmup);
        agree(ivr.get(path)!, {
          entered: visits.length,
          contained: count(visits, ({ end }) => end === CONTAINED_HERE),
          deflected: count(visits, ({ end }) => end === DEFLECTED),
          closed_out: count(visits, ({ end }) => end === SENT_AWAY_HERE),
          passed_on: count(visits, ({ end }) => end === WENT_ON),
          no_input: sum(visits, ({ noInput }) => noInput),
          mistaken: sum(visits, ({ mistaken }) => mistaken),
          time: mean(visits, ({ leftAt, enteredAt }) => leftAt - enteredAt),
        });
      });
    });
  });

  test("agents' time, part by part, adding up to their time on duty", () => {
    inDetailedModels((book, { agents }, model) => {
      // Where the clock stops what is planned beyond it is cut.
      if (model.time.continuous) return;
      model.groups.forEach(({ name }, group) => {
        const legs = book.legs.filter((leg) => leg.group === group);
        const onDuty = sum(
          book.spells.filter((spell) => spell.group === group),
          ({ offAt, onAt }) => offAt - onAt,
        );
        if (onDuty === 0) return;
        const shareOf = (value: (leg: LegRow) => number) => ratio(sum(legs, value), onDuty);
        const explained = (again: boolean) => (leg: LegRow) =>
          (leg.stated === STATED_AGAIN) === again ? leg.explain : 0;
        const own = {
          time_ringing: shareOf((leg) => waitEnd(leg) - leg.pickedAt),
          time_identifying: shareOf((leg) => leg.identify),
          time_explaining: shareOf(explained(false)),
          time_heard_again: shareOf(explained(true)),
          time_working: shareOf((leg) => leg.work),
          time_upselling: shareOf((leg) => leg.upsell),
          time_connecting: shareOf((leg) => leg.connect),
          time_holding: shareOf((leg) => leg.holding),
          time_briefing: shareOf((leg) => leg.brief),
          time_wrap_up: shareOf((leg) => (wasAnswered(leg) ? leg.readyAt - leg.endedAt : 0)),
        };
        agree(agents.get(name)!, own);
        const busy = sum(Object.values(own), (part) => part ?? 0);
        expect(agents.get(name)!.get('time_available')!.mean).toBeCloseTo(1 - busy, 9);
      });
    });
  });
});
