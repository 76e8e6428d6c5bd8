import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import { ABANDONED, ANSWERED, BLOCKED, CLOSED_OUT, HANDED_OFF, IN_SYSTEM, NONE } from '../../src/ledger/outcomes.js';
import { Averages, Bookkeeper, METRICS } from '../../src/statistics/index.js';
import {
  type CaseRow,
  centre,
  figuresOf,
  HOUR,
  type LegRow,
  MORNING,
  study,
  writeCase,
  writeDrain,
  writeLeg,
  writeSpell,
} from '../statistics/handMade.js';
import { helpline } from '../statistics/handMadeDetails.js';

/** What every measure must keep, whatever stands in the book. */

const surges = [{ name: 'advert', from: 8.5 * HOUR, length: 1800, day: 0, types: [0, 1] }];
const MODELS = [
  centre({ surges }),
  centre({ time: { ...MORNING, days: 3 }, lines: 9, lineCost: 2 }),
  centre({ time: study(60, 8.2 * HOUR), surges }),
];

const time = fc.double({ min: 8 * HOUR, max: 10 * HOUR, noNaN: true });
const span = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 4000, noNaN: true }));

const OUTCOMES = [ANSWERED, ANSWERED, HANDED_OFF, ABANDONED, BLOCKED, CLOSED_OUT, IN_SYSTEM];

/** What a row may hold apart from its place in the contact. */
const stay = fc
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

/** A contact as an engine may write it: one leg, or, when it is handed off, another that does not settle it. */
const contact: fc.Arbitrary<LegRow[]> = fc
  .record({ contactAt: time, type: fc.nat(1), redial: fc.nat(1), queue: fc.nat(1), first: stay, second: stay })
  .map(({ first, second, queue, ...known }) => {
    const isHandedOff = first.outcome === HANDED_OFF;
    const leg = { ...known, ...first, settles: isHandedOff ? ANSWERED : first.outcome };
    const next = { ...known, ...second, leg: 1, queue, queuedAt: known.contactAt + 4000, settles: NONE };
    return isHandedOff ? [leg, next] : [leg];
  });

const case_: fc.Arbitrary<CaseRow> = fc
  .record({
    startedAt: time,
    type: fc.nat(1),
    resolved: fc.nat(1),
    contacts: fc.integer({ min: 1, max: 5 }),
    agentsMet: fc.nat(3),
    wait: span,
  })
  .map(({ wait, ...rest }) => ({
    ...rest,
    endedAt: rest.startedAt + wait,
    journeyWait: wait,
    lastGroup: rest.agentsMet > 0 ? 0 : NONE,
    firstContact: rest.agentsMet > 0 ? rest.resolved : 0,
  }));

const book = fc.record({
  legs: fc.array(contact, { maxLength: 50 }).map((contacts) => contacts.flat()),
  cases: fc.array(case_, { maxLength: 20 }),
});
type Rows = { legs: LegRow[]; cases: CaseRow[] };

/** Writes rows and a spell for each agent; `turn` is called between the rows. */
function write(ledger: Ledger, { legs, cases }: Rows, turn = () => {}): void {
  for (let agent = 0; agent < 6; agent++) writeSpell(ledger, agent, 8 * HOUR, 10.1 * HOUR, 10 * HOUR);
  for (const row of legs) {
    writeLeg(ledger, row);
    turn();
  }
  for (const row of cases) writeCase(ledger, row);
  if (surges.length > 0) writeDrain(ledger, 0, 9 * HOUR, 9.2 * HOUR);
}

const isClose = (a: number, b: number) =>
  Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

const forEachModel = (check: (model: (typeof MODELS)[number], rows: Rows) => void) =>
  fc.assert(
    fc.property(fc.constantFrom(...MODELS), book, (model, rows) => check(model, rows)),
    { numRuns: 60, seed: 11 },
  );

