import { DutyBook } from '../books/duty.js';
import type { Measure } from '../measure.js';
import { Paid } from '../paid.js';

const AGENTS = ['total', 'agents'] as const;

/** What agents did with their time, by the clock, while they were on duty (the drain after closing included). */
export const agentTimes: Measure = {
  metrics: [
    {
      name: 'occupancy',
      unit: 'ratio',
      meaning: 'busy / (busy + available), busy = ringing + talk + hold + wrap-up + consulting',
      scopes: AGENTS,
      better: 'neither',
    },
    {
      name: 'utilisation',
      unit: 'ratio',
      meaning: 'busy / paid, paid = scheduled time, breaks and shrinkage included, plus overtime',
      scopes: AGENTS,
      better: 'neither',
    },
    {
      name: 'occupancy_spread',
      unit: 'ratio',
      meaning: 'occupancy of the busiest minus that of the idlest agent of a group (in the total: of everyone)',
      scopes: AGENTS,
      better: 'lower',
    },
    {
      name: 'overtime',
      unit: 'seconds',
      meaning:
        'agent time after the end of a shift, a schedule step or the day, spent on the call in hand and its wrap-up or on the last callers',
      scopes: AGENTS,
      better: 'lower',
    },
  ],
  open(books) {
    const duty = books.of(DutyBook);
    const paid = new Paid(books.model, books.clock);
    return {
      occupancy: (cell) => duty.busyTime(cell) / duty.onDutyTime(cell),
      utilisation: (cell) => duty.busyTime(cell) / (paid.scheduled(cell) + duty.overtimeOf(cell)),
      occupancy_spread: (cell) => duty.spread(cell),
      overtime: (cell) => duty.overtimeOf(cell),
    };
  },
};
