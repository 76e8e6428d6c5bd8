import { LegBook } from '../books/legs.js';
import type { Outcomes } from '../books/outcomes/outcomeView.js';
import { OutcomeBook } from '../books/outcomes.js';
import type { Cell, Measure } from '../measure.js';

const EVERYWHERE = ['total', 'calls', 'queues', 'surges'] as const;

/** How many, and what became of them. Offered is counted by itself: that the others add up to it is a law, not a definition. */
export const counts: Measure = {
  metrics: [
    {
      name: 'offered',
      unit: 'count',
      meaning: 'contacts (in a queue: legs) that came: the sum of all the ways in which they ended',
      scopes: EVERYWHERE,
      better: 'neither',
    },
    {
      name: 'answered',
      unit: 'count',
      meaning:
        'contacts (in a queue or group: legs) that an agent took; a contact counts when its first agent takes it',
      scopes: ['total', 'calls', 'queues', 'agents', 'surges'],
      better: 'higher',
    },
    {
      name: 'abandoned',
      unit: 'count',
      meaning: 'contacts (in a queue: legs) whose caller hung up while waiting',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    {
      name: 'blocked',
      unit: 'count',
      meaning: 'contacts (in a queue: legs) that met the busy signal: no trunk free, or the queue full',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    {
      name: 'closed_out',
      unit: 'count',
      meaning: 'contacts (in a queue: legs) sent away though a line was free: at closing, or after max_wait',
      scopes: EVERYWHERE,
      better: 'lower',
    },
    {
      name: 'overflowed',
      unit: 'count',
      meaning: 'legs moved on unanswered to another queue; in the total, those of all queues (they are no contacts)',
      scopes: ['total', 'queues'],
      better: 'lower',
    },
    {
      name: 'in_system',
      unit: 'count',
      meaning: 'contacts (in a queue: legs) still waiting when the clock stopped',
      scopes: EVERYWHERE,
      better: 'neither',
    },
    {
      name: 'redials',
      unit: 'count',
      meaning: 'contacts that are redials after an abandonment or a busy signal',
      scopes: ['total', 'calls', 'surges'],
      better: 'lower',
    },
  ],
  open(books) {
    const outcomes = books.of(OutcomeBook);
    const legs = books.of(LegBook);
    return {
      offered: reading(outcomes, (at) => at.offered),
      answered: (cell) => (cell.scope === 'agents' ? legs.at(cell).answered : outcomes.at(cell).answered),
      abandoned: reading(outcomes, (at) => at.abandoned),
      blocked: reading(outcomes, (at) => at.blocked),
      closed_out: reading(outcomes, (at) => at.closedOut),
      overflowed: (cell) => outcomes.legsAt(cell).overflowed,
      in_system: reading(outcomes, (at) => at.inSystem),
      redials: (cell) => legs.at(cell).redials,
    };
  },
};

function reading(book: OutcomeBook, read: (at: Outcomes) => number) {
  return (cell: Cell) => read(book.at(cell));
}
