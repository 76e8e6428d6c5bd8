import { LegBook } from '../books/legs.js';
import { OutcomeBook } from '../books/outcomes.js';
import type { Cell, Measure } from '../measure.js';

const EVERYWHERE = ['total', 'calls', 'queues', 'agents', 'surges'] as const;

/** How long the work takes, and how much of it comes. */
export const handling: Measure = {
  metrics: [
    {
      name: 'aht',
      unit: 'seconds',
      meaning: 'average handling time of an answered leg = talk + wrap_up',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    {
      name: 'talk',
      unit: 'seconds',
      meaning: 'mean conversation of an answered leg, from the answer to hanging up',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    {
      name: 'wrap_up',
      unit: 'seconds',
      meaning: 'mean after-call work of an answered leg',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    {
      name: 'offered_load',
      unit: 'erlangs',
      meaning:
        'offered x aht / time, in Erlangs; time = all opening hours, the study past its warm-up, the interval on all days, or the surge',
      source:
        'A. K. Erlang, Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges (1917)',
      scopes: ['total', 'calls', 'queues', 'surges'],
      better: 'neither',
    },
  ],
  open(books) {
    const outcomes = books.of(OutcomeBook);
    const legs = books.of(LegBook);
    const time = ({ scope, row, slot }: Cell) =>
      scope === 'surges' ? books.clock.windowSeconds(books.model.surges[row]) : books.clock.seconds(slot);
    return {
      aht: (cell) => legs.at(cell).aht,
      talk: (cell) => legs.at(cell).talk / legs.at(cell).answered,
      wrap_up: (cell) => legs.at(cell).wrapUp / legs.at(cell).answered,
      offered_load: (cell) => (outcomes.at(cell).offered * legs.at(cell).aht) / time(cell),
    };
  },
};
