import { describe, expect, test } from 'vitest';
import { ZERO } from '../../src/kernel/lawSpec.js';
import { CALLBACK, CONSULT } from '../../src/ledger/details.js';
import type { Model } from '../../src/model/model.js';
import type { Book, LegRow } from '../oracle/book.js';
import { inEveryCentre } from './books/everyCentre.js';
import { queued, reachEnd, shunnedIn, since } from './books/journeys.js';
import { inEveryOwning } from './owning/centres.js';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What an agent did, from the first ring to the end of the wrap-up, in order; cut where the clock stopped. */
function work(book: Book, agent: number): Stretch[] {
  const legs = book.legs
    .filter((leg) => leg.agent === agent)
    .sort((a, b) => a.pickedAt - b.pickedAt || a.readyAt - b.readyAt);
  return legs.map((leg) => ({ from: leg.pickedAt, to: Math.min(leg.readyAt, book.stoppedAt) }));
}

/** When he was on duty; spells that follow at once are one stretch. */
function duty(book: Book, agent: number): Stretch[] {
  const spells = book.spells
    .filter((spell) => spell.agent === agent)
    .sort((a, b) => a.onAt - b.onAt || a.offAt - b.offAt);
  const stretches: Stretch[] = [];
  for (const { onAt, offAt } of spells) {
    const last = stretches.at(-1);
    if (last !== undefined && last.to === onAt) stretches[stretches.length - 1] = { from: last.from, to: offAt };
    else stretches.push({ from: onAt, to: offAt });
  }
  return stretches;
}

const agentsOf = (book: Book): number[] => [...new Set(book.spells.map((spell) => spell.agent))];

/** When he was on duty with nothing in hand. */
function idle(book: Book, agent: number): Stretch[] {
  const busy = work(book, agent);
  return duty(book, agent).flatMap(({ from, to }) => {
    const inIt = busy.filter((stretch) => stretch.from >= from && stretch.from < to);
    const ends = [from, ...inIt.map((stretch) => stretch.to)];
    return ends.map((end, i) => ({ from: end, to: inIt[i]?.from ?? to }));
  });
}

/** Only a question asks for the skill. */
const knowsEnough = ({ calls, groups }: Model, { kind, servedAs }: LegRow, group: number): boolean =>
  kind !== CONSULT || groups[group]!.abilities[calls[servedAs]!.skill] !== null;

/** Every law holds of any centre, and where agents ask, own and write tickets. */
const EVERYWHERE = [
  ['in any centre', inEveryCentre],
  ['where agents ask and own', inEveryOwning],
] as const;

describe.each(EVERYWHERE)('%s an agent', (_, inEvery) => {
  test('serves one caller at a time', () => {
    inEvery((book) => {
      for (const agent of agentsOf(book)) {
        const stretches = work(book, agent);
        stretches.slice(1).forEach((next, i) => {
          expect(next.from).toBeGreaterThanOrEqual(stretches[i]!.to);
        });
      }
    });
  });

  test('is at work only while on duty, and is in one place at a time', () => {
    inEvery((book) => {
      expect(book.legs.every((leg) => leg.agent < 0 || agentsOf(book).includes(leg.agent))).toBe(true);
      for (const agent of agentsOf(book)) {
        const onDuty = duty(book, agent);
        onDuty.slice(1).forEach((next, i) => {
          expect(next.from).toBeGreaterThan(onDuty[i]!.to);
        });
        for (const { from, to } of work(book, agent)) {
          expect(onDuty.some((stretch) => stretch.from <= from && to <= stretch.to)).toBe(true);
        }
      }
    });
  });

  test('takes only callers whom the step of their age lets his group take', () => {
    inEvery((book, model) => {
      for (const leg of queued(book).filter(({ pickedAt, kind }) => pickedAt >= 0 && kind !== CALLBACK)) {
        const { steps } = model.queues[leg.queue]!;
        // At the very age of a step the last digit may fall to either side, as the book tells the age and not the sum it came from.
        const about = [-1e-6, 0, 1e-6].map((bit) =>
          steps.findLast(({ after }) => leg.pickedAt + bit >= since(leg) + after),
        );
        expect(about.some((step) => step?.groups.includes(leg.group))).toBe(true);
      }
    });
  });
});

/** When a caller could be taken by a group: waiting, not ringing, of an age at which the group may. */
function inReach(model: Model, leg: LegRow, group: number): Stretch[] {
  const { steps } = model.queues[leg.queue]!;
  const windows = steps.flatMap((step, i) => {
    if (!step.groups.includes(group)) return [];
    const from = Math.max(leg.queuedAt, since(leg) + step.after);
    const until = i + 1 < steps.length ? since(leg) + steps[i + 1]!.after : Infinity;
    return [{ from, to: Math.min(reachEnd(leg), until) }];
  });
  return windows.filter(({ from, to }) => from < to);
}

test.each(EVERYWHERE)('%s nobody is idle beside a waiting caller whom he may take', (_, inEvery) => {
  inEvery((book, model) => {
    // While a greeting runs nobody may: such queues are left out.
    const legs = queued(book).filter((leg) => model.queues[leg.queue]!.greeting === ZERO);
    const mustNotMeet = shunnedIn(model, book);
    for (const agent of agentsOf(book)) {
      const { group } = book.spells.find((spell) => spell.agent === agent)!;
      const free = idle(book, agent);
      const his = legs.filter((leg) => !mustNotMeet.get(leg)?.includes(agent) && knowsEnough(model, leg, group));
      for (const waiting of his.flatMap((leg) => inReach(model, leg, group))) {
        for (const stretch of free) {
          const together = Math.min(stretch.to, waiting.to) - Math.max(stretch.from, waiting.from);
          expect(together).toBeLessThanOrEqual(1e-6);
        }
      }
    }
  });
});
