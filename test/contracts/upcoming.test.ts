import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Calendar } from '../../src/kernel/calendar.js';
import { Upcoming } from '../../src/kernel/upcoming.js';

/** The plainest telling: of all times told, the earliest; of equal ones that told first. */
class Plain {
  readonly next = new Map<number, { time: number; told: number }>();
  told = 0;

  expect(subject: number, time: number): void {
    this.next.set(subject, { time, told: this.told++ });
  }

  first(): number {
    const rows = [...this.next].filter(([, { time }]) => time < Infinity);
    rows.sort(([, a], [, b]) => a.time - b.time || a.told - b.told);
    return rows.length === 0 ? -1 : rows[0][0];
  }
}

describe('events of which each subject has one at a time', () => {
  const subjects = fc.integer({ min: 1, max: 9 });
  const told = fc.array(fc.tuple(fc.nat(8), fc.oneof(fc.nat(5), fc.constant(Infinity))), { maxLength: 60 });

  it('tell the earliest, and of equal ones that told first', () => {
    fc.assert(
      fc.property(subjects, told, (many, tellings) => {
        const upcoming = new Upcoming(many);
        const plain = new Plain();
        upcoming.reset();
        for (const [subject, time] of tellings) {
          upcoming.expect(subject % many, time);
          plain.expect(subject % many, time);
          const first = plain.first();
          if (first < 0) expect(upcoming.at).toBe(Infinity);
          else expect([upcoming.subject, upcoming.at]).toEqual([first, plain.next.get(first)?.time]);
        }
      }),
    );
  });

  it('are forgotten at a reset', () => {
    const upcoming = new Upcoming(3);
    upcoming.reset();
    upcoming.expect(2, 5);
    upcoming.reset();
    expect(upcoming.at).toBe(Infinity);
  });
});

describe('the calendar brings', () => {
  const UPCOMING = 9;

  function broughtBy(calendar: Calendar): string[] {
    const brought: string[] = [];
    while (calendar.advance()) {
      brought.push(`${calendar.now}: ${calendar.kind} of ${calendar.subject}`);
      if (calendar.kind === UPCOMING) calendar.upcoming.expect(calendar.subject, Infinity);
    }
    return brought;
  }

  it('what comes first, and of one instant the lower kind, then what was scheduled first; what is upcoming goes last', () => {
    const calendar = new Calendar(UPCOMING, 2, 0);
    calendar.reset(0);
    calendar.upcoming.expect(0, 5);
    calendar.upcoming.expect(1, 5);
    calendar.schedule(5, 3, 1);
    calendar.schedule(5, 3, 2);
    calendar.schedule(5, 2, 3);
    calendar.schedule(7, 0, 4);
    expect(broughtBy(calendar)).toEqual(['5: 2 of 3', '5: 3 of 1', '5: 3 of 2', '5: 9 of 0', '5: 9 of 1', '7: 0 of 4']);
    expect(calendar.events).toBe(6);
  });

  it('all that is scheduled and not cancelled, in order, whatever is scheduled and cancelled on the way', () => {
    const step = fc.record({ cancels: fc.boolean(), after: fc.nat(20), kind: fc.nat(4), which: fc.nat(100) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const calendar = new Calendar(UPCOMING, 1, 0);
        calendar.reset(0);
        let open: { time: number; kind: number; told: number; handle: number }[] = [];
        let told = 0;
        for (const { cancels, after, kind, which } of steps) {
          if (cancels && open.length > 0) {
            const [cancelled] = open.splice(which % open.length, 1);
            calendar.cancel(cancelled.handle);
          } else if (which % 3 === 0 && open.length > 0) {
            open.sort((a, b) => a.time - b.time || a.kind - b.kind || a.told - b.told);
            const [first] = open.splice(0, 1);
            expect(calendar.advance()).toBe(true);
            expect([calendar.now, calendar.kind, calendar.subject]).toEqual([first.time, first.kind, first.told]);
          } else {
            const time = calendar.now + after;
            open.push({ time, kind, told, handle: calendar.schedule(time, kind, told) });
            told++;
          }
        }
        open = open.sort((a, b) => a.time - b.time || a.kind - b.kind || a.told - b.told);
        expect(broughtBy(calendar)).toEqual(open.map(({ time, kind, told: of }) => `${time}: ${kind} of ${of}`));
      }),
    );
  });
});