describe('every measure', () => {
  it('reads two half pages as it reads one', () => {
    forEachModel((model, rows) => {
      const once = figuresOf(model, (ledger) => write(ledger, rows));
      const halves = new Bookkeeper(model);
      const ledger = new Ledger(halves);
      write(ledger, rows, () => ledger.close());
      ledger.close();
      const twice = halves.finish(model.time.length);
      expect(once.every((value, k) => isClose(value, twice[k]))).toBe(true);
    });
  });

  it('does not mind the order of rows', () => {
    forEachModel((model, rows) => {
      const forth = figuresOf(model, (ledger) => write(ledger, rows));
      const reversed = { legs: rows.legs.toReversed(), cases: rows.cases.toReversed() };
      const back = figuresOf(model, (ledger) => write(ledger, reversed));
      expect(forth.every((value, k) => isClose(value, back[k]))).toBe(true);
    });
  });

  it('answers a finite number or NaN', () => {
    forEachModel((model, rows) => {
      const figures = figuresOf(model, (ledger) => write(ledger, rows));
      expect([...figures].filter((value) => !Number.isFinite(value) && !Number.isNaN(value))).toEqual([]);
    });
  });

  it('tells the same of plain calls, which it counts once, as of calls counted apart', () => {
    forEachModel((model, rows) => {
      // With a hair's breadth between the thresholds of type and queue no call is plain.
      const queues = model.queues.map((queue) => ({ ...queue, within: queue.within + 1e-12 }));
      const once = figuresOf(model, (ledger) => write(ledger, rows));
      const apart = figuresOf({ ...model, queues }, (ledger) => write(ledger, rows));
      expect(once.every((value, k) => isClose(value, apart[k]))).toBe(true);
    });
  });

  it('begins anew with each replication', () => {
    forEachModel((model, rows) => {
      const bookkeeper = new Bookkeeper(model);
      const ledger = new Ledger(bookkeeper);
      const run = () => {
        write(ledger, rows);
        ledger.close();
        return bookkeeper.finish(model.time.length);
      };
      expect(run()).toEqual(run());
    });
  });

  it('keeps the balance: offered is the sum of what became of it, in every scope and interval', () => {
    const ends = ['answered', 'abandoned', 'blocked', 'closed_out', 'in_system'];
    forEachModel((model, rows) => {
      const averages = new Averages(model);
      averages.add(figuresOf(model, (ledger) => write(ledger, rows)));
      const answer = averages.answer();
      for (const { total, calls, queues } of [answer, ...answer.intervals]) {
        for (const figures of [total, ...calls.values(), ...queues.values()]) {
          const isQueue = figures.has('overflowed') && figures !== total;
          const sum = [...ends, ...(isQueue ? ['overflowed'] : [])].reduce(
            (all, name) => all + figures.get(name)!.mean!,
            0,
          );
          expect(figures.get('offered')!.mean).toBe(sum);
        }
      }
    });
  });
});

describe('the catalogue', () => {
  it('names each metric once, says what it means, and where it stands', () => {
    expect(new Set(METRICS.map(({ name }) => name)).size).toBe(METRICS.length);
    for (const { name, meaning, scopes } of METRICS) {
      expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
      expect(meaning.length).toBeGreaterThan(8);
      expect(scopes.length).toBeGreaterThan(0);
    }
  });

  it('has an answer for every metric in every scope it names, in the catalogue’s order', () => {
    const model = helpline({ surges });
    const averages = new Averages(model);
    averages.add(figuresOf(model, () => {}));
    const { total, calls, queues, agents, ivr, surges: told } = averages.answer();
    const places = { total: new Map([['', total]]), calls, queues, agents, ivr, surges: told };
    for (const [scope, map] of Object.entries(places)) {
      const expected = METRICS.filter(({ scopes }) => (scopes as readonly string[]).includes(scope)).map(
        ({ name }) => name,
      );
      for (const figures of map.values()) expect([...figures.keys()]).toEqual(expected);
    }
    expect([...calls.keys()]).toEqual(['sales', 'help']);
  });
});
