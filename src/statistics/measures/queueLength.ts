import { LineBook } from '../books/line.js';
import { TrunkBook } from '../books/trunks.js';
import type { Cell, Measure } from '../measure.js';

/** Who stands on the line, and how many trunks are in use. */
export const queueLength: Measure = {
  metrics: [
    {
      name: 'queue_length',
      unit: 'calls',
      meaning: 'callers on the line, ringing included: average over opening hours (past the warm-up)',
      source: 'J. D. C. Little, A proof for the queuing formula L = λW, Operations Research 9 (1961)',
      scopes: ['total', 'queues'],
      better: 'lower',
    },
    {
      name: 'queue_length_max',
      unit: 'calls',
      meaning: 'most callers on the line at once',
      scopes: ['total', 'queues'],
      better: 'lower',
    },
    {
      name: 'lines_busy',
      unit: 'calls',
      meaning: 'trunks in use: average over opening hours (past the warm-up)',
      scopes: ['total'],
      better: 'lower',
    },
    {
      name: 'lines_busy_max',
      unit: 'calls',
      meaning: 'most trunks in use at once',
      scopes: ['total'],
      better: 'lower',
    },
  ],
  open(books) {
    const line = books.of(LineBook);
    const trunks = books.of(TrunkBook);
    const row = (cell: Cell) => (cell.scope === 'queues' ? cell.row : line.queues);
    return {
      queue_length: (cell) => line.average(row(cell), cell.slot),
      queue_length_max: (cell) => line.longest(row(cell), cell.slot),
      lines_busy: (cell) => trunks.average(cell.slot),
      lines_busy_max: (cell) => trunks.most(cell.slot),
    };
  },
};
