import { LegBook } from '../books/legs.js';
import { OutcomeBook } from '../books/outcomes.js';
import type { Cell, Measure } from '../measure.js';
import { ticketsIn } from './handoffs/tickets.js';

const EVERYWHERE = ['total', 'calls', 'queues', 'surges'] as const;

/** Which share gave up, met a busy signal, had to wait at all. */
export const shares: Measure = {
  metrics: [
    {
      name: 'abandonment',
      unit: 'ratio',
      meaning: 'abandoned / (answered + abandoned)',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    { name: 'blockage', unit: 'ratio', meaning: 'blocked / offered', scopes: EVERYWHERE, better: 'lower' },
    {
      name: 'delayed',
      unit: 'ratio',
      meaning:
        'share of legs offered to a queue that found no agent free who might take them = delayed_legs / legs offered',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    {
      name: 'delayed_legs',
      unit: 'count',
      meaning: 'legs offered to a queue that found no agent free who might take them',
      scopes: EVERYWHERE,
      better: 'lower',
    },
  ],
  open(books) {
    const outcomes = books.of(OutcomeBook);
    const legs = books.of(LegBook);
    const tickets = ticketsIn(books);
    const delayed = (cell: Cell) => legs.queuedAt(cell).delayed + tickets(cell, (at) => at.ticketsDelayed);
    return {
      abandonment: (cell) => {
        const { answered, abandoned } = outcomes.at(cell);
        return abandoned / (answered + abandoned);
      },
      blockage: (cell) => outcomes.at(cell).blocked / outcomes.at(cell).offered,
      delayed: (cell) => delayed(cell) / (legs.queuedAt(cell).offered + tickets(cell, (at) => at.tickets)),
      delayed_legs: delayed,
    };
  },
};
