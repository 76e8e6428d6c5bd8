import { DetailBook } from '../books/details/details.js';
import { VisitBook } from '../books/ivr/visits.js';
import { LegBook } from '../books/legs.js';
import type { Outcomes } from '../books/outcomes/outcomeView.js';
import { OutcomeBook } from '../books/outcomes.js';
import { hasIvr, sendsAway } from '../exists.js';
import type { Cell, Measure } from '../measure.js';
import { handledIn } from './handoffs/handled.js';

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
        'contacts (in a queue or group: legs, tickets among them) that an agent took; a contact counts when its first agent takes it',
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
      name: 'contained',
      unit: 'count',
      meaning:
        'contacts served in the IVR, or that hung up satisfied by what it said; of a node: visits that ended with the service done',
      scopes: ['total', 'calls', 'ivr', 'surges'],
      better: 'higher',
      exists: hasIvr,
    },
    {
      name: 'closed_out',
      unit: 'count',
      meaning:
        'contacts (in a queue: legs; of a node: visits) sent away though a line was free: while it is closed, at closing, after max_wait, by a menu, or because of the block list',
      scopes: ['total', 'calls', 'queues', 'ivr', 'surges'],
      better: 'lower',
    },
    {
      name: 'blocked_by_policy',
      unit: 'count',
      meaning: 'contacts closed out because of the block list',
      scopes: ['total', 'calls', 'surges'],
      better: 'neither',
      exists: sendsAway,
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
      meaning: 'contacts (in a queue: legs) still waiting, or in the IVR, when the clock stopped',
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
    const details = books.of(DetailBook);
    const visits = books.of(VisitBook);
    const handled = handledIn(books);
    return {
      offered: reading(outcomes, (at) => at.offered),
      answered: (cell) => (cell.scope === 'agents' ? handled(cell).answered : outcomes.at(cell).answered),
      abandoned: reading(outcomes, (at) => at.abandoned),
      blocked: reading(outcomes, (at) => at.blocked),
      contained: (cell) => (cell.scope === 'ivr' ? visits.contained(cell.row) : outcomes.at(cell).contained),
      closed_out: (cell) => (cell.scope === 'ivr' ? visits.sentAway(cell.row) : outcomes.at(cell).closedOut),
      blocked_by_policy: (cell) => details.at(cell).policed,
      overflowed: (cell) => outcomes.legsAt(cell).overflowed,
      in_system: reading(outcomes, (at) => at.inSystem),
      redials: (cell) => legs.at(cell).redials - details.at(cell).furtherCalls,
    };
  },
};

function reading(book: OutcomeBook, read: (at: Outcomes) => number) {
  return (cell: Cell) => read(book.at(cell));
}
