import { BacklogBook } from '../../books/details/backlog.js';
import { DetailBook } from '../../books/details/details.js';
import type { Details } from '../../books/details/detailView.js';
import { writesTickets } from '../../exists.js';
import type { Books, Cell, Measure } from '../../measure.js';

/** Cases that go on without the caller, in writing. */
export const tickets: Measure = {
  metrics: [
    {
      name: 'tickets',
      unit: 'count',
      meaning: 'tickets written, each handing on counted; in a queue: those that came to it',
      scopes: ['total', 'calls', 'queues'],
      better: 'lower',
      exists: writesTickets,
    },
    {
      name: 'ticket_wait',
      unit: 'seconds',
      meaning: 'mean time from the writing of a ticket until an agent takes it, of those taken',
      scopes: ['total', 'calls', 'queues'],
      better: 'lower',
      exists: writesTickets,
    },
    {
      name: 'backlog',
      unit: 'calls',
      meaning: 'tickets that nobody has taken yet: average over opening hours (past the warm-up)',
      scopes: ['total', 'queues'],
      better: 'lower',
      exists: writesTickets,
    },
  ],
  open(books) {
    const details = books.of(DetailBook);
    const backlog = books.of(BacklogBook);
    return {
      tickets: (cell) => details.at(cell).tickets,
      ticket_wait: (cell) => details.at(cell).takenWait / details.at(cell).ticketsTaken,
      backlog: ({ scope, row, slot }) => backlog.average(scope === 'queues' ? row : backlog.queues, slot),
    };
  },
};

/** What tickets add to the figures of legs: in the scope of queues they are legs, elsewhere they are none of the callers'. */
export function ticketsIn(books: Books): (cell: Cell, read: (at: Details) => number) => number {
  const details = books.of(DetailBook);
  return (cell, read) => (cell.scope === 'queues' ? read(details.at(cell)) : 0);
}
