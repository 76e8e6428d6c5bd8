import type { Model } from '../../../model/model.js';
import { isDetailed } from '../../../model/plain.js';
import { CaseBook } from '../../books/cases/cases.js';
import { JourneyBook } from '../../books/cases/journeys.js';
import { hasValue, offers } from '../../exists.js';
import type { Cell, Measure } from '../../measure.js';

const CASES = ['total', 'calls'] as const;

/** What cases cost the customer, and what they bring in. */
export const worth: Measure = {
  metrics: [
    {
      name: 'effort',
      unit: 'count',
      meaning:
        "a case's effort: mean of contacts x `contact` + handoffs x `handoff` + statements after the first x `restated` + journey_wait x `wait`, by the weights of `effort`",
      scopes: CASES,
      better: 'lower',
      exists: ({ effort }) => effort !== null,
    },
    {
      name: 'value',
      unit: 'currency',
      meaning: 'value of the resolved cases and of the offers accepted',
      scopes: CASES,
      better: 'higher',
      exists: hasValue,
    },
    {
      name: 'upsells',
      unit: 'count',
      meaning: 'offers accepted',
      scopes: CASES,
      better: 'higher',
      exists: offers,
    },
  ],
  open(books) {
    const { model } = books;
    const cases = books.of(CaseBook);
    const journeys = books.of(JourneyBook);
    const detailed = isDetailed(model);
    const restated = (cell: Cell) => (detailed ? journeys.at(cell).restated : cases.at(cell).furtherAgents);
    return {
      effort: (cell) => {
        const weights = model.effort;
        if (weights === null) return NaN;
        const { count, contacts, handoffs, journeyWait } = cases.at(cell);
        const wait = weights.wait * journeyWait;
        return (
          (weights.contact * contacts + weights.handoff * handoffs + weights.restated * restated(cell) + wait) / count
        );
      },
      value: (cell) => valueOfResolved(model, cases, cell) + (detailed ? journeys.at(cell).earned : 0),
      upsells: (cell) => journeys.at(cell).upsells,
    };
  },
};

/** Each type's cases have their own worth. */
function valueOfResolved({ calls }: Model, cases: CaseBook, { scope, row, slot }: Cell): number {
  let sum = 0;
  calls.forEach(({ value }, type) => {
    if (scope !== 'calls' || type === row) sum += value * cases.at({ scope: 'calls', row: type, slot }).resolved;
  });
  return sum;
}
