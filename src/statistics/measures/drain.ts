import { DrainBook } from '../books/drains.js';
import type { Measure } from '../measure.js';

/** How long a surge is felt. */
export const drain: Measure = {
  metrics: [
    {
      name: 'time_to_drain',
      unit: 'seconds',
      meaning:
        'from the end of a surge until the queues of its types are first all empty; ends that never drained are left out',
      scopes: ['surges'],
      better: 'lower',
    },
  ],
  open(books) {
    const book = books.of(DrainBook);
    return { time_to_drain: (cell) => book.mean(cell.row) };
  },
};
