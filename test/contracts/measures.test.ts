import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ledger } from '../../src/ledger/ledger.js';
import type { Model } from '../../src/model/model.js';
import type { Figures } from '../../src/statistics/index.js';
import { Averages, Bookkeeper, METRICS } from '../../src/statistics/index.js';
import { answerOf, centre, figuresOf, HOUR, MORNING, study } from '../statistics/handMade.js';
import { helpline } from '../statistics/handMadeDetails.js';
import { detailedBook, plainBook, type Rows, reversed, write } from './books.js';

/** What every measure must keep, whatever stands in the book. */

const surges = [{ name: 'advert', from: 8.5 * HOUR, length: 1800, day: 0, types: [0, 1] }];
const PLAIN = [
  centre({ surges }),
  centre({ time: { ...MORNING, days: 3 }, lines: 9, lineCost: 2 }),
  centre({ time: study(60, 8.2 * HOUR), surges }),
];
const DETAILED = [
  helpline({ surges }),
  helpline({ time: { ...MORNING, days: 3 } }),
  helpline({ time: study(60, 8.2 * HOUR), surges }),
];

const isClose = (a: number, b: number) =>
  Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

type Check = (model: Model, rows: Rows) => void;

const forEachOf = (models: readonly Model[], book: fc.Arbitrary<Rows>, check: Check) =>
  fc.assert(
    fc.property(fc.constantFrom(...models), book, (model, rows) => check(model, rows)),
    { numRuns: 60, seed: 11 },
  );

const forEachPlain = (check: Check) => forEachOf(PLAIN, plainBook, check);

function forEachModel(check: Check): void {
  forEachPlain(check);
  forEachOf(DETAILED, detailedBook, check);
}

const figuresFrom = (model: Model, rows: Rows) => figuresOf(model, (ledger) => write(ledger, rows));

/** Every place of an answer that has such figures, of everything and of each interval. */
function forEachPlace(model: Model, rows: Rows, check: (figures: Figures, scope: string) => void): void {
  const answer = answerOf(model, (ledger) => write(ledger, rows));
  for (const { total, calls, queues, agents } of [answer, ...answer.intervals]) {
    check(total, 'total');
    for (const figures of calls.values()) check(figures, 'calls');
    for (const figures of queues.values()) check(figures, 'queues');
    for (const figures of agents.values()) check(figures, 'agents');
  }
}

const sumOf = (figures: Figures, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (figures.get(name)?.mean ?? 0), 0);

describe('every measure', () => {
  it('reads two half pages as it reads one', () => {
    forEachModel((model, rows) => {
      const once = figuresFrom(model, rows);
      const halves = new Bookkeeper(model);
      const ledger = new Ledger(halves);
      write(ledger, rows, () => ledger.close());
      ledger.close();
      const twice = halves.finish(model.time.open + model.time.length);
      expect(once.every((value, k) => isClose(value, twice[k]))).toBe(true);
    });
  });

  it('does not mind the order of rows', () => {
    forEachModel((model, rows) => {
      const forth = figuresFrom(model, rows);
      const back = figuresFrom(model, reversed(rows));
      expect(forth.every((value, k) => isClose(value, back[k]))).toBe(true);
    });
  });

  it('answers a finite number or NaN', () => {
    forEachModel((model, rows) => {
      const figures = figuresFrom(model, rows);
      expect([...figures].filter((value) => !Number.isFinite(value) && !Number.isNaN(value))).toEqual([]);
    });
  });

  it('tells the same of plain calls, which it counts once, as of calls counted apart', () => {
    forEachPlain((model, rows) => {
      // With a hair's breadth between the thresholds of type and queue no call is plain.
      const queues = model.queues.map((queue) => ({ ...queue, within: queue.within + 1e-12 }));
      const once = figuresFrom(model, rows);
      const apart = figuresFrom({ ...model, queues }, rows);
      expect(once.every((value, k) => isClose(value, apart[k]))).toBe(true);
    });
  });

  it('tells the same of a book without details where the model has some', () => {
    forEachPlain((model, rows) => {
      const queues = model.queues.map((queue) => ({ ...queue, announcesWait: true }));
      const plain = answerOf(model, (ledger) => write(ledger, rows));
      const detailed = answerOf({ ...model, queues }, (ledger) => write(ledger, rows));
      const figures = [...plain.total, ...plain.queues.get('sales')!, ...plain.agents.get('desk')!];
      const others = [detailed.total, detailed.queues.get('sales')!, detailed.agents.get('desk')!];
      expect(figures.length).toBeGreaterThan(100);
      const at = [plain.total.size, plain.total.size + plain.queues.get('sales')!.size];
      figures.forEach(([name, { mean }], k) => {
        const other = others[k < at[0]! ? 0 : k < at[1]! ? 1 : 2]!.get(name)!.mean;
        expect([name, isClose(mean ?? NaN, other ?? NaN)]).toEqual([name, true]);
      });
    });
  });

  it('begins anew with each replication', () => {
    forEachModel((model, rows) => {
      const bookkeeper = new Bookkeeper(model);
      const ledger = new Ledger(bookkeeper);
      const run = () => {
        write(ledger, rows);
        ledger.close();
        return bookkeeper.finish(model.time.open + model.time.length);
      };
      expect(run()).toEqual(run());
    });
  });
});

describe('what adds up', () => {
  it('offered is the sum of what became of it, in every scope and interval', () => {
    const ends = ['answered', 'abandoned', 'blocked', 'contained', 'closed_out', 'in_system'];
    forEachModel((model, rows) => {
      forEachPlace(model, rows, (figures, scope) => {
        if (scope === 'agents') return;
        const sum = sumOf(figures, scope === 'queues' ? [...ends, 'overflowed'] : ends);
        expect(figures.get('offered')!.mean).toBe(sum);
      });
    });
  });

  it('the parts of a talk, the ways of going astray, the shares of cases, the shares of agents’ time', () => {
    const times = [0, 1, 2, 3, 4, 5, '6_plus'];
    const parts = ['ringing', 'identifying', 'explaining', 'heard_again', 'working', 'upselling', 'connecting'];
    const shares = [...parts, 'holding', 'briefing', 'consulting', 'wrap_up', 'available'].map(
      (name) => `time_${name}`,
    );
    const wholes: [string, readonly string[]][] = [
      ['talk', ['identify', 'explain', 'work', 'upsell']],
      ['aht', ['talk', 'hold', 'wrap_up']],
      ['misroutes', ['misroutes_by_mistake', 'misroutes_by_press', 'misroutes_by_menu']],
    ];
    forEachOf(DETAILED, detailedBook, (model, rows) => {
      forEachPlace(model, rows, (figures) => {
        for (const [whole, names] of wholes) {
          if (figures.has(whole)) expect(sumOf(figures, names)).toBeCloseTo(sumOf(figures, [whole]), 7);
        }
        for (const name of ['handoffs', 'times_stated']) {
          const told = times.map((each) => `${name}_${each}`);
          const share = figures.get(`${name}_0`)?.mean ?? null;
          if (share !== null) expect(sumOf(figures, told)).toBeCloseTo(1, 9);
        }
        const available = figures.get('time_available')?.mean ?? null;
        if (available !== null) expect(sumOf(figures, shares)).toBeCloseTo(1, 9);
      });
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
    expect([...ivr.keys()]).toEqual(['root', '1', '2']);
  });
});
