import { expect, test } from 'vitest';
import { isDetailed } from '../../../src/model/plain.js';
import { type Book, NO_CASE_DETAILS, NO_LEG_DETAILS } from '../../oracle/book.js';
import { inAnyModel, RUNS } from '../books/everyCentre.js';
import { engineBook } from '../books/reading.js';
import { DETAILED } from './detailed.js';
import { PLAIN } from './plain.js';

/** What stands beside legs and cases, and what the legs tell besides, may be there or not. */
const plainly = (book: Book): Book => ({
  ...book,
  legs: book.legs.map((leg) => ({ ...leg, ...NO_LEG_DETAILS })),
  // A case that a leg tells whole is read with it, one that has a row of its own is read later.
  cases: book.cases.map((row) => ({ ...row, ...NO_CASE_DETAILS })).sort((a, b) => a.case_ - b.case_),
  contacts: [],
  visits: [],
});

for (const [feature, { without, with: there }] of Object.entries({ ...PLAIN, ...DETAILED })) {
  test(`${feature}: as if it were not there, to the bit`, () => {
    inAnyModel(
      (model, replication) => {
        const one = engineBook(without(model), 'zero', replication);
        const two = engineBook(there(model), 'zero', replication);
        if (isDetailed(without(model)) && isDetailed(there(model)) && feature in PLAIN) expect(two).toEqual(one);
        else expect(plainly(two)).toEqual(plainly(one));
      },
      Math.ceil(RUNS / 3),
    );
  });
}
